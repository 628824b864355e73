/** Printed rows, put together from texts that the host prepared by pair (../src/scan/row-renderer.ts). */

import { DECIMALS, putDecimals, putNumber } from './numbers';

const RECORD: u32 = 24;
const MOST_RECORDS: u32 = 1 << 12;
/** Text of a scan, and as much again twice over for references that are printed in quotes. */
const TEXT: u32 = (3 << 19) + 4 * MOST_RECORDS;
const OUT: u32 = 1 << 18;
/** Bytes are copied sixteen at a time, over the end of what is copied. */
const SPARE: u32 = 16;

/** As in results.ts, but for the place of the pair's rows instead of the pair. */
export const records: usize = memory.data(MOST_RECORDS * RECORD, 16);
export const text: usize = memory.data(TEXT + SPARE, 16);
export const out: usize = memory.data(OUT + SPARE, 16);
/**
 * From here on the host keeps the rows of pairs, and makes room for them with sixteen bytes to spare. By pair: how many
 * rows; then of each the lengths of what stands before the value and behind it (u32), and both.
 */
export const rows: usize = __heap_base;
export const roomForText: u32 = TEXT;
export const roomToPrint: u32 = OUT;
/** Bytes in {@link out}. */
export let printed: u32 = 0;
/** Rows of the first record that were printed already. */
let begun: u32 = 0;

const NEWLINE: u8 = 0x0a;

/**
 * Prints the records from one number up to another, as far as there is room; answers where to go on.
 * `above` are the lines above those that the records count.
 */
export function print(from: u32, to: u32, above: f64): u32 {
  let at = out;
  for (let i = from; i < to; i++) {
    const record = records + i * RECORD;
    const line = (above as u64) + (load<u32>(record) as u64);
    const cents = load<f64>(record, 8);
    const ref = text + load<u32>(record, 16);
    const refLength = load<u32>(record, 20);
    const all = load<u32>(record, 4) as usize;
    const count = load<u32>(all);
    let row = all + 4;
    for (let n: u32 = 0; n < count; n++) {
      const before = load<u32>(row);
      const after = load<u32>(row, 4);
      if (n >= begun) {
        if (at + before + after + refLength + 2 * DECIMALS > out + OUT) {
          printed = (at - out) as u32;
          begun = n;
          return i;
        }
        at = putNumber(at, line);
        at = put(at, row + 8, before);
        if (cents >= 0) at = putDecimals(at, cents as u64);
        at = put(at, row + 8 + before, after);
        at = put(at, ref, refLength);
        store<u8>(at++, NEWLINE);
      }
      row += 8 + before + after;
    }
    begun = 0;
  }
  printed = (at - out) as u32;
  return to;
}

function put(at: usize, source: usize, length: u32): usize {
  for (let done: u32 = 0; done < length; done += 16) v128.store(at + done, v128.load(source + done));
  return at + length;
}
