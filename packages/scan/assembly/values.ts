/** A value in US dollars as whole cents. */

import { areWithin, numberOf, ownLast, ZERO } from './digits';

export const NO_VALUE: i64 = -1;
export const NOT_PLAIN: i64 = -2;

const SPACE: u8 = 0x20;
const COMMA: u8 = 0x2c;
const DOT: u8 = 0x2e;
/** So many digits of dollars are exact in a double, with their cents. */
const MOST_DIGITS: u32 = 11;

/** By decimals (none, two, one): where each of 16 digits comes from, the last two the cents; 0x80 is a zero. */
const moves: usize = memory.data(3 * 16, 16);
/** And how long such a value is at least and at most, a byte each. */
const SHORTEST: u32 = 1 | (4 << 8) | (3 << 16);
const LONGEST: u32 = MOST_DIGITS | ((MOST_DIGITS + 3) << 8) | ((MOST_DIGITS + 2) << 16);

for (let lane: u32 = 0; lane < 16; lane++) {
  store<u8>(moves + lane, (lane < 14 ? lane + 2 : 0x80) as u8);
  store<u8>(moves + 16 + lane, (lane === 0 ? 0x80 : lane < 14 ? lane - 1 : lane) as u8);
  store<u8>(moves + 32 + lane, (lane < 14 ? lane : lane === 14 ? 15 : 0x80) as u8);
}

/**
 * `1200`, `1200.5`, `1,200.50`, with spaces around. Signs, currencies, further decimals and whatever else is read by
 * the slow lane. The 16 bytes before the end must be there.
 */
export function centsOf(start: usize, end: usize): i64 {
  const length = (end - start) as u32;
  if (length === 0) return NO_VALUE;
  if (length <= MOST_DIGITS + 3) {
    const bytes = v128.load(end - 16);
    const cell = ownLast(length);
    const dots = (i8x16.bitmask(v128.and(i8x16.eq(bytes, i8x16.splat(DOT)), cell)) as u32) >>> 13;
    // A dot before the third byte from the end is among the digits then.
    const shift = dots << 3;
    if (dots < 3 && length >= ((SHORTEST >>> shift) & 0xff) && length <= ((LONGEST >>> shift) & 0xff)) {
      const text = v128.bitselect(bytes, i8x16.splat(ZERO), cell);
      const digits = i8x16.swizzle(i8x16.sub(text, i8x16.splat(ZERO)), v128.load(moves + (dots << 4)));
      if (areWithin(digits, i8x16.splat(9))) return numberOf(digits) as i64;
    }
  }
  return readCents(start, end);
}

function readCents(start: usize, end: usize): i64 {
  while (start < end && load<u8>(start) === SPACE) start++;
  while (start < end && load<u8>(end - 1) === SPACE) end--;
  if (start === end) return NO_VALUE;
  let dollars: u64 = 0;
  let digits: u32 = 0;
  let group: u32 = 0;
  let grouped = false;
  let at = start;
  for (; at < end; at++) {
    const byte = load<u8>(at);
    const digit = byte - 0x30;
    if (digit < 10) {
      dollars = dollars * 10 + digit;
      digits++;
      group++;
    } else if (byte === COMMA) {
      if (grouped ? group !== 3 : group === 0 || group > 3) return NOT_PLAIN;
      grouped = true;
      group = 0;
    } else break;
  }
  if (digits === 0 || digits > MOST_DIGITS || (grouped && group !== 3)) return NOT_PLAIN;
  if (at === end) return (dollars * 100) as i64;
  if (load<u8>(at) !== DOT) return NOT_PLAIN;
  const decimals = end - at - 1;
  if (decimals === 0 || decimals > 2) return NOT_PLAIN;
  const tenths = load<u8>(at + 1) - 0x30;
  const hundredths: u8 = decimals === 2 ? load<u8>(at + 2) - 0x30 : 0;
  if (tenths > 9 || hundredths > 9) return NOT_PLAIN;
  return (dollars * 100 + tenths * 10 + hundredths) as i64;
}
