/** Rows that wait to be counted: those of an entry line until its last was seen, as a programme code concerns them all. */

import { numberOfCode } from './codes';
import { entryAt, entryLineAt, partAt } from './layout';
import { count, isWanted, record } from './results';
import { cellEnd, cellStart, readTrimmed } from './row';

export const MOST_WAITING: u32 = 64;
const WAITING: u32 = 48;
const waiting: usize = memory.data(MOST_WAITING * WAITING, 16);
let waits: u32 = 0;
/** Entry and entry line of the rows that wait, and of the row that is read. */
let unitFirst: usize = 0;
let unitFirstLength: u32 = 0;
let unitSecond: usize = 0;
let unitSecondLength: u32 = 0;
let first: usize = 0;
let firstLength: u32 = 0;
let second: usize = 0;
let secondLength: u32 = 0;

/** Forgets the rows that wait. */
export function forgetWaiting(): void {
  waits = 0;
}

/** Counts and records the row that is read, which is judged by itself; false where the slow lane must read it. */
export function takeAlone(line: u32, judged: usize, outcome: u32): bool {
  waits = 0;
  if (!put(line, judged, outcome)) return false;
  waits = 1;
  release();
  return true;
}

/** Reads entry and entry line, or else the part: what the row is called by. False where the slow lane must read it. */
function readReference(): bool {
  firstLength = 0;
  secondLength = 0;
  if (entryAt !== -1) {
    if (!readTrimmed(entryAt as u32)) return false;
    first = cellStart;
    firstLength = (cellEnd - cellStart) as u32;
  }
  if (entryLineAt !== -1) {
    if (!readTrimmed(entryLineAt as u32)) return false;
    second = cellStart;
    secondLength = (cellEnd - cellStart) as u32;
  }
  return true;
}

/**
 * Puts the row that is read into the place of the next that waits; false where the slow lane must read it.
 * @param judged Where it stands among the rows of its stretch, as in scan.ts.
 */
export function put(line: u32, judged: usize, outcome: u32): bool {
  if (!readReference()) return false;
  const place = waiting + waits * WAITING;
  store<u32>(place, line);
  store<u32>(place, (numberOfCode(load<u32>(judged, 16)) << 8) | load<u32>(judged, 20), 4);
  store<i64>(place, load<i64>(judged, 8), 8);
  store<u32>(place, outcome, 16);
  if (firstLength === 0 && partAt !== -1) {
    if (!readTrimmed(partAt as u32)) return false;
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

/** Whether the row that was put last is of the entry line of those that wait. */
export function isOfUnit(): bool {
  return (
    waits > 0 &&
    firstLength > 0 &&
    secondLength > 0 &&
    isSame(first, firstLength, unitFirst, unitFirstLength) &&
    isSame(second, secondLength, unitSecond, unitSecondLength)
  );
}

/** The row that was put last joins those that wait; false if they are too many. */
export function joinUnit(): bool {
  return ++waits < MOST_WAITING;
}

/** The row that was put last begins an entry line; what waited before it is counted. */
export function beginUnit(): void {
  const begins = waiting + waits * WAITING;
  release();
  memory.copy(waiting, begins, WAITING);
  waits = 1;
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

function isSame(start: usize, length: u32, other: usize, otherLength: u32): bool {
  return length === otherLength && memory.compare(start, other, length) === 0;
}
