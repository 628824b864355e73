/** What a walk answers: plain data, the same for every export. */

import type { Grade } from '@better-trade/core';
import type { CountryCode, OutputRole, Relation, Tier } from '@better-trade/data';
import type { Evidence, GraphEdge } from './chain-graph.js';
import type { Claim } from './claims.js';
import type { Condition } from './conditions.js';

/** A place on a path: a good, with a country only where a list states one. */
export interface PathNode {
  readonly good: string;
  readonly name: string;
  readonly country: CountryCode | null;
  /** HTS codes of the good, dotted. */
  readonly hts: readonly string[];
}

export interface PathStep {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: GraphEdge['kind'];
  readonly process: { readonly id: string; readonly name: string; readonly what: string } | null;
  readonly role: OutputRole;
  readonly alternatives: readonly string[];
  readonly together: readonly string[];
  readonly condition: Condition | null;
  readonly coefficient: number | null;
  readonly unit: string;
  readonly tier: Tier;
  readonly evidence: readonly Evidence[];
  /** For a pair that ILAB lists over several stages: the best known stages between, empty if none is known. */
  readonly stages: readonly PathStep[];
}

/** One route from an input to a good, never through the same good twice. */
export interface TracePath {
  /** Goods and processes: unique among all paths. */
  readonly id: string;
  /** `cotton@CN > cotton-yarn > cotton-fabric-woven > garments-cotton`. */
  readonly via: string;
  readonly nodes: readonly PathNode[];
  readonly steps: readonly PathStep[];
  /** Production stages from end to end; those that a listed pair stands over are counted. */
  readonly hops: number;
  /** The weakest of the steps. */
  readonly tier: Tier;
  /** Product of the weights of the steps: ranks, and says nothing about mass. */
  readonly weight: number;
  /** kg of the first good in 1 kg of the last, where every step is embodied and has a coefficient; else null. */
  readonly mass: number | null;
  /** A published amount for the same two ends, to hold {@link mass} against. */
  readonly norm: { readonly coefficient: number; readonly unit: string; readonly source: string } | null;
  /** Variants that the path belongs to, for each variable that its steps narrow. */
  readonly conditions: readonly Condition[];
  /** What the lists state of the path's first good; empty for an input that no list names. */
  readonly claims: readonly Claim[];
  /** The pair of ends, where ILAB states it. */
  readonly relation: Relation | null;
}

/** The far end of a walk, with its best paths. */
export interface TraceEnd {
  readonly good: string;
  readonly name: string;
  readonly hts: readonly string[];
  readonly paths: readonly TracePath[];
  /** All simple paths within the options; `exact: false` is an upper bound, where there are too many to count. */
  readonly total: { readonly paths: number; readonly exact: boolean };
  /** How precisely the HTS code asked for meets the good; null where no code was asked for. */
  readonly grade: Grade | null;
}

/** Why an answer is not everything: never silent. */
export interface Cut {
  readonly by: 'top' | 'max-hops' | 'min-tier' | 'condition' | 'steps' | 'country';
  readonly sentence: string;
}

export interface Trace {
  readonly direction: 'down' | 'up' | 'between';
  /** What was asked, as it was understood. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly country: CountryCode | null;
  readonly asOf: string;
  readonly reference: { readonly date: string; readonly digest: string };
  readonly options: {
    readonly maxHops: number;
    readonly minTier: Tier;
    readonly topK: number;
    readonly conditions: readonly string[];
    readonly layers: readonly string[];
  };
  /** The best first: tier, hops, weight, id. */
  readonly ends: readonly TraceEnd[];
  readonly cut: readonly Cut[];
  /** What the chains do not know here: an empty answer is not "nothing". */
  readonly gaps: readonly string[];
}
