import type { CountryCode, HtsCode } from '@better-trade/data';
import type { Screener } from '../screening/create-screener.js';
import type { CodeMatch } from '../screening/hts-index.js';
import { UFLPA_ORIGIN } from '../screening/uflpa-origin.js';

/** Origins, ascending, with which a code may meet other findings than with every origin that is not among them. */
export type SpecialOrigins = (code: HtsCode) => readonly CountryCode[];

/**
 * Compiles which origins matter to a code by the lists that a screener holds in force: a table of all pairs of code and
 * origin then needs these few and one more, that speaks for the rest. Names of makers and traced findings are left out.
 */
export function createSpecialOrigins({ lists, index }: Pick<Screener, 'lists' | 'index'>): SpecialOrigins {
  const listed = new Map<string, Set<CountryCode>>();
  for (const rows of lists.listings.values())
    for (const [row] of rows) if (row !== undefined) addTo(listed, row.good, row.country);
  for (const [good, relations] of lists.relations)
    for (const { outputCountry } of relations) if (outputCountry !== null) addTo(listed, good, outputCountry);
  const originsOf = ({ kind, subject }: CodeMatch): Iterable<CountryCode> => {
    switch (kind) {
      case 'good':
        return listed.get(subject) ?? [];
      case 'order': {
        const country = lists.orders.get(subject)?.country ?? null;
        return country === null ? [] : [country];
      }
      case 'sector':
        return [UFLPA_ORIGIN];
    }
  };
  return (code) => [...new Set(index.match(code).flatMap((match) => [...originsOf(match)]))].sort();
}

function addTo(sets: Map<string, Set<CountryCode>>, key: string, country: CountryCode): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([country]));
  else set.add(country);
}
