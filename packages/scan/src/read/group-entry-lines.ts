import type { Line } from '@better-trade/core';
import { addValues } from './add-values.js';
import type { LineItem } from './read-item.js';

export interface EntryLineGrouper {
  /** Adds the next row of the file; rows of one entry line stand beside each other. */
  readonly add: (item: LineItem, entry: string, entryLine: string) => void;
  readonly flush: () => void;
}

/** CBP takes far fewer tariff ordinals on one entry line; a column that never changes must not fill the memory. */
const MOST_ROWS = 500;

/**
 * ACE writes one row for each tariff ordinal of an entry line, and the chapter 98 and 99 codes among them are no goods:
 * they go to the goods rows of the same entry line. An entry line without goods stays as it is written.
 */
export function groupEntryLines(emit: (item: LineItem) => void): EntryLineGrouper {
  let open: LineItem[] = [];
  let openEntry = '';
  let openLine = '';
  const flush = (): void => {
    const [only] = open;
    if (only === undefined) return;
    if (open.length === 1) emit(only);
    else for (const line of attachProgramme(open.map((item) => item.line))) emit({ kind: 'line', line });
    open = [];
  };
  return {
    add: (item, entry, entryLine) => {
      const same = entry === openEntry && entryLine === openLine && entry !== '' && entryLine !== '';
      if (!same || open.length === MOST_ROWS) flush();
      open.push(item);
      openEntry = entry;
      openLine = entryLine;
    },
    flush,
  };
}

function attachProgramme(rows: readonly Line[]): readonly Line[] {
  const goods = rows.filter((row) => programmeCodes(row.hts).length === 0);
  const [first] = goods;
  if (first === undefined || goods.length === rows.length) return rows;
  // A programme row of another origin than the goods says something else than they do: it stays a line.
  const attached = rows.filter(
    (row) => !goods.includes(row) && goods.every((one) => isOriginOf(row.origin, one.origin)),
  );
  const programme = [...new Set(attached.flatMap((row) => programmeCodes(row.hts)))];
  const names = attached.flatMap((row) => row.names ?? []);
  const value = attached.reduce((sum, row) => addValues(sum, row.value), first.value);
  if (programme.length === 0) return rows;
  return rows
    .filter((row) => !attached.includes(row))
    .map((row) => {
      if (!goods.includes(row)) return row;
      const all = [...new Set([...(row.names ?? []), ...names])];
      return {
        ...row,
        programme,
        ...(all.length > 0 ? { names: all } : {}),
        ...(row === first && value !== undefined ? { value } : {}),
      };
    });
}

/** The codes of a cell if all of them are of chapter 98 or 99; empty otherwise. */
function programmeCodes(cell: string): readonly string[] {
  if (!/^[\s"'=]*9\.?[89]/.test(cell)) return [];
  if (isProgrammeCode(cell)) return [cell.trim()];
  const pieces = cell.split(/[;,|/\s]+/).filter((piece) => piece !== '');
  return pieces.every(isProgrammeCode) ? pieces : [];
}

function isProgrammeCode(text: string): boolean {
  return /^9[89]\d{6,8}$/.test(text.replace(/[.\s"'=]/g, ''));
}

function isOriginOf(programme: string, goods: string): boolean {
  const origin = programme.trim().toUpperCase();
  return origin === '' || origin === goods.trim().toUpperCase();
}
