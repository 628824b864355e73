import type { Columns } from './imdb-layout.js';
import { refuse } from './trade-error.js';

const [LF, CR, SPACE, ZERO, NINE, END_OF_FILE] = [0x0a, 0x0d, 0x20, 0x30, 0x39, 0x1a];

export interface RecordShape {
  /** Bytes of every record without its line end. */
  readonly length: number;
  readonly name: string;
}

/** `bytes` from `at` on is the record, only until the next call. */
export type OnRecord = (bytes: Buffer, at: number, line: number) => void;

/**
 * Calls `on` for every record of a text of fixed width, chunk by chunk: no chunk is held once the next one is asked
 * for.
 * @throws UsageError `BTT_TRADE_CUT` if the last record is short, `BTT_TRADE_LAYOUT` if any other has another length
 */
export async function eachRecord(
  chunks: AsyncIterable<Buffer>,
  shape: RecordShape,
  on: OnRecord,
): Promise<void> {
  let line = 0;
  let rest: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer, at: number, end: number): void => {
    line++;
    const length = end > at && bytes[end - 1] === CR ? end - 1 - at : end - at;
    if (length === 0) return;
    if (length !== shape.length) throw otherLength(shape, line, length);
    on(bytes, at, line);
  };
  for await (const chunk of chunks) {
    let at = 0;
    if (rest.length > 0) {
      const end = chunk.indexOf(LF);
      // Copied, because the chunk is the source's to use again.
      rest = Buffer.concat([rest, end < 0 ? chunk : chunk.subarray(0, end)]);
      if (rest.length > 2 * shape.length) throw otherLength(shape, line + 1, rest.length);
      if (end < 0) continue;
      take(rest, 0, rest.length);
      rest = Buffer.alloc(0);
      at = end + 1;
    }
    for (let end = chunk.indexOf(LF, at); end >= 0; end = chunk.indexOf(LF, at)) {
      take(chunk, at, end);
      at = end + 1;
    }
    rest = Buffer.from(chunk.subarray(at));
  }
  const isEnd = rest.every((byte) => byte === END_OF_FILE || byte === CR);
  if (isEnd) return;
  const length = rest.at(-1) === CR ? rest.length - 1 : rest.length;
  if (length < shape.length)
    throw refuse(
      'BTT_TRADE_CUT',
      `${shape.name} ends within line ${line + 1}, after ${length} of ${shape.length} characters: it is cut off.`,
      'Download it again.',
    );
  take(rest, 0, rest.length);
}

export function textOf(bytes: Buffer, at: number, { start, end }: Columns): string {
  return bytes.toString('latin1', at + start, at + end);
}

/**
 * A whole number, right-aligned.
 * @throws UsageError `BTT_TRADE_VALUE` for anything else; an empty column too, since Census prints its zeros.
 */
export function numberOf(bytes: Buffer, at: number, columns: Columns, place: string): number {
  let value = 0;
  let digits = 0;
  for (let i = at + columns.start; i < at + columns.end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === SPACE && digits === 0) continue;
    if (byte < ZERO || byte > NINE) throw badValue(bytes, at, columns, place);
    value = value * 10 + byte - ZERO;
    digits++;
  }
  if (digits === 0) throw badValue(bytes, at, columns, place);
  return value;
}

function badValue(bytes: Buffer, at: number, columns: Columns, place: string): Error {
  return refuse(
    'BTT_TRADE_VALUE',
    `${place}: "${textOf(bytes, at, columns)}" is not a whole number of US dollars from 0 on.`,
    'Download it again, unedited.',
  );
}

function otherLength({ name, length }: RecordShape, line: number, found: number): Error {
  return refuse(
    'BTT_TRADE_LAYOUT',
    `${name}, line ${line} has ${found} characters; a record of Census has ${length}.`,
    'Download it again, unedited.',
  );
}
