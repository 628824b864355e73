import type { Csr } from './csr.js';

/** Fewest hops from a source to every node. */
export interface Reach {
  /** Hops to each node: 0 for the source, -1 where it is not reached. Valid until the next question. */
  readonly hops: Int16Array;
  /** The nodes reached, nearest first, the source among them. Valid until the next question. */
  readonly order: Int32Array;
  readonly count: number;
}

/**
 * Breadth-first reach, with scratch memory that is made once: asking again costs only what is reached.
 * @param skip Edges (by the caller's number) that are not walked: 1 skips.
 */
export function createReach(rows: Csr): (source: number, maxHops: number, skip?: Uint8Array) => Reach {
  const { start, to, edge } = rows;
  const hops = new Int16Array(rows.nodes).fill(-1);
  const order = new Int32Array(rows.nodes);
  let count = 0;
  return (source, maxHops, skip) => {
    for (let i = 0; i < count; i++) hops[order[i] as number] = -1;
    order[0] = source;
    hops[source] = 0;
    count = 1;
    for (let at = 0; at < count; at++) {
      const node = order[at] as number;
      const next = (hops[node] as number) + 1;
      if (next > maxHops) break;
      const end = start[node + 1] as number;
      for (let i = start[node] as number; i < end; i++) {
        const head = to[i] as number;
        if ((hops[head] as number) >= 0) continue;
        if (skip !== undefined && skip[edge[i] as number] === 1) continue;
        hops[head] = next;
        order[count++] = head;
      }
    }
    return { hops, order, count };
  };
}
