import readXlsxFile, { type CellValue } from 'read-excel-file/node';
import { hasDataWebHeader } from './dataweb-header.js';
import { type Measure, measureOf, wordsOf } from './dataweb-words.js';
import type { DataWebSource } from './read-dataweb.js';
import { refuse } from './trade-error.js';
import type { TradeReadOptions } from './trade-reading.js';

interface Sheet {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

/** The sheet that holds every measure, where DataWeb does not give each its own. */
const ALL_MEASURES = 'query results';
const PARAMETERS = 'query parameters';

/**
 * Takes the table of customs value out of a workbook of DataWeb.
 * @param bytes A workbook whose size was checked; this library trusts what it inflates.
 * @throws UsageError `BTT_TRADE_LAYOUT` or `BTT_TRADE_MEASURE`
 */
export async function readWorkbook(
  bytes: Buffer,
  name: string,
  options: TradeReadOptions,
): Promise<DataWebSource> {
  const sheets = await readSheets(bytes, name);
  const parameters = sheets.find(({ sheet }) => wordsOf(sheet) === PARAMETERS);
  const others = sheets.filter((sheet) => sheet !== parameters);
  const named = (measure: Measure): Sheet | undefined =>
    others.find(({ sheet }) => measureOf(sheet) === measure);
  const [customs, general] = [named('customs'), named('general-customs')];
  const read =
    (options.flow === 'general' ? (general ?? customs) : (customs ?? general)) ??
    others.find(({ sheet }) => wordsOf(sheet) === ALL_MEASURES);
  if (read === undefined) throw noSheet(name, others);
  const both = customs !== undefined && general !== undefined;
  const left = others.filter((sheet) => sheet !== read).map(({ sheet }) => sheet);
  return {
    layout: 'DataWeb XLSX',
    rows: read.rows,
    parameters: parameters?.rows ?? [],
    sheet: read.sheet,
    notes: [
      ...(both
        ? [
            `the file has both flows; the sheet ${read.sheet} was read ${options.flow === undefined ? 'by default' : 'as --flow says'}`,
          ]
        : []),
      ...(left.length > 0 ? [`other sheets were not read: ${left.join(', ')}`] : []),
    ],
  };
}

async function readSheets(bytes: Buffer, name: string): Promise<readonly Sheet[]> {
  try {
    const sheets = await readXlsxFile(bytes);
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (error) {
    throw refuse(
      'BTT_TRADE_LAYOUT',
      `${name} is not a workbook that can be read (${reasonOf(error)}).`,
      'Export it again, or as CSV.',
    );
  }
}

/** The library puts rows into a call as its arguments, and overflows the stack where there are too many. */
function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it has too many rows';
  return error instanceof Error ? error.message : String(error);
}

function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell).trim();
}

function noSheet(name: string, sheets: readonly Sheet[]): Error {
  const names = sheets.map(({ sheet }) => sheet).join(', ');
  if (sheets.some(({ sheet, rows }) => measureOf(sheet) === 'other' && hasDataWebHeader(rows)))
    return refuse(
      'BTT_TRADE_MEASURE',
      `${name} has no sheet of customs value; it has ${names}.`,
      'Export "Customs Value".',
    );
  return refuse(
    'BTT_TRADE_LAYOUT',
    `${name} has no sheet named Customs Value, General Customs Value or Query Results, as DataWeb exports have; it has ${names}.`,
    'Give the workbook as DataWeb exported it.',
  );
}
