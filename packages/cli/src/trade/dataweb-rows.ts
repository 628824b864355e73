import { type DataWebHeader, periodOfValue, type ValueColumn } from './dataweb-header.js';
import type { BodyRow } from './dataweb-measure.js';
import { isTotalWord } from './dataweb-words.js';
import { formatDollars, readDollars } from './dollars.js';
import { isWorld } from './partners.js';
import { refuse } from './trade-error.js';
import type { TradeContext } from './trade-reading.js';
import { sumOf, type TradeRow } from './trade-row.js';

/** A row that repeats others: a total, or a footnote below the table. A total of all countries of one code is none. */
export function isTotal(cells: readonly string[], header: DataWebHeader): boolean {
  const at = (column: number | null): string => cells[column ?? -1] ?? '';
  const [country, hts] = [at(header.country), at(header.hts)];
  if (country === '' && hts === '') return true;
  const dimensions = [hts, at(header.year), at(header.month), at(header.dataType)];
  return dimensions.some(isTotalWord) || (hts === '' && (isTotalWord(country) || isWorld(country)));
}

/** @throws UsageError `BTT_TRADE_CUT` if there are more or fewer rows than the file says to have */
export function checkRowCount(
  body: readonly BodyRow[],
  header: DataWebHeader,
  said: number | null,
  name: string,
): void {
  const totals = body.filter(({ cells }) => isTotal(cells, header)).length;
  if (said === null || said === body.length || said === body.length - totals) return;
  throw refuse(
    'BTT_TRADE_CUT',
    `${name} says that it has ${said} rows and has ${body.length - totals}: it was cut, or edited.`,
    'Export it again, whole.',
  );
}

interface DataWebBody {
  readonly header: DataWebHeader;
  readonly columns: readonly ValueColumn[];
  readonly rows: readonly BodyRow[];
  /** Digits of the codes as printed. */
  readonly codes: ReadonlyMap<string, string>;
}

/** @throws UsageError `BTT_TRADE_PERIOD`, `BTT_TRADE_PARTNER` or `BTT_TRADE_VALUE` with the row */
export function readDataWebRows(
  { header, columns, rows, codes }: DataWebBody,
  name: string,
  { partners }: TradeContext,
): { readonly rows: readonly TradeRow[]; readonly monthly: boolean } {
  const read: TradeRow[] = [];
  let monthly = false;
  for (const { cells, place } of rows) {
    const at = (column: number | null): string => (column === null ? '' : (cells[column] ?? ''));
    const where = `${name}, ${place}`;
    const printed = at(header.country);
    const partner = partners.byName(printed, where);
    for (const column of columns) {
      const usd = readDollars(at(column.at));
      if (usd === null) continue;
      if (usd === undefined) throw badValue(where, column.title, at(column.at));
      const monthless = header.month !== null && at(header.month) === '';
      const period = monthless ? null : periodOfValue(column, at(header.year), at(header.month));
      if (period === null) throw badPeriod(where, at(header.year), at(header.month));
      monthly = period.monthly;
      read.push({
        hts: codes.get(at(header.hts)) ?? '',
        partner,
        printed,
        from: period.from,
        to: period.to,
        part: header.parts.map(at).join('|'),
        usd,
        place,
      });
    }
  }
  return { rows: read, monthly };
}

/**
 * Holds the rows against the total below them, which is of all rows as they stand, aggregates too.
 * @throws UsageError `BTT_TRADE_CONTROL`
 */
export function checkTotals(
  rows: readonly BodyRow[],
  read: readonly TradeRow[],
  header: DataWebHeader,
  columns: readonly ValueColumn[],
  name: string,
): void {
  const grand = rows.filter(({ cells }) => isGrandTotal(cells, header));
  const [first] = grand;
  if (first === undefined || grand.length > 1) return;
  const stated = columns.map(({ at }) => readDollars(first.cells[at] ?? '') ?? 0);
  const total = stated.reduce((sum, usd) => sum + usd, 0);
  const parts = [sumOf(read), sumOf(read.filter((row) => row.partner.kind !== 'world'))];
  if (parts.includes(total)) return;
  throw refuse(
    'BTT_TRADE_CONTROL',
    `${name}, ${first.place} gives a total of ${formatDollars(total)}; the rows sum to ${formatDollars(parts[0] ?? 0)}.`,
    'Export it again, whole and unedited.',
  );
}

function isGrandTotal(cells: readonly string[], header: DataWebHeader): boolean {
  const at = (column: number | null): string => (column === null ? '' : (cells[column] ?? ''));
  const named = cells.some((cell) => isTotalWord(cell));
  const free = (cell: string): boolean => cell === '' || isTotalWord(cell);
  return named && [header.country, header.hts, header.year, header.month].every((column) => free(at(column)));
}

function badValue(where: string, column: string, printed: string): Error {
  return refuse(
    'BTT_TRADE_VALUE',
    `${where}, column ${column}: "${printed}" is not a whole number of US dollars from 0 on.`,
    'Export actual dollars; suppressed or edited values cannot be read.',
  );
}

function badPeriod(where: string, year: string, month: string): Error {
  return refuse(
    'BTT_TRADE_PERIOD',
    `${where}: "${`${year} ${month}`.trim()}" is no year and month.`,
    'Export it again, unedited.',
  );
}
