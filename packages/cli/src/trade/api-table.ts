import { refuse } from './trade-error.js';

/** An answer of the API: a header and rows as wide as it. */
export interface ApiTable {
  readonly header: readonly string[];
  readonly size: number;
  readonly has: (column: string) => boolean;
  /** Trimmed; empty where the column is not there. */
  readonly cell: (row: number, column: string) => string;
}

/**
 * Reads the JSON of the API: an array of arrays of texts, the first of them the header. Predicates come back as
 * second columns of the same name; they must agree.
 * @throws UsageError `BTT_TRADE_API`, `BTT_TRADE_EMPTY`, `BTT_TRADE_LAYOUT`, `BTT_TRADE_FLOW` or
 * `BTT_TRADE_CLASSIFICATION`
 */
export function parseApiTable(text: string, name: string): ApiTable {
  const rows = parseRows(text, name);
  const [header = [], ...body] = rows;
  if (body.length === 0)
    throw refuse('BTT_TRADE_EMPTY', `${name} has a header and no rows.`, 'Check the query.');
  const places = new Map<string, number[]>();
  header.forEach((column, i) => {
    places.set(column, [...(places.get(column) ?? []), i]);
  });
  refuseOtherTables(header, name);
  body.forEach((row, i) => {
    const where = `${name}, row ${i + 2}`;
    if (row.length !== header.length)
      throw refuse(
        'BTT_TRADE_LAYOUT',
        `${where} has ${row.length} cells under a header of ${header.length}.`,
        'Download it again.',
      );
    for (const [column, [first = 0, ...others]] of places)
      if (others.some((other) => row[other] !== row[first]))
        throw refuse(
          'BTT_TRADE_LAYOUT',
          `${where}: the columns named ${column} do not agree.`,
          'Download it again.',
        );
  });
  return {
    header: [...places.keys()],
    size: body.length,
    has: (column) => places.has(column),
    cell: (row, column) => body[row]?.[places.get(column)?.[0] ?? -1] ?? '',
  };
}

const EXCERPT = 120;

function parseRows(text: string, name: string): string[][] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse(
      'BTT_TRADE_LAYOUT',
      `${name} begins like JSON and is none: it may be cut off.`,
      'Download it again.',
    );
  }
  if (!Array.isArray(value))
    throw refuse(
      'BTT_TRADE_API',
      `${name} is an answer of an API without a table: ${text.trim().slice(0, EXCERPT)}`,
      'Ask again; the API needs a key.',
    );
  const rows: unknown[] = value;
  if (rows.length === 0) throw refuse('BTT_TRADE_EMPTY', `${name} is an empty list.`, 'Check the query.');
  return rows.map((row, i) => {
    if (!Array.isArray(row))
      throw refuse(
        'BTT_TRADE_LAYOUT',
        `${name}: element ${i + 1} is not a row; the Census API gives an array of arrays.`,
        'Give its answer as it is.',
      );
    return row.map((cell: unknown) => textOf(cell, `${name}: element ${i + 1}`));
  });
}

function textOf(cell: unknown, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  throw refuse(
    'BTT_TRADE_LAYOUT',
    `${place} holds a cell that is neither a text nor a number; the Census API gives texts.`,
    'Give its answer as it is.',
  );
}

function refuseOtherTables(header: readonly string[], name: string): void {
  const missing = ['I_COMMODITY', 'CTY_CODE'].filter((column) => !header.includes(column));
  if (
    missing.length === 0 &&
    (header.includes('time') || (header.includes('YEAR') && header.includes('MONTH')))
  )
    return;
  if (header.some((column) => /^(?:E_COMMODITY|ALL_VAL_)/.test(column)))
    throw refuse('BTT_TRADE_FLOW', `${name} is of exports.`, 'Ask intltrade/imports/hs.');
  const other = header.find((column) => /^(?:NAICS|SITC|I_ENDUSE|HITECH|USDA)/.test(column));
  if (other !== undefined && missing.includes('I_COMMODITY'))
    throw refuse(
      'BTT_TRADE_CLASSIFICATION',
      `${name} is classified by ${other}, which has no HTS codes.`,
      'Ask intltrade/imports/hs.',
    );
  throw refuse(
    'BTT_TRADE_LAYOUT',
    `${name} has no ${[...missing, ...(missing.length === 0 ? ['time'] : [])].join(' and ')}; an answer of the Census API needs I_COMMODITY, CTY_CODE, time and CON_VAL_YR; it has ${header.join(', ')}.`,
    'Add them to the query.',
  );
}
