import { countWalks } from './count-walks.js';
import type { Csr } from './csr.js';

export interface PathCount {
  /** Simple paths to each node; an upper bound where `exact` is false. */
  readonly paths: Float64Array;
  readonly exact: boolean;
}

export interface CountQuestion {
  readonly rows: Csr;
  readonly source: number;
  readonly maxHops: number;
  readonly skip: Uint8Array;
  /** Edges after which a path ends. */
  readonly last?: Uint8Array;
  readonly allows: Int32Array;
  readonly variables: readonly number[];
  /** Variants that a path begins with. */
  readonly begin?: number;
  /** Hops from each node to the only end that counts; -1 where there is no way. */
  readonly toward?: Int16Array;
  readonly maxSteps: number;
}

/**
 * Counts by walking while that is cheap, and by dynamic programming over walks where it explodes. A walk may come
 * back to a good and may mix variants, so that their number is an upper bound, and is called one.
 */
export function countPaths(question: CountQuestion): PathCount {
  const paths = walkAll(question);
  if (paths !== null) return { paths, exact: true };
  return {
    paths: countWalks(question.rows, question.source, question.maxHops, question.skip),
    exact: false,
  };
}

function walkAll(question: CountQuestion): Float64Array | null {
  const { rows, source, maxHops, skip, last, allows, variables, toward, begin = -1, maxSteps } = question;
  const { start, to, edge } = rows;
  const paths = new Float64Array(rows.nodes);
  const onPath = new Uint8Array(rows.nodes);
  const node = new Int32Array(maxHops + 1);
  const at = new Int32Array(maxHops + 1);
  const variant = new Int32Array(maxHops + 1);
  node[0] = source;
  at[0] = start[source] as number;
  variant[0] = begin;
  onPath[source] = 1;
  let depth = 0;
  for (let steps = 0; depth >= 0; steps++) {
    if (steps > maxSteps) return null;
    const here = node[depth] as number;
    const i = at[depth] as number;
    if (depth === maxHops || i >= (start[here + 1] as number)) {
      onPath[here] = 0;
      depth--;
      continue;
    }
    at[depth] = i + 1;
    const number = edge[i] as number;
    const head = to[i] as number;
    if (skip[number] === 1 || onPath[head] === 1) continue;
    if (toward !== undefined) {
      const rest = toward[head] as number;
      if (rest < 0 || depth + 1 + rest > maxHops) continue;
    }
    const bits = (variant[depth] as number) & (allows[number] as number);
    if (variables.some((variable) => (bits & variable) === 0)) continue;
    paths[head] = (paths[head] as number) + 1;
    if (last?.[number] === 1) continue;
    depth++;
    node[depth] = head;
    at[depth] = start[head] as number;
    variant[depth] = bits;
    onPath[head] = 1;
  }
  return paths;
}
