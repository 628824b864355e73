import type { CountryCode } from '@better-trade/data';
import type { Claims } from './claims.js';
import { higherRisk, inOrder, isAtLeast } from './finding-order.js';
import type { CodeMatch } from './hts-index.js';
import type { Draft, FindingMaker } from './make-findings.js';
import { rememberPairs } from './remember.js';
import type { Risk } from './verdict.js';

/** What matches come to with one origin, or with every origin, whatever the code is. */
export interface Drafted {
  /** The highest of all, shown or not; null if there is nothing. */
  readonly risk: Risk | null;
  /** In the order of findings, each once. */
  readonly shown: readonly Draft[];
}

export type Drafter = (matches: readonly CodeMatch[], origin: CountryCode | typeof EVERY_ORIGIN) => Drafted;

/** In place of an origin: what the lists say of goods from anywhere. */
export const EVERY_ORIGIN = null;

/** Bounds on memory for a file with all codes of the schedule; what comes to nothing counts as one. */
const REMEMBERED_DRAFTS = 20_000;
const NOTHING: Drafted = { risk: null, shown: [] };

/**
 * Drafts are remembered by the matches, as one array: the statistical lines of a heading often share theirs.
 * @param least Below this risk nothing is shown, nor drafted.
 */
export function createDrafter(claims: Claims, make: FindingMaker, least: Risk): Drafter {
  const draft: Drafter = (matches, origin) => {
    const shown: Draft[] = [];
    let risk: Risk | null = null;
    for (const match of matches)
      for (const claim of claims(match, origin)) {
        const stated = claim();
        const one = make.risk(stated, match.grade);
        risk = higherRisk(risk, one);
        if (isAtLeast(one, least)) shown.push(make.draft(match, stated));
      }
    return risk === null ? NOTHING : { risk, shown: inOrder(shown) };
  };
  return rememberPairs(REMEMBERED_DRAFTS, draft, ({ shown }) => 1 + shown.length);
}
