import type { ClassificationBasis, CountryCode, Exploitation, Scope, Usd } from '@better-trade/data';
import type { Problem } from '../codes/problem.js';
import type { TracedStep } from './derived.js';

/** One import line as it was written. Cells are text: a number can never be an HTS code. */
export interface Line {
  /** Place in the user's input, 1-based; a physical line of a file where there is one. */
  readonly line: number;
  /** HTS code or codes of the line. */
  readonly hts: string;
  /** Country of origin, as code or name. */
  readonly origin: string;
  /** Value in US dollars as written. */
  readonly value?: string;
  /** Makers, shippers and suppliers that the line names. */
  readonly names?: readonly string[];
  /** Chapter 98 and 99 codes that stand beside the goods code on the same entry line. */
  readonly programme?: readonly string[];
  /** The user's own reference: entry and line number, part number. Carried through, never read. */
  readonly ref?: string;
}

export type FindingKind = 'listing' | 'downstream' | 'at-risk' | 'order' | 'sector' | 'entity' | 'traced';

/** `exact`: an exclusive code. `basket`: the code holds other goods too. `partial`: the line's code is too short to tell. */
export type Grade = 'exact' | 'basket' | 'partial';

export type Risk = 'high' | 'medium' | 'low';

export type Verdict = 'LISTED' | 'NO_LIST_MATCH' | 'NOT_SCREENABLE';

/** Why a line could not be judged. */
export type Cause =
  | 'hts-missing'
  | 'hts-unreadable'
  | 'hts-unknown'
  | 'programme-code'
  | 'origin-missing'
  | 'origin-unknown'
  | 'value-not-a-number';

/** The classification by which a line's code met a good, an order's merchandise or a sector. */
export interface MatchedClassification {
  readonly hts: string;
  readonly scope: Scope;
  readonly basis: ClassificationBasis;
  readonly reason: string;
  readonly repair: string;
  readonly source: string;
}

/** One statement of a list that a finding rests on. */
export interface Statement {
  /** Null for an order, a sector or an entity: these state no kind of exploitation. */
  readonly exploitation: Exploitation | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly edition: string;
  readonly source: string;
  readonly note: string;
}

/** How a name on the line met a name on a list. `possible` is a near name: distance alone never decides. */
export interface NameMatch {
  readonly named: string;
  readonly listed: string;
  readonly how: 'exact' | 'normalised' | 'possible';
  /** Edits between the two normalised names; 0 unless `possible`. */
  readonly distance: number;
}

/** line x listing (or relation, order, sector, entity), with grade, risk and evidence. */
export interface Finding {
  /** `BTT-` and 12 hex digits of kind, list, subject, path, code and listed country: the same from one edition to the next. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly list: 'TVPRA' | 'EO13126' | 'CBP' | 'UFLPA';
  /** Slug of the good or sector, id of the order or entity. */
  readonly good: string;
  /** The good, merchandise, sector or entity as its list names it. */
  readonly name: string;
  /** Country that the list names for this good; null where it names none. */
  readonly country: CountryCode | null;
  /** What the list states; for downstream and at-risk findings it is the input's, in the input's country. */
  readonly exploitation: readonly Exploitation[];
  readonly grade: Grade;
  readonly risk: Risk;
  /** Id of the rule in the rule set that set the risk. */
  readonly rule: string;
  /** The code of the line, dotted. */
  readonly hts: string;
  /** Null for findings by name alone. */
  readonly classification: MatchedClassification | null;
  /** The path from input to output, the maker to check, or the entity named; empty for a plain listing. */
  readonly via: string;
  /** What a person should do about it, where the list says so. */
  readonly consequence: string;
  readonly nameMatch: NameMatch | null;
  readonly edition: string;
  readonly source: string;
  readonly statements: readonly Statement[];
  /** The steps of a traced finding, from the listed input to the good; absent for every other kind. */
  readonly path?: readonly TracedStep[];
}

/** What one line comes to. */
export interface LineVerdict {
  readonly line: number;
  readonly ref: string;
  /** What the lists say. Traced findings stand beside it: they do not make a line LISTED. */
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  /** Codes that were screened, dotted; as written where none could be. */
  readonly hts: string;
  /** ISO alpha-2; as written where it is not a country. */
  readonly origin: string;
  /** US dollars, customs value as the user's file has it; null where the file has none. */
  readonly valueUsd: Usd | null;
  /** The highest risk of its findings from the lists, shown or not; traced findings have their own. */
  readonly risk: Risk | null;
  readonly programme: readonly string[];
  /** What could not be read. A line with findings keeps them, whatever else is wrong with it. */
  readonly problems: readonly Problem[];
  /** What was mended before screening. */
  readonly mended: readonly Problem[];
  /** Findings at or above the screener's `minRisk`, the most urgent first. */
  readonly findings: readonly Finding[];
  /** What of it a baseline does not have; absent without a baseline. */
  readonly news?: LineNews;
}

/** What is new on a line against an earlier report. */
export interface LineNews {
  readonly findings: readonly NewFinding[];
  /** Something could not be judged that the baseline could, or by another cause. */
  readonly notScreenable: boolean;
}

export interface NewFinding {
  readonly id: string;
  /** The lower risk that the baseline has for it; null if it has none of this id for this code and origin. */
  readonly was: Risk | null;
}
