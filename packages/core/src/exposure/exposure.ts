import type { HtsCode, Reference, TradeSet } from '@better-trade/data';
import { type Day, parseDay } from '../codes/dates.js';
import { type ActiveLists, activeLists } from '../screening/active-lists.js';
import { groupBy } from '../screening/group-by.js';
import { buildHtsIndex, type CodeMatch } from '../screening/hts-index.js';
import { linesUnder } from '../screening/lines-under.js';
import { type Cell, cellsOf, type Level, pairOf } from './cells.js';
import { chaptersOfGood } from './chapters-of-good.js';
import { createKeyNames, type Dimension, KEYS, type KeysOf } from './dimensions.js';
import { type ExposureRow, emptyTotal } from './exposure-row.js';
import { type Grouped, groupPairs } from './group-pairs.js';
import { type ListedPair, listedPairs } from './listed-pairs.js';
import { matchCodes } from './match-codes.js';
import { type CellsByKey, type Rolled, rollUp } from './roll-up.js';
import { isSelected, type Selection } from './selection.js';
import { type Totals, totalsOf } from './totals.js';

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
    keysOf: KeysOf,
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
  const nameOf = createKeyNames(reference, pairs);

  const bounds = { chapters: totals.chapters, complete: trade.complete };
  const grouped: Grouped = {
    trade,
    totals,
    bounds,
    levels,
    cellsOfPair: (pair) => cellsOfPair.get(pairOf(pair)) ?? [],
  };
  const group: Exposure['group'] = (some, keysOf, name) => groupPairs(grouped, some, keysOf, name);
  const select = (selection: Selection = {}): readonly ListedPair[] =>
    pairs.filter((pair) => isSelected(pair, selection));
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
