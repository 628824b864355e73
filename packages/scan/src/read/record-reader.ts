import { diagnoseQuote } from './diagnose-quote.js';
import { holdBytes } from './held-bytes.js';
import { findLineEnd, hasCr, lineEndAt, splitPhysicalLines, startsWithLf } from './physical-line.js';
import type { Fault, RecordHandler } from './record-handler.js';
import { SyncParser } from './sync-parser.js';

/** A record, or one physical line, that is longer than this is not read. */
export const MAX_RECORD_BYTES = 1024 * 1024;

export interface RecordReader {
  readonly write: (bytes: Buffer) => void;
  readonly end: () => void;
  /** During `record`: the place after the record, and the physical line there. */
  readonly after: () => { readonly offset: number; readonly line: number };
  /**
   * Between writes: the place up to which everything was handed on, and the physical line there; null in the middle of a
   * line that is given up. Another reader that begins there reads the same.
   */
  readonly position: () => { readonly offset: number; readonly line: number } | null;
}

/** A broken line whose end is not here yet: only its beginning is kept, however long it is. */
interface BrokenLine {
  readonly why: 'quote' | Fault;
  start: Buffer;
  size: number;
}

const KEPT_TEXT = 4096;
/** The parser holds back up to three bytes to look ahead; the rest is the line end. */
const SLACK = 16;
const LINE_END = 2;
const DOUBTED = new Error('a record is not believed');

/**
 * Reads records of strict CSV and their physical lines. Where the CSV is broken, only the line at which the bad record
 * starts is given up, and reading resumes at the next: a quote that is not closed must not swallow the rows after it.
 * What is parsed again lies within one record of limited size, so that the time stays linear.
 */
export function createRecordReader(
  delimiter: string,
  firstLine: number,
  handler: RecordHandler,
  limit = MAX_RECORD_BYTES,
): RecordReader {
  const held = holdBytes();
  let crSeen = false;
  let line = firstLine;
  /** Places in the text, in bytes: of the current record, of its end, and of the parser's first byte. */
  let start = 0;
  let end = 0;
  let base = 0;
  let linesBefore = 0;
  let nextLine = firstLine;
  let doubt: Fault | null = null;
  let broken: BrokenLine | null = null;
  let skipLf = false;

  const text = (): string => textOf(held.slice(start, Math.min(end, start + KEPT_TEXT)));

  const take = (cells: readonly string[]): void => {
    const { bytes, lines } = parser.info;
    end = base + bytes;
    // The parser counts an embedded CRLF as two lines: its count only says that the record may hold a line end.
    nextLine = line + (lines - linesBefore === 1 && end - start <= limit ? 1 : countLines(cells));
    handler.record(cells, line, text);
    line = nextLine;
    start = end;
    linesBefore = lines;
  };

  const countLines = (cells: readonly string[]): number => {
    if (end - start > limit + LINE_END) throw DOUBTED;
    const lines = splitPhysicalLines(held.slice(start, end).toString());
    doubt = lines.length === 1 ? null : handler.doubt(cells, lines);
    if (doubt !== null) throw DOUBTED;
    return lines.length;
  };

  // A search for one line end instead of three is a tenth of the parser's time, and most files hold no CR at all.
  const newParser = (): SyncParser => new SyncParser(delimiter, crSeen ? ['\r\n', '\n', '\r'] : ['\n'], take);
  let parser = newParser();

  const restart = (at: number): void => {
    start = at;
    base = at;
    linesBefore = 0;
    held.release(at);
    parser = newParser();
  };

  const parses = (bytes: Buffer | null): boolean => {
    doubt = null;
    try {
      return parser.parse(bytes);
    } catch (error) {
      if (error !== DOUBTED) throw error;
      return false;
    }
  };

  /** Parses bytes up to the end of what is held; returns when they are read or a broken line has not ended yet. */
  const parseOn = (bytes: Buffer): void => {
    for (let rest = bytes; rest.length > 0 && !parses(rest); ) rest = giveUpLine();
  };

  const giveUpLine = (): Buffer => {
    const rest = held.slice(start, held.end());
    const at = findLineEnd(rest);
    const size = at === -1 ? rest.length : at;
    broken = { why: doubt ?? 'quote', start: Buffer.from(rest.subarray(0, Math.min(size, KEPT_TEXT))), size };
    if (at === -1) {
      restart(held.end());
      return rest.subarray(rest.length);
    }
    return resumeAfter(rest, at);
  };

  /**
   * Reports the broken line that ends at a place of the bytes up to the end of what is held, and the lines below it
   * that are broken by themselves: a file can be so on every line, and each new parser costs more than many lines.
   */
  const resumeAfter = (bytes: Buffer, at: number): Buffer => {
    let rest = bytes;
    for (let end = at; end !== -1; end = isBrokenAlone(rest, end) ? end : -1) {
      broken ??= { why: 'quote', start: Buffer.from(rest.subarray(0, Math.min(end, KEPT_TEXT))), size: end };
      reportBroken();
      const lineEnd = lineEndAt(rest, end);
      skipLf = lineEnd.open;
      line++;
      rest = rest.subarray(end + lineEnd.length);
      end = findLineEnd(rest);
    }
    restart(held.end() - rest.length);
    return rest;
  };

  const isBrokenAlone = (bytes: Buffer, end: number): boolean =>
    end !== -1 && diagnoseQuote(bytes.toString('utf8', 0, end), delimiter)?.open === false;

  const reportBroken = (): void => {
    if (broken === null) return;
    handler.broken(line, textOf(broken.start), broken.size > limit ? 'too-long' : broken.why);
    broken = null;
  };

  /** Looks in further bytes for the end of a broken line; returns what comes after it. */
  const seekEnd = (bytes: Buffer, of: BrokenLine): Buffer => {
    const at = findLineEnd(bytes);
    const more = at === -1 ? bytes : bytes.subarray(0, at);
    of.size += more.length;
    if (of.start.length < KEPT_TEXT)
      of.start = Buffer.concat([of.start, more.subarray(0, KEPT_TEXT - of.start.length)]);
    if (at !== -1) return resumeAfter(bytes, at);
    restart(held.end());
    return bytes.subarray(bytes.length);
  };

  return {
    after: () => ({ offset: end, line: nextLine }),
    position: () => (broken !== null || skipLf ? null : { offset: start, line }),
    write: (bytes) => {
      if (bytes.length === 0) return;
      held.add(bytes);
      let rest = bytes;
      if (skipLf) {
        skipLf = false;
        if (startsWithLf(rest)) {
          rest = rest.subarray(1);
          restart(start + 1);
        }
      }
      if (broken !== null) rest = seekEnd(rest, broken);
      if (!crSeen && hasCr(rest)) {
        crSeen = true;
        restart(start);
        rest = held.slice(start, held.end());
      }
      parseOn(rest);
      while (held.end() - start > limit + SLACK) parseOn(giveUpLine());
      held.release(start);
    },
    end: () => {
      for (let finished = false; !finished && broken === null; ) {
        finished = parses(null);
        if (!finished) parseOn(giveUpLine());
      }
      reportBroken();
    },
  };
}

function textOf(bytes: Buffer): string {
  return bytes.toString().replace(/[\r\n]+$/, '');
}
