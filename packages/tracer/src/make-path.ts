import { compareText, formatHts, tierRank, weakestTier } from '@better-trade/core';
import type { ChainNorm, CountryCode, Relation } from '@better-trade/data';
import type { ChainGraph, GraphEdge, GraphNode } from './chain-graph.js';
import type { Claim } from './claims.js';
import type { PathNode, PathStep, TracePath } from './trace.js';

/** What a path is made of, besides its edges. */
export interface PathParts {
  readonly edges: readonly GraphEdge[];
  /** For a path that is one listed pair: the best stages between its ends. */
  readonly stages?: readonly GraphEdge[];
  /** The listed good of the same row that the stages pass. */
  readonly through?: { readonly good: string; readonly country: CountryCode } | null;
  readonly claims: readonly Claim[];
  readonly relation?: Relation;
}

/** Pure: the same edges and claims give the same path. */
export function createPathMaker(
  graph: ChainGraph,
  norms: readonly ChainNorm[],
): (parts: PathParts) => TracePath {
  const names = new Map<string, Pick<PathNode, 'name' | 'hts'>>();
  const nodeAt = (good: string, country: CountryCode | null): PathNode => {
    let known = names.get(good);
    if (known === undefined) {
      const node = graph.nodes[graph.indexOf.get(good) ?? -1] as GraphNode;
      known = { name: node.name, hts: htsOf(node) };
      names.set(good, known);
    }
    return { good, name: known.name, country, hts: known.hts };
  };
  const normOf = new Map(norms.map((norm) => [`${norm.input}>${norm.output}`, norm]));
  return ({ edges, stages = [], through = null, claims, relation }) => {
    const [first] = edges as readonly [GraphEdge];
    const last = edges.at(-1) as GraphEdge;
    const link = first.relation ?? relation ?? null;
    // A listed pair that stages resolve is told by its stages: they are the nodes, the pair is the one step.
    const shown = stages.length > 0 ? stages : edges;
    const goods = [shown[0]?.from as string, ...shown.map((edge) => edge.to)];
    const [only] = claims;
    const nodes = goods.map((good, i): PathNode => {
      const country =
        i === 0
          ? claims.length === 1 && only !== undefined
            ? only.country
            : null
          : i === goods.length - 1 && relation !== undefined
            ? relation.outputCountry
            : through?.good === good
              ? through.country
              : null;
      return nodeAt(good, country);
    });
    const steps = edges.map((edge) => stepOf(edge, edge.kind === 'listing-link' ? stages : []));
    const norm = normOf.get(`${first.from}>${last.to}`);
    const inner = shown.map((edge) => edge.condition);
    return {
      id: `${first.from}${edges.map((edge) => ` >[${edge.process?.id ?? edge.id}] ${edge.to}`).join('')}${only !== undefined && claims.length === 1 ? ` @${only.country}` : ''}`,
      via: nodes
        .map((node) => (node.country === null ? node.good : `${node.good}@${node.country}`))
        .join(' > '),
      nodes,
      steps,
      hops: shown.length,
      tier: weakestTier(edges.map((edge) => edge.tier)),
      weight: edges.reduce((product, edge) => product * edge.weight, 1),
      mass: massOf(shown),
      norm:
        norm === undefined
          ? null
          : {
              coefficient: norm.coefficient,
              unit: norm.unit,
              source: [norm.source, norm.locator].filter(Boolean).join(', '),
            },
      conditions: graph.conditions.read(
        inner.reduce((bits, condition) => bits & graph.conditions.bits(condition), -1),
      ),
      claims,
      relation: relation ?? (edges.length === 1 ? link : null),
    };
  };
}

/** kg of the first good in 1 kg of the last. One step without a coefficient, or that is not embodied, and it is unknown. */
function massOf(edges: readonly GraphEdge[]): number | null {
  let mass = 1;
  for (const edge of edges) {
    if (edge.kind !== 'embodied' || edge.coefficient === null || edge.unit !== 'kg/kg') return null;
    mass *= edge.coefficient;
  }
  // Coefficients are printed with at most four digits: more would be an artefact of binary fractions.
  return Number(mass.toPrecision(12));
}

export function htsOf(node: GraphNode): readonly string[] {
  return [...new Set(node.classifications.map((row) => formatHts(row.hts)))].sort(compareText);
}

export function stepOf(edge: GraphEdge, stages: readonly GraphEdge[] = []): PathStep {
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    kind: edge.kind,
    process:
      edge.process === null
        ? null
        : { id: edge.process.id, name: edge.process.name, what: edge.process.what },
    role: edge.role,
    alternatives: edge.alternatives,
    together: edge.together,
    condition: edge.condition,
    coefficient: edge.coefficient,
    unit: edge.unit,
    tier: edge.tier,
    evidence: edge.evidence,
    stages: stages.map((stage) => stepOf(stage)),
  };
}

/**
 * Tier, hops, weight, then step by step the goods and the edges, then id: a total order. The steps before the id, because
 * that is the order in which the search comes to paths and keeps the first of equals.
 */
export function comparePaths(a: TracePath, b: TracePath): number {
  return (
    tierRank(a.tier) - tierRank(b.tier) ||
    a.hops - b.hops ||
    b.weight - a.weight ||
    compareSteps(a.steps, b.steps) ||
    compareText(a.id, b.id)
  );
}

function compareSteps(a: readonly PathStep[], b: readonly PathStep[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [one, other] = [a[i], b[i]];
    const order =
      compareText(one?.from ?? '', other?.from ?? '') ||
      compareText(one?.to ?? '', other?.to ?? '') ||
      compareText(one?.id ?? '', other?.id ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
