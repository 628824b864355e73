import type { Language } from '../../text/language.js';
import { type Texts, textsOf } from '../../text/texts.js';
import type { Amount, FigureTable } from '../figure.js';
import type { MapPlace } from '../figure-data.js';
import { negativeRows } from '../plot/ordered-ends.js';

/** One sentence on all places, and another where values are not known. */
export function mapTakeaway(ranked: readonly MapPlace[], lang: Language): string {
  const { map } = textsOf(lang);
  const words = map.takeaway;
  const [most] = ranked;
  if (most === undefined) return words.none;
  const number = new Set(ranked.map((place) => place.country)).size;
  const from = `${words.from[most.counted]} ${words.countries(number)}`;
  const unknown = ranked.filter((place) => place.amount === null).length;
  if (unknown === ranked.length) return `${from}; ${words.allUnknown}`;
  const known = knownOf(ranked, lang);
  return `${from}${known}${unknown === 0 ? '' : ` ${words.unknown(unknown)}`}`;
}

/** Places of unknown value may stand before the largest that is known. */
function knownOf(ranked: readonly MapPlace[], lang: Language): string {
  const { map, common } = textsOf(lang);
  for (const { name, amount } of ranked) {
    if (amount === null) continue;
    if (isZero(amount) && ranked.every((place) => place.amount === null || isZero(place.amount))) break;
    const interval = common.interval(amount.low, amount.high);
    return ranked.length === 1
      ? `: ${map.takeaway.one(name, interval)}`
      : `; ${map.takeaway.largest(name, interval)}`;
  }
  return `; ${map.takeaway.allZero}`;
}

function isZero(amount: Amount): boolean {
  return amount !== null && amount.low === 0 && amount.high === 0;
}

/** Every place with its numbers, ranked. */
export function mapTable(ranked: readonly MapPlace[], { map, common }: Texts): FigureTable {
  return {
    caption: map.tableCaption,
    columns: [
      { label: common.country, kind: 'text' },
      { label: map.counted[ranked[0]?.counted ?? 'listings'], kind: 'number' },
      { label: common.atLeast, kind: 'usd' },
      { label: common.atMost, kind: 'usd' },
    ],
    rows: ranked.map(({ name, count, amount }) => [name, count, amount?.low ?? null, amount?.high ?? null]),
  };
}

/** How to read the map, and what is not on it. */
export function mapNotes(
  ranked: readonly MapPlace[],
  {
    unplaced,
    leftOut,
    texts,
  }: { readonly unplaced: readonly MapPlace[]; readonly leftOut: number; readonly texts: Texts },
): readonly string[] {
  const { notes } = texts.map;
  const negative = negativeRows(ranked);
  const unknown = ranked.filter((place) => place.amount === null).length;
  const zero = ranked.filter((place) => isZero(place.amount)).length;
  return [
    ...(unplaced.length === 0 ? [] : [notes.unplaced(unplaced.map((place) => place.name).join(', '))]),
    ...(leftOut === 0 ? [] : [notes.leftOut(leftOut)]),
    ...(unknown === 0 ? [] : [notes.unknown(unknown)]),
    ...(zero === 0 ? [] : [notes.zero(zero)]),
    ...(negative === 0 ? [] : [texts.common.negative(negative)]),
    notes.reading,
    notes.plain,
    notes.boundaries,
  ];
}
