/** HTS codes and what they come to with each origin: the packed index, as the host laid it into memory. */

import { areWithin, numberOf, ZERO } from './digits';

/** Codes are fewer than slots, so that every search ends. */
const MOST: u32 = 1 << 16;
const SLOTS: u32 = 1 << 17;
const SHIFT: u64 = 64 - 17;
/** Key of a code above the 16 bits of its pattern; 0 while free. One word, so that a code costs one miss of the cache. */
const slots: usize = memory.data(SLOTS * 8, 16);
/** Number of the code in each slot. */
const numbers: usize = memory.data(SLOTS * 2, 16);

/** Outcomes by pattern and origin, 256 of 16 bits a pattern; set by the host. */
let patterns: usize = 0;

const DOT: u8 = 0x2e;
/** No code is in this slot. */
export const NO_CODE: usize = 0;

/** 2 to the 64th over the golden ratio, in halves: a linter of JavaScript reads it as a double. */
const SPREAD: u64 = ((0x9e3779b9 as u64) << 32) | 0x7f4a7c15;

/**
 * The ways in which nearly all codes are written, by length and whether the fifth byte is a dot: where each of 16 bytes
 * comes from, what is taken from it, and what it is then at most; then the count of digits. The digits come last, dots
 * first, and other bytes are zero. A way that is not listed lets nothing through.
 */
const WAYS: u32 = 32;
const WAY: u32 = 64;
const ways: usize = memory.data(WAYS * WAY, 16);
const NOWHERE: u8 = 0x80;
const LONGEST: u32 = 15;

for (let way: u32 = 0; way < WAYS; way++) {
  v128.store(ways + way * WAY, i8x16.splat(NOWHERE as i8));
  // From nothing, one is taken: more than any limit.
  v128.store(ways + way * WAY, i8x16.splat(1), 16);
}
addWay(4, 4, 4);
addWay(6, 6, 6);
addWay(8, 8, 8);
addWay(10, 10, 10);
addWay(7, 4, 6);
addWay(10, 4, 6);
addWay(12, 4, 6);
addWay(13, 4, 6);

/** `first` and `second`: digits before the first dot and before the second; the third dot is two digits later. */
function addWay(length: u32, first: u32, second: u32): void {
  const way = ways + ((length << 1) | (first < length ? 1 : 0)) * WAY;
  let digits: u32 = 0;
  for (let at: u32 = 0; at < length; at++) if (!isDot(at, length, first, second)) digits++;
  v128.store(way, i8x16.splat(0), 16);
  let dot: u32 = 0;
  let digit: u32 = 16 - digits;
  for (let at: u32 = 0; at < length; at++) {
    if (isDot(at, length, first, second)) {
      store<u8>(way + dot, at as u8);
      store<u8>(way + dot, DOT, 16);
      dot++;
    } else {
      store<u8>(way + digit, at as u8);
      store<u8>(way + digit, ZERO, 16);
      store<u8>(way + digit, 9, 32);
      digit++;
    }
  }
  store<u64>(way, digits as u64, 48);
}

function isDot(at: u32, length: u32, first: u32, second: u32): bool {
  return at === first || (at === second + 1 && first < length) || (at === second + 4 && length === 13);
}

/** The upper bits of the product depend on all digits. */
function slotOf(key: u64): usize {
  return slots + ((((key * SPREAD) >>> SHIFT) as usize) << 3);
}

function after(slot: usize): usize {
  return slot + 8 === slots + SLOTS * 8 ? slots : slot + 8;
}

/** Takes `count` codes, key and pattern, from where the host put them; the first has number 0. */
export function loadCodes(keys: usize, patternsOfCodes: usize, count: u32, table: usize): void {
  if (count >= MOST) unreachable();
  for (let code: u32 = 0; code < count; code++) {
    const key = load<u64>(keys + code * 8);
    let slot = slotOf(key);
    while (load<u64>(slot) !== 0) slot = after(slot);
    store<u64>(slot, (key << 16) | (load<u16>(patternsOfCodes + code * 2) as u64));
    store<u16>(numbers + ((slot - slots) >>> 2), code as u16);
  }
  patterns = table;
}

/** What the pair comes to, of a code by its slot. */
export function outcomeOf(slot: usize, origin: u32): u32 {
  return load<u16>(patterns + ((load<u16>(slot) as usize) << 9) + (origin << 1)) as u32;
}

export function numberOfCode(slot: usize): u32 {
  return load<u16>(numbers + ((slot - slots) >>> 2)) as u32;
}

/**
 * Key of the code that a cell holds, 0 for what is no code: its digits as a number above 4 bits of their count, since 0101
 * and 010100 are different codes. Only digits, with single dots after the fourth, sixth and eighth, the first of
 * them after the fourth (180100.00 is a number with decimals): whatever else people write is read by the slow lane.
 */
export function keyOf(start: usize, end: usize): u64 {
  const length = (end - start) as u32;
  if (length <= LONGEST) {
    const way = ways + ((length << 1) | ((load<u8>(start + 4) === DOT) as u32)) * WAY;
    const digits = i8x16.sub(i8x16.swizzle(v128.load(start), v128.load(way)), v128.load(way, 16));
    if (areWithin(digits, v128.load(way, 32))) return (numberOf(digits) << 4) | load<u64>(way, 48);
  }
  return readKey(start, end);
}

function readKey(start: usize, end: usize): u64 {
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

/** Slot of the code with that key. */
export function find(key: u64): usize {
  let slot = slotOf(key);
  for (let known = load<u64>(slot); known !== 0; known = load<u64>(slot)) {
    if (known >>> 16 === key) return slot;
    slot = after(slot);
  }
  return NO_CODE;
}
