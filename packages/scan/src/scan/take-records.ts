import type { LineVerdict, Screener } from '@better-trade/core';
import { codeAt, type PackedPairs } from './pair-pack.js';
import { RECORD_BYTES, type Records } from './scanner.js';

/** Takes the records from one place up to another of a scan whose first line is `firstLine`. */
export type RecordTaker = (records: Records, firstLine: number, from: number, to: number) => void;

/**
 * Takes one line of a pair. `cents` are whole cents of US dollars, NaN where the line states no value; `plain`: the
 * reference holds letters, digits and single signs only.
 */
export type PairTaker = (line: number, cents: number, ref: string, plain: boolean) => void;

/** Takes lines one by one; what is not wanted so is only counted. */
export interface LineTaker {
  /** Called when a pair of code and origin is met: the verdict of all its lines but for line, reference and value. */
  pair(verdict: LineVerdict): PairTaker;
  /** A line that was judged by itself. */
  line(verdict: LineVerdict): void;
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
  const known = new Map<number, PairTaker>();
  let kept = 0;
  const meet = (pair: number): PairTaker => {
    const hts = codeAt(pairs, pair >>> 8);
    const origin = pairs.countries[pair & 0xff] ?? '';
    const verdict = screener.screenLine({ line: 0, hts, origin });
    if (kept >= REMEMBERED) {
      known.clear();
      kept = 0;
    }
    kept += 0.25 + verdict.findings.length;
    const take = taker.pair(verdict);
    known.set(pair, take);
    return take;
  };
  return ({ count, bytes, text }, firstLine, from, to) => {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, count * WORDS);
    const doubles = new Float64Array(bytes.buffer, bytes.byteOffset, count * DOUBLES);
    const refs = Buffer.from(text.buffer, text.byteOffset, text.length);
    for (let i = from, word = from * WORDS; i < to; i++, word += WORDS) {
      const pair = words[word + 1] ?? 0;
      const start = words[word + 4] ?? 0;
      const length = words[word + 5] ?? 0;
      const plain = length >= PLAIN;
      const end = start + (plain ? length - PLAIN : length);
      const ref =
        start === end ? '' : plain ? refs.toString('latin1', start, end) : refs.toString('utf8', start, end);
      const take = known.get(pair) ?? meet(pair);
      take(firstLine + (words[word] ?? 0), doubles[i * DOUBLES + 1] ?? Number.NaN, ref, plain);
    }
  };
}
