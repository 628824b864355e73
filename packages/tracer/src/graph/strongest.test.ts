import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsDown, rowsUp } from './csr.js';
import { allPaths, anyGraph, graphOf, type WeightedGraph } from './random-graph.js';
import { createStrongest } from './strongest.js';

const anySource = fc.nat(7);

/** The greatest product of all simple paths, of whatever length. */
function greatest(graph: WeightedGraph, source: number): number[] {
  const best = Array.from({ length: graph.nodes }, () => 0);
  best[source] = 1;
  for (const { end, weight } of allPaths(graph, source, graph.nodes))
    best[end] = Math.max(best[end] as number, weight);
  return best;
}

function ask(graph: WeightedGraph, source: number) {
  const { weight, by } = createStrongest(rowsDown(graph), graph.weight)(source);
  return { weight: Array.from(weight), by: Array.from(by) };
}

/** Larger, sparser graphs of a few hundred nodes, so that the heap has several levels; weights are powers of two. */
const largeGraph = fc.integer({ min: 30, max: 300 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 });
  const weight = fc.integer({ min: 0, max: 12 }).map((power) => 2 ** -power);
  return fc
    .array(fc.record({ from: node, to: node, weight }), { minLength: nodes, maxLength: 4 * nodes })
    .map((edges) => graphOf(nodes, edges));
});

/** Bellman and Ford's method: every edge again until nothing changes. Exact for products of powers of two. */
function relax(graph: WeightedGraph, source: number): number[] {
  const best = Array.from({ length: graph.nodes }, () => 0);
  best[source] = 1;
  for (let changed = true; changed; ) {
    changed = false;
    graph.from.forEach((from, edge) => {
      const product = (best[from] as number) * (graph.weight[edge] as number);
      const to = graph.to[edge] as number;
      if (product <= (best[to] as number)) return;
      best[to] = product;
      changed = true;
    });
  }
  return best;
}

describe('the strongest path', () => {
  it('has the greatest product of all simple paths', () => {
    fc.assert(
      fc.property(anyGraph, anySource, (graph, node) => {
        const source = node % graph.nodes;
        expect(ask(graph, source).weight).toEqual(greatest(graph, source));
      }),
      { numRuns: 300 },
    );
  });

  it('has it in graphs whose heap is deep', () => {
    fc.assert(
      fc.property(largeGraph, fc.nat(), (graph, node) => {
        const source = node % graph.nodes;
        expect(ask(graph, source).weight).toEqual(relax(graph, source));
      }),
      { numRuns: 60 },
    );
  });

  it('is told by its edges: walked back, they end at the source and multiply to its weight', () => {
    fc.assert(
      fc.property(fc.oneof(anyGraph, largeGraph), fc.nat(), (graph, node) => {
        const source = node % graph.nodes;
        const { weight, by } = ask(graph, source);
        for (let end = 0; end < graph.nodes; end++) {
          let [at, product, steps] = [end, 1, 0];
          while ((by[at] as number) >= 0 && steps++ <= graph.nodes) {
            const edge = by[at] as number;
            expect(graph.to[edge]).toBe(at);
            product *= graph.weight[edge] as number;
            at = graph.from[edge] as number;
          }
          if (weight[end] === 0) expect([at, by[end]]).toEqual([end, -1]);
          else expect([at, product]).toEqual([source, weight[end]]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is as strong up from the end as down from the beginning', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const up = createStrongest(rowsUp(graph), graph.weight);
        for (let source = 0; source < graph.nodes; source++) {
          const { weight } = ask(graph, source);
          for (let end = 0; end < graph.nodes; end++) expect(up(end).weight[source]).toBe(weight[end]);
        }
      }),
    );
  });

  it('is not changed by what was asked before', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(anySource, { minLength: 2, maxLength: 5 }), (graph, nodes) => {
        const strongest = createStrongest(rowsDown(graph), graph.weight);
        for (const node of [...nodes, ...nodes]) {
          const { weight, by } = strongest(node % graph.nodes);
          expect({ weight: Array.from(weight), by: Array.from(by) }).toEqual(ask(graph, node % graph.nodes));
        }
      }),
    );
  });

  it('is the detour where it is stronger than the way straight on', () => {
    const graph = graphOf(3, [
      { from: 0, to: 1, weight: 0.9 },
      { from: 0, to: 2, weight: 0.5 },
      { from: 1, to: 2, weight: 0.9 },
    ]);
    expect(ask(graph, 0).by).toEqual([-1, 0, 2]);
  });
});
