import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTracer } from './create-tracer.js';
import { rankComponents } from './cycles.js';
import { rowsDown } from './graph/csr.js';
import { anyGraph, graphOf, type WeightedGraph } from './graph/random-graph.js';
import { chains } from './testing/chains.js';

/** Nodes that a node leads to, itself among them, by plain search. */
function reached(graph: WeightedGraph, source: number): ReadonlySet<number> {
  const met = new Set([source]);
  for (const node of met)
    for (let edge = 0; edge < graph.from.length; edge++)
      if (graph.from[edge] === node) met.add(graph.to[edge] as number);
  return met;
}

describe('the order of production', () => {
  it('never falls along an edge, whatever the graph', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { rank } = rankComponents(rowsDown(graph));
        for (let edge = 0; edge < graph.from.length; edge++)
          expect(rank[graph.from[edge] as number]).toBeLessThanOrEqual(
            rank[graph.to[edge] as number] as number,
          );
      }),
      { numRuns: 500 },
    );
  });

  it('gives one rank to exactly those that lead to each other, and no rank is left out', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { rank, count } = rankComponents(rowsDown(graph));
        const reach = Array.from({ length: graph.nodes }, (_, node) => reached(graph, node));
        for (let a = 0; a < graph.nodes; a++)
          for (let b = 0; b < graph.nodes; b++)
            expect(rank[a] === rank[b]).toBe(reach[a]?.has(b) === true && reach[b]?.has(a) === true);
        expect([...new Set(rank)].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
      { numRuns: 500 },
    );
  });

  it('is that of the chain where there is one line only', () => {
    const graph = graphOf(4, [
      { from: 3, to: 1 },
      { from: 1, to: 0 },
      { from: 0, to: 2 },
    ]);
    expect([...rankComponents(rowsDown(graph)).rank]).toEqual([2, 1, 3, 0]);
  });

  it('is found in a chain of a hundred thousand stages, and in a ring of them', () => {
    const nodes = 100_000;
    const line = Array.from({ length: nodes - 1 }, (_, i) => ({ from: i, to: i + 1 }));
    expect(rankComponents(rowsDown(graphOf(nodes, line))).count).toBe(nodes);
    const ring = [...line, { from: nodes - 1, to: 0 }];
    expect(rankComponents(rowsDown(graphOf(nodes, ring))).count).toBe(1);
  });

  it('of no goods is empty', () => {
    expect(rankComponents(rowsDown(graphOf(0, [])))).toEqual({ rank: new Int32Array(0), count: 0 });
  });
});

describe('cycles', () => {
  const cyclesOf = (...edges: readonly string[]): readonly (readonly string[])[] =>
    createTracer(chains(edges)).cycles;

  it('are none in chains that only go forward', () => {
    expect(
      cyclesOf('gin: seed > lint', 'spin: lint > yarn', 'sew: lint > wadding', 'quilt: yarn > quilt'),
    ).toEqual([]);
  });

  it('are each named once, goods and cycles by their names', () => {
    expect(
      cyclesOf(
        'melt-zinc: zinc-scrap > zinc',
        'cast: zinc > zinc-scrap',
        'melt: can-scrap > ingot',
        'roll: ingot > sheet',
        'collect: sheet > can-scrap',
        'dress: ingot > wire',
      ),
    ).toEqual([
      ['can-scrap', 'ingot', 'sheet'],
      ['zinc', 'zinc-scrap'],
    ]);
  });

  it('that share a good are one', () => {
    expect(cyclesOf('a: x > y', 'b: y > x', 'c: y > z', 'd: z > y')).toEqual([['x', 'y', 'z']]);
  });

  it('do not hang on the order of the tables', () => {
    const edges = ['a: x > y', 'b: y > x', 'c: y > z', 'd: u > v', 'e: v > u'];
    expect(cyclesOf(...[...edges].reverse())).toEqual(cyclesOf(...edges));
  });
});
