import type { LineVerdict, Screener } from '@better-trade/core';
import { codeAt, type PackedPairs } from './pair-pack.js';
import { createRowRenderer, type RowPrinter } from './row-renderer.js';
import { RECORD_BYTES, type Records } from './scanner.js';

/** Takes the records from one number up to another of a scan; `above` are the lines above those that they count. */
export interface RecordTaker {
  begin(records: Records): void;
  take(from: number, to: number, above: number): void;
}

/** Takes one line of a pair. `cents` are whole cents of US dollars, NaN where the line states no value. */
export type PairTaker = (line: number, cents: number, ref: string) => void;

/** Takes lines one by one; what is not wanted so is only counted. */
export interface LineTaker {
  /** Called when a pair of code and origin is met: the verdict of all its lines but for line, reference and value. */
  pair(verdict: LineVerdict): PairTaker;
  /** A line that was judged by itself. */
  line(verdict: LineVerdict): void;
  /** Where lines of a pair only become printed rows: takes these instead of `pair`, for a fraction of the time. */
  readonly printer?: RowPrinter;
}

/**
 * Bounds what is kept of a file with endless different pairs, in findings, of which each may be a printed row; what is kept
 * of a pair besides counts as a quarter of one.
 */
const REMEMBERED = 45_000;
const WORDS = RECORD_BYTES / 4;
const DOUBLES = RECORD_BYTES / 8;
const PLAIN = 0x8000_0000;

export function createRecordTaker(screener: Screener, pairs: PackedPairs, taker: LineTaker): RecordTaker {
  const judge = (pair: number): LineVerdict => {
    const hts = codeAt(pairs, pair >>> 8);
    const origin = pairs.countries[pair & 0xff] ?? '';
    return screener.screenPair(hts, origin);
  };
  return taker.printer === undefined ? givingLines(judge, taker) : printingRows(judge, taker.printer);
}

type Judge = (pair: number) => LineVerdict;

function givingLines(judge: Judge, taker: LineTaker): RecordTaker {
  const known = new Map<number, PairTaker>();
  let kept = 0;
  let words: Uint32Array = new Uint32Array(0);
  let doubles: Float64Array = new Float64Array(0);
  let refs: Buffer = Buffer.alloc(0);
  const meet = (pair: number): PairTaker => {
    const verdict = judge(pair);
    if (kept >= REMEMBERED) {
      known.clear();
      kept = 0;
    }
    kept += 0.25 + verdict.findings.length;
    const take = taker.pair(verdict);
    known.set(pair, take);
    return take;
  };
  return {
    begin({ count, bytes, text }) {
      words = new Uint32Array(bytes.buffer, bytes.byteOffset, count * WORDS);
      doubles = new Float64Array(bytes.buffer, bytes.byteOffset, count * DOUBLES);
      refs = Buffer.from(text.buffer, text.byteOffset, text.length);
    },
    take(from, to, above) {
      for (let i = from, word = from * WORDS; i < to; i++, word += WORDS) {
        const pair = words[word + 1] ?? 0;
        const start = words[word + 4] ?? 0;
        const length = words[word + 5] ?? 0;
        const plain = length >= PLAIN;
        const end = start + (plain ? length - PLAIN : length);
        const ref =
          start === end
            ? ''
            : plain
              ? refs.toString('latin1', start, end)
              : refs.toString('utf8', start, end);
        const take = known.get(pair) ?? meet(pair);
        take(above + (words[word] ?? 0), doubles[i * DOUBLES + 1] ?? Number.NaN, ref);
      }
    },
  };
}

function printingRows(judge: Judge, printer: RowPrinter): RecordTaker {
  const renderer = createRowRenderer(printer.ref);
  const known = new Map<number, number>();
  let words: Uint32Array = new Uint32Array(0);
  return {
    begin(records) {
      renderer.load(records);
      const { bytes, count } = records;
      words = new Uint32Array(bytes.buffer, bytes.byteOffset, count * WORDS);
    },
    take(from, to, above) {
      let first = from;
      for (let i = from; i < to; i++) {
        const pair = words[i * WORDS + 1] ?? 0;
        let place = known.get(pair);
        if (place === undefined) {
          const rows = printer.rows(judge(pair));
          let kept = renderer.keep(rows);
          if (kept === null) {
            // What was told of lines before this one still says where their rows are.
            renderer.print(first, i, above, printer.text);
            first = i;
            known.clear();
            renderer.forget();
            kept = renderer.keep(rows);
          }
          if (kept === null) throw new Error('no room for the rows of one pair');
          place = kept;
          known.set(pair, place);
        }
        renderer.tell(i, place);
      }
      renderer.print(first, to, above, printer.text);
    },
  };
}
