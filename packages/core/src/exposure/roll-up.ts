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

/** Cells by key: a cell may stand under several keys, and two pairs of a key may have cells of one code. */
export type CellsByKey = Iterable<readonly [key: string, cells: readonly Cell[]]>;

/** What bounds a member of the European Union. */
export interface UnionBounds {
  /** `DE 18` -> the member's own imports of the chapter. */
  readonly chapters: ReadonlyMap<string, number>;
  /** False where a chapter that is not there may have been imported all the same. */
  readonly complete: boolean;
}

/**
 * Totals by key, in which a code of a country counts once however many pairs of the key share it. Dollars are whole
 * numbers far below 2^53, so that no order of adding changes a sum.
 */
export function rollUp(groups: CellsByKey, bounds: UnionBounds): ReadonlyMap<string, Rolled> {
  const columns = { key: [] as string[], high: [] as number[], low: [] as number[] };
  const rest = new Map<string, { readonly codes: number; readonly union: number }>();
  for (const [key, cells] of groups) {
    const codes = countOnce(key, cells, columns);
    const ofUnion = cells.filter((cell) => cell.level === 'eu-bound');
    for (const cell of ofUnion) codes.add(cell.code);
    rest.set(key, { codes: codes.size, union: boundOfUnion(ofUnion, bounds) });
  }
  const sums = table(columns)
    .groupby('key')
    .rollup({ high: op.sum('high'), low: op.sum('low') })
    .objects() as readonly (Interval & { readonly key: string })[];
  const rolled = new Map(sums.map(({ key, low, high }) => [key, { low, high }]));
  return new Map(
    [...rest].flatMap(([key, { codes, union }]) => {
      // arquero has no row for a key without rows: a sum of nothing is nothing.
      const { low, high } = rolled.get(key) ?? NOTHING;
      return codes === 0 ? [] : [[key, { low, high: high + union, codes }] as const];
    }),
  );
}

/**
 * Adds a row to the columns for each code of a country, exclusive if one of the goods that share it is alone there.
 * Before the table and not by a grouping of it, because arquero makes a text of every row's group.
 * @returns The distinct codes.
 */
function countOnce(
  key: string,
  cells: readonly Cell[],
  columns: { readonly key: string[]; readonly high: number[]; readonly low: number[] },
): Set<string> {
  const codes = new Set<string>();
  const countries = new Map<string, Map<string, number>>();
  for (const { country, code, usd, exclusive, level } of cells) {
    if (level === 'eu-bound') continue;
    let rows = countries.get(country);
    if (rows === undefined) {
      rows = new Map();
      countries.set(country, rows);
    }
    const row = rows.get(code);
    if (row === undefined) {
      codes.add(code);
      rows.set(code, columns.key.length);
      columns.key.push(key);
      columns.high.push(usd);
      columns.low.push(exclusive ? usd : 0);
    } else if (exclusive) columns.low[row] = usd;
  }
  return codes;
}

/** By chapter, what the members can have had of the Union's values at their pairs' codes. */
function boundOfUnion(cells: readonly Cell[], { chapters, complete }: UnionBounds): number {
  let sum = 0;
  for (const [chapter, rows] of groupBy(cells, (cell) => cell.chapter)) {
    const membersOf = new Map<string, Set<string>>();
    for (const { code, country } of rows) {
      const members = membersOf.get(code) ?? new Set();
      membersOf.set(code, members.add(country));
    }
    // Codes of the same members are one to a flow: a few of them instead of thousands.
    const values = new Map<string, number>();
    const blocks = new Map<string, Set<string>>();
    for (const [code, usd] of new Map(rows.map((cell) => [cell.code, cell.usd]))) {
      const members = [...(membersOf.get(code) ?? [])].sort();
      const block = members.join(' ');
      values.set(block, (values.get(block) ?? 0) + usd);
      for (const member of members) blocks.set(member, (blocks.get(member) ?? new Set()).add(block));
    }
    sum += mostThrough(
      [...blocks].map(([member, codes]) => ({
        member,
        most: chapters.get(`${member} ${chapter}`) ?? (complete ? 0 : Number.POSITIVE_INFINITY),
        codes: [...codes],
      })),
      values,
    );
  }
  return sum;
}
