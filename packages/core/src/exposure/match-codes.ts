import type { HtsCode, HtsTable } from '@better-trade/data';
import { isProgramme } from '../codes/programme.js';
import type { CodeMatch, HtsIndex } from '../screening/hts-index.js';
import { matchesOfSeveral } from '../screening/matches-of-several.js';

/** What the codes of a set of import values are classified as. */
export interface MatchedCodes {
  /** In the order of the codes. */
  readonly matches: readonly (readonly CodeMatch[])[];
  /** Codes that the schedule no longer has and whose successors are not known, with the line they are taken at. */
  readonly unplaced: readonly { readonly hts: HtsCode; readonly takenAt: string }[];
}

/**
 * Matches codes of any year: one that has ended stands for its successors, and one without known successors for the
 * longest line of the schedule above it. A subject that only some successors meet is met `partial`, so that its value
 * is in the upper bound alone.
 */
export function matchCodes(codes: readonly HtsCode[], index: HtsIndex, hts: HtsTable): MatchedCodes {
  const unplaced: { hts: HtsCode; takenAt: string }[] = [];
  const matches = codes.map((code): readonly CodeMatch[] => {
    if (isProgramme(code)) return [];
    if (hts.has(code)) return index.match(code);
    const successors = successorsOf(code, hts);
    if (successors.length > 0) return matchesOfSeveral(successors, index).map(({ match }) => match);
    const takenAt = lineAbove(code, hts);
    unplaced.push({ hts: code, takenAt });
    if (takenAt === '') return [];
    // Longer codes that hold all of that line today say nothing sure about a code that was never one of them.
    return index
      .match(takenAt as HtsCode)
      .map((match) => (code.startsWith(match.classification.hts) ? match : { ...match, grade: 'partial' }));
  });
  return { matches, unplaced };
}

function successorsOf(code: HtsCode, hts: HtsTable): readonly HtsCode[] {
  for (let length = code.length; length >= 4; length -= 2) {
    const found = hts.successors(code.slice(0, length));
    if (found.length > 0) return [...new Set(found.map((row) => row.successor))].sort();
  }
  return [];
}

function lineAbove(code: HtsCode, hts: HtsTable): string {
  let prefix: string = code;
  while (prefix !== '' && !hts.has(prefix)) prefix = prefix.slice(0, -2);
  return prefix;
}
