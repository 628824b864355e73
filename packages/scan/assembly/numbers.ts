/** Numbers as text. */

/** So many bytes hold any number that is printed here. */
export const DECIMALS: u32 = 24;

const DOT: u8 = 0x2e;
const ZERO: u8 = 0x30;

/** Prints a whole number; answers the place behind it. */
export function putNumber(at: usize, number: u64): usize {
  let end = at + 1;
  for (let rest = number; rest > 9; rest /= 10) end++;
  let rest = number;
  let place = end;
  do {
    store<u8>(--place, ZERO + ((rest % 10) as u8));
    rest /= 10;
  } while (place > at);
  return end;
}

/** Prints cents as dollars, as JavaScript prints that number: no zeros at the end, no point without decimals. */
export function putDecimals(at: usize, cents: u64): usize {
  let end = putNumber(at, cents / 100);
  const part = (cents % 100) as u8;
  if (part === 0) return end;
  store<u8>(end++, DOT);
  store<u8>(end++, ZERO + part / 10);
  if (part % 10 !== 0) store<u8>(end++, ZERO + (part % 10));
  return end;
}
