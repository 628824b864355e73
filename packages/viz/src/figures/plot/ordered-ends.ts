import type { Amount } from '../figure.js';

/** With the lesser end as `low`: credits come with both ends negative, or the wrong way round. */
export function orderedEnds<Row extends { readonly amount: Amount }>(row: Row): Row {
  const { amount } = row;
  return amount === null || amount.low <= amount.high
    ? row
    : { ...row, amount: { low: amount.high, high: amount.low } };
}

/** Rows of which an end is less than $0: the scales begin there. */
export function negativeRows(rows: readonly { readonly amount: Amount }[]): number {
  return rows.filter(({ amount }) => amount !== null && Math.min(amount.low, amount.high) < 0).length;
}
