import { findCountry } from '@better-trade/core/exposure';
import type { Country, Reference } from '@better-trade/data';
import { harmless } from '../write/harmless.js';
import { UsageError } from './usage-error.js';

/** Names of the European Union; what the table of origins says of it is why it is no country, not what to do. */
const UNION = /^(?:EU|EU[ -]?27|European Union)$/i;

/**
 * A country by code or name; never guessed.
 * @throws UsageError `BTT_COUNTRY_UNKNOWN` for a good, and the codes of origins for what is no country.
 */
export function parseCountry(word: string, reference: Reference): Country {
  const found = findCountry(reference, word);
  switch (found.kind) {
    case 'country':
      return found.country;
    case 'good':
      throw new UsageError(
        'BTT_COUNTRY_UNKNOWN',
        `"${harmless(word)}" is a good, not a country.`,
        `Write: btt report good ${found.good.id}.`,
      );
    case 'fault':
      throw new UsageError(
        found.problem.code,
        `${harmless(found.problem.message)}.`,
        `${found.problem.remedy}${UNION.test(word.trim()) ? ' Name a member state, as in DE.' : ''}`,
      );
  }
}
