import { parseHts } from '@better-trade/core';
import { refuse } from './trade-error.js';

/** Codes as printed, with their digits. */
export interface DataWebCodes {
  readonly digitsOf: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/**
 * Reads the HTS numbers of a whole column: a spreadsheet takes their leading zero and adds `.0`. The zero is
 * restored where the other codes of the column have the length that it gives.
 * @param places Where each code first stands.
 * @throws UsageError `BTT_TRADE_CODE`
 */
export function readCodes(places: ReadonlyMap<string, string>, name: string): DataWebCodes {
  const digitsOf = new Map<string, string>();
  const lost: string[] = [];
  for (const [printed, place] of places) {
    const single = /^\d(?:\.0)?$/.test(printed);
    const reading = parseHts(single ? `0${printed.charAt(0)}` : printed);
    if (reading.kind === 'fault') throw unreadable(name, place, printed);
    digitsOf.set(printed, reading.code);
    if (single || reading.mended.some(({ code }) => code === 'BTT_HTS_LEADING_ZERO')) lost.push(printed);
  }
  const whole = new Set(
    [...digitsOf].filter(([printed]) => !lost.includes(printed)).map(([, code]) => code.length),
  );
  for (const printed of lost) {
    const level = digitsOf.get(printed)?.length ?? 0;
    if (whole.size > 0 && !whole.has(level)) throw unreadable(name, places.get(printed) ?? '', printed);
  }
  const [first] = lost;
  if (first === undefined) return { digitsOf, notes: [] };
  return {
    digitsOf,
    notes: [`restored the leading zero of ${lost.length} codes, as in ${first}: ${digitsOf.get(first)}`],
  };
}

function unreadable(name: string, place: string, printed: string): Error {
  return refuse(
    'BTT_TRADE_CODE',
    `${name}, ${place}: "${printed}" is not an HTS number of the length of the others.`,
    'Export it again, and keep the column as text.',
  );
}
