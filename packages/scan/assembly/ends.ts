/** Where the cells and the rows of a stretch of text end. */

import { arePlain, beginRow, doubts, equal, LF, lineEnds, passPlain, readMasks, structure } from './masks';

/** Bytes that are looked at together: what is found in them stays in the nearest cache until the rows are read. */
const STRETCH: u32 = 8192;
/** Cells of a row that is not whole yet at the end of a stretch. */
const MOST_CELLS: u32 = 4096;
/** A block of 64 bytes may write so many places beyond those it has. */
const SPARE: u32 = 64;

/** Places of the ends of cells, one after the other: first those of a row that began in the stretch before. */
export const cellEnds: usize = memory.data((STRETCH + MOST_CELLS + SPARE) * 4, 16);
/** By row: which of {@link cellEnds} is its last. */
export const rowEnds: usize = memory.data((STRETCH + SPARE) * 4, 16);
let cells: u32 = 0;
/** Rows of a stretch, of a line end each. */
export const MOST_ROWS: u32 = STRETCH;
export let rows: u32 = 0;
/** The first place at which the text is in doubt; the largest of all if it is not. */
export let doubt: usize = usize.MAX_VALUE;

export function beginText(): void {
  cells = 0;
  doubt = usize.MAX_VALUE;
  beginRow();
}

/** Keeps the ends of cells from a number on, for a row that goes on in the next stretch; false if they are too many. */
export function keepFrom(first: u32): bool {
  if (cells - first > MOST_CELLS) return false;
  memory.copy(cellEnds, cellEnds + ((first as usize) << 2), (cells - first) << 2);
  cells -= first;
  return true;
}

/** Finds the ends in the next stretch, which lasts to a place at most; answers where it ended. */
export function findEnds(from: usize, to: usize, delimiter: u8): usize {
  const stop = to - from > STRETCH ? from + STRETCH : to;
  let cell = cellEnds + ((cells as usize) << 2);
  let row = rowEnds;
  const comma = i8x16.splat(delimiter);
  for (let at = from; at < stop; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    let last = equal(a, b, c, d, i8x16.splat(LF));
    let all = last | equal(a, b, c, d, comma);
    if (arePlain(a, b, c, d)) passPlain(all);
    else {
      readMasks(a, b, c, d, last, all);
      all = structure;
      last = lineEnds;
      const first = at + (ctz(doubts) as usize);
      if (doubts !== 0 && first < stop && doubt === usize.MAX_VALUE) doubt = first;
    }
    if (stop - at < 64) {
      const there = ((1 as u64) << ((stop - at) as u64)) - 1;
      all &= there;
      last &= there;
    }
    // Two rows seldom end in 64 bytes, three hardly ever. What is written too much is written over again: to write
    // always costs less than to guess wrong how often.
    const number = (cell - cellEnds) >>> 2;
    const next = last & (last - 1);
    store<u32>(row, (number + (popcnt(((last & (0 - last)) - 1) & all) as usize)) as u32);
    store<u32>(row, (number + (popcnt(((next & (0 - next)) - 1) & all) as usize)) as u32, 4);
    const ended = popcnt(last);
    if (ended > 2) {
      let place = row + 8;
      for (let rest = next & (next - 1); rest !== 0; rest &= rest - 1, place += 4)
        store<u32>(place, (number + (popcnt(((rest & (0 - rest)) - 1) & all) as usize)) as u32);
    }
    row += (ended as usize) << 2;
    let bits = putEight(cell, at, all);
    if (bits !== 0) {
      bits = putEight(cell + 32, at, bits);
      for (let place = cell + 64; bits !== 0; place += 32) bits = putEight(place, at, bits);
    }
    cell += (popcnt(all) as usize) << 2;
  }
  cells = ((cell - cellEnds) >>> 2) as u32;
  rows = ((row - rowEnds) >>> 2) as u32;
  return stop;
}

/** Writes the places of the eight lowest bits; answers the others. Without a loop: how many there are is hard to guess. */
function putEight(place: usize, at: usize, bits: u64): u64 {
  store<u32>(place, (at + (ctz(bits) as usize)) as u32);
  bits &= bits - 1;
  store<u32>(place, (at + (ctz(bits) as usize)) as u32, 4);
  bits &= bits - 1;
  store<u32>(place, (at + (ctz(bits) as usize)) as u32, 8);
  bits &= bits - 1;
  store<u32>(place, (at + (ctz(bits) as usize)) as u32, 12);
  bits &= bits - 1;
  store<u32>(place, (at + (ctz(bits) as usize)) as u32, 16);
  bits &= bits - 1;
  store<u32>(place, (at + (ctz(bits) as usize)) as u32, 20);
  bits &= bits - 1;
  store<u32>(place, (at + (ctz(bits) as usize)) as u32, 24);
  bits &= bits - 1;
  store<u32>(place, (at + (ctz(bits) as usize)) as u32, 28);
  return bits & (bits - 1);
}
