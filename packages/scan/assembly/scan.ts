/** Rows of CSV, from bytes to outcomes. The host lays out the input and reads the results (../src/scan/scanner.ts). */

import { answerOf, NAME, ORIGIN } from './cells';
import { codeOf, NO_CODE, outcomeOf } from './codes';
import {
  constantOrigin,
  delimiter,
  entryAt,
  entryLineAt,
  grouped,
  htsAt,
  lastUsed,
  nameAt,
  names,
  originAt,
  partAt,
  valueAt,
  width,
} from './layout';
import { beginRow, doubts, lineEnds, readMasks, structure } from './masks';
import { count, hasRoom, isWanted, record } from './results';
import { centsOf, NO_VALUE, NOT_PLAIN } from './values';

export { learn } from './cells';
export { loadCodes } from './codes';
export { addNameColumn, setColumns, setShape } from './layout';
export { centsOf as cents, clearRecords, recorded, records, rowsOf, text, wanted } from './results';

/** Why a scan ended. */
const REACHED_STOP: u32 = 0;
const NEEDS_BYTES: u32 = 1;
const UNUSUAL: u32 = 2;
const FULL: u32 = 3;
export let status: u32 = REACHED_STOP;
/** Physical lines from the start of the scan up to where it ended. */
export let lines: u32 = 0;

const QUOTE: u8 = 0x22;
const CR: u8 = 0x0d;
const MOST_CELLS: u32 = 4096;
const NOTHING: u32 = 0xffff;
/** Ends of the cells of the row that is read. */
const ends: usize = memory.data(MOST_CELLS * 4, 16);

/** The rows of an entry line wait until its last row was seen: a programme code among them concerns them all. */
const MOST_WAITING: u32 = 64;
const WAITING: u32 = 48;
const waiting: usize = memory.data(MOST_WAITING * WAITING, 16);
let waits: u32 = 0;
/** Entry and entry line of the rows that wait, and of the row that was judged last. */
let unitFirst: usize = 0;
let unitFirstLength: u32 = 0;
let unitSecond: usize = 0;
let unitSecondLength: u32 = 0;
let first: usize = 0;
let firstLength: u32 = 0;
let second: usize = 0;
let secondLength: u32 = 0;

/** The cell that was read last, without its quotes. */
let cellStart: usize = 0;
let cellEnd: usize = 0;

/** False if the cell holds doubled quotes, which only the slow lane undoes. */
function readCell(row: usize, place: u32): bool {
  let start = place === 0 ? row : (load<u32>(ends + (place - 1) * 4) as usize) + 1;
  let end = load<u32>(ends + place * 4) as usize;
  if (start < end && load<u8>(start) === QUOTE) {
    start++;
    end--;
    for (let at = start; at < end; at++) if (load<u8>(at) === QUOTE) return false;
  }
  cellStart = start;
  cellEnd = end;
  return true;
}

/** The same, and without anything at its ends that trimming could take away. */
function readTrimmed(row: usize, place: u32): bool {
  if (!readCell(row, place)) return false;
  if (cellStart === cellEnd) return true;
  const first = load<u8>(cellStart);
  const last = load<u8>(cellEnd - 1);
  return first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80;
}

function isSame(start: usize, length: u32, other: usize, otherLength: u32): bool {
  return length === otherLength && memory.compare(start, other, length) === 0;
}

/** Whether the row has all cells that are read, and no shifted ones. */
function fits(cells: u32): bool {
  if (cells <= width) return cells > lastUsed;
  for (let place = width; place < cells; place++)
    if (load<u32>(ends + place * 4) !== load<u32>(ends + (place - 1) * 4) + 1) return false;
  return true;
}

function namesAreHarmless(row: usize): bool {
  for (let i: u32 = 0; i < names; i++) {
    if (!readCell(row, nameAt(i))) return false;
    if (cellStart < cellEnd && answerOf(NAME, cellStart, (cellEnd - cellStart) as u32) !== 0) return false;
  }
  return true;
}

