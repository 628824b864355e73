import type { CountryCode } from '@better-trade/data';
import type { Screener } from '../screening/create-screener.js';
import { compareText } from '../screening/hts-index.js';
import type { Finding, Risk } from '../screening/verdict.js';
import type { CodeRow } from './code-table.js';
import { createSpecialOrigins } from './special-origins.js';

/** What codes that are screened together come to from some origins: one row for each origin where pairs are written out. */
export interface VerdictSet {
  /** {@link keyOf} the codes that are screened. */
  readonly key: string;
  /** Origins with these very findings, ascending. */
  readonly origins: readonly CountryCode[];
  /** The highest risk of all findings, shown or not. */
  readonly risk: Risk | null;
  /** Findings at or above the screener's `minRisk`, the most urgent first; may be none although the pair is LISTED. */
  readonly findings: readonly Finding[];
}

/** The name under which the verdicts of codes stand that are screened together: their digits, joined by a space. */
export function keyOf(screened: readonly string[]): string {
  return screened.join(' ');
}

/**
 * Every LISTED pair of code and origin, as the screener judges it; a pair of these codes that is not here is NO_LIST_MATCH.
 * Names of makers are met by no code: they are not in it, nor are traced findings. Ascending by key, then by first origin.
 */
export function* verdictTable(screener: Screener, codes: readonly CodeRow[]): Generator<VerdictSet> {
  const special = createSpecialOrigins(screener);
  const part = partition(screener.reference.countries.map((country) => country.code).sort());
  const samples = new Map<string, CodeRow>();
  for (const row of codes)
    if (row.screened.length > 0 && !samples.has(keyOf(row.screened))) samples.set(keyOf(row.screened), row);
  for (const key of [...samples.keys()].sort(compareText)) {
    const row = samples.get(key);
    if (row !== undefined) yield* setsOf(key, row.sample, part(row.screened.flatMap(special)), screener);
  }
}

type Origins = readonly CountryCode[];

/** Splits all countries into those that are apart, one by one, and all others; codes share few such splits. */
function partition(countries: Origins): (apart: Origins) => readonly Origins[] {
  const known = new Map<string, readonly Origins[]>();
  return (some) => {
    const key = some.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const apart = new Set(some);
    const parts = [
      ...countries.filter((country) => apart.has(country)).map((country) => [country]),
      countries.filter((country) => !apart.has(country)),
    ].filter((origins) => origins.length > 0);
    known.set(key, parts);
    return parts;
  };
}

function setsOf(
  key: string,
  sample: string,
  parts: readonly Origins[],
  screener: Screener,
): readonly VerdictSet[] {
  const sets = new Map<string, VerdictSet>();
  for (const origins of parts) {
    const [origin] = origins;
    if (origin === undefined) continue;
    const { verdict, risk, findings } = screener.screenLine({ line: 1, hts: sample, origin });
    if (verdict !== 'LISTED') continue;
    const met = `${risk} ${findings.map(({ id }) => id).join(' ')}`;
    const same = sets.get(met);
    sets.set(met, {
      key,
      origins: same === undefined ? origins : [...same.origins, ...origins].sort(),
      risk,
      findings,
    });
  }
  return [...sets.values()].sort((a, b) => compareText(a.origins[0] ?? '', b.origins[0] ?? ''));
}
