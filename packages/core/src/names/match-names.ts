import { distance } from 'fastest-levenshtein';
import { nameKey } from '../codes/name-key.js';
import { compareText } from '../screening/hts-index.js';
import type { NameMatch } from '../screening/verdict.js';
import { organisationKey } from './organisation-key.js';

/** A listed name and what it belongs to. */
export interface ListedName {
  readonly target: string;
  readonly name: string;
}

export interface TargetMatch extends NameMatch {
  readonly target: string;
}

export type NameMatcher = (name: string) => readonly TargetMatch[];

interface Entry extends ListedName {
  readonly plain: string;
  readonly bare: string;
}

/** Shorter keys are matched whole only: one edit makes XPCC into too many other things. */
const SHORTEST_NEAR = 8;
const SHORTEST_CONTAINED = 12;
const NEAR_SHARE = 0.15;
const MOST_EDITS = 4;
const REMEMBERED = 50_000;
const STRENGTH: readonly NameMatch['how'][] = ['exact', 'normalised', 'possible'];

/**
 * Compiles a matcher of organisation names. Equal names (but for case, diacritics, punctuation) are `exact`, equal
 * but for the legal form `normalised`; a near name, or one that contains a listed one, is `possible` with its edits.
 */
export function createNameMatcher(listed: readonly ListedName[]): NameMatcher {
  const entries: Entry[] = listed.map((entry) => ({
    ...entry,
    plain: nameKey(entry.name),
    bare: organisationKey(entry.name),
  }));
  const remembered = new Map<string, readonly TargetMatch[]>();
  return (name) => {
    let matches = remembered.get(name);
    if (matches === undefined) {
      if (remembered.size >= REMEMBERED) remembered.clear();
      matches = search(name, entries);
      remembered.set(name, matches);
    }
    return matches;
  };
}

function search(name: string, entries: readonly Entry[]): readonly TargetMatch[] {
  const plain = nameKey(name);
  const bare = organisationKey(name);
  if (plain === '') return [];
  const best = new Map<string, TargetMatch>();
  for (const entry of entries) {
    const met = compare(plain, bare, entry);
    if (met === null) continue;
    const match: TargetMatch = { target: entry.target, named: name.trim(), listed: entry.name, ...met };
    const old = best.get(entry.target);
    if (old === undefined || compareMatches(match, old) < 0) best.set(entry.target, match);
  }
  return [...best.values()].sort((a, b) => compareMatches(a, b) || compareText(a.target, b.target));
}

function compare(plain: string, bare: string, entry: Entry): Pick<NameMatch, 'how' | 'distance'> | null {
  if (plain === entry.plain) return { how: 'exact', distance: 0 };
  if (bare === entry.bare) return { how: 'normalised', distance: 0 };
  const shorter = Math.min(bare.length, entry.bare.length);
  const longer = Math.max(bare.length, entry.bare.length);
  if (shorter >= SHORTEST_NEAR) {
    const most = Math.min(MOST_EDITS, Math.max(1, Math.floor(longer * NEAR_SHARE)));
    if (longer - shorter <= most) {
      const edits = distance(bare, entry.bare);
      if (edits <= most) return { how: 'possible', distance: edits };
    }
  }
  if (entry.bare.length >= SHORTEST_CONTAINED && ` ${bare} `.includes(` ${entry.bare} `))
    return { how: 'possible', distance: bare.length - entry.bare.length };
  return null;
}

/** The stronger meeting first: exact, normalised, possible; then fewer edits. */
export function compareMatches(a: TargetMatch, b: TargetMatch): number {
  return (
    STRENGTH.indexOf(a.how) - STRENGTH.indexOf(b.how) ||
    a.distance - b.distance ||
    compareText(a.listed, b.listed)
  );
}