/** Judges one row into the place of the next that waits; false where the slow lane must read it. */
function judge(row: usize, cells: u32, line: u32): bool {
  if (!fits(cells) || !readCell(row, htsAt as u32)) return false;
  const code = codeOf(cellStart, cellEnd);
  if (code === NO_CODE) return false;
  let origin = constantOrigin;
  if (originAt !== -1) {
    if (!readCell(row, originAt as u32)) return false;
    const answer = answerOf(ORIGIN, cellStart, (cellEnd - cellStart) as u32);
    if (answer < 0) return false;
    origin = answer as u32;
  }
  const outcome = outcomeOf(code, origin);
  if (outcome === NOTHING) return false;
  let cents = NO_VALUE;
  if (valueAt !== -1) {
    if (!readCell(row, valueAt as u32)) return false;
    cents = centsOf(cellStart, cellEnd);
    if (cents === NOT_PLAIN) return false;
  }
  if (names > 0 && !namesAreHarmless(row)) return false;
  firstLength = 0;
  secondLength = 0;
  if (entryAt !== -1) {
    if (!readTrimmed(row, entryAt as u32)) return false;
    first = cellStart;
    firstLength = (cellEnd - cellStart) as u32;
  }
  if (entryLineAt !== -1) {
    if (!readTrimmed(row, entryLineAt as u32)) return false;
    second = cellStart;
    secondLength = (cellEnd - cellStart) as u32;
  }
  const place = waiting + waits * WAITING;
  store<u32>(place, line);
  store<u32>(place, (code << 8) | origin, 4);
  store<i64>(place, cents, 8);
  store<u32>(place, outcome, 16);
  if (firstLength === 0 && partAt !== -1) {
    if (!readTrimmed(row, partAt as u32)) return false;
    store<u32>(place, cellStart as u32, 20);
    store<u32>(place, (cellEnd - cellStart) as u32, 24);
    store<u32>(place, 0, 32);
    return true;
  }
  store<u32>(place, first as u32, 20);
  store<u32>(place, firstLength, 24);
  store<u32>(place, second as u32, 28);
  store<u32>(place, firstLength === 0 ? 0 : secondLength, 32);
  return true;
}

/** Whether the row that was judged last is of the entry line of those that wait. */
function isOfUnit(): bool {
  return (
    waits > 0 &&
    firstLength > 0 &&
    secondLength > 0 &&
    isSame(first, firstLength, unitFirst, unitFirstLength) &&
    isSame(second, secondLength, unitSecond, unitSecondLength)
  );
}

/** The row that was judged last begins an entry line; what waited before it is counted. */
function beginUnit(): void {
  const judged = waiting + waits * WAITING;
  release();
  memory.copy(waiting, judged, WAITING);
  unitFirst = first;
  unitFirstLength = firstLength;
  unitSecond = second;
  unitSecondLength = secondLength;
}

/** Counts and records the rows that wait. */
function release(): void {
  for (let i: u32 = 0; i < waits; i++) {
    const place = waiting + i * WAITING;
    const outcome = load<u32>(place, 16);
    const cents = load<i64>(place, 8);
    count(outcome, cents);
    if (isWanted(outcome))
      record(
        load<u32>(place),
        load<u32>(place, 4),
        cents,
        load<u32>(place, 20) as usize,
        load<u32>(place, 24),
        load<u32>(place, 28) as usize,
        load<u32>(place, 32),
      );
  }
  waits = 0;
}

/**
 * Reads the rows that begin at `from` or after it and before `stop`, of bytes that are there up to `to`, with 64 bytes
 * of anything behind them. Answers where it ended, which is the start of a row and, where rows are judged together, of an
 * entry line; `status` says why.
 */
export function scan(from: usize, stop: usize, to: usize): usize {
  let row = from;
  let cells: u32 = 0;
  let line: u32 = 0;
  /** Where the rows that wait begin, and the lines above. */
  let unit = from;
  let unitLine: u32 = 0;
  waits = 0;
  status = NEEDS_BYTES;
  beginRow();
  for (let at = from; at < to; at += 64) {
    readMasks(at, delimiter);
    const there: u64 = at + 64 > to ? ((1 as u64) << ((to - at) as u64)) - 1 : -1;
    const rowEnds = lineEnds & there;
    const doubted = doubts & there;
    for (let bits = structure & there; bits !== 0; bits &= bits - 1) {
      const pos = at + (ctz(bits) as usize);
      const bit = bits & (0 - bits);
      if ((rowEnds & bit) === 0) {
        store<u32>(ends + cells * 4, pos as u32);
        if (++cells === MOST_CELLS) return end(UNUSUAL, unit, unitLine);
        continue;
      }
      const last = pos > row && load<u8>(pos - 1) === CR ? pos - 1 : pos;
      store<u32>(ends + cells * 4, last as u32);
      if ((doubted & (bit | (bit - 1))) !== 0) return end(UNUSUAL, unit, unitLine);
      if (!hasRoom(MOST_WAITING, (to - from) as u32)) return end(FULL, unit, unitLine);
      if (!judge(row, cells + 1, line)) return end(UNUSUAL, unit, unitLine);
      if (!grouped) {
        waits = 1;
        release();
      } else if (isOfUnit()) {
        if (++waits === MOST_WAITING) return end(UNUSUAL, unit, unitLine);
      } else {
        beginUnit();
        unit = row;
        unitLine = line;
        if (row >= stop) return end(REACHED_STOP, unit, unitLine);
        waits = 1;
      }
      cells = 0;
      line++;
      row = pos + 1;
      if (grouped) continue;
      unit = row;
      unitLine = line;
      if (row >= stop) return end(REACHED_STOP, unit, unitLine);
    }
    const ended: u64 = rowEnds === 0 ? 0 : (-1 as u64) >>> clz(rowEnds);
    if ((doubted & ~ended) !== 0) return end(UNUSUAL, unit, unitLine);
  }
  return end(NEEDS_BYTES, unit, unitLine);
}

function end(why: u32, unit: usize, unitLine: u32): usize {
  status = why;
  lines = unitLine;
  waits = 0;
  return unit;
}
