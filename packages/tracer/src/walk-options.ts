import { TIERS, tierRank } from '@better-trade/core';
import type { Tier } from '@better-trade/data';
import type { ChainGraph } from './chain-graph.js';
import { type Condition, readConditions } from './conditions.js';
import { TraceError } from './trace-error.js';

export interface WalkOptions {
  /** Production stages at most, 1 to 60. */
  readonly maxHops?: number;
  /** Weakest evidence that is walked; `curated` if left out. `model` only with the layer `model`. */
  readonly minTier?: Tier;
  /** Paths shown for each end, the best first, 1 to 1,000. */
  readonly topK?: number;
  /** Variants that hold, `battery-chemistry=lfp`: steps of other values of the variable are not walked. */
  readonly conditions?: readonly string[];
  /** `stages` (the default) and `model`. */
  readonly layers?: readonly ('stages' | 'model')[];
  /** Edges looked at before a walk stops and says so. */
  readonly maxSteps?: number;
}

export interface ResolvedOptions {
  readonly maxHops: number;
  readonly minTier: Tier;
  readonly topK: number;
  readonly conditions: readonly string[];
  readonly variants: readonly Condition[];
  readonly layers: readonly string[];
  readonly maxSteps: number;
}

/** A full chain from ore to car is about a dozen stages. */
const MAX_HOPS = 14;
const TOP = 3;
/** Some seconds on the machine of docs/speed.md: 46 million edges took about five there. */
const MAX_STEPS = 30_000_000;

/** @throws TraceError `BTT_TRACE_OPTION` or `BTT_TRACE_CONDITION`. */
export function resolveOptions(
  options: WalkOptions,
  known: Parameters<typeof readConditions>[1],
): ResolvedOptions {
  const layers = [...new Set(options.layers ?? ['stages'])].sort();
  for (const layer of layers)
    if (layer !== 'stages' && layer !== 'model') throw bad('layers', layer, 'Layers: stages, model.');
  const minTier = options.minTier ?? (layers.includes('model') ? 'model' : 'curated');
  if (!TIERS.includes(minTier)) throw bad('minTier', minTier, `Tiers: ${TIERS.join(', ')}.`);
  return {
    maxHops: whole('maxHops', options.maxHops ?? MAX_HOPS, 60),
    minTier,
    topK: whole('topK', options.topK ?? TOP, 1000),
    conditions: [...new Set(options.conditions ?? [])].sort(),
    variants: readConditions([...new Set(options.conditions ?? [])].sort(), known),
    layers,
    maxSteps: whole('maxSteps', options.maxSteps ?? MAX_STEPS, 1e12),
  };
}

function whole(name: string, value: number, most: number): number {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw bad(name, String(value), `A whole number from 1 to ${most}.`);
  return value;
}

function bad(name: string, value: string, remedy: string): TraceError {
  return new TraceError('BTT_TRACE_OPTION', value, `"${value}" cannot be ${name}.`, remedy);
}

/** Edges that a question does not walk: too weak, of a layer not asked for, or of another variant. Links are set apart. */
export function skipEdges(graph: ChainGraph, options: ResolvedOptions): Uint8Array {
  const weakest = tierRank(options.minTier);
  return Uint8Array.from(graph.edges, (edge) => {
    if (edge.kind === 'listing-link') return 1;
    if (edge.kind === 'model' && !options.layers.includes('model')) return 1;
    if (edge.kind !== 'model' && !options.layers.includes('stages')) return 1;
    if (tierRank(edge.tier) > weakest) return 1;
    return ofOtherVariant(edge.condition, options.variants) ? 1 : 0;
  });
}

/** The variants that a question leaves, as bits. */
export function beginOf(graph: ChainGraph, options: ResolvedOptions): number {
  return options.variants.reduce((bits, condition) => bits & graph.conditions.bits(condition), -1);
}

export function ofOtherVariant(condition: Condition | null, variants: readonly Condition[]): boolean {
  return (
    condition !== null &&
    variants.some(
      (one) =>
        one.variable === condition.variable && !one.values.some((value) => condition.values.includes(value)),
    )
  );
}
