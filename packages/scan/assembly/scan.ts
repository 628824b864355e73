/** Rows of CSV, from bytes to outcomes. The host lays out the input and reads the results (../src/scan/scanner.ts). */

import { find, NO_CODE, outcomeOf } from './codes';
import { beginText, cellEnds, doubt, findEnds, keepFrom, MOST_ROWS, rowEnds, rows } from './ends';
import { delimiter, grouped, width } from './layout';
import { count, hasRoom, isWanted } from './results';
import { fits, readRow, setRow } from './row';
import { beginUnit, forgetWaiting, isOfUnit, joinUnit, MOST_WAITING, put, takeAlone } from './units';

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
/** Physical lines from the start of the scan up to where it ended, and up to the row that is read. */
export let lines: u32 = 0;
let line: u32 = 0;

const CR: u8 = 0x0d;
const NOTHING: u32 = 0xffff;

/** Where the row begins that is looked at. */
let row: usize = 0;
/** Where the first row begins that is not counted yet. */
let unit: usize = 0;

/**
 * The rows of a stretch: key of the code (u64), cents (i64), then slot of the code, origin, where the row begins, where the
 * ends of its cells stand, and where the next row begins (u32 each).
 */
const READ: u32 = 40;
const read: usize = memory.data(MOST_ROWS * READ, 16);

/**
 * Reads the rows that begin at `from` or after it and before `stop`, of bytes that are there up to `to`, with 64 bytes
 * of anything around them. Answers where it ended, which is the start of a row and, where rows are judged together, of an
 * entry line; `status` says why.
 */
export function scan(from: usize, stop: usize, to: usize): usize {
  row = from;
  unit = from;
  line = 0;
  lines = 0;
  forgetWaiting();
  beginText();
  for (let at = from; at < to; ) {
    at = findEnds(at, to, delimiter);
    // Three times over the rows of a stretch, so that the searches of many rows wait for memory at the same time.
    const found = findCodes(readRows(stop));
    if (grouped ? takeLines(found, stop) : takeRows(found, stop)) return unit;
    const cell = found === 0 ? 0 : load<u32>(rowEnds + (((found - 1) as usize) << 2)) + 1;
    if (found < rows || doubt !== usize.MAX_VALUE || !keepFrom(cell)) return ended(UNUSUAL);
  }
  return ended(NEEDS_BYTES);
}

/** Reads the rows of the stretch; answers how many, before one that the slow lane must read or that begins at `stop`. */
function readRows(stop: usize): u32 {
  let cell: u32 = 0;
  for (let i: u32 = 0; i < rows; i++) {
    const last = load<u32>(rowEnds + ((i as usize) << 2));
    const end = cellEnds + ((last as usize) << 2);
    const pos = load<u32>(end) as usize;
    if (pos >= doubt) return i;
    if (pos > row && load<u8>(pos - 1) === CR) store<u32>(end, (pos - 1) as u32);
    const ends = cellEnds + ((cell as usize) << 2);
    setRow(row, ends);
    const cells = last - cell + 1;
    const place = read + i * READ;
    if ((cells !== width && !fits(cells)) || !readRow(place)) return i;
    store<u32>(place, row as u32, 24);
    store<u32>(place, ends as u32, 28);
    row = pos + 1;
    store<u32>(place, row as u32, 32);
    cell = last + 1;
    // Where rows are judged together, the one at `stop` tells whether the unit before it is whole.
    if (row >= stop && !grouped) return i + 1;
  }
  return rows;
}

/** Finds the codes of so many rows; answers how many, before one whose code the index does not have. */
function findCodes(readable: u32): u32 {
  for (let i: u32 = 0; i < readable; i++) {
    const slot = find(load<u64>(read + i * READ));
    if (slot === NO_CODE) return i;
    store<u32>(read + i * READ, slot as u32, 16);
  }
  return readable;
}

/** Counts so many rows, each by itself; true if the scan has ended, for `status`. */
function takeRows(found: u32, stop: usize): bool {
  for (let i: u32 = 0; i < found; i++) {
    const place = read + i * READ;
    const outcome = outcomeAt(place);
    if (outcome === NOTHING) return stopped(UNUSUAL);
    if (!isWanted(outcome)) count(outcome, load<i64>(place, 8));
    else if (!hasRoom(1)) return stopped(FULL);
    else {
      setRow(unit, load<u32>(place, 28) as usize);
      if (!takeAlone(line, place, outcome)) return stopped(UNUSUAL);
    }
    line++;
    row = load<u32>(place, 32) as usize;
    unit = row;
    lines = line;
    if (row >= stop) return stopped(REACHED_STOP);
  }
  return false;
}

/** Counts so many rows, those of an entry line together; true if the scan has ended, for `status`. */
function takeLines(found: u32, stop: usize): bool {
  for (let i: u32 = 0; i < found; i++) {
    const place = read + i * READ;
    const outcome = outcomeAt(place);
    row = load<u32>(place, 24) as usize;
    setRow(row, load<u32>(place, 28) as usize);
    if (outcome === NOTHING || !put(line, place, outcome)) return stopped(UNUSUAL);
    if (isOfUnit()) {
      if (!joinUnit()) return stopped(UNUSUAL);
    } else {
      if (!hasRoom(MOST_WAITING)) return stopped(FULL);
      beginUnit();
      unit = row;
      lines = line;
      if (row >= stop) return stopped(REACHED_STOP);
    }
    line++;
    row = load<u32>(place, 32) as usize;
  }
  return false;
}

function outcomeAt(place: usize): u32 {
  return outcomeOf(load<u32>(place, 16) as usize, load<u32>(place, 20));
}

function stopped(why: u32): bool {
  ended(why);
  return true;
}

function ended(why: u32): usize {
  status = why;
  return unit;
}
