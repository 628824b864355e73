import type { Country, Good, Reference } from '@better-trade/data';
import { createOriginParser } from '../../codes/parse-origin.js';
import { BttError, type Problem } from '../../codes/problem.js';
import { lookUp } from '../../explain/look-up.js';

export type CountryReading =
  | { readonly kind: 'country'; readonly country: Country }
  | { readonly kind: 'good'; readonly good: Good }
  | { readonly kind: 'fault'; readonly problem: Problem };

export type GoodReading =
  | { readonly kind: 'good'; readonly good: Good }
  | { readonly kind: 'country'; readonly country: Country }
  | { readonly kind: 'hts'; readonly hts: string }
  | { readonly kind: 'nothing'; readonly suggestions: readonly string[] };

/** Reads the country a profile is asked for, as codes and names of origins are read; never guesses. */
export function findCountry(reference: Reference, text: string): CountryReading {
  const origin = createOriginParser(reference)(text);
  if (origin.kind === 'country') {
    const country = reference.countries.find((candidate) => candidate.code === origin.code);
    if (country !== undefined) return { kind: 'country', country };
  }
  const found = lookUp(reference, text);
  if (found.kind === 'good') return { kind: 'good', good: found.good };
  if (origin.kind === 'fault') return { kind: 'fault', problem: origin.problem };
  throw new BttError({
    code: 'BTT_COUNTRY_NONE',
    value: origin.code,
    message: `${origin.code} is a code without a country`,
    remedy: 'Give a code or name of the table of countries.',
  });
}

/** Reads the good a profile is asked for: slug, name or other name; never guesses. */
export function findGood(reference: Reference, text: string): GoodReading {
  const good = reference.goods.find((candidate) => candidate.id === text.trim().toLowerCase());
  if (good !== undefined) return { kind: 'good', good };
  const found = lookUp(reference, text);
  switch (found.kind) {
    case 'good':
      return { kind: 'good', good: found.good };
    case 'country':
      return { kind: 'country', country: found.country };
    case 'hts':
      return { kind: 'hts', hts: found.hts };
    case 'nothing':
      return { kind: 'nothing', suggestions: found.suggestions };
  }
}
