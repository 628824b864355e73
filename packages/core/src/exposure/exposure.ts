import type {
  ClassificationBasis,
  CountryCode,
  Exploitation,
  HtsCode,
  Reference,
  TradeSet,
} from '@better-trade/data';
import { type Day, parseDay } from '../codes/dates.js';
import { type ActiveLists, activeLists } from '../screening/active-lists.js';
import { groupBy } from '../screening/group-by.js';
import { BASES, buildHtsIndex, type CodeMatch, compareText } from '../screening/hts-index.js';
import { linesUnder } from '../screening/lines-under.js';
import { distinctExploitation } from '../screening/statements.js';
import { type Cell, cellsOf, type Level, pairOf } from './cells.js';
import { countLevels, type ExposureRow, emptyTotal, gradeOf } from './exposure-row.js';
import { NOTHING, shareOf } from './interval.js';
import { type ExposedList, type ListedPair, listedPairs } from './listed-pairs.js';
import { matchCodes } from './match-codes.js';
import { namesOf } from './names.js';
import { type CellsByKey, type Rolled, rollUp } from './roll-up.js';
import { type Totals, totalsOf } from './totals.js';

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

/** Which pairs are counted; an empty or absent part selects all. */
export interface Selection {
  readonly lists?: readonly ExposedList[];
  readonly exploitation?: readonly Exploitation[];
  readonly countries?: readonly CountryCode[];
  readonly goods?: readonly string[];
}

/** Import values behind the lists on one day. All figures are whole US dollars, customs value, of one set of values. */
export interface Exposure {
  readonly reference: Reference;
  readonly trade: TradeSet;
  readonly asOf: Day;
  readonly lists: ActiveLists;
  readonly pairs: readonly ListedPair[];
  readonly cells: readonly Cell[];
  /** Codes of the set that the schedule no longer has and no successor is known of. */
  readonly unplaced: readonly { readonly hts: HtsCode; readonly takenAt: string; readonly usd: number }[];
  /** In the order of the codes of the set: the goods that each meets. */
  readonly matches: readonly (readonly CodeMatch[])[];
  readonly nation: Totals['nation'];
  countryTotal(country: string): number;
  levelOf(pair: Pick<ListedPair, 'good' | 'country'>): Level;
  /** Rows by the upper bound, then the lower, then the key. */
  by(dimension: Dimension, selection?: Selection): readonly ExposureRow[];
  total(selection?: Selection): ExposureRow;
  cellsOf(pair: Pick<ListedPair, 'good' | 'country'>): readonly Cell[];
  /** Totals of any cells under any keys; a code of a country counts once for a key. */
  rollUp(groups: CellsByKey): ReadonlyMap<string, Rolled>;
  select(selection: Selection): readonly ListedPair[];
  /** Any other grouping: the keys of each pair, or of each of its cells. */
  group(
    pairs: readonly ListedPair[],
    keysOf: (pair: ListedPair, cell: Cell | null) => readonly string[],
    nameOf?: (key: string) => string,
  ): readonly ExposureRow[];
}

/**
 * Lays the lists of a day over import values. The values may be of another year than the day: exposure says what was
 * imported then of what is listed now.
 * @param trade From `loadTrade()` of `@better-trade/data`, or an imported set.
 * @throws BttError `BTT_AS_OF_DATE` if `asOf` is not a day.
 */
