import type { TradeSet } from '@better-trade/data';
import { compareText } from '../screening/hts-index.js';
import { distinctExploitation } from '../screening/statements.js';
import type { Cell, Level } from './cells.js';
import type { KeysOf } from './dimensions.js';
import { countLevels, type ExposureRow, gradeOf } from './exposure-row.js';
import { NOTHING, shareOf } from './interval.js';
import type { ListedPair } from './listed-pairs.js';
import { rollUp, type UnionBounds } from './roll-up.js';
import type { Totals } from './totals.js';

/** What stands behind the pairs that are grouped. */
export interface Grouped {
  readonly trade: TradeSet;
  readonly totals: Totals;
  readonly bounds: UnionBounds;
  /** By `good@country`. */
  readonly levels: ReadonlyMap<string, Level>;
  cellsOfPair(pair: ListedPair): readonly Cell[];
}

/** A row for each key of the pairs, by the upper bound, then the lower, then the key. */
export function groupPairs(
  { trade, totals, bounds, levels, cellsOfPair }: Grouped,
  some: readonly ListedPair[],
  keysOf: KeysOf,
  nameOf: (key: string) => string = (key) => key,
): readonly ExposureRow[] {
  const members = new Map<string, Set<ListedPair>>();
  const cellsOfKey = new Map<string, Cell[]>();
  for (const pair of some) {
    for (const key of keysOf(pair, null)) join(members, key, pair);
    for (const cell of cellsOfPair(pair))
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
}

function join(members: Map<string, Set<ListedPair>>, key: string, pair: ListedPair): void {
  const set = members.get(key);
  if (set === undefined) members.set(key, new Set([pair]));
  else set.add(pair);
}
