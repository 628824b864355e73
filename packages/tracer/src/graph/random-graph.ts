/** Graphs for property tests, and the plainest possible answers to hold the fast ones against. */
import fc from 'fast-check';
import type { EdgeList } from './csr.js';

export interface WeightedGraph extends EdgeList {
  readonly tier: Uint8Array;
  readonly weight: Float64Array;
}

export interface PlainPath {
  readonly edges: readonly number[];
  readonly end: number;
  readonly tier: number;
  readonly weight: number;
}

/** Small multigraphs with cycles, self-loops, parallel edges, few tiers and few weights, so that ties are common. */
export const anyGraph: fc.Arbitrary<WeightedGraph> = fc.integer({ min: 1, max: 8 }).chain((nodes) =>
  fc
    .array(
      fc.record({
        from: fc.integer({ min: 0, max: nodes - 1 }),
        to: fc.integer({ min: 0, max: nodes - 1 }),
        tier: fc.integer({ min: 0, max: 3 }),
        weight: fc.constantFrom(1, 0.5, 0.25),
      }),
      { maxLength: 22 },
    )
    .map((edges) => graphOf(nodes, edges)),
);

export function graphOf(
  nodes: number,
  edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly tier?: number;
    readonly weight?: number;
  }[],
): WeightedGraph {
  const sorted = [...edges].sort((a, b) => a.from - b.from || a.to - b.to);
  return {
    nodes,
    from: Int32Array.from(sorted, (edge) => edge.from),
    to: Int32Array.from(sorted, (edge) => edge.to),
    tier: Uint8Array.from(sorted, (edge) => edge.tier ?? 0),
    weight: Float64Array.from(sorted, (edge) => edge.weight ?? 1),
  };
}

/** Every simple path of at most `maxHops` from a node, by plain recursion. */
export function allPaths(graph: WeightedGraph, source: number, maxHops: number): PlainPath[] {
  const found: PlainPath[] = [];
  const walk = (node: number, path: PlainPath, met: ReadonlySet<number>): void => {
    if (path.edges.length === maxHops) return;
    for (let edge = 0; edge < graph.from.length; edge++) {
      const to = graph.to[edge] as number;
      if (graph.from[edge] !== node || met.has(to)) continue;
      const next: PlainPath = {
        edges: [...path.edges, edge],
        end: to,
        tier: Math.max(path.tier, graph.tier[edge] as number),
        weight: path.weight * (graph.weight[edge] as number),
      };
      found.push(next);
      walk(to, next, new Set([...met, to]));
    }
  };
  walk(source, { edges: [], end: source, tier: 0, weight: 1 }, new Set([source]));
  return found;
}

/** Tier, hops, weight, then edges. */
export function comparePlain(a: PlainPath, b: PlainPath): number {
  const byEdges = a.edges.findIndex((edge, i) => edge !== b.edges[i]);
  return (
    a.tier - b.tier ||
    a.edges.length - b.edges.length ||
    b.weight - a.weight ||
    (byEdges < 0 ? 0 : (a.edges[byEdges] as number) - (b.edges[byEdges] as number))
  );
}