export function createExposure(
  reference: Reference,
  trade: TradeSet,
  options: { readonly asOf?: string } = {},
): Exposure {
  const asOf = parseDay(options.asOf ?? reference.date);
  const lists = activeLists(reference, asOf);
  const pairs = listedPairs(lists);
  const ofGoods = reference.classifications.filter((row) => row.subjectKind === 'good');
  const index = buildHtsIndex(ofGoods, linesUnder(reference.hts));
  const { matches, unplaced } = matchCodes(trade.detail.codes, index, reference.hts);
  const { cells, levels } = cellsOf(pairs, trade, matches, chaptersOfGood(reference, trade, matches));
  const cellsOfPair = groupBy(cells, (cell) => cell.pair);
  const totals = totalsOf(trade);
  const names = namesOf(reference);

  const bounds = { chapters: totals.chapters, complete: trade.complete };
  const group: Exposure['group'] = (some, keysOf, nameOf = (key) => key) => {
    const members = new Map<string, Set<ListedPair>>();
    const cellsOfKey = new Map<string, Cell[]>();
    for (const pair of some) {
      for (const key of keysOf(pair, null)) join(members, key, pair);
      for (const cell of cellsOfPair.get(pairOf(pair)) ?? [])
        for (const key of keysOf(pair, cell)) {
          join(members, key, pair);
          const known = cellsOfKey.get(key);
          if (known === undefined) cellsOfKey.set(key, [cell]);
          else known.push(cell);
        }
    }
    const rolled = rollUp(cellsOfKey, bounds);
    return [...members]
      .map(([key, set]): ExposureRow => {
        const { low, high, codes } = rolled.get(key) ?? { ...NOTHING, codes: 0 };
        const ofKey = [...set];
        const [country, ...others] = new Set(ofKey.map((pair) => pair.country));
        return {
          key,
          name: nameOf(key),
          low,
          high,
          ofCountry:
            country === undefined || others.length > 0 || !trade.complete
              ? null
              : shareOf({ low, high }, totals.countries.get(country) ?? 0),
          ofNation: trade.complete ? shareOf({ low, high }, totals.nation.usd) : null,
          listings: ofKey.length,
          exploitation: distinctExploitation(ofKey.flatMap((pair) => pair.exploitation)),
          grade: gradeOf(low, high, cellsOfKey.get(key) ?? []),
          bases: [...new Set((cellsOfKey.get(key) ?? []).map((cell) => cell.basis))].sort(),
          codes,
          levels: countLevels(ofKey, levels),
        };
      })
      .sort((a, b) => b.high - a.high || b.low - a.low || compareText(a.key, b.key));
  };

  const select = (selection: Selection = {}): readonly ListedPair[] =>
    pairs.filter((pair) => isSelected(pair, selection));
  const KEYS: Readonly<Record<Dimension, (pair: ListedPair, cell: Cell | null) => readonly string[]>> = {
    good: (pair) => [pair.good],
    country: (pair) => [pair.country],
    sector: (pair) => [pair.sector],
    list: (pair) => [pair.list],
    edition: (pair) => pair.editions,
    chapter: (_, cell) => (cell === null ? [] : [cell.chapter]),
    listing: (pair) => [pair.id],
  };
  const listing = new Map(pairs.map((pair) => [pair.id, pair]));
  const nameOf = (dimension: Dimension, key: string): string => {
    if (dimension === 'good') return names.good(key);
    if (dimension === 'country') return names.country(key);
    if (dimension === 'sector') return key === '' ? '(no sector named)' : key;
    if (dimension === 'chapter') return nameOfChapter(reference, key);
    const pair = dimension === 'listing' ? listing.get(key) : undefined;
    return pair === undefined ? key : `${pair.name} of ${names.country(pair.country)}`;
  };

  return {
    reference,
    trade,
    asOf,
    lists,
    pairs,
    cells,
    matches,
    unplaced: unplaced.map((row) => ({ ...row, usd: totals.codes.get(row.hts) ?? 0 })),
    nation: totals.nation,
    countryTotal: (country) => totals.countries.get(country) ?? 0,
    cellsOf: (pair) => cellsOfPair.get(pairOf(pair)) ?? [],
    rollUp: (groups) => rollUp(groups, bounds),
    select,
    levelOf: (pair) => levels.get(pairOf(pair)) ?? 'not-in-set',
    by: (dimension, selection) => group(select(selection), KEYS[dimension], (key) => nameOf(dimension, key)),
    total: (selection) =>
      group(
        select(selection),
        () => ['total'],
        () => 'All listed goods',
      )[0] ?? emptyTotal(trade.complete ? totals.nation.usd : 0),
    group,
  };
}

function isSelected(pair: ListedPair, selection: Selection): boolean {
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

/**
 * Chapters in which a good has codes, with who chose them: the bound of a country that has no more detail. A code of the
 * values that has moved to another chapter since counts where it stood in their year.
 */
function chaptersOfGood(
  reference: Reference,
  { detail }: TradeSet,
  matches: Exposure['matches'],
): ReadonlyMap<string, ReadonlyMap<string, ClassificationBasis>> {
  const chapters = new Map<string, Map<string, ClassificationBasis>>();
  const add = (good: string, chapter: string, basis: ClassificationBasis): void => {
    const own = chapters.get(good) ?? new Map<string, ClassificationBasis>();
    const known = own.get(chapter);
    if (known === undefined || BASES.indexOf(basis) < BASES.indexOf(known)) own.set(chapter, basis);
    chapters.set(good, own);
  };
  for (const row of reference.classifications)
    if (row.subjectKind === 'good') add(row.subject, row.hts.slice(0, 2), row.basis);
  detail.codes.forEach((code, c) => {
    for (const { kind, subject, classification } of matches[c] ?? [])
      if (kind === 'good' && !code.startsWith(classification.hts.slice(0, 2)))
        add(subject, code.slice(0, 2), classification.basis);
  });
  return chapters;
}

function join(members: Map<string, Set<ListedPair>>, key: string, pair: ListedPair): void {
  const set = members.get(key);
  if (set === undefined) members.set(key, new Set([pair]));
  else set.add(pair);
}

function nameOfChapter(reference: Reference, chapter: string): string {
  const [first] = reference.hts.under(chapter, 1);
  const text = first === undefined ? '' : (reference.hts.path(first)[0] ?? '');
  return text === '' ? `Chapter ${chapter}` : `Chapter ${chapter} (begins with: ${text})`;
}
