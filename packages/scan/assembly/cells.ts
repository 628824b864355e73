/** Cells that the host has read once: a hash table of their bytes. */

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
/** Answers for cells of two bytes, as ISO codes are: the answer and 1, by their bytes; 0 where it is not known. */
const ofTwo: usize = memory.data(65536 * 2, 16);
let used: u32 = 0;
let filled: u32 = 0;

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
  if (length === 2 && kind === ORIGIN) {
    const known = load<u16>(ofTwo + ((load<u16>(start) as usize) << 1));
    if (known !== 0) return (known as i32) - 1;
  }
  return lookUp(kind, start, length);
}

function lookUp(kind: u32, start: usize, length: u32): i32 {
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
  if (length === 2 && kind === ORIGIN) {
    store<u16>(ofTwo + ((load<u16>(start) as usize) << 1), (answer + 1) as u16);
    return;
  }
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
