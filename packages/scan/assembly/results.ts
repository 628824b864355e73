/** What rows came to: counted by outcome, and recorded one by one where the host wants them. */

const OUTCOMES: u32 = 1024;
const RECORD: u32 = 24;
const MOST_RECORDS: u32 = 1 << 12;
const TEXT: u32 = 1 << 19;
const QUOTE: u8 = 0x22;
const COMMA: u8 = 0x2c;

/** Rows (u32) and whole cents (f64) of each outcome; the host reads them and sets them to zero. */
export const rowsOf: usize = memory.data(OUTCOMES * 4, 16);
export const centsOf: usize = memory.data(OUTCOMES * 8, 16);
/** 1 for an outcome whose rows the host wants one by one. */
export const wanted: usize = memory.data(OUTCOMES, 16);
/**
 * A record: lines above the row (u32), code and origin (u32: number of the code above 8 bits of the origin's), cents
 * (f64, NaN without a value), place and length of the reference in `text` (u32 each; bit 31 of the length: it is plain).
 */
export const records: usize = memory.data(MOST_RECORDS * RECORD, 16);
export const text: usize = memory.data(TEXT, 16);
export let recorded: u32 = 0;
let texted: u32 = 0;

export function clearRecords(): void {
  recorded = 0;
  texted = 0;
}

/** A reference has at most so many bytes in each of its two cells: what is longer is left to the slow lane. */
export const LONGEST_REFERENCE: usize = 1024;
const MOST_TEXT: u32 = 2 * 1024 + 1;

/** Whether so many more rows fit for certain; a full entry line always does, where nothing is recorded yet. */
export function hasRoom(rows: u32): bool {
  return recorded + rows <= MOST_RECORDS && texted + rows * MOST_TEXT <= TEXT;
}

export function count(outcome: u32, cents: i64): void {
  const rows = rowsOf + outcome * 4;
  store<u32>(rows, load<u32>(rows) + 1);
  if (cents <= 0) return;
  const sum = centsOf + outcome * 8;
  store<f64>(sum, load<f64>(sum) + (cents as f64));
}

export function isWanted(outcome: u32): bool {
  return load<u8>(wanted + outcome) !== 0;
}

/** A letter or digit, then ASCII that can be printed without quotes: nothing that a CSV or a spreadsheet would take amiss. */
function isPlain(start: usize, length: u32): bool {
  if (length === 0) return true;
  const head = load<u8>(start);
  if ((head | 0x20) - 0x61 >= 26 && head - 0x30 >= 10) return false;
  for (let at = start + 1; at < start + length; at++) {
    const byte = load<u8>(at);
    if (byte - 0x20 >= 0x5f || byte === QUOTE || byte === COMMA) return false;
  }
  return true;
}

/** `first`, or `first/second` where there is a second. */
export function record(
  line: u32,
  pair: u32,
  cents: i64,
  first: usize,
  firstLength: u32,
  second: usize,
  secondLength: u32,
): void {
  const at = records + recorded * RECORD;
  const start = text + texted;
  memory.copy(start, first, firstLength);
  let length = firstLength;
  if (secondLength > 0) {
    store<u8>(start + length, 0x2f);
    memory.copy(start + length + 1, second, secondLength);
    length += secondLength + 1;
  }
  store<u32>(at, line);
  store<u32>(at, pair, 4);
  store<f64>(at, cents < 0 ? NaN : (cents as f64), 8);
  store<u32>(at, texted, 16);
  store<u32>(at, isPlain(start, length) ? length | 0x80000000 : length, 20);
  recorded++;
  texted += length;
}
