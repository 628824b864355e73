/** Rows of CSV, from bytes to outcomes. The host lays out the input and reads the results (../src/scan/scanner.ts). */

import { answerOf, keepOrigin, NAME, ORIGIN, originOf } from './cells';
import { find, keyOf, NO_CODE, numberOfCode, outcomeOf } from './codes';
import { beginText, cellEnds, doubt, findEnds, keepFrom, MOST_ROWS, rowEnds, rows } from './ends';
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
import { count, hasRoom, isWanted, LONGEST_REFERENCE, record } from './results';
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
/** Physical lines from the start of the scan up to where it ended, and up to the row that is read. */
export let lines: u32 = 0;
let line: u32 = 0;

const QUOTE: u8 = 0x22;
const CR: u8 = 0x0d;
const NOTHING: u32 = 0xffff;

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

/** The row that is read: where it begins, and where the ends of its cells stand. */
let row: usize = 0;
let ends: usize = 0;
/** Where the first row begins that is not counted yet. */
let unit: usize = 0;

/**
 * The rows of a stretch: key of the code (u64), cents (i64), then slot of the code, origin, where the row begins, where the
 * ends of its cells stand, and where the next row begins (u32 each).
 */
const READ: u32 = 40;
const read: usize = memory.data(MOST_ROWS * READ, 16);

/** The cell that was read last, without its quotes. */
let cellStart: usize = 0;
let cellEnd: usize = 0;

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
function readTrimmed(place: u32): bool {
  if (!readCell(place) || cellEnd - cellStart > LONGEST_REFERENCE) return false;
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

/** Reads what the row is judged by into a place; false where the slow lane must read it. */
function readRow(place: usize): bool {
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

/** Puts the row into the place of the next that waits; false where the slow lane must read it. */
function wait(source: usize, outcome: u32): bool {
  const place = waiting + waits * WAITING;
  store<u32>(place, line);
  store<u32>(place, (numberOfCode(load<u32>(source, 16)) << 8) | load<u32>(source, 20), 4);
  store<i64>(place, load<i64>(source, 8), 8);
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
 * of anything around them. Answers where it ended, which is the start of a row and, where rows are judged together, of an
 * entry line; `status` says why.
 */
export function scan(from: usize, stop: usize, to: usize): usize {
  row = from;
  unit = from;
  line = 0;
  lines = 0;
  waits = 0;
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
    ends = cellEnds + ((cell as usize) << 2);
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
    const outcome = outcomeOf(load<u32>(place, 16) as usize, load<u32>(place, 20));
    if (outcome === NOTHING) return stopped(UNUSUAL);
    row = load<u32>(place, 32) as usize;
    if (!isWanted(outcome)) count(outcome, load<i64>(place, 8));
    else if (!hasRoom(1)) return stopped(FULL);
    else {
      ends = load<u32>(place, 28) as usize;
      row = unit;
      if (!readReference() || !wait(place, outcome)) return stopped(UNUSUAL);
      waits = 1;
      release();
      row = load<u32>(place, 32) as usize;
    }
    line++;
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
    const outcome = outcomeOf(load<u32>(place, 16) as usize, load<u32>(place, 20));
    row = load<u32>(place, 24) as usize;
    ends = load<u32>(place, 28) as usize;
    if (outcome === NOTHING || !readReference() || !wait(place, outcome)) return stopped(UNUSUAL);
    if (isOfUnit()) {
      if (++waits === MOST_WAITING) return stopped(UNUSUAL);
    } else {
      if (!hasRoom(MOST_WAITING)) return stopped(FULL);
      beginUnit();
      unit = row;
      lines = line;
      if (row >= stop) return stopped(REACHED_STOP);
      waits = 1;
    }
    line++;
    row = load<u32>(place, 32) as usize;
  }
  return false;
}

function stopped(why: u32): bool {
  ended(why);
  return true;
}

function ended(why: u32): usize {
  status = why;
  waits = 0;
  return unit;
}
