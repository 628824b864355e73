import type { ClassificationBasis, Exploitation } from '@better-trade/data';
import { compareText } from '../screening/hts-index.js';
import { type Cell, type Level, pairOf } from './cells.js';
import { type Interval, NOTHING, shareOf } from './interval.js';
import type { ListedPair } from './listed-pairs.js';

/**
 * How precisely the value is known. `exact`: all of it at codes that hold nothing but the goods. `basket`: codes hold
 * other goods too. `bound`: nothing but a bound is known, for at least a part. `nothing`: no value.
 */
export type ExposureGrade = 'exact' | 'basket' | 'bound' | 'nothing';

/** Import value behind the pairs of one key, with all that a reader needs to weigh it. */
export interface ExposureRow extends Interval {
  readonly key: string;
  readonly name: string;
  /** Of all U.S. imports from the country, from 0 to 1; null where the row is not of one country, it had none, or the set is not whole. */
  readonly ofCountry: Interval | null;
  /** Of all U.S. imports; null where the set is not whole. */
  readonly ofNation: Interval | null;
  readonly listings: number;
  readonly exploitation: readonly Exploitation[];
  readonly grade: ExposureGrade;
  /** Who chose the codes. */
  readonly bases: readonly ClassificationBasis[];
  /** Distinct codes with imports; a bound counts its chapters. */
  readonly codes: number;
  /** Listings by how their value is known. */
  readonly levels: Readonly<Partial<Record<Level, number>>>;
}

export function gradeOf(low: number, high: number, cells: readonly Cell[]): ExposureGrade {
  if (high === 0) return 'nothing';
  if (low === high) return 'exact';
  return cells.some((cell) => cell.level !== 'code' && cell.usd > 0) ? 'bound' : 'basket';
}

export function countLevels(
  pairs: readonly ListedPair[],
  levels: ReadonlyMap<string, Level>,
): ExposureRow['levels'] {
  const counts = new Map<Level, number>();
  for (const pair of pairs) {
    const level = levels.get(pairOf(pair)) ?? 'not-in-set';
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}

export function emptyTotal(nation: number): ExposureRow {
  return {
    key: 'total',
    name: 'All listed goods',
    ...NOTHING,
    ofCountry: null,
    ofNation: shareOf(NOTHING, nation),
    listings: 0,
    exploitation: [],
    grade: 'nothing',
    bases: [],
    codes: 0,
    levels: {},
  };
}
