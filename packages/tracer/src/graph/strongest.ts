import type { Csr } from './csr.js';

/** The path of the greatest product of weights from a source to every node. */
export interface Strongest {
  /** Product of weights: 1 for the source, 0 where it is not reached. Valid until the next question. */
  readonly weight: Float64Array;
  /** Edge by which each node is reached (the caller's number); -1 for the source and what is not reached. */
  readonly by: Int32Array;
}

/**
 * Dijkstra's method on products: weights between 0 and 1 never grow along a path, so the best node that is open
 * is final. A binary heap in typed arrays; an entry that was bettered is left in it and passed over.
 * @param weights Of each edge by the caller's number, above 0 and at most 1.
 */
export function createStrongest(rows: Csr, weights: Float64Array): (source: number) => Strongest {
  const { start, to, edge, nodes } = rows;
  const ordered = Float64Array.from(edge, (number) => weights[number] as number);
  const weight = new Float64Array(nodes);
  const by = new Int32Array(nodes).fill(-1);
  const heapNode = new Int32Array(rows.edges + 1);
  const heapWeight = new Float64Array(rows.edges + 1);

  return (source) => {
    weight.fill(0);
    by.fill(-1);
    weight[source] = 1;
    heapNode[0] = source;
    heapWeight[0] = 1;
    let size = 1;
    while (size > 0) {
      const node = heapNode[0] as number;
      const reached = heapWeight[0] as number;
      size--;
      if (size > 0) sink(heapNode, heapWeight, size);
      if (reached < (weight[node] as number)) continue;
      const end = start[node + 1] as number;
      for (let i = start[node] as number; i < end; i++) {
        const head = to[i] as number;
        const product = reached * (ordered[i] as number);
        if (product <= (weight[head] as number)) continue;
        weight[head] = product;
        by[head] = edge[i] as number;
        rise(heapNode, heapWeight, size++, head, product);
      }
    }
    return { weight, by };
  };
}

function rise(nodes: Int32Array, weights: Float64Array, at: number, node: number, weight: number): void {
  let hole = at;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if ((weights[parent] as number) >= weight) break;
    nodes[hole] = nodes[parent] as number;
    weights[hole] = weights[parent] as number;
    hole = parent;
  }
  nodes[hole] = node;
  weights[hole] = weight;
}

/** The last entry takes the root's place and sinks to its own. */
function sink(nodes: Int32Array, weights: Float64Array, size: number): void {
  const node = nodes[size] as number;
  const weight = weights[size] as number;
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    if (child + 1 < size && (weights[child + 1] as number) > (weights[child] as number)) child++;
    if ((weights[child] as number) <= weight) break;
    nodes[hole] = nodes[child] as number;
    weights[hole] = weights[child] as number;
    hole = child;
  }
  nodes[hole] = node;
  weights[hole] = weight;
}
