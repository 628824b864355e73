import type { CountryCode, Exploitation, GoodId } from '@better-trade/data';
import type { ActiveLists } from '../screening/active-lists.js';
import { groupBy } from '../screening/group-by.js';
import { compareText } from '../screening/hts-index.js';
import { distinctExploitation, joined } from '../screening/statements.js';

/** `downstream`: ILAB's listed pairs of a listed input and a final good. */
export type ExposedList = 'TVPRA' | 'EO13126' | 'downstream';

export const EXPOSED_LISTS: readonly ExposedList[] = ['TVPRA', 'EO13126', 'downstream'];

/** A good of a country as one list states it: what an exposure is counted for. */
export interface ListedPair {
  /** `TVPRA:cocoa@CI`. */
  readonly id: string;
  readonly list: ExposedList;
  readonly good: GoodId;
  readonly name: string;
  /** ILAB's sector of the good; empty where it names none. */
  readonly sector: string;
  readonly country: CountryCode;
  /** Of the input, for a downstream pair. */
  readonly exploitation: readonly Exploitation[];
  readonly editions: readonly string[];
  /** Earliest begin of a statement that holds. */
  readonly since: string;
  /** Listed inputs of a downstream pair, as `cobalt-ore@CD`; empty for the others. */
  readonly via: readonly string[];
  readonly source: string;
}

interface Stated {
  readonly exploitation: readonly Exploitation[];
  readonly from: string;
  readonly edition: string;
  readonly source: string;
  readonly via: string;
}

/** Every pair that a list names on the day of `lists`, in a total order. At-risk goods name no country and have no pair. */
export function listedPairs(lists: ActiveLists): readonly ListedPair[] {
  const pairs: ListedPair[] = [];
  const add = (list: ExposedList, good: GoodId, country: CountryCode, rows: readonly Stated[]): void => {
    pairs.push({
      id: `${list}:${good}@${country}`,
      list,
      good,
      name: lists.goods.get(good)?.name ?? good,
      sector: lists.goods.get(good)?.sector ?? '',
      country,
      exploitation: distinctExploitation(rows.flatMap((row) => row.exploitation)),
      editions: [...new Set(rows.map((row) => row.edition))].sort(),
      since: rows.map((row) => row.from).sort()[0] ?? '',
      via: [...new Set(rows.map((row) => row.via).filter(Boolean))].sort(),
      source: joined(rows.map((row) => row.source)),
    });
  };
  for (const rows of [...lists.listings.values()].flat()) {
    const [row] = rows;
    if (row === undefined) continue;
    add(
      row.list,
      row.good,
      row.country,
      rows.map((one) => ({
        ...one,
        exploitation: one.exploitation === null ? [] : [one.exploitation],
        via: '',
      })),
    );
  }
  const relations = [...lists.relations.values()].flat();
  for (const rows of groupBy(relations, (row) => `${row.outputGood}@${row.outputCountry}`).values()) {
    const [row] = rows;
    if (row === undefined || row.outputCountry === null) continue;
    add(
      'downstream',
      row.outputGood,
      row.outputCountry,
      rows.map((one) => ({ ...one, via: `${one.inputGood}@${one.inputCountry}` })),
    );
  }
  return pairs.sort((a, b) => compareText(a.id, b.id));
}
