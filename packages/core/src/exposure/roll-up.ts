import { op, table } from 'arquero';
import { groupBy } from '../screening/group-by.js';
import type { Cell } from './cells.js';
import { type Interval, NOTHING } from './interval.js';
import { mostThrough } from './most-through.js';

/** What stands behind one key of a total. */
export interface Rolled extends Interval {
  /** Distinct codes with imports; a bound counts its chapters. */
  readonly codes: number;
}

/** One cell under one key: a pair may stand under several (its lists, its editions). */
export interface KeyedCell {
  readonly key: string;
  readonly cell: Cell;
}

/**
 * Totals by key, in which a code of a country counts once however many pairs of the key share it. Dollars are whole
 * numbers far below 2^53, so that no order of adding changes a sum.
 *
 * @param chapterTotals `DE 18` -> the member's own imports of the chapter, for the bounds of the European Union.
 */
export function rollUp(
  keyed: readonly KeyedCell[],
  chapterTotals: ReadonlyMap<string, number>,
): ReadonlyMap<string, Rolled> {
  const sums = sumByKey(keyed.filter(({ cell }) => cell.level !== 'eu-bound'));
  const ofUnion = groupBy(
    keyed.filter(({ cell }) => cell.level === 'eu-bound'),
    ({ key }) => key,
  );
  for (const [key, rows] of ofUnion) {
    const cells = rows.map(({ cell }) => cell);
    const old = sums.get(key) ?? { ...NOTHING, codes: 0 };
    sums.set(key, {
      low: old.low,
      high: old.high + boundOfUnion(cells, chapterTotals),
      codes: old.codes + new Set(cells.map((cell) => cell.code)).size,
    });
  }
  return sums;
}

function sumByKey(keyed: readonly KeyedCell[]): Map<string, Rolled> {
  const rows = table({
    key: keyed.map(({ key }) => key),
    country: keyed.map(({ cell }) => cell.country),
    code: keyed.map(({ cell }) => cell.code),
    high: keyed.map(({ cell }) => cell.usd),
    low: keyed.map(({ cell }) => (cell.exclusive ? cell.usd : 0)),
  })
    .groupby('key', 'country', 'code')
    .rollup({ high: op.max('high'), low: op.max('low') })
    .groupby('key')
    .rollup({ high: op.sum('high'), low: op.sum('low'), codes: op.distinct('code') })
    .objects() as readonly (Rolled & { readonly key: string })[];
  return new Map(rows.map(({ key, low, high, codes }) => [key, { low, high, codes }]));
}

/** By chapter, what the members can have had of the Union's values at their pairs' codes. */
function boundOfUnion(cells: readonly Cell[], chapterTotals: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [chapter, rows] of groupBy(cells, (cell) => cell.chapter)) {
    const members = [...groupBy(rows, (cell) => cell.country)].map(([member, own]) => ({
      member,
      most: chapterTotals.get(`${member} ${chapter}`) ?? 0,
      codes: [...new Set(own.map((cell) => cell.code))],
    }));
    sum += mostThrough(members, new Map(rows.map((cell) => [cell.code, cell.usd])));
  }
  return sum;
}
