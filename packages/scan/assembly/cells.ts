/** Cells that the host has read once: hash tables of their bytes. */

import { own } from './digits';

export const ORIGIN: u32 = 0;
export const NAME: u32 = 1;

/** Asks the host what a cell says: the number of a country, or 0 for a name that no list has; -1 if it cannot tell. */
declare function readCell(kind: u32, start: usize, length: u32): i32;

const SLOTS: u32 = 1 << 15;
/** Bytes of a slot: hash, kind and length (0 while free), place of the bytes, answer. */
const SLOT: u32 = 16;
const MOST: u32 = SLOTS / 2;
const ARENA: u32 = 1 << 20;
const LONGEST: u32 = 200;

const slots: usize = memory.data(SLOTS * SLOT, 16);
const arena: usize = memory.data(ARENA, 16);
let used: u32 = 0;
let filled: u32 = 0;

/**
 * Origins as they stand in the text, with their quotes, of up to 32 bytes as nearly all are: the bytes, then their count
 * (0 while free) and the answer.
 */
const SHORT: u32 = 32;
const SHORT_SHIFT: u64 = 64 - 12;
const SHORT_SLOTS: u32 = 1 << 12;
const SHORT_SLOT: u32 = 64;
const MOST_SHORT: u32 = SHORT_SLOTS / 2;
const shorts: usize = memory.data(SHORT_SLOTS * SHORT_SLOT, 64);
let usedShorts: u32 = 0;

/** Two odd numbers without a pattern, in halves: a linter of JavaScript reads them as doubles. */
const SPREAD: u64 = ((0x9e3779b9 as u64) << 32) | 0x7f4a7c15;
const OTHER: u64 = ((0xc2b2ae3d as u64) << 32) | 0x27d4eb4f;

function shortSlot(a: v128, b: v128): usize {
  const low = (i64x2.extract_lane(a, 0) as u64) * SPREAD + (i64x2.extract_lane(b, 0) as u64);
  const high = (i64x2.extract_lane(a, 1) as u64) * OTHER + (i64x2.extract_lane(b, 1) as u64);
  const mixed = low ^ (high >>> 7);
  return shorts + ((((mixed ^ (mixed >>> 29)) * SPREAD) >>> SHORT_SHIFT) as usize) * SHORT_SLOT;
}

function afterShort(slot: usize): usize {
  return slot + SHORT_SLOT === shorts + SHORT_SLOTS * SHORT_SLOT ? shorts : slot + SHORT_SLOT;
}

/** The country that an origin cell says; -1 if it is not known yet. */
export function originOf(start: usize, length: u32): i32 {
  if (length > SHORT) return -1;
  const a = v128.and(v128.load(start), own(length, 0));
  const b = v128.and(v128.load(start, 16), own(length, 16));
  let slot = shortSlot(a, b);
  for (let known = load<u32>(slot, 32); known !== 0; known = load<u32>(slot, 32)) {
    const differs = v128.or(v128.xor(a, v128.load(slot)), v128.xor(b, v128.load(slot, 16)));
    if (known === length && !v128.any_true(differs)) return load<i32>(slot, 36);
    slot = afterShort(slot);
  }
  return -1;
}

/** Remembers what an origin cell says that is not known yet, while there is room. */
export function keepOrigin(start: usize, length: u32, answer: i32): void {
  if (length === 0 || length > SHORT || usedShorts === MOST_SHORT) return;
  const a = v128.and(v128.load(start), own(length, 0));
  const b = v128.and(v128.load(start, 16), own(length, 16));
  let slot = shortSlot(a, b);
  while (load<u32>(slot, 32) !== 0) slot = afterShort(slot);
  v128.store(slot, a);
  v128.store(slot, b, 16);
  store<u32>(slot, length, 32);
  store<i32>(slot, answer, 36);
  usedShorts++;
}

function hashOf(kind: u32, start: usize, length: u32): u32 {
  let hash: u32 = 0x811c9dc5 ^ kind;
  let at: u32 = 0;
  for (; at + 4 <= length; at += 4) {
    hash = (hash ^ load<u32>(start + at)) * 0x9e3779b1;
    hash ^= hash >>> 15;
  }
  for (; at < length; at++) hash = (hash ^ load<u8>(start + at)) * 0x01000193;
  hash ^= hash >>> 13;
  return hash * 0x85ebca6b;
}

/** The answer for a cell, asked of the host the first time; -1 if the host could not tell. */
export function answerOf(kind: u32, start: usize, length: u32): i32 {
  if (length === 0 || length > LONGEST) return -1;
  const hash = hashOf(kind, start, length);
  const label = (kind << 16) | length;
  for (let i = hash & (SLOTS - 1); ; i = (i + 1) & (SLOTS - 1)) {
    const slot = slots + i * SLOT;
    const known = load<u32>(slot, 4);
    if (known === 0) break;
    if (
      load<u32>(slot) === hash &&
      known === label &&
      memory.compare(load<u32>(slot, 8), start, length) === 0
    )
      return load<i32>(slot, 12);
  }
  const answer = readCell(kind, start, length);
  if (answer >= 0) learn(kind, start, length, answer);
  return answer;
}

/** Remembers an answer, while there is room; without room the host is asked again, which costs time only. */
export function learn(kind: u32, start: usize, length: u32, answer: i32): void {
  if (length === 0 || length > LONGEST || used === MOST || filled + length > ARENA) return;
  const hash = hashOf(kind, start, length);
  let i = hash & (SLOTS - 1);
  while (load<u32>(slots + i * SLOT, 4) !== 0) i = (i + 1) & (SLOTS - 1);
  const slot = slots + i * SLOT;
  memory.copy(arena + filled, start, length);
  store<u32>(slot, hash);
  store<u32>(slot, (kind << 16) | length, 4);
  store<u32>(slot, (arena + filled) as u32, 8);
  store<i32>(slot, answer, 12);
  filled += length;
  used++;
}
