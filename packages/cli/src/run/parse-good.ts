import { findGood } from '@better-trade/core/exposure';
import type { Good, Reference } from '@better-trade/data';
import { harmless } from '../write/harmless.js';
import { UsageError } from './usage-error.js';

/**
 * A good by id, name or other name; never guessed.
 * @throws UsageError `BTT_GOOD_UNKNOWN`, with what the word is instead, or what is like it.
 */
export function parseGood(word: string, reference: Reference): Good {
  const found = findGood(reference, word);
  switch (found.kind) {
    case 'good':
      return found.good;
    case 'country':
      throw unknownGood(word, 'is a country, not a good', `Write: btt report country ${found.country.code}.`);
    case 'hts':
      throw unknownGood(word, 'is an HTS code, not a good', `btt lookup ${found.hts} names the goods at it.`);
    case 'nothing':
      throw unknownGood(
        word,
        'is no good of the lists',
        found.suggestions.length === 0
          ? 'btt trace --goods lists the goods of the chains, btt report --by good the listed ones.'
          : `Did you mean ${found.suggestions.join(', ')}?`,
      );
  }
}

function unknownGood(word: string, what: string, remedy: string): UsageError {
  return new UsageError('BTT_GOOD_UNKNOWN', `"${harmless(word)}" ${what}.`, remedy);
}
