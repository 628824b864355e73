import { compareText } from '@better-trade/core';
import { formatDollars } from './dollars.js';
import { refuse } from './trade-error.js';
import { sumOf, type TradeRow } from './trade-row.js';

/**
 * Holds the partners of each code and period against the world total beside them, where the file has one.
 * @returns What the comparison showed, for the reader of the report.
 * @throws UsageError `BTT_TRADE_CONTROL` if partners exceed the world: something is in the file twice.
 */
export function checkWorld(
  world: readonly TradeRow[],
  partners: readonly TradeRow[],
  name: string,
): readonly string[] {
  if (world.length === 0) return [];
  const totals = sums(world);
  const details = sums(partners);
  let short = 0;
  let codes = 0;
  for (const [key, total] of [...totals].sort((a, b) => compareText(a[0], b[0]))) {
    const detail = details.get(key) ?? 0;
    if (detail > total)
      throw refuse(
        'BTT_TRADE_CONTROL',
        `${name}: the partners of ${key} sum to ${formatDollars(detail)}, more than the world total ${formatDollars(total)} that the file gives.`,
        'Download it again; a hand that edited it may have doubled rows.',
      );
    if (detail < total) codes++;
    short += total - detail;
  }
  const left = `left out ${world.length} rows of the world total ${formatDollars(sumOf(world))}`;
  if (short === 0) return [`${left}, which the partners sum to`];
  return [
    `${left}; ${formatDollars(short)} of it, in ${codes} codes, is of partners that the file does not have`,
  ];
}

function sums(rows: readonly TradeRow[]): Map<string, number> {
  const by = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.hts} in ${row.from === row.to ? row.from : `${row.from} to ${row.to}`}`;
    by.set(key, (by.get(key) ?? 0) + row.usd);
  }
  return by;
}
