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
  const rows = table(countOnce(keyed))
    .groupby('key')
    .rollup({ high: op.sum('high'), low: op.sum('low'), codes: op.distinct('code') })
    .objects() as readonly (Rolled & { readonly key: string })[];
  return new Map(rows.map(({ key, low, high, codes }) => [key, { low, high, codes }]));
}

interface Columns {
  readonly key: readonly string[];
  readonly code: readonly string[];
  readonly high: readonly number[];
  readonly low: readonly number[];
}

/**
 * One row for each key, country and code: exclusive if one of the goods that share it is alone there. Before the table
 * and not by a grouping of it, because arquero makes a text of every row's group.
 */
function countOnce(keyed: readonly KeyedCell[]): Columns {
  const columns = { key: [] as string[], code: [] as string[], high: [] as number[], low: [] as number[] };
  const rowOf = new Map<string, Map<string, Map<string, number>>>();
  for (const { key, cell } of keyed) {
    const codes = nested(nested(rowOf, key), cell.country);
    const low = cell.exclusive ? cell.usd : 0;
    const row = codes.get(cell.code);
    if (row === undefined) {
      codes.set(cell.code, columns.key.length);
      columns.key.push(key);
      columns.code.push(cell.code);
      columns.high.push(cell.usd);
      columns.low.push(low);
    } else columns.low[row] = Math.max(columns.low[row] ?? 0, low);
  }
  return columns;
}

function nested<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  maps.set(key, made);
  return made;
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
