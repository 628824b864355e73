import { compareText, TIERS } from '@better-trade/core';
import type { Tier } from '@better-trade/data';
import type { Tracer } from './create-tracer.js';

/** What the chains hold and what they do not: a hole must never read as "nothing found". */
export interface ChainCoverage {
  readonly goods: { readonly listed: number; readonly between: number };
  readonly processes: number;
  readonly edges: number;
  /** Edges by their strongest evidence. */
  readonly byTier: Readonly<Record<Tier, number>>;
  /** Listed goods from which no step leads anywhere. */
  readonly listedWithoutStep: readonly string[];
  /** Pairs that ILAB states and that no stages join. */
  readonly unresolvedPairs: readonly string[];
  readonly cycles: readonly (readonly string[])[];
}

export function describeChains(tracer: Tracer): ChainCoverage {
  const { graph, claims, context } = tracer;
  const stages = graph.edges.filter((edge) => edge.process !== null);
  const used = new Set(stages.flatMap((edge) => [edge.from, edge.to]));
  const kindOf = (kind: string): number =>
    graph.nodes.filter((node) => node.kind === kind && used.has(node.id)).length;
  const leads = new Set(stages.map((edge) => edge.from));
  return {
    goods: { listed: kindOf('listed'), between: kindOf('chain') },
    processes: new Set(stages.map((edge) => edge.process?.id)).size,
    edges: stages.length,
    byTier: Object.fromEntries(
      TIERS.map((tier) => [tier, stages.filter((edge) => edge.tier === tier).length]),
    ) as Record<Tier, number>,
    listedWithoutStep: [...claims.keys()]
      .filter((good) => context.startsOf(good).every((start) => !leads.has(graph.nodes[start]?.id ?? '')))
      .sort(compareText),
    unresolvedPairs: [...context.unresolved].sort(compareText),
    cycles: tracer.cycles,
  };
}
