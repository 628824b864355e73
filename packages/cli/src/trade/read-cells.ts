import { parse } from 'csv-parse/sync';
import { refuse } from './trade-error.js';

/**
 * Cells of a CSV, trimmed. Rows may be of any width: titles stand above the header.
 * @throws UsageError `BTT_TRADE_LAYOUT`
 */
export function readCells(text: string, name: string): readonly (readonly string[])[] {
  try {
    const rows: string[][] = parse(text, { relax_column_count: true, trim: true });
    return rows;
  } catch (error) {
    throw refuse(
      'BTT_TRADE_LAYOUT',
      `${name} is no CSV (${error instanceof Error ? error.message : String(error)}).`,
      'Give the file as it was downloaded.',
    );
  }
}
