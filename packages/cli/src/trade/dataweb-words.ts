import { refuse } from './trade-error.js';
import type { Flow } from './trade-reading.js';

/** What a DataWeb export says of itself: cells of its title rows, of its header, of its sheet of parameters. */

/** Lower case, one space between words. */
export function wordsOf(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

const OTHER_MEASURE =
  /\b(?:quantit(?:y|ies)|unit of qty|landed|dutiable|dut(?:y|ies)|charges|cif|fas|weight|card count|unit value)\b/;

/** A measure as DataWeb names it. Only the first two are customs value. */
export type Measure = 'customs' | 'general-customs' | 'other';

/** The measure that a header, a sheet or a mark names; null for no measure. */
export function measureOf(cell: string): Measure | null {
  const words = wordsOf(cell);
  if (OTHER_MEASURE.test(words)) return 'other';
  if (/\bgen(?:eral)? customs value\b/.test(words)) return 'general-customs';
  return /\bcustoms value\b/.test(words) ? 'customs' : null;
}

/** `Total`, `Subtotal`, `Grand Total:`. */
export function isTotalWord(cell: string): boolean {
  return /^(?:grand |sub-?)?totals?\b/i.test(cell);
}

/** The trade flow that a title or a parameter names. */
export function flowOf(cell: string): Flow | 'exports' | null {
  const words = wordsOf(cell);
  if (/\bexports?\b/.test(words)) return 'exports';
  if (/\bfor consumption\b/.test(words)) return 'consumption';
  return /\bgeneral imports?\b|\bimports?: general\b/.test(words) ? 'general' : null;
}

const SCALE = /\b(?:thousands?|millions?|billions?)\b|\b1,?000(?:,?000)*\b|\b000s\b|(?:^|[($'’ ])000\b/;

/**
 * Values in thousands are rounded: multiplying them gives dollars that nobody stated.
 * @param rows Joined by commas before they are read, since a CSV without quotes takes `1,000 Dollars` apart.
 * @throws UsageError `BTT_TRADE_UNITS`
 */
export function refuseScale(rows: readonly (readonly string[])[], name: string): void {
  const row = rows
    .map((cells) => cells.join(',').replace(/,+$/, ''))
    .find((text) => SCALE.test(wordsOf(text)) && !/data row count/i.test(text));
  if (row === undefined) return;
  throw refuse(
    'BTT_TRADE_UNITS',
    `${name} says "${row}": its values are rounded, and cannot be read as dollars.`,
    'Export it again in actual dollars (units).',
  );
}

const CLASSIFICATION = /\b(sitc|naics?|sic|end[- ]?use|schedule b|hitech)\b/;

/** The name of a classification other than the HTS; null where the words name none. */
export function otherClassification(cell: string): string | null {
  return CLASSIFICATION.exec(wordsOf(cell))?.[1] ?? null;
}

export function wrongClassification(name: string, cell: string): Error {
  return refuse(
    'BTT_TRADE_CLASSIFICATION',
    `${name} is classified by "${cell}", which has no HTS codes.`,
    'Export it by HTS items.',
  );
}
