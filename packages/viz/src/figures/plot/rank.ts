import { compareText } from '@better-trade/core';
import type { Amount } from '../figure.js';

/** The highest upper end first, then the highest lower end; amounts that nobody knows last. For `sort`. */
export function compareAmount(a: Amount, b: Amount): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return b.high - a.high || b.low - a.low;
}

/** Rows by amount, then by their key: one order, however they came. */
export function rankByAmount<Row>(
  rows: readonly Row[],
  amountOf: (row: Row) => Amount,
  keyOf: (row: Row) => string,
): readonly Row[] {
  return [...rows].sort((a, b) => compareAmount(amountOf(a), amountOf(b)) || compareText(keyOf(a), keyOf(b)));
}
