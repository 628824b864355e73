import { collectRows } from './collect-rows.js';
import { readClaims } from './dataweb-claims.js';
import { readCodes } from './dataweb-codes.js';
import { type DataWebHeader, readHeader } from './dataweb-header.js';
import { chooseMeasure } from './dataweb-measure.js';
import { checkRowCount, checkTotals, isTotal, readDataWebRows } from './dataweb-rows.js';
import { canBePublished } from './months.js';
import { refuse } from './trade-error.js';
import type { TradeContext, TradeLayout, TradeTable } from './trade-reading.js';
import type { TradeRow } from './trade-row.js';

/** Months of zeros at the end are taken for trade only in a file that says that they were over when it was made. */
const LONG_AGO = '1900-01-01';

export type Cells = readonly (readonly string[])[];

/** A table of DataWeb as cells, from whatever file. */
export interface DataWebSource {
  readonly layout: TradeLayout;
  readonly rows: Cells;
  /** Label and value; empty for a CSV. */
  readonly parameters: Cells;
  /** Empty for a CSV. */
  readonly sheet: string;
  readonly notes: readonly string[];
}

/**
 * Reads a table that USITC DataWeb exported. It is as complete as its query, which no total of the file tells.
 * @throws UsageError for values in thousands (`BTT_TRADE_UNITS`), other measures (`BTT_TRADE_MEASURE`), other
 * classifications, exports, fewer rows than it says (`BTT_TRADE_CUT`), a year that is not over (`BTT_TRADE_PERIOD`),
 * and what {@link readHeader}, {@link readCodes} and {@link collectRows} refuse
 */
export function readDataWeb(source: DataWebSource, name: string, context: TradeContext): TradeTable {
  const header = readHeader(source.rows, name);
  const titles = source.rows.slice(0, header.row);
  const claims = readClaims(titles, source.parameters, source.sheet, name);
  const body = source.rows
    .map((cells, i) => ({ cells, place: `row ${i + 1}` }))
    .slice(header.row + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  checkRowCount(body, header, claims.rowCount, name);
  const {
    flow,
    columns,
    rows,
    notes: chosen,
  } = chooseMeasure({ header, body, claims, sheet: source.sheet }, name, context.options);
  const data = rows.filter(({ cells }) => !isTotal(cells, header));
  const codes = readCodes(placesOfCodes(data, header), name);
  const read = readDataWebRows({ header, columns, rows: data, codes: codes.digitsOf }, name, context);
  if (context.options.month && !read.monthly)
    throw refuse(
      'BTT_TRADE_MEASURE',
      `${name} has no values of single months.`,
      'Leave --month out to read its years.',
    );
  checkTotals(rows, read.rows, header, columns, name);
  const whole = refuseUnfinishedYear(read.rows, read.monthly, claims.day, name, context);
  const { records, from, to, level, notes } = collectRows(read.rows, read.monthly, name, {
    ...context,
    today: claims.day ?? LONG_AGO,
  });
  const totals = rows.length - data.length;
  const all = [...source.notes, ...chosen, ...codes.notes, ...whole, ...notes];
  if (totals > 0) all.push(`left out ${totals} rows of totals`);
  if (header.unread.length > 0) all.push(`columns that were not read: ${header.unread.join(', ')}`);
  const basis = { from, to, flow, measure: 'customs-value' } as const;
  return { layout: source.layout, records, basis, level, complete: false, notes: all };
}

function placesOfCodes(
  rows: readonly { readonly cells: readonly string[]; readonly place: string }[],
  header: DataWebHeader,
): Map<string, string> {
  const places = new Map<string, string>();
  for (const { cells, place } of rows) {
    const printed = cells[header.hts] ?? '';
    if (!places.has(printed)) places.set(printed, place);
  }
  return places;
}

/** DataWeb heads the months of a year that is not over with the year alone: such values are of no whole year. */
function refuseUnfinishedYear(
  rows: readonly TradeRow[],
  monthly: boolean,
  day: string | null,
  name: string,
  { options, today }: TradeContext,
): readonly string[] {
  if (monthly) return [];
  const years = new Set(rows.map((row) => row.from.slice(0, 4)));
  const read = [...years].filter((year) => options.year === undefined || year === options.year);
  const open = read.find((year) => !canBePublished(`${year}-12`, day ?? today));
  if (open !== undefined)
    throw refuse(
      'BTT_TRADE_PERIOD',
      `${name}: the values of ${open} cannot be those of the whole year on ${day ?? today}.`,
      'Export that year by month.',
    );
  const young = read.find((year) => day === null && Number(year) === Number(today.slice(0, 4)) - 1);
  return young === undefined
    ? []
    : [`the file does not say when it was exported: ${young} is taken for the whole year`];
}
