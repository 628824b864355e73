import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountQuestion, countPaths } from './count-paths.js';
import { countWalks } from './count-walks.js';
import { rowsDown, rowsUp } from './csr.js';
import { allPaths, anyGraph, graphOf, type PlainPath, type WeightedGraph } from './random-graph.js';
import { createReach } from './reach.js';

const PLENTY = 1_000_000;
const anyHops = fc.integer({ min: 1, max: 7 });
const anyNumbers = fc.infiniteStream(fc.nat());

function eachEdge(graph: WeightedGraph, numbers: Iterator<number>, values: number): Uint8Array {
  return Uint8Array.from(graph.from, () => (numbers.next().value as number) % values);
}

function count(graph: WeightedGraph, question: Partial<CountQuestion> = {}) {
  const { paths, exact } = countPaths({
    rows: rowsDown(graph),
    source: 0,
    maxHops: 4,
    skip: new Uint8Array(graph.from.length),
    allows: new Int32Array(graph.from.length).fill(-1),
    variables: [],
    maxSteps: PLENTY,
    ...question,
  });
  return { paths: Array.from(paths), exact };
}

/** How many of all simple paths end at each node and are allowed. */
function tally(graph: WeightedGraph, maxHops: number, allowed: (path: PlainPath) => boolean): number[] {
  const paths = Array.from({ length: graph.nodes }, () => 0);
  for (const path of allPaths(graph, 0, maxHops))
    if (allowed(path)) paths[path.end] = (paths[path.end] as number) + 1;
  return paths;
}

describe('the number of paths to every node', () => {
  it('is that of all simple paths that leave no skipped edge', () => {
    fc.assert(
      fc.property(anyGraph, anyHops, anyNumbers, (graph, maxHops, numbers) => {
        const skip = eachEdge(graph, numbers, 2);
        const paths = tally(graph, maxHops, ({ edges }) => edges.every((edge) => skip[edge] === 0));
        expect(count(graph, { maxHops, skip })).toEqual({ paths, exact: true });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out paths that go on after an edge that ends them', () => {
    fc.assert(
      fc.property(anyGraph, anyHops, anyNumbers, (graph, maxHops, numbers) => {
        const last = eachEdge(graph, numbers, 2);
        const paths = tally(graph, maxHops, ({ edges }) =>
          edges.slice(0, -1).every((edge) => last[edge] === 0),
        );
        expect(count(graph, { maxHops, last }).paths).toEqual(paths);
      }),
    );
  });

  it('leaves out paths whose steps cannot be of one variant', () => {
    const variables = [0b0011, 0b1100];
    fc.assert(
      fc.property(anyGraph, anyHops, anyNumbers, (graph, maxHops, numbers) => {
        const allows = Int32Array.from(eachEdge(graph, numbers, 16));
        const paths = tally(graph, maxHops, ({ edges }) => {
          const bits = edges.reduce((left, edge) => left & (allows[edge] as number), -1);
          return variables.every((variable) => (bits & variable) !== 0);
        });
        expect(count(graph, { maxHops, allows, variables }).paths).toEqual(paths);
      }),
    );
  });

  it('is the same for one end when only ways toward it are walked', () => {
    fc.assert(
      fc.property(anyGraph, anyHops, fc.nat(7), anyNumbers, (graph, maxHops, node, numbers) => {
        const end = node % graph.nodes;
        const skip = eachEdge(graph, numbers, 2);
        const toward = createReach(rowsUp(graph))(end, maxHops, skip).hops;
        if (end === 0) return;
        expect(count(graph, { maxHops, skip, toward }).paths[end]).toBe(
          count(graph, { maxHops, skip }).paths[end],
        );
      }),
    );
  });

  it('is the number up from the end', () => {
    fc.assert(
      fc.property(anyGraph, anyHops, (graph, maxHops) => {
        const down = count(graph, { maxHops }).paths;
        for (let end = 1; end < graph.nodes; end++)
          expect(count(graph, { maxHops, rows: rowsUp(graph), source: end }).paths[0]).toBe(down[end]);
      }),
    );
  });

  it('is bounded by walks, and said to be, once counting takes too long', () => {
    fc.assert(
      fc.property(anyGraph, anyHops, anyNumbers, (graph, maxHops, numbers) => {
        const skip = eachEdge(graph, numbers, 2);
        const exact = count(graph, { maxHops, skip });
        const bound = count(graph, { maxHops, skip, maxSteps: -1 });
        expect(bound.exact).toBe(false);
        expect(bound.paths).toEqual(Array.from(countWalks(rowsDown(graph), 0, maxHops, skip)));
        bound.paths.forEach((walks, node) => {
          expect(walks).toBeGreaterThanOrEqual(exact.paths[node] as number);
          // No walk without a path: a bound never tells of a node that is not reached.
          expect(walks > 0).toBe((exact.paths[node] as number) > 0);
        });
      }),
    );
  });
});

describe('the number of walks', () => {
  it('is that of the paths where no good comes back', () => {
    fc.assert(
      fc.property(anyGraph, anyHops, (graph, maxHops) => {
        const forward = Array.from(graph.from, (from, i) => ({ from, to: graph.to[i] as number }));
        const tree = graphOf(
          graph.nodes,
          forward.filter(({ from, to }) => from < to),
        );
        expect(Array.from(countWalks(rowsDown(tree), 0, maxHops))).toEqual(tally(tree, maxHops, () => true));
      }),
    );
  });

  it('is finite where the paths are more than could be walked', () => {
    const layers = Array.from({ length: 60 }, (_, i) => i);
    const graph = graphOf(
      61,
      layers.flatMap((from) => [1, 2, 3, 4].map(() => ({ from, to: from + 1 }))),
    );
    const { paths, exact } = count(graph, { maxHops: 60, maxSteps: 10_000 });
    expect([paths[60], exact]).toEqual([4 ** 60, false]);
  });
});
