import type { Line } from '@better-trade/core';
import { addValues } from './add-values.js';

export interface EntryLineGrouper {
  /** Adds the next row of the file; rows of one entry line stand beside each other. */
  readonly add: (line: Line, entry: string, entryLine: string) => void;
  readonly flush: () => void;
}

/** CBP takes far fewer tariff ordinals on one entry line; a column that never changes must not fill the memory. */
const MOST_ROWS = 500;

/**
 * ACE writes one row for each tariff ordinal of an entry line, and the chapter 98 and 99 codes among them are no goods:
 * they go to the goods rows of the same entry line. An entry line without goods stays as it is written.
 */
export function groupEntryLines(emit: (line: Line) => void): EntryLineGrouper {
  let open: Line[] = [];
  let openEntry = '';
  let openLine = '';
  const flush = (): void => {
    const [only] = open;
    if (open.length === 1 && only !== undefined) emit(only);
    else for (const line of mergeProgramme(open)) emit(line);
    open = [];
  };
  return {
    add: (line, entry, entryLine) => {
      if (entry === '' || entryLine === '') {
        flush();
        emit(line);
        return;
      }
      const same = entry === openEntry && entryLine === openLine;
      if (!same || open.length === MOST_ROWS) flush();
      open.push(line);
      openEntry = entry;
      openLine = entryLine;
    },
    flush,
  };
}

function mergeProgramme(rows: readonly Line[]): readonly Line[] {
  const goods = rows.filter((row) => programmeCodes(row.hts).length === 0);
  const [first] = goods;
  // A programme row of another origin than the goods says something else than they do.
  const attached = rows.filter(
    (row) =>
      !goods.includes(row) &&
      goods.every((one) => row.origin.trim() === '' || sameText(row.origin, one.origin)),
  );
  if (first === undefined || attached.length === 0) return rows;
  const programme = [...new Set(attached.flatMap((row) => programmeCodes(row.hts)))];
  const names = attached.flatMap((row) => row.names ?? []);
  const value = attached.reduce((sum, row) => addValues(sum, row.value), first.value);
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
  const pieces = cell.split(/[;,|/\s]+/).filter((piece) => piece !== '');
  if (pieces.length > 0 && pieces.every(isProgrammeCode)) return pieces;
  return isProgrammeCode(cell) ? [cell.trim()] : [];
}

function isProgrammeCode(text: string): boolean {
  return /^9[89]\d{6,8}$/.test(text.replace(/[.\s"'=]/g, ''));
}

function sameText(one: string, other: string): boolean {
  return one.trim().toUpperCase() === other.trim().toUpperCase();
}
