import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsDown, rowsUp } from './csr.js';
import { allPaths, anyGraph, comparePlain, graphOf, type WeightedGraph } from './random-graph.js';
import { createPathRanker, type PathQuestion } from './rank-paths.js';

const PLENTY = 1_000_000;

function ask(graph: WeightedGraph, question: Partial<PathQuestion> = {}) {
  const rank = createPathRanker({ rows: rowsDown(graph), upward: false, ...graph });
  return rank({ source: 0, maxHops: 4, keep: 3, maxSteps: PLENTY, ...question });
}

describe('the best paths to every node', () => {
  it('are those of the full ranking, whatever the graph', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 6 }),
        (graph, maxHops, keep) => {
          const best = ask(graph, { maxHops, keep });
          const all = allPaths(graph, 0, maxHops).sort(comparePlain);
          for (let node = 0; node < graph.nodes; node++) {
            const expected = all.filter((path) => path.end === node).slice(0, keep);
            const got = Array.from({ length: best.count(node) }, (_, i) => best.edges(node, i));
            expect(got).toEqual(expected.map((path) => path.edges));
          }
          expect(best.complete).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are the same when only one end is asked for', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(7), fc.integer({ min: 1, max: 4 }), (graph, end, keep) => {
        const target = end % graph.nodes;
        if (target === 0) return;
        const all = ask(graph, { keep });
        const one = ask(graph, { keep, target });
        expect(one.count(target)).toBe(all.count(target));
        for (let i = 0; i < all.count(target); i++)
          expect(one.edges(target, i)).toEqual(all.edges(target, i));
      }),
    );
  });

  it('are the same walked up from the end as walked down from the beginning', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(7), fc.integer({ min: 1, max: 4 }), (graph, end, keep) => {
        const target = end % graph.nodes;
        const up = createPathRanker({ rows: rowsUp(graph), upward: true, ...graph })({
          source: target,
          maxHops: 4,
          keep,
          maxSteps: PLENTY,
        });
        for (let source = 0; source < graph.nodes; source++) {
          const down = ask(graph, { source, keep });
          const [a, b] = [down.count(target), up.count(source)];
          expect(b).toBe(source === target ? 0 : a);
          for (let i = 0; i < b; i++) expect(up.edges(source, i)).toEqual(down.edges(target, i));
        }
      }),
    );
  });

  it('never leave an edge that is skipped or a contradiction of variants in a path', () => {
    // Variable 1 has the values 1 and 2; nothing can be both.
    const graph = graphOf(3, [
      { from: 0, to: 1 },
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
    const allows = Int32Array.from([0b01, 0b10, 0b10]);
    const best = ask(graph, { allows, variables: [0b11] });
    expect(best.count(1)).toBe(2);
    expect(best.count(2)).toBe(1);
    expect(best.edges(2, 0)).toEqual([1, 2]);
    expect(ask(graph, { skip: Uint8Array.from([0, 1, 0]) }).count(1)).toBe(1);
  });

  it('end where an edge ends them', () => {
    const graph = graphOf(3, [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
    const best = ask(graph, { last: Uint8Array.from([1, 0]) });
    expect([best.count(1), best.count(2)]).toEqual([1, 0]);
  });

  it('of ten million paths of equal weight come without looking at ten million', () => {
    const best = ask(layered(), { maxHops: 11, keep: 5, target: 51, maxSteps: 10_000 });
    expect(best.complete).toBe(true);
    expect(best.count(51)).toBe(5);
  });

  it('of a search that is cut say so, and still give what was found', () => {
    const uneven = (i: number): number => 1 / (1 + ((i * 7919) % 97));
    const best = ask(layered(uneven), { maxHops: 11, keep: 2, maxSteps: 50_000 });
    expect(best.complete).toBe(false);
    expect(best.count(1)).toBe(1);
  });
});

/** Ten layers of five nodes, each joined to the whole next layer: 5^10 paths from the first node to the last. */
function layered(weight: (edge: number) => number = () => 1): WeightedGraph {
  const edges: { from: number; to: number; weight: number }[] = [];
  for (let layer = 0; layer < 11; layer++)
    for (let a = 0; a < (layer === 0 ? 1 : 5); a++)
      for (let b = 0; b < (layer === 10 ? 1 : 5); b++)
        edges.push({
          from: layer === 0 ? 0 : 5 * layer - 4 + a,
          to: 5 * layer + 1 + b,
          weight: weight(edges.length),
        });
  return graphOf(52, edges);
}
