import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Csr, rowsDown, rowsUp } from './csr.js';
import { anyGraph, graphOf } from './random-graph.js';

/** Each row's edges as the caller numbers them: `[from, to, edge]`, in the order of the rows. */
function read({ nodes, start, to, edge }: Csr): (readonly [number, number, number])[] {
  return Array.from({ length: nodes }, (_, node) => node).flatMap((node) => {
    const first = start[node] as number;
    return Array.from(
      { length: (start[node + 1] as number) - first },
      (_, i) => [node, to[first + i] as number, edge[first + i] as number] as const,
    );
  });
}

describe('rows for walking', () => {
  it('hold every edge once, by its tail, then its head, then the order of the caller', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const expected = Array.from(graph.from, (from, i) => [from, graph.to[i] as number, i] as const).sort(
          (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2],
        );
        expect(read(rowsDown(graph))).toEqual(expected);
      }),
    );
  });

  it('sort edges that the caller has in no order, and leave the caller its lists', () => {
    fc.assert(
      fc.property(anyGraph, fc.infiniteStream(fc.nat()), (graph, keys) => {
        const order = Array.from(graph.from, (_, i) => [keys.next().value as number, i] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, i]) => i);
        const shuffled = {
          nodes: graph.nodes,
          from: Int32Array.from(order, (i) => graph.from[i] as number),
          to: Int32Array.from(order, (i) => graph.to[i] as number),
        };
        const before = [Array.from(shuffled.from), Array.from(shuffled.to)];
        const rows = rowsDown(shuffled);
        expect([Array.from(shuffled.from), Array.from(shuffled.to)]).toEqual(before);
        const sorted = read(rows);
        for (const [from, to, edge] of sorted)
          expect([shuffled.from[edge], shuffled.to[edge]]).toEqual([from, to]);
        expect(sorted.map(([, , edge]) => edge).sort((a, b) => a - b)).toEqual(order.map((_, i) => i));
        expect(sorted).toEqual([...sorted].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]));
      }),
    );
  });

  it('up hold the edges of the rows down, turned round and under the same numbers', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const turned = read(rowsUp(graph)).map(([head, tail, edge]) => [tail, head, edge] as const);
        expect(turned.sort((a, b) => a[2] - b[2])).toEqual(read(rowsDown(graph)).sort((a, b) => a[2] - b[2]));
      }),
    );
  });

  it('up are the rows down of the turned graph', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(rowsUp(graph)).toEqual(rowsDown({ nodes: graph.nodes, from: graph.to, to: graph.from }));
      }),
    );
  });

  it('of a graph without edges, or without nodes, are empty', () => {
    expect(rowsDown(graphOf(3, []))).toMatchObject({ nodes: 3, edges: 0, start: new Int32Array(4) });
    expect(rowsUp(graphOf(0, []))).toMatchObject({ nodes: 0, edges: 0, start: new Int32Array(1) });
  });
});
