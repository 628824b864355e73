import { isUtf8 } from 'node:buffer';
import type { ReadItem } from '../read/read-item.js';
import { completeLength } from '../read/valid-utf8.js';
import type { Records, Scanner } from './scanner.js';
import type { Sizes } from './sizes.js';
import type { SlowLane } from './slow-lane.js';
import type { Source } from './source.js';

/** Takes what rows came to, in their order; what is not wanted one by one is only counted, by the scanner. */
export interface BlockSink {
  /** @param lines Physical lines of the block above those that the records count. Valid until the call has resolved. */
  records(records: Records, lines: number): void | Promise<void>;
  /** Rows of the slow lane. @param lines As above; the lines of the items begin at 1. */
  items(items: readonly ReadItem[], lines: number): void | Promise<void>;
}

export interface Block {
  /** Place of its first row. */
  readonly start: number;
  /** Place of the first row behind it. */
  readonly end: number;
  readonly lines: number;
  /** Rows that the slow lane read; the others are counted by the scanner. */
  readonly slowRows: number;
  /** Why it ended: at its stop, with the text, or before bytes that are not UTF-8. */
  readonly why: 'stop' | 'ended' | 'not-utf8';
}

export interface BlockReader {
  /** Reads the rows that begin at `from` or later and before `stop`; `from` must be the start of a row. */
  read(from: number, stop: number, sink: BlockSink): Promise<Block>;
  /**
   * The start of the first row at a place or behind it, as far as the text around tells: a line end may be inside quotes,
   * so that the answer counts only if the block before it is found to end there. Null if nothing tells.
   */
  guess(from: number): Promise<number | null>;
}

const LF = 10;
/** How far back a guess begins to read, where the rows of an entry line belong together. */
const WARM_UP = 16 * 1024;
const GUESSES = 16;
const LONGEST_STRETCH = 256 * 1024;

export function createBlockReader(
  scanner: Scanner,
  source: Source,
  slowLane: SlowLane,
  grouped: boolean,
  { lookAhead, near }: Pick<Sizes, 'lookAhead' | 'near'>,
): BlockReader {
  const { input } = scanner;
  /** What of the text is in the window. */
  let base = 0;
  let length = -1;
  let ended = false;

  /** False if the text is not UTF-8 from some place in the window on. */
  const fill = async (at: number): Promise<boolean> => {
    source.release(at);
    const read = source.read(input, at);
    length = typeof read === 'number' ? read : await read;
    base = at;
    ended = length < input.length;
    const bytes = input.subarray(0, length);
    if (!ended) length = completeLength(bytes);
    if (isUtf8(input.subarray(0, length))) return true;
    length = -1;
    return false;
  };
  const hasAhead = (at: number): boolean =>
    length >= 0 && at >= base && at <= base + length && (ended || at + lookAhead <= base + length);

  return {
    async read(from, stop, sink) {
      let at = from;
      let lines = 0;
      let slowRows = 0;
      let slowEnd = Number.NEGATIVE_INFINITY;
      let least = 0;
      const done = (why: Block['why']): Block => ({ start: from, end: at, lines, slowRows, why });
      while (at < stop) {
        if (!hasAhead(at) && !(await fill(at))) return done('not-utf8');
        if (ended && at === base + length) return done('ended');
        const scan = scanner.scan(at - base, Math.min(stop - base, length), length);
        const records = scanner.records();
        if (records.count > 0) await sink.records(records, lines);
        at = base + scan.end;
        lines += scan.lines;
        if (scan.why === 'full' || scan.why === 'stop') continue;
        // At its beginning already: the row is longer than the window.
        if (scan.why === 'bytes' && !ended && at > base) {
          if (!(await fill(at))) return done('not-utf8');
          continue;
        }
        least = at - slowEnd < near ? Math.min(2 * least + 1024, LONGEST_STRETCH) : 0;
        const stretch = await slowLane.read(at, least);
        if (stretch === null) return done('not-utf8');
        await sink.items(stretch.items, lines);
        lines += stretch.lines;
        slowRows += stretch.rows;
        at = stretch.end;
        slowEnd = at;
        if (stretch.ended) return done('ended');
      }
      return done('stop');
    },

    async guess(from) {
      if (!(await fill(Math.max(0, from - (grouped ? WARM_UP : 1))))) return null;
      let at = input.subarray(0, length).indexOf(LF) + 1;
      for (let tries = 0; tries < GUESSES && at > 0; tries++) {
        const scan = scanner.scan(at, grouped ? Math.min(from - base, length) : at, length);
        scanner.forget();
        if (scan.why === 'stop') return base + (grouped ? scan.end : at);
        if (scan.why === 'full') at = scan.end;
        else at = scan.why === 'bytes' ? 0 : input.subarray(0, length).indexOf(LF, scan.end) + 1;
      }
      return null;
    },
  };
}
