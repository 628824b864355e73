import type { Csr } from './csr.js';

/**
 * How many walks of at most `maxHops` edges lead from a source to each node: every simple path is a walk, so this
 * is an upper bound of their number that costs one pass over the edges a hop, however many paths there are.
 * @param skip Edges that are not walked: 1 skips.
 */
export function countWalks(rows: Csr, source: number, maxHops: number, skip?: Uint8Array): Float64Array {
  const { start, to, edge, nodes } = rows;
  const total = new Float64Array(nodes);
  let now = new Float64Array(nodes);
  let next = new Float64Array(nodes);
  now[source] = 1;
  for (let hop = 1; hop <= maxHops; hop++) {
    next.fill(0);
    for (let node = 0; node < nodes; node++) {
      const walks = now[node] as number;
      if (walks === 0) continue;
      for (let i = start[node] as number; i < (start[node + 1] as number); i++) {
        const head = to[i] as number;
        // A walk that is back at its source is no longer the beginning of a simple path.
        if (head === source || skip?.[edge[i] as number] === 1) continue;
        next[head] = (next[head] as number) + walks;
      }
    }
    for (let node = 0; node < nodes; node++) total[node] = (total[node] as number) + (next[node] as number);
    [now, next] = [next, now];
  }
  return total;
}
