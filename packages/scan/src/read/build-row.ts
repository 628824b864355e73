import type { Line } from '@better-trade/core';
import { diagnoseQuote } from './diagnose-quote.js';
import type { Layout } from './find-columns.js';
import type { ReadItem, RejectItem } from './read-item.js';
import type { BrokenBy, Fault } from './record-handler.js';

export interface RowBuilder {
  /** Null for a blank row. */
  readonly build: (cells: readonly string[], line: number, text: () => string) => ReadItem | null;
  /** Says why a record of several physical lines is more likely a quote that was not closed. */
  readonly doubt: (cells: readonly string[], lines: readonly string[]) => Fault | null;
  readonly broken: (line: number, text: string, why: BrokenBy) => ReadItem;
  /** Cells are searched for NUL bytes only once one was seen in the text. */
  readonly expectNul: () => void;
}

type MutableLine = { -readonly [Key in keyof Line]: Line[Key] };

const VALUE_LENGTH = 200;

export function createRowBuilder(layout: Layout, delimiter: string, country: string | null): RowBuilder {
  const {
    headers,
    hts: htsAt,
    origin: originAt,
    value: valueAt,
    entry: entryAt,
    entryLine: entryLineAt,
    part: partAt,
    names: nameAts,
  } = layout;
  const width = headers.length;
  const used = [htsAt, originAt, valueAt, entryAt, entryLineAt, partAt, ...nameAts].filter(
    (place) => place >= 0,
  );
  const lastUsed = Math.max(...used);
  const constantOrigin = originAt === -1 ? (country ?? '') : '';
  let nul = false;

  const cellAt = (cells: readonly string[], place: number): string =>
    place === -1 ? '' : (cells[place] ?? '');

  const lengthFault = (cells: readonly string[]): Fault | null => {
    const few = cells.length < width && cells.length <= lastUsed;
    const many = cells.length > width && !cells.slice(width).every(isBlank);
    if (!few && !many) return null;
    return {
      code: 'BTT_CSV_RAGGED',
      column: '',
      hint: `${cells.length} cells where the header has ${width}: the row may be shifted. Quote cells that hold ${JSON.stringify(delimiter)} and leave no cell out.`,
    };
  };

  const nulFault = (cells: readonly string[]): Fault | null => {
    const place = used.find((one) => cellAt(cells, one).includes('\0'));
    if (place === undefined) return null;
    return {
      code: 'BTT_CSV_NUL',
      column: headers[place]?.trim() ?? '',
      hint: 'a NUL byte stands in the cell: the file is damaged here. Export it again.',
    };
  };

  const quoteFault = (line: string, reason?: string): Fault => {
    const diagnosis = diagnoseQuote(line, delimiter);
    const column = diagnosis === null ? '' : (headers[diagnosis.cell]?.trim() ?? '');
    const what = reason ?? diagnosis?.what ?? 'the quotes of the row are broken';
    return {
      code: 'BTT_CSV_QUOTE',
      column,
      hint: `${what}. Quote the whole cell and double each quote in it ("3"" pipe").`,
    };
  };

  const isRowItself = (line: string): boolean => {
    const cells = line.split(delimiter);
    const fits = width > 1 && cells.length > lastUsed && cells.length <= width;
    return fits && /^\d{4}/.test((cells[htsAt] ?? '').replace(/[.\s"'=-]/g, ''));
  };

  const build = (cells: readonly string[], line: number, text: () => string): ReadItem | null => {
    const hts = cellAt(cells, htsAt);
    const origin = originAt === -1 ? constantOrigin : cellAt(cells, originAt);
    const coded = !isBlank(hts) || (originAt !== -1 && !isBlank(origin));
    if (!coded && cells.every(isBlank)) return null;
    const fault = (cells.length === width ? null : lengthFault(cells)) ?? (nul ? nulFault(cells) : null);
    if (fault !== null) return rejectRow(line, text(), fault);
    if ((originAt === -1 || isBlank(origin)) && !/\d/.test(hts)) return rejectRow(line, text(), NO_CODES);

    const row: MutableLine = { line, hts, origin };
    const value = cellAt(cells, valueAt);
    if (!isBlank(value)) row.value = value;
    if (nameAts.length > 0) {
      const names = nameAts.map((place) => cellAt(cells, place).trim()).filter((name) => name !== '');
      if (names.length > 0) row.names = names;
    }
    const entry = cellAt(cells, entryAt).trim();
    const entryLine = cellAt(cells, entryLineAt).trim();
    const ref =
      entry === '' ? cellAt(cells, partAt).trim() : entryLine === '' ? entry : `${entry}/${entryLine}`;
    if (ref !== '') row.ref = ref;
    return { kind: 'line', line: row };
  };

  return {
    build,
    doubt: (cells, lines) => {
      const fault = lengthFault(cells);
      if (fault !== null)
        return {
          ...fault,
          hint: `${fault.hint} The row is read over ${lines.length} lines because of a quote.`,
        };
      const swallowed = lines.slice(1).find(isRowItself);
      if (swallowed === undefined) return null;
      return quoteFault(lines[0] ?? '', 'a quote that is opened here would swallow the rows below it');
    },
    broken: (line, text, why) => {
      if (why === 'too-long') return rejectRow(line, text, TOO_LONG);
      return rejectRow(line, text, why === 'quote' ? quoteFault(text) : why);
    },
    expectNul: () => {
      nul = true;
    },
  };
}

const NO_CODES: Fault = {
  code: 'BTT_ROW_NO_CODES',
  column: '',
  hint: 'neither an HTS code nor a country of origin: a total or a note? Remove the row, or give both.',
};

const TOO_LONG: Fault = {
  code: 'BTT_CSV_RECORD_TOO_LONG',
  column: '',
  hint: 'the line is longer than 1 MiB. Check the line ends of the file.',
};

function rejectRow(line: number, text: string, { code, column, hint }: Fault): RejectItem {
  const value = [...text.slice(0, 2 * VALUE_LENGTH)].slice(0, VALUE_LENGTH).join('');
  return { kind: 'reject', reject: { line, column, value, code, hint } };
}

/** Most cells are told by their first character. */
function isBlank(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  return (first <= 0x20 || first >= 0x80) && text.trim() === '';
}
