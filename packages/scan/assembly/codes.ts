/** HTS codes and what they come to with each origin: the packed index, as the host laid it into memory. */

/** Codes are fewer than slots, so that every search ends. */
const MOST: u32 = 1 << 16;
const SLOTS: u32 = 1 << 17;
const SHIFT: u64 = 64 - 17;
/** Key of a code above 16 bits of its number; 0 while free. One word, so that a code costs one miss of the cache. */
const slots: usize = memory.data(SLOTS * 8, 16);
/** Pattern of each code, by number. */
const patternOf: usize = memory.data(MOST * 2, 16);

/** Outcomes by pattern and origin, 256 of 16 bits a pattern; set by the host. */
let patterns: usize = 0;

const DOT: u8 = 0x2e;
/** No code has this number. */
export const NO_CODE: u32 = 0xffffffff;
/** What {@link fourDigits} and {@link twoDigits} answer for anything else. */
const NOT_DIGITS: u32 = 0xffffffff;

/** 2 to the 64th over the golden ratio, in halves: a linter of JavaScript reads it as a double. */
const SPREAD: u64 = ((0x9e3779b9 as u64) << 32) | 0x7f4a7c15;

/** The upper bits of the product depend on all digits. */
function slotOf(key: u64): u32 {
  return ((key * SPREAD) >>> SHIFT) as u32;
}

/** Takes `count` codes, key and pattern, from where the host put them; the first has number 0. */
export function loadCodes(keys: usize, patternsOfCodes: usize, count: u32, table: usize): void {
  if (count >= MOST) unreachable();
  for (let code: u32 = 0; code < count; code++) {
    const key = load<u64>(keys + code * 8);
    let i = slotOf(key);
    while (load<u64>(slots + i * 8) !== 0) i = (i + 1) & (SLOTS - 1);
    store<u64>(slots + i * 8, (key << 16) | (code as u64));
  }
  memory.copy(patternOf, patternsOfCodes, count * 2);
  patterns = table;
}

/** What the pair comes to. */
export function outcomeOf(code: u32, origin: u32): u32 {
  const pattern = load<u16>(patternOf + code * 2) as u32;
  return load<u16>(patterns + (pattern << 9) + (origin << 1)) as u32;
}

/** Value of four ASCII digits, all at once: tens and ones of each half side by side, then the halves. */
function fourDigits(at: usize): u32 {
  const word = load<u32>(at);
  // A digit is 0x30 to 0x39: its upper half is 3, and stays so with 6 added.
  if ((word & 0xf0f0f0f0) !== 0x30303030 || ((word + 0x06060606) & 0xf0f0f0f0) !== 0x30303030)
    return NOT_DIGITS;
  const digits = word & 0x0f0f0f0f;
  const pairs = (digits * 10 + (digits >>> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >>> 16);
}

function twoDigits(at: usize): u32 {
  const tens = load<u8>(at) - 0x30;
  const ones = load<u8>(at + 1) - 0x30;
  return tens > 9 || ones > 9 ? NOT_DIGITS : (tens as u32) * 10 + ones;
}

/**
 * Number of the code that a cell holds. Only digits, with single dots after the fourth, sixth and eighth, the first of
 * them after the fourth (180100.00 is a number with decimals): whatever else people write is read by the slow lane.
 */
export function codeOf(start: usize, end: usize): u32 {
  const length = end - start;
  const plain = length === 10;
  if (plain || (length === 12 && load<u8>(start + 4) === DOT && load<u8>(start + 7) === DOT)) {
    const heading = fourDigits(start);
    const subheading = twoDigits(plain ? start + 4 : start + 5);
    const suffix = fourDigits(plain ? start + 6 : start + 8);
    if (heading !== NOT_DIGITS && subheading !== NOT_DIGITS && suffix !== NOT_DIGITS)
      return find(((((heading * 100 + subheading) as u64) * 10000 + suffix) << 4) | 10);
  }
  return find(keyOf(start, end));
}

/** Digits as a number above 4 bits of their count, since 0101 and 010100 are different codes; 0 for what is no code. */
function keyOf(start: usize, end: usize): u64 {
  let digits: u32 = 0;
  let value: u64 = 0;
  let dotted = false;
  for (let at = start; at < end; at++) {
    const byte = load<u8>(at);
    const digit = byte - 0x30;
    if (digit < 10) {
      value = value * 10 + digit;
      digits++;
    } else {
      const fits = digits === 4 || (dotted && (digits === 6 || digits === 8));
      if (byte !== DOT || !fits || at + 1 === end || load<u8>(at + 1) === DOT) return 0;
      dotted = true;
    }
  }
  return digits < 4 || digits > 10 ? 0 : (value << 4) | digits;
}

function find(key: u64): u32 {
  if (key === 0) return NO_CODE;
  let i = slotOf(key);
  for (let known = load<u64>(slots + i * 8); known !== 0; known = load<u64>(slots + i * 8)) {
    if (known >>> 16 === key) return (known & 0xffff) as u32;
    i = (i + 1) & (SLOTS - 1);
  }
  return NO_CODE;
}
