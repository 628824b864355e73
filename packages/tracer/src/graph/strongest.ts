import type { Csr } from './csr.js';

/** The path of the greatest product of weights from a source to every node. */
export interface Strongest {
  /** Product of weights: 1 for the source, 0 where it is not reached. Valid until the next question. */
  readonly weight: Float64Array;
  /** Edge by which each node is reached (the caller's number); -1 for the source and what is not reached. */
  readonly by: Int32Array;
}

/**
 * Dijkstra's method on products: weights between 0 and 1 never grow along a path, so the best node that is open is
 * final. The heap is of nodes with four children each, and knows where each node stands: a bettered node rises from
 * its place, so that no entry is ever stale and the heap is never larger than the graph has nodes.
 * @param weights Of each edge by the caller's number, above 0 and at most 1.
 */
export function createStrongest(rows: Csr, weights: Float64Array): (source: number) => Strongest {
  const { start, to, edge, nodes } = rows;
  const ordered = Float64Array.from(edge, (number) => weights[number] as number);
  const weight = new Float64Array(nodes);
  const by = new Int32Array(nodes);
  const heap = new Int32Array(nodes);
  /** Place in the heap; -1 for a node that was never in it, or has left it for good. */
  const place = new Int32Array(nodes);

  const rise = (node: number, from: number, value: number): void => {
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const above = heap[parent] as number;
      if ((weight[above] as number) >= value) break;
      heap[hole] = above;
      place[above] = hole;
      hole = parent;
    }
    heap[hole] = node;
    place[node] = hole;
  };
  /** The last node takes the root's place and sinks to its own. */
  const sink = (node: number, size: number): void => {
    const value = weight[node] as number;
    let hole = 0;
    for (;;) {
      const first = 4 * hole + 1;
      if (first >= size) break;
      const end = Math.min(first + 4, size);
      let best = first;
      let bestWeight = weight[heap[first] as number] as number;
      for (let child = first + 1; child < end; child++) {
        const other = weight[heap[child] as number] as number;
        if (other > bestWeight) {
          best = child;
          bestWeight = other;
        }
      }
      if (bestWeight <= value) break;
      const below = heap[best] as number;
      heap[hole] = below;
      place[below] = hole;
      hole = best;
    }
    heap[hole] = node;
    place[node] = hole;
  };

  return (source) => {
    weight.fill(0);
    by.fill(-1);
    place.fill(-1);
    weight[source] = 1;
    heap[0] = source;
    place[source] = 0;
    let size = 1;
    while (size > 0) {
      const node = heap[0] as number;
      const reached = weight[node] as number;
      size--;
      if (size > 0) sink(heap[size] as number, size);
      const end = start[node + 1] as number;
      for (let i = start[node] as number; i < end; i++) {
        const head = to[i] as number;
        const product = reached * (ordered[i] as number);
        // A node that has left the heap is at its best: no product can be greater than its own.
        if (product <= (weight[head] as number)) continue;
        weight[head] = product;
        by[head] = edge[i] as number;
        const at = place[head] as number;
        rise(head, at < 0 ? size++ : at, product);
      }
    }
    return { weight, by };
  };
}
