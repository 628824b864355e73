/** 64 bytes at a time, one bit a byte, lowest bit first: what stands where, and which of it is inside quotes. */

const QUOTE: u8 = 0x22;
export const LF: u8 = 0x0a;
const CR: u8 = 0x0d;

/** Delimiters and line ends outside quotes. */
export let structure: u64 = 0;
/** Line ends among them. */
export let lineEnds: u64 = 0;
/** Bytes at which the text stops being the strict CSV of one line a row; what is right there, the slow lane decides. */
export let doubts: u64 = 0;

/** All ones if the next byte is inside quotes. */
let inside: u64 = 0;
/** Bit 0: the byte before the next one ends a cell or closes a quote; closes a quote; is a CR. */
let openable: u64 = 1;
let closed: u64 = 0;
let carriage: u64 = 0;

/** The next byte begins a row. */
export function beginRow(): void {
  inside = 0;
  openable = 1;
  closed = 0;
  carriage = 0;
}

/** Where the 64 bytes are those of `wanted`. */
export function equal(a: v128, b: v128, c: v128, d: v128, wanted: v128): u64 {
  return (
    (i8x16.bitmask(i8x16.eq(a, wanted)) as u64) |
    ((i8x16.bitmask(i8x16.eq(b, wanted)) as u64) << 16) |
    ((i8x16.bitmask(i8x16.eq(c, wanted)) as u64) << 32) |
    ((i8x16.bitmask(i8x16.eq(d, wanted)) as u64) << 48)
  );
}

/** 0xff where a byte is none of a delimiter, a line end and text: a quote, a CR, a NUL. */
function odd(bytes: v128): v128 {
  return v128.or(
    v128.or(i8x16.eq(bytes, i8x16.splat(QUOTE)), i8x16.eq(bytes, i8x16.splat(CR))),
    i8x16.eq(bytes, i8x16.splat(0)),
  );
}

/** Each bit becomes the parity of itself and of all lower bits: 1 from an opening quote up to its closing one. */
function parity(bits: u64): u64 {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ (bits << 32);
}

/** Whether the bytes hold nothing but text, delimiters and line ends, and no quote or CR before them goes on. */
export function arePlain(a: v128, b: v128, c: v128, d: v128): boolean {
  return (
    !v128.any_true(v128.or(v128.or(odd(a), odd(b)), v128.or(odd(c), odd(d)))) &&
    (inside | closed | carriage) === 0
  );
}

/** Goes on behind 64 plain bytes with these ends of cells and rows. */
export function passPlain(ends: u64): void {
  openable = ends >> 63;
}

/** Reads the masks of 64 bytes of any kind, which must follow those before, of which line ends and all ends are known. */
export function readMasks(a: v128, b: v128, c: v128, d: v128, lf: u64, ends: u64): void {
  const cr = equal(a, b, c, d, i8x16.splat(CR));
  const quotes = equal(a, b, c, d, i8x16.splat(QUOTE));
  const nuls = equal(a, b, c, d, i8x16.splat(0));
  const quoted = parity(quotes) ^ inside;
  inside = 0 - (quoted >> 63);
  const opening = quotes & quoted;
  const closing = quotes & ~quoted;
  structure = ends & ~quoted;
  lineEnds = lf & ~quoted;
  const mayOpen = structure | closing;
  doubts =
    nuls |
    // A quote in a cell that does not begin with one. After a closing quote it is the second of a doubled one.
    (opening & ~((mayOpen << 1) | openable)) |
    // Text after a closing quote.
    (((closing << 1) | closed) & ~(structure | opening | cr)) |
    // A CR that no LF follows may end a row.
    (((cr << 1) | carriage) & ~lf) |
    // A row of several lines may be a quote that somebody forgot to close.
    ((lf | cr) & quoted);
  openable = mayOpen >> 63;
  closed = closing >> 63;
  carriage = cr >> 63;
}
