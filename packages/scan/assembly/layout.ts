/** Which columns a row is read for; set once by the host. */

export let delimiter: u8 = 0;
/** Cells of the header. A row may have fewer, while it has all that are read, and more, while these are empty. */
export let width: u32 = 0;
export let lastUsed: u32 = 0;
/** Places of columns, -1 where the file has none. */
export let htsAt: i32 = -1;
export let originAt: i32 = -1;
export let valueAt: i32 = -1;
export let entryAt: i32 = -1;
export let entryLineAt: i32 = -1;
export let partAt: i32 = -1;
/** Origin of all rows of a file without an origin column. */
export let constantOrigin: u32 = 0;
/** Rows of one entry line are judged together. */
export let grouped: bool = false;

export const MOST_NAMES: u32 = 16;
export let names: u32 = 0;
const nameAts: usize = memory.data(MOST_NAMES * 4, 4);

export function setShape(delimiterByte: u32, cells: u32, used: u32, origin: u32): void {
  delimiter = delimiterByte as u8;
  width = cells;
  lastUsed = used;
  constantOrigin = origin;
}

export function setColumns(hts: i32, origin: i32, value: i32, entry: i32, entryLine: i32, part: i32): void {
  htsAt = hts;
  originAt = origin;
  valueAt = value;
  entryAt = entry;
  entryLineAt = entryLine;
  partAt = part;
  grouped = entry !== -1 && entryLine !== -1;
}

export function addNameColumn(place: u32): void {
  store<u32>(nameAts + names * 4, place);
  names++;
}

export function nameAt(i: u32): u32 {
  return load<u32>(nameAts + i * 4);
}
