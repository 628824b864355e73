/** The row that is read: its cells, and what it is judged by. */

import { answerOf, keepOrigin, NAME, ORIGIN, originOf } from './cells';
import { keyOf } from './codes';
import { constantOrigin, htsAt, lastUsed, nameAt, names, originAt, valueAt, width } from './layout';
import { LONGEST_REFERENCE } from './results';
import { centsOf, NO_VALUE, NOT_PLAIN } from './values';

const QUOTE: u8 = 0x22;

/** Where it begins, and where the ends of its cells stand. */
let row: usize = 0;
let ends: usize = 0;

/** The cell that was read last, without its quotes. */
export let cellStart: usize = 0;
export let cellEnd: usize = 0;

export function setRow(start: usize, endsOfCells: usize): void {
  row = start;
  ends = endsOfCells;
}

function startOf(place: u32): usize {
  return place === 0 ? row : (load<u32>(ends + (((place - 1) as usize) << 2)) as usize) + 1;
}

function endOf(place: u32): usize {
  return load<u32>(ends + ((place as usize) << 2)) as usize;
}

/** False if the cell holds doubled quotes, which only the slow lane undoes. */
function readCell(place: u32): bool {
  cellStart = startOf(place);
  cellEnd = endOf(place);
  return load<u8>(cellStart) !== QUOTE || unquote();
}

function unquote(): bool {
  if (cellStart >= cellEnd) return true;
  cellStart++;
  cellEnd--;
  for (let at = cellStart; at < cellEnd; at++) if (load<u8>(at) === QUOTE) return false;
  return true;
}

/** The same, and without anything at its ends that trimming could take away; no reference is as long as a text of its own. */
export function readTrimmed(place: u32): bool {
  if (!readCell(place) || cellEnd - cellStart > LONGEST_REFERENCE) return false;
  if (cellStart === cellEnd) return true;
  const first = load<u8>(cellStart);
  const last = load<u8>(cellEnd - 1);
  return first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80;
}

/** Whether the row has all cells that are read, and no shifted ones. */
export function fits(cells: u32): bool {
  if (cells <= width) return cells > lastUsed;
  for (let place = width; place < cells; place++)
    if (load<u32>(ends + place * 4) !== load<u32>(ends + (place - 1) * 4) + 1) return false;
  return true;
}

function namesAreHarmless(): bool {
  for (let i: u32 = 0; i < names; i++) {
    if (!readCell(nameAt(i))) return false;
    if (cellStart < cellEnd && answerOf(NAME, cellStart, (cellEnd - cellStart) as u32) !== 0) return false;
  }
  return true;
}

/** The origin of a row whose cell was not met before; -1 where the slow lane must read it. */
function meetOrigin(): i32 {
  const place = originAt as u32;
  if (!readCell(place)) return -1;
  const answer = answerOf(ORIGIN, cellStart, (cellEnd - cellStart) as u32);
  const start = startOf(place);
  if (answer >= 0) keepOrigin(start, (endOf(place) - start) as u32, answer);
  return answer;
}

/** Reads key of the code, cents and origin into a place, as in scan.ts; false where the slow lane must read it. */
export function readRow(place: usize): bool {
  if (!readCell(htsAt as u32)) return false;
  const key = keyOf(cellStart, cellEnd);
  if (key === 0) return false;
  store<u64>(place, key);
  let origin = constantOrigin as i32;
  if (originAt !== -1) {
    const start = startOf(originAt as u32);
    origin = originOf(start, (endOf(originAt as u32) - start) as u32);
    if (origin < 0) origin = meetOrigin();
    if (origin < 0) return false;
  }
  store<i32>(place, origin, 20);
  let cents = NO_VALUE;
  if (valueAt !== -1) {
    if (!readCell(valueAt as u32)) return false;
    cents = centsOf(cellStart, cellEnd);
    if (cents === NOT_PLAIN) return false;
  }
  store<i64>(place, cents, 8);
  return names === 0 || namesAreHarmless();
}
