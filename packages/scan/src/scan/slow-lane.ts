import { isUtf8 } from 'node:buffer';
import { createRowBuilder, type RowBuilder } from '../read/build-row.js';
import type { Header } from '../read/find-header.js';
import { groupEntryLines } from '../read/group-entry-lines.js';
import type { ReadItem } from '../read/read-item.js';
import { createRecordReader } from '../read/record-reader.js';
import { completeLength } from '../read/valid-utf8.js';
import type { Source } from './source.js';

const NUL = 0;
const FIRST_PIECE = 1024;
const PIECE = 64 * 1024;

/** Rows that csv-parse read, for the scanner to go on behind them. */
export interface Stretch {
  readonly items: readonly ReadItem[];
  /** Rows of the file, before entry lines are put together. */
  readonly rows: number;
  readonly end: number;
  readonly lines: number;
  /** Whether the text ended here. */
  readonly ended: boolean;
}

/** Reads single rows with the reader that knows everything; lines count from the start of each stretch. */
export interface SlowLane {
  /**
   * Reads from the start of a row (of an entry line, where these are put together) on, at least so many bytes, up to the
   * start of another.
   * @returns null if the text is not UTF-8 here.
   */
  read(from: number, least: number): Promise<Stretch | null>;
}

export function createSlowLane(
  source: Source,
  header: Pick<Header, 'layout' | 'delimiter'>,
  country: string | null,
): SlowLane {
  const { layout, delimiter } = header;
  const grouped = layout.entry !== -1 && layout.entryLine !== -1;
  const builder = (): RowBuilder => createRowBuilder(layout, delimiter, country);
  const keyOf = (cells: readonly string[]): string => {
    const [entry, line] = [layout.entry, layout.entryLine].map((place) => cells[place]?.trim() ?? '');
    return entry === '' || line === '' ? '' : `${entry}\n${line}`;
  };

  /** Feeds a record reader from a place on until it is told to stop or the text ends. */
  const feed = async (
    from: number,
    piece: number,
    write: (bytes: Buffer) => boolean,
  ): Promise<'stopped' | 'ended' | 'not-utf8'> => {
    let cut: Buffer = Buffer.alloc(0);
    for (let at = from, size = piece; ; size = PIECE) {
      const bytes = Buffer.allocUnsafe(size);
      const read = source.read(bytes, at);
      const length = typeof read === 'number' ? read : await read;
      at += length;
      const all =
        cut.length === 0 ? bytes.subarray(0, length) : Buffer.concat([cut, bytes.subarray(0, length)]);
      const whole = length < size ? all : all.subarray(0, completeLength(all));
      if (!isUtf8(whole)) return 'not-utf8';
      cut = all.subarray(whole.length);
      if (whole.length > 0 && write(whole)) return 'stopped';
      if (length < size) return 'ended';
    }
  };

  /** Whether the next line of the file is of another entry line; a row that is no line does not part two. */
  const beginsUnit = async (from: number, key: string): Promise<boolean> => {
    if (!grouped || key === '') return true;
    const rows = builder();
    let other: boolean | null = null;
    const reader = createRecordReader(delimiter, 1, {
      record: (cells, line, text) => {
        if (other === null && rows.build(cells, line, text)?.kind === 'line') other = keyOf(cells) !== key;
      },
      doubt: rows.doubt,
      broken: () => undefined,
    });
    const how = await feed(from, FIRST_PIECE, (bytes) => {
      if (bytes.includes(NUL)) rows.expectNul();
      reader.write(bytes);
      return other !== null;
    });
    if (how === 'ended') reader.end();
    return other ?? false;
  };

  return {
    async read(from, least) {
      const items: ReadItem[] = [];
      let count = 0;
      let key = '';
      const rows = builder();
      const group = groupEntryLines((item) => items.push(item));
      const take = (item: ReadItem | null, cells: readonly string[]): void => {
        if (item === null) return;
        count++;
        if (!grouped || item.kind === 'reject') items.push(item);
        else {
          key = keyOf(cells);
          group.add(item, cells[layout.entry]?.trim() ?? '', cells[layout.entryLine]?.trim() ?? '');
        }
      };
      const reader = createRecordReader(delimiter, 1, {
        record: (cells, line, text) => take(rows.build(cells, line, text), cells),
        doubt: rows.doubt,
        broken: (line, text, why) => take(rows.broken(line, text, why), []),
      });
      const linesRead = (): number => (reader.position()?.line ?? 1) - 1;
      let fed = from;
      /** Whether the next line is of another entry line is asked once a place: the row that tells may be long. */
      let asked = from;
      for (let piece = Math.min(PIECE, Math.max(FIRST_PIECE, least)); ; piece = FIRST_PIECE) {
        let end = -1;
        const how = await feed(fed, piece, (bytes) => {
          if (bytes.includes(NUL)) rows.expectNul();
          reader.write(bytes);
          fed += bytes.length;
          end = from + (reader.position()?.offset ?? 0);
          return end > asked && end >= from + least;
        });
        if (how === 'not-utf8') return null;
        if (how === 'ended') {
          reader.end();
          group.flush();
          return { items, rows: count, end: fed, lines: linesRead(), ended: true };
        }
        if (await beginsUnit(end, key)) {
          group.flush();
          return { items, rows: count, end, lines: linesRead(), ended: false };
        }
        asked = end;
      }
    },
  };
}
