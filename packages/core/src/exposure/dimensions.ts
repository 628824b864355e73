import type { Reference } from '@better-trade/data';
import type { Cell } from './cells.js';
import type { ListedPair } from './listed-pairs.js';
import { namesOf } from './names.js';

/** What the rows of a total stand for. */
export type Dimension = 'good' | 'country' | 'sector' | 'list' | 'edition' | 'chapter' | 'listing';

export const DIMENSIONS: readonly Dimension[] = [
  'good',
  'country',
  'sector',
  'list',
  'edition',
  'chapter',
  'listing',
];

/** The keys of a pair, and of each of its cells, in one grouping. */
export type KeysOf = (pair: ListedPair, cell: Cell | null) => readonly string[];

export const KEYS: Readonly<Record<Dimension, KeysOf>> = {
  good: (pair) => [pair.good],
  country: (pair) => [pair.country],
  sector: (pair) => [pair.sector],
  list: (pair) => [pair.list],
  edition: (pair) => pair.editions,
  chapter: (_, cell) => (cell === null ? [] : [cell.chapter]),
  listing: (pair) => [pair.id],
};

/** What a person reads for a key of a dimension. */
export function createKeyNames(
  reference: Reference,
  pairs: readonly ListedPair[],
): (dimension: Dimension, key: string) => string {
  const names = namesOf(reference);
  const listing = new Map(pairs.map((pair) => [pair.id, pair]));
  return (dimension, key) => {
    switch (dimension) {
      case 'good':
        return names.good(key);
      case 'country':
        return names.country(key);
      case 'sector':
        return key === '' ? '(no sector named)' : key;
      case 'chapter':
        return nameOfChapter(reference, key);
      case 'listing': {
        const pair = listing.get(key);
        return pair === undefined ? key : `${pair.name} of ${names.country(pair.country)}`;
      }
      case 'list':
      case 'edition':
        return key;
    }
  };
}

function nameOfChapter(reference: Reference, chapter: string): string {
  const [first] = reference.hts.under(chapter, 1);
  const text = first === undefined ? '' : (reference.hts.path(first)[0] ?? '');
  return text === '' ? `Chapter ${chapter}` : `Chapter ${chapter} (begins with: ${text})`;
}
