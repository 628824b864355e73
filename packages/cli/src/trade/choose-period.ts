import { compareText } from '@better-trade/core';
import { canBePublished, missingMonths } from './months.js';
import { refuse } from './trade-error.js';
import type { TradeContext } from './trade-reading.js';
import type { TradeRow } from './trade-row.js';

export interface ChosenPeriod {
  readonly rows: readonly TradeRow[];
  readonly from: string;
  readonly to: string;
  readonly notes: readonly string[];
}

/**
 * Takes the rows of one period. Values of different years, or of two periods that overlap, are never added; months
 * of one year are, if none between the first and the last is missing.
 * @param monthly True if each value is that of a month, so that months may be added.
 * @throws UsageError `BTT_TRADE_MIXED`, `BTT_TRADE_PERIOD` or `BTT_TRADE_MONTHS`
 */
export function choosePeriod(
  all: readonly TradeRow[],
  monthly: boolean,
  name: string,
  { options, today }: Pick<TradeContext, 'options' | 'today'>,
): ChosenPeriod {
  const years = distinct(all.map((row) => row.from.slice(0, 4)));
  if (options.year !== undefined && !years.includes(options.year))
    throw refuse(
      'BTT_TRADE_PERIOD',
      `${name} has no values of ${options.year}; it has ${years.join(', ')}.`,
      'Give one of these with --year, or another file.',
    );
  if (options.year === undefined && years.length > 1)
    throw refuse(
      'BTT_TRADE_MIXED',
      `${name} holds several years, ${years.join(', ')}, and years are never added.`,
      'Say which with --year YYYY.',
    );
  const rows = options.year === undefined ? all : all.filter((row) => row.from.slice(0, 4) === options.year);
  const notes =
    rows.length < all.length ? [`of ${years.join(', ')} only ${options.year} was read, as --year says`] : [];
  if (!monthly) return { rows, ...theOnlySpan(rows, name), notes };
  const { kept, note } = withoutUnpublished(rows, today);
  const months = distinct(kept.map((row) => row.from));
  const missing = missingMonths(months);
  if (missing.length > 0)
    throw refuse(
      'BTT_TRADE_MONTHS',
      `${name} has no values of ${missing.join(', ')} between ${months[0]} and ${months.at(-1)}: their sum would be of no period.`,
      'Export the months without a gap.',
    );
  const [from = '', to = from] = [months[0], months.at(-1)];
  return { rows: kept, from, to, notes: [...notes, ...note] };
}

function theOnlySpan(
  rows: readonly TradeRow[],
  name: string,
): { readonly from: string; readonly to: string } {
  const spans = distinct(rows.map((row) => `${row.from} to ${row.to}`));
  const [first] = rows;
  if (spans.length > 1 || first === undefined)
    throw refuse(
      'BTT_TRADE_MIXED',
      `${name} holds values of several periods that overlap, ${spans.join('; ')}, and these are never added.`,
      'Keep the rows of the last of them; where the file has values of single months too, --month adds these.',
    );
  return { from: first.from, to: first.to };
}

/** A table with a column for each month has zeros where nothing is published yet: no value of December is known in May. */
function withoutUnpublished(
  rows: readonly TradeRow[],
  today: string,
): { readonly kept: readonly TradeRow[]; readonly note: readonly string[] } {
  const traded = new Set(rows.filter((row) => row.usd > 0).map((row) => row.from));
  const months = distinct(rows.map((row) => row.from));
  const last = months.filter((month) => traded.has(month) || canBePublished(month, today)).at(-1);
  const kept = last === undefined ? rows : rows.filter((row) => row.from <= last);
  if (kept.length === rows.length || last === undefined) return { kept, note: [] };
  return { kept, note: [`the months after ${last} hold zeros only and may not be published yet: left out`] };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}
