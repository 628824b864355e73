import { createRowBuilder } from './build-row.js';
import { checkMap } from './find-columns.js';
import { findHeader, HEAD_BYTES, type Header } from './find-header.js';
import { groupEntryLines } from './group-entry-lines.js';
import { InputError, type InputWarning } from './input-error.js';
import { openText, type Text } from './open-text.js';
import { type Meter, meter, type Pull, pullHead } from './pull.js';
import type { ReadItem } from './read-item.js';
import { createRecordReader } from './record-reader.js';

export interface ReadOptions {
  /** Header by role, for columns that are not recognised. */
  readonly map: Readonly<Record<string, string>>;
  /** Origin of all lines if the file has no origin column. */
  readonly country: string | null;
  /** Told how many bytes were read so far. */
  readonly onBytes?: (bytes: number) => void;
}

export type { ReadItem };

export interface OpenedLines {
  /** Header found for each role. */
  readonly columns: Readonly<Record<string, string>>;
  readonly delimiter: string;
  /** `windows-1252` from the first byte on that is not UTF-8. */
  readonly encoding: string;
  /** May grow until the batches are consumed. */
  readonly warnings: readonly InputWarning[];
  readonly batches: AsyncIterable<readonly ReadItem[]>;
  /** Complete only after the batches are consumed. `rows` counts rows of the file, before entry lines are put together. */
  readonly measure: () => { readonly bytes: number; readonly sha256: string; readonly rows: number };
}

const NUL = 0;

/**
 * Reads import lines from the bytes of a CSV file in any of the layouts that brokers and CBP export. Every row that is
 * not blank becomes a line or a rejected row; memory does not grow with their number.
 *
 * @param source From {@link openInput}, or any bytes.
 * @throws InputError if the input cannot be read as a whole; before the first batch, except for errors of the disk.
 * @example const { batches } = await readLines(openInput('entries.csv'), { map: {}, country: null })
 */
export async function readLines(source: AsyncIterable<Buffer>, options: ReadOptions): Promise<OpenedLines> {
  const input = meter(source, options.onBytes);
  try {
    return await open(input, options);
  } catch (error) {
    await input.close();
    throw error;
  }
}

async function open(input: Meter, options: ReadOptions): Promise<OpenedLines> {
  const { text, head, header, warnings } = await openHeader(input, options);
  const counted = { rows: 0 };
  const batches = readBatches(head.subarray(header.offset), text.pull, header, options.country, counted);
  // The first batch is read now, so that an input without rows fails before anything is written.
  const first = await batches.next();
  if (first.done === true) throw noRows();
  return {
    columns: header.layout.columns,
    delimiter: header.delimiter,
    get encoding() {
      return text.encoding();
    },
    warnings,
    batches: closing(input, first.value, batches),
    measure: () => ({ ...input.measure(), rows: counted.rows }),
  };
}

/** A text whose header is found. */
export interface OpenedText {
  readonly text: Text;
  /** The beginning of the text, header included. */
  readonly head: Buffer;
  readonly header: Header;
  /** May grow while the text is pulled. */
  readonly warnings: readonly InputWarning[];
}

/** @throws InputError as {@link readLines}. */
export async function openHeader(input: Meter, options: ReadOptions): Promise<OpenedText> {
  checkMap(options.map);
  const warnings: InputWarning[] = [];
  const text = await openText(input.pull, (warning) => warnings.push(warning));
  const head = await pullHead(text.pull, HEAD_BYTES);
  const header = findHeader(head, options);
  if (options.country !== null && header.layout.origin !== -1)
    warnings.push({
      code: 'BTT_COUNTRY_NOT_USED',
      message: `the origins are read from column "${header.layout.columns.origin}": --country ${options.country} is not used.`,
    });
  return { text, head, header, warnings };
}

export function noRows(): InputError {
  return new InputError(
    'BTT_INPUT_NO_ROWS',
    '',
    'the input has a header and no rows.',
    'Give a file with rows.',
  );
}

async function* readBatches(
  start: Buffer,
  pull: Pull,
  header: Header,
  country: string | null,
  counted: { rows: number },
): AsyncGenerator<readonly ReadItem[], void> {
  let items: ReadItem[] = [];
  const { delimiter, layout } = header;
  const { entry, entryLine } = layout;
  const grouped = entry !== -1 && entryLine !== -1;
  const rows = createRowBuilder(layout, delimiter, country);
  const entryLines = groupEntryLines((item) => items.push(item));
  const take = (item: ReadItem | null, cells: readonly string[]): void => {
    if (item === null) return;
    counted.rows++;
    if (grouped && item.kind === 'line')
      entryLines.add(item, cells[entry]?.trim() ?? '', cells[entryLine]?.trim() ?? '');
    else items.push(item);
  };
  const reader = createRecordReader(delimiter, header.line, {
    record: (cells, line, text) => take(rows.build(cells, line, text), cells),
    doubt: rows.doubt,
    broken: (line, text, why) => take(rows.broken(line, text, why), []),
  });
  for (let bytes: Buffer | null = start; bytes !== null; bytes = await pull()) {
    if (bytes.includes(NUL)) rows.expectNul();
    reader.write(bytes);
    if (items.length === 0) continue;
    yield items;
    items = [];
  }
  reader.end();
  entryLines.flush();
  if (items.length > 0) yield items;
}

async function* closing(
  input: Meter,
  first: readonly ReadItem[],
  rest: AsyncIterable<readonly ReadItem[]>,
): AsyncGenerator<readonly ReadItem[], void> {
  try {
    yield first;
    yield* rest;
  } finally {
    await input.close();
  }
}
