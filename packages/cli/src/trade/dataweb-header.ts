import {
  type Measure,
  measureOf,
  otherClassification,
  refuseScale,
  wordsOf,
  wrongClassification,
} from './dataweb-words.js';
import { MONTH_NAMES, monthOf } from './months.js';
import { refuse } from './trade-error.js';

/** A column of values: those of one year or month, or of the period that the row says. */
export interface ValueColumn {
  readonly at: number;
  readonly title: string;
  /** `2024`; null where the column Year says it. */
  readonly year: string | null;
  /** 1 to 12; null where the column Month says it, or the values are of the year. */
  readonly month: number | null;
  /** Null where the values of several periods stand under their periods, and the measure is said elsewhere. */
  readonly measure: Measure | null;
}

export interface DataWebHeader {
  /** Index of its row. */
  readonly row: number;
  readonly country: number;
  readonly hts: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly dataType: number | null;
  /** Columns that divide the value of a code and a partner. */
  readonly parts: readonly number[];
  readonly values: readonly ValueColumn[];
  readonly unread: readonly string[];
}

const SEARCHED = 50;
const PARTS =
  /^(?:(?:customs )?district|(?:rate provision|(?:special )?import program|port)(?: code| name)?)\b/;
const TEXTS = /^(?:description|quantity description|unit of quantity|schedule c code|country code)$/;

/** True if the rows have a header of DataWeb, of any classification. */
export function hasDataWebHeader(rows: readonly (readonly string[])[]): boolean {
  return headerRow(rows) >= 0;
}

function headerRow(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, SEARCHED).findIndex((row) => {
    const words = row.map(wordsOf);
    return words.some(isCodeColumn) && (words.includes('country') || words.length > 2);
  });
}

function isCodeColumn(words: string): boolean {
  return words === 'hts number' || (/ (?:number|code)$/.test(words) && otherClassification(words) !== null);
}

/**
 * Finds the header below the title rows and says what its columns are.
 * @throws UsageError `BTT_TRADE_LAYOUT`, `BTT_TRADE_CLASSIFICATION` or `BTT_TRADE_UNITS`
 */
export function readHeader(rows: readonly (readonly string[])[], name: string): DataWebHeader {
  const row = headerRow(rows);
  const titles = rows[row] ?? [];
  const words = titles.map(wordsOf);
  refuseScale([titles], name);
  const other = titles.find((title) => otherClassification(title) !== null);
  if (!words.includes('hts number') && other !== undefined) throw wrongClassification(name, other);
  const find = (title: string): number | null => {
    const at = words.indexOf(title);
    return at < 0 ? null : at;
  };
  const [country, hts] = [find('country'), find('hts number')];
  if (country === null || hts === null)
    throw refuse(
      'BTT_TRADE_LAYOUT',
      `${name} has no row with both "Country" and "HTS Number".`,
      'Break out countries and commodities in DataWeb.',
    );
  const [year, month, dataType] = [find('year'), find('month'), find('data type')];
  const known = new Set([country, hts, year, month, dataType]);
  const free = titles.map((_, at) => at).filter((at) => !known.has(at));
  const parts = free.filter((at) => PARTS.test(words[at] ?? ''));
  const found = free.flatMap((at) => valueColumn(at, titles[at] ?? '', year !== null) ?? []);
  const values = found.some(({ measure }) => measure === null)
    ? found.filter(({ measure }) => measure === null)
    : found;
  refuseUnclear(values, year, titles, name);
  const unread = free.filter(
    (at) =>
      !parts.includes(at) &&
      !values.some((value) => value.at === at) &&
      !TEXTS.test(words[at] ?? '') &&
      words[at] !== '',
  );
  return {
    row,
    country,
    hts,
    year,
    month,
    dataType,
    parts,
    values,
    unread: unread.map((at) => titles[at] ?? ''),
  };
}

function valueColumn(at: number, title: string, hasYear: boolean): ValueColumn | null {
  const words = wordsOf(title);
  if (TEXTS.test(words)) return null;
  if (/^(?:19|20)\d{2}$/.test(words)) return { at, title, year: words, month: null, measure: null };
  const match = /^([a-z]+)(?: ((?:19|20)\d{2}))?$/.exec(words);
  const month = MONTH_NAMES.indexOf(match?.[1] ?? '');
  if (month >= 0) return { at, title, year: match?.[2] ?? null, month: month + 1, measure: null };
  const measure = measureOf(title);
  return measure === null || !hasYear ? null : { at, title, year: null, month: null, measure };
}

function refuseUnclear(
  values: readonly ValueColumn[],
  year: number | null,
  titles: readonly string[],
  name: string,
): void {
  const header = titles.filter((title) => title !== '').join(', ');
  if (values.length === 0)
    throw refuse(
      'BTT_TRADE_LAYOUT',
      `${name} has no column of values: a year (2024), a month (January), or Year with Customs Value; it has ${header}.`,
      'Export customs value by year or by month.',
    );
  const twice = values.filter((one) => one.year !== null).length > 0 && year !== null;
  const yearless = values.some((one) => one.measure === null && one.year === null) && year === null;
  const kinds = new Set(values.filter((one) => one.measure === null).map((one) => one.month === null));
  const columns = new Set(values.map((one) => `${one.year} ${one.month} ${one.measure}`));
  const repeated = columns.size < values.filter((one) => one.measure !== 'other').length;
  if (twice || yearless || kinds.size > 1 || repeated)
    throw refuse(
      'BTT_TRADE_LAYOUT',
      `${name}: the columns ${header} do not say once which period each value is of.`,
      'Export years as columns, or months as columns beside Year.',
    );
}

/** The period of a value, from its column and its row; null where they do not say one. */
export function periodOfValue(
  column: ValueColumn,
  rowYear: string,
  rowMonth: string,
): { readonly from: string; readonly to: string; readonly monthly: boolean } | null {
  const year = column.year ?? rowYear.replace(/\.0+$/, '');
  if (!/^(?:19|20)\d{2}$/.test(year)) return null;
  const month = column.month ?? monthNumber(rowMonth);
  if (month === null) return null;
  if (month === 0) return { from: monthOf(year, 1), to: monthOf(year, 12), monthly: false };
  return { from: monthOf(year, month), to: monthOf(year, month), monthly: true };
}

/** 0 without a month, null for what is none. */
function monthNumber(text: string): number | null {
  const words = wordsOf(text).replace(/\.0+$/, '');
  if (words === '') return 0;
  const number = /^\d{1,2}$/.test(words) ? Number(words) : MONTH_NAMES.indexOf(words) + 1;
  return number >= 1 && number <= 12 ? number : null;
}
