import type { Exploitation, Tier } from '@better-trade/data';
import type { FindingKind, Grade, NameMatch, Risk } from '../screening/verdict.js';

/** What a rule may look at. Nothing else decides a risk. */
export interface RuleFacts {
  readonly kind: FindingKind;
  readonly exploitation: readonly Exploitation[];
  readonly grade: Grade;
  /** Whom an order reaches; null for other kinds. */
  readonly reach: 'country' | 'region' | 'entity' | 'vessel' | null;
  readonly nameMatch: NameMatch['how'] | null;
  /** For an order met by name: whether its merchandise and country fit the line too. */
  readonly merchandiseFits: boolean;
  /** Weakest step of a traced path; absent for other kinds. */
  readonly tier?: Tier;
}

export interface Rule {
  readonly id: string;
  readonly risk: Risk;
  /** Read by people: what the rule says, in one sentence. */
  readonly sentence: string;
  /** The statute, regulation or publication that it rests on. */
  readonly citation: string;
  readonly applies: (facts: RuleFacts) => boolean;
}

/** An ordered list under a fixed name: the first rule that applies decides. It never changes under its name. */
export interface RuleSet {
  readonly id: string;
  readonly rules: readonly Rule[];
}
