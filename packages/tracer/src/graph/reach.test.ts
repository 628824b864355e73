import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsDown, rowsUp } from './csr.js';
import { allPaths, anyGraph, graphOf, type WeightedGraph } from './random-graph.js';
import { createReach, type Reach } from './reach.js';

const anyHops = fc.integer({ min: 0, max: 8 });
const anySkip = fc.infiniteStream(fc.integer({ min: 0, max: 1 }));

function takeSkip(graph: WeightedGraph, bits: Iterator<number>): Uint8Array {
  return Uint8Array.from(graph.from, () => bits.next().value as number);
}

/** Hops of the shortest of all simple paths that leave no skipped edge; -1 without one. */
function fewest(graph: WeightedGraph, source: number, maxHops: number, skip?: Uint8Array): number[] {
  const hops = Array.from({ length: graph.nodes }, () => -1);
  hops[source] = 0;
  for (const { end, edges } of allPaths(graph, source, maxHops)) {
    const best = hops[end] as number;
    if (edges.some((edge) => skip?.[edge] === 1) || (best >= 0 && best <= edges.length)) continue;
    hops[end] = edges.length;
  }
  return hops;
}

/** Answers are valid until the next question only: a test that asks twice must copy. */
function copy({ hops, order, count }: Reach) {
  return { hops: Array.from(hops), order: Array.from(order.subarray(0, count)) };
}

describe('the reach of a node', () => {
  it('is the fewest hops of all simple paths, whatever is skipped', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(7), anyHops, anySkip, (graph, node, maxHops, bits) => {
        const source = node % graph.nodes;
        const skip = takeSkip(graph, bits);
        const reach = createReach(rowsDown(graph));
        expect(copy(reach(source, maxHops)).hops).toEqual(fewest(graph, source, maxHops));
        expect(copy(reach(source, maxHops, skip)).hops).toEqual(fewest(graph, source, maxHops, skip));
      }),
      { numRuns: 300 },
    );
  });

  it('lists what is reached once, nearest first, the source before all', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(7), anyHops, (graph, node, maxHops) => {
        const source = node % graph.nodes;
        const { hops, order } = copy(createReach(rowsDown(graph))(source, maxHops));
        expect(order[0]).toBe(source);
        expect([...order].sort((a, b) => a - b)).toEqual(hops.flatMap((many, at) => (many < 0 ? [] : [at])));
        const distances = order.map((at) => hops[at] as number);
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
      }),
    );
  });

  it('is the same up from the end as down from the beginning', () => {
    fc.assert(
      fc.property(anyGraph, anyHops, anySkip, (graph, maxHops, bits) => {
        const skip = takeSkip(graph, bits);
        const [down, up] = [createReach(rowsDown(graph)), createReach(rowsUp(graph))];
        for (let source = 0; source < graph.nodes; source++) {
          const below = copy(down(source, maxHops, skip)).hops;
          for (let target = 0; target < graph.nodes; target++)
            expect(up(target, maxHops, skip).hops[source]).toBe(below[target]);
        }
      }),
    );
  });

  it('is not changed by what was asked before', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.array(fc.tuple(fc.nat(7), anyHops), { minLength: 2, maxLength: 6 }),
        (graph, questions) => {
          const rows = rowsDown(graph);
          const reach = createReach(rows);
          for (const [node, maxHops] of [...questions, ...questions]) {
            const source = node % graph.nodes;
            expect(copy(reach(source, maxHops))).toEqual(copy(createReach(rows)(source, maxHops)));
          }
        },
      ),
    );
  });

  it('goes exactly as far as it may', () => {
    const line = graphOf(
      5,
      [0, 1, 2, 3].map((from) => ({ from, to: from + 1 })),
    );
    const reach = createReach(rowsDown(line));
    expect(copy(reach(0, 2)).hops).toEqual([0, 1, 2, -1, -1]);
    expect(copy(reach(0, 0)).hops).toEqual([0, -1, -1, -1, -1]);
    expect(copy(reach(0, 60)).hops).toEqual([0, 1, 2, 3, 4]);
  });
});
