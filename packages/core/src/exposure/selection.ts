import type { CountryCode, Exploitation } from '@better-trade/data';
import type { ExposedList, ListedPair } from './listed-pairs.js';

/** Which pairs are counted; an empty or absent part selects all. */
export interface Selection {
  readonly lists?: readonly ExposedList[];
  readonly exploitation?: readonly Exploitation[];
  readonly countries?: readonly CountryCode[];
  readonly goods?: readonly string[];
}

export function isSelected(pair: ListedPair, selection: Selection): boolean {
  const has = <T>(some: readonly T[] | undefined, one: T): boolean =>
    some === undefined || some.length === 0 || some.includes(one);
  return (
    has(selection.lists, pair.list) &&
    has(selection.countries, pair.country) &&
    has(selection.goods, pair.good) &&
    (selection.exploitation === undefined ||
      selection.exploitation.length === 0 ||
      pair.exploitation.some((one) => has(selection.exploitation, one)))
  );
}
