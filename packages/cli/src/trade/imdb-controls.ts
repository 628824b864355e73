import { compareText } from '@better-trade/core';
import { formatDollars } from './dollars.js';
import { numberOf, textOf } from './fixed-width.js';
import type { Detail, Sums } from './imdb-detail.js';
import { type ControlLayout, VALUES } from './imdb-layout.js';
import { refuse } from './trade-error.js';

/**
 * Holds the detail against one file of control totals: every key, month and year to date, both flows, to the dollar.
 * @returns What could not be held against it.
 * @throws UsageError `BTT_TRADE_CONTROL` with the first key that differs
 */
export function checkControl(
  bytes: Buffer,
  layout: ControlLayout,
  detail: Detail,
  name: string,
): readonly string[] {
  const where = `${name}: ${layout.file}`;
  const { totals, checked } = readTotals(bytes, layout, detail.month, where);
  const details = detail[layout.key];
  const keys = [...new Set([...totals.keys(), ...details.keys()])].sort(compareText);
  const differing = keys.flatMap((key) => {
    const value = VALUES.findIndex(
      (_, i) => i < checked && (totals.get(key)?.[i] ?? 0) !== (details.get(key)?.[i] ?? 0),
    );
    return value < 0 ? [] : [{ key, value }];
  });
  const [first] = differing;
  if (first !== undefined)
    throw refuse(
      'BTT_TRADE_CONTROL',
      `${where} says ${formatDollars(totals.get(first.key)?.[first.value] ?? 0)} of ${layout.what} ${first.key} (${VALUES[first.value]}), the detail sums to ${formatDollars(details.get(first.key)?.[first.value] ?? 0)}; ${differing.length} of ${keys.length} differ.`,
      'Download it again: records are missing, doubled or changed.',
    );
  return checked === VALUES.length
    ? []
    : [`${layout.file} is too narrow for the year to date: only its month was held against the detail`];
}

interface Totals {
  readonly totals: ReadonlyMap<string, Sums>;
  /** How many of {@link VALUES} the records are wide enough for: all, or those of the month. */
  readonly checked: number;
}

function readTotals(bytes: Buffer, layout: ControlLayout, month: string, where: string): Totals {
  const totals = new Map<string, Sums>();
  let checked: number = VALUES.length;
  bytes
    .toString('latin1')
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (/^[\s\x1a]*$/.test(line)) return;
      const place = `${where}, line ${i + 1}`;
      const record = Buffer.from(line, 'latin1');
      const wide = layout.values.filter(({ end }) => end <= record.length).length;
      if (wide < VALUES.length / 2)
        throw refuse('BTT_TRADE_CUT', `${place} has ${record.length} characters only.`, 'Download it again.');
      checked = Math.min(checked, wide < VALUES.length ? VALUES.length / 2 : wide);
      const period = `${textOf(record, 0, layout.year)}-${textOf(record, 0, layout.month)}`;
      const printed = textOf(record, 0, layout.columns);
      const key = layout.key === 'commodity' ? printed.trim().padStart(10, '0') : printed;
      if (period !== month || totals.has(key))
        throw refuse(
          'BTT_TRADE_CONTROL',
          period === month
            ? `${place}: ${layout.what} ${key} stands twice.`
            : `${place} is of ${period}, the detail of ${month}.`,
          'Download it again.',
        );
      const sums = new Float64Array(VALUES.length);
      layout.values.slice(0, wide).forEach((columns, v) => {
        sums[v] = numberOf(record, 0, columns, `${place}, ${VALUES[v]}`);
      });
      totals.set(key, sums);
    });
  return { totals, checked };
}
