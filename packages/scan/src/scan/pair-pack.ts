import type { PairIndex, PairOutcome, Screener } from '@better-trade/core';
import type { HtsCode, Pack, PackFacts } from '@better-trade/data';

/** Counts up whenever the sections change, so that a stale file is refused by name. */
export const PAIRS_FORMAT = 'btt-pairs/2';

/** A {@link PairIndex} as bytes that a scanner takes as they are. */
export interface PackedPairs {
  readonly countries: PairIndex['countries'];
  readonly outcomes: readonly PairOutcome[];
  /** 64-bit keys, ascending by code: digits as a number above 4 bits of their count. The number of a code is its place. */
  readonly keys: Uint8Array;
  /** 16 bits a code. */
  readonly patternOf: Uint8Array;
  /** 16 bits an outcome, 256 of them a pattern. */
  readonly patterns: Uint8Array;
}

const NOTHING = new Uint8Array(0);
/** Knows no pair. */
export const NO_PAIRS: PackedPairs = {
  countries: [],
  outcomes: [],
  keys: NOTHING,
  patternOf: NOTHING,
  patterns: NOTHING,
};

/** What an index was made of; for another screener it says nothing. */
export function factsOf(screener: Screener): PackFacts {
  return { reference: screener.reference.digest, rules: screener.rules.id, asOf: screener.asOf };
}

export function packPairs(index: PairIndex): PackedPairs {
  const keys = new DataView(new ArrayBuffer(index.codes.length * 8));
  index.codes.forEach((code, place) => {
    keys.setBigUint64(place * 8, (BigInt(code) << 4n) | BigInt(code.length), true);
  });
  return {
    countries: index.countries,
    outcomes: index.outcomes,
    keys: bytesOf(keys),
    patternOf: littleEndian(index.patternOf),
    patterns: littleEndian(index.patterns),
  };
}

/** Digits of the code of that number. */
export function codeAt({ keys }: PackedPairs, number: number): HtsCode {
  const key = new DataView(keys.buffer, keys.byteOffset).getBigUint64(number * 8, true);
  return String(key >> 4n).padStart(Number(key & 15n), '0') as HtsCode;
}

/** Sections of the packed file. */
export function pairSections(pairs: PackedPairs): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const { countries, outcomes, keys, patternOf, patterns } = pairs;
  return [
    ['names', new TextEncoder().encode(JSON.stringify({ countries, outcomes }))],
    ['keys', keys],
    ['patternOf', patternOf],
    ['patterns', patterns],
  ];
}

/** @throws ReferenceRefused if a section is not the one that was sealed. */
export function openPairs(pack: Pack): PackedPairs {
  const names = JSON.parse(new TextDecoder().decode(pack.section('names'))) as Pick<
    PackedPairs,
    'countries' | 'outcomes'
  >;
  return {
    ...names,
    keys: pack.section('keys'),
    patternOf: pack.section('patternOf'),
    patterns: pack.section('patterns'),
  };
}

function littleEndian(numbers: Uint16Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 2));
  numbers.forEach((number, i) => {
    view.setUint16(i * 2, number, true);
  });
  return bytesOf(view);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer);
}
