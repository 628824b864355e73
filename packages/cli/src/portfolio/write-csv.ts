import type { PortfolioReport } from '@better-trade/core';
import { csvCells } from '../write/csv-cells.js';
import { flatRows } from './flat-rows.js';

/** A contract: the order stays, what comes after may grow. */
export const PORTFOLIO_CSV_COLUMNS = [
  'by',
  'key',
  'name',
  'status',
  'lines',
  'listed',
  'high',
  'medium',
  'low',
  'not_screenable',
  'traced',
  'without_value',
  'value_usd_all',
  'value_usd_listed',
  'value_usd_not_screenable',
  'rejected_rows',
  'lines_before_failure',
  'note',
] as const;

/** One long table: a row a key. Files that are in no total have no counts, never noughts. */
export function* portfolioCsv(report: PortfolioReport, raw: boolean): Iterable<string> {
  yield `${PORTFOLIO_CSV_COLUMNS.join(',')}\n`;
  for (const { by, key, name, status, totals: t, rejectedRows, linesBeforeFailure, note } of flatRows(
    report,
  )) {
    const numbers =
      t === null
        ? Array<string>(11).fill('')
        : [
            t.lines,
            t.listed,
            t.byRisk.high,
            t.byRisk.medium,
            t.byRisk.low,
            t.notScreenable,
            t.traced,
            t.withoutValue,
            t.valueUsd.all,
            t.valueUsd.listed,
            t.valueUsd.notScreenable,
          ];
    const cells = [...numbers, rejectedRows ?? '', linesBeforeFailure ?? ''].join(',');
    yield `${csvCells([by, key, name, status], raw)},${cells},${csvCells([note], raw)}\n`;
  }
}
