/** Sixteen bytes at a time: which of them belong to a cell, and what their digits come to. */

export const ZERO: u8 = 0x30;

/** As many bytes of ones as the longest cell has that is looked at so, and as many of zeros. */
const MOST: u32 = 32;
const masks: usize = memory.data(2 * MOST, 16);
v128.store(masks, i8x16.splat(-1));
v128.store(masks, i8x16.splat(-1), 16);

/** Of the sixteen bytes from a cell's `from`th on, ones in those that it has; it is {@link MOST} bytes long at most. */
export function own(length: u32, from: u32): v128 {
  return v128.load(masks + MOST - length + from);
}

/** Of the sixteen bytes before the end of a cell, ones in those that it has; it is sixteen bytes long at most. */
export function ownLast(length: u32): v128 {
  return v128.not(v128.load(masks + 16 + length));
}

/** Whether each byte is at most as large as its limit. */
export function areWithin(bytes: v128, limits: v128): bool {
  return !v128.any_true(i8x16.gt_u(bytes, limits));
}

/** Number of sixteen digits, each a byte of 0 to 9, the first one the highest. */
export function numberOf(digits: v128): u64 {
  // A pair: the tens in the lower half, the ones in the upper one.
  const pairs = v128.and(
    i16x8.add(i16x8.mul(digits, i16x8.splat(10)), i16x8.shr_u(digits, 8)),
    i16x8.splat(0xff),
  );
  const fours = i32x4.dot_i16x8_s(pairs, i16x8(100, 1, 100, 1, 100, 1, 100, 1));
  const high =
    (i32x4.extract_lane(fours, 0) as u32 as u64) * 10000 + (i32x4.extract_lane(fours, 1) as u32 as u64);
  const low =
    (i32x4.extract_lane(fours, 2) as u32 as u64) * 10000 + (i32x4.extract_lane(fours, 3) as u32 as u64);
  return high * 100000000 + low;
}
