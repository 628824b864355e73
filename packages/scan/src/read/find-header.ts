import { type ColumnOptions, type ColumnSearch, findColumns, type Layout } from './find-columns.js';
import { InputError } from './input-error.js';
import { findLineEnd } from './physical-line.js';
import { createRecordReader } from './record-reader.js';

/** The header lies within this much of the text. */
export const HEAD_BYTES = 1024 * 1024;

export interface Header {
  readonly delimiter: string;
  readonly layout: Layout;
  /** Where the rows begin: place in the text, and physical line. */
  readonly offset: number;
  readonly line: number;
}

interface Candidate {
  readonly delimiter: string;
  readonly cells: readonly string[];
  readonly offset: number;
  readonly line: number;
  readonly search: ColumnSearch;
}

const DELIMITERS = [',', ';', '\t', '|'];
const RECORDS = 30;
const PIECE = 2 * 1024;
const LISTED_HEADERS = 60;

/**
 * Finds the header among the first 30 records, because exports begin with titles, and the delimiter with which it is
 * one: the delimiter that makes the most known columns.
 *
 * @throws InputError `BTT_INPUT_EMPTY`, `BTT_INPUT_NO_HEADER_LINE`, `BTT_COLUMN_MISSING`, `BTT_COLUMN_UNKNOWN`,
 * `BTT_COLUMN_DUPLICATE`
 */
export function findHeader(head: Buffer, options: ColumnOptions): Header {
  refuseNoLine(head);
  const present = DELIMITERS.filter((delimiter) => head.includes(delimiter));
  const candidates = (present.length === 0 ? DELIMITERS.slice(0, 1) : present).flatMap((delimiter) =>
    readCandidates(head, delimiter, options),
  );
  let best: (Candidate & { readonly layout: Layout }) | undefined;
  for (const candidate of candidates) {
    if (candidate.search.kind !== 'layout') continue;
    const { layout } = candidate.search;
    if (best === undefined || knownColumns(layout) > knownColumns(best.layout))
      best = { ...candidate, layout };
  }
  if (best === undefined) throw noHeader(candidates);
  return { delimiter: best.delimiter, layout: best.layout, offset: best.offset, line: best.line };
}

function readCandidates(head: Buffer, delimiter: string, options: ColumnOptions): Candidate[] {
  const candidates: Candidate[] = [];
  const reader = createRecordReader(delimiter, 1, {
    record: (cells) => {
      if (candidates.length === RECORDS || cells.every((cell) => cell.trim() === '')) return;
      candidates.push({ delimiter, cells, ...reader.after(), search: findColumns(cells, options) });
    },
    doubt: () => null,
    broken: () => undefined,
  });
  for (let at = 0; at < head.length && candidates.length < RECORDS; at += PIECE)
    reader.write(head.subarray(at, at + PIECE));
  if (candidates.length < RECORDS) reader.end();
  return candidates;
}

function refuseNoLine(head: Buffer): void {
  const blank = head.findIndex((byte) => byte > 0x20);
  if (blank === -1)
    throw new InputError(
      'BTT_INPUT_EMPTY',
      '',
      'the input is empty or holds blank lines only.',
      'Give a CSV file with a header and rows.',
    );
  const rest = head.subarray(blank);
  if (rest.length >= HEAD_BYTES && findLineEnd(rest.subarray(0, HEAD_BYTES)) === -1)
    throw new InputError(
      'BTT_INPUT_NO_HEADER_LINE',
      '',
      'the first line is longer than 1 MiB.',
      'Give a CSV file with a header line.',
    );
}

function noHeader(candidates: readonly Candidate[]): InputError {
  for (const { search, delimiter } of candidates)
    if (search.kind === 'duplicate')
      return new InputError(
        'BTT_COLUMN_DUPLICATE',
        search.header,
        `the header "${search.header}" stands more than once (role ${search.role}, delimiter ${JSON.stringify(delimiter)}).`,
        `Rename one of them, or name another column with --map ${search.role}=HEADER.`,
      );
  const likely = candidates.reduce<Candidate | null>(
    (best, one) => (best === null || likeness(one) > likeness(best) ? one : best),
    null,
  );
  const seen = listHeaders(likely?.cells ?? []);
  if (likely?.search.kind === 'unmapped')
    return new InputError(
      'BTT_COLUMN_UNKNOWN',
      likely.search.header,
      `there is no header "${likely.search.header}" (--map ${likely.search.role}). Headers: ${seen}.`,
      'Give a header as it is written.',
    );
  const roles = likely?.search.kind === 'missing' ? likely.search.roles : ['hts'];
  const country =
    roles.includes('origin') && !roles.includes('hts') ? ', or --country CC for the origin of all lines' : '';
  return new InputError(
    'BTT_COLUMN_MISSING',
    roles.join(', '),
    `no column is known as ${roles.join(' or ')} in the first ${RECORDS} rows. Headers: ${seen}.`,
    `Name them with --map hts=HEADER,origin=HEADER${country}.`,
  );
}

function knownColumns(layout: Layout): number {
  return Object.keys(layout.columns).length;
}

/** How much like a header a record is: by its known columns, then by its cells that are words. */
function likeness({ search, cells }: Candidate): number {
  const known = search.kind === 'missing' || search.kind === 'unmapped' ? search.known : 0;
  return known * 1000 + cells.filter((cell) => /\p{L}/u.test(cell)).length;
}

function listHeaders(cells: readonly string[]): string {
  if (cells.length === 0) return 'none that can be read';
  const shown = cells.slice(0, LISTED_HEADERS).map((cell) => `"${cell.trim().slice(0, 60)}"`);
  return (
    shown.join(', ') + (cells.length > LISTED_HEADERS ? ` and ${cells.length - LISTED_HEADERS} more` : '')
  );
}
