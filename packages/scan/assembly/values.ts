/** A value in US dollars as whole cents. */

export const NO_VALUE: i64 = -1;
export const NOT_PLAIN: i64 = -2;

const SPACE: u8 = 0x20;
const COMMA: u8 = 0x2c;
const DOT: u8 = 0x2e;
/** So many digits of dollars are exact in a double, with their cents. */
const MOST_DIGITS: u32 = 11;

/**
 * `1200`, `1200.5`, `1,200.50`, with spaces around. Signs, currencies, further decimals and whatever else is read by
 * the slow lane.
 */
export function centsOf(start: usize, end: usize): i64 {
  while (start < end && load<u8>(start) === SPACE) start++;
  while (start < end && load<u8>(end - 1) === SPACE) end--;
  if (start === end) return NO_VALUE;
  let dollars: u64 = 0;
  let digits: u32 = 0;
  let group: u32 = 0;
  let grouped = false;
  let at = start;
  for (; at < end; at++) {
    const byte = load<u8>(at);
    const digit = byte - 0x30;
    if (digit < 10) {
      dollars = dollars * 10 + digit;
      digits++;
      group++;
    } else if (byte === COMMA) {
      if (grouped ? group !== 3 : group === 0 || group > 3) return NOT_PLAIN;
      grouped = true;
      group = 0;
    } else break;
  }
  if (digits === 0 || digits > MOST_DIGITS || (grouped && group !== 3)) return NOT_PLAIN;
  if (at === end) return (dollars * 100) as i64;
  if (load<u8>(at) !== DOT) return NOT_PLAIN;
  const decimals = end - at - 1;
  if (decimals === 0 || decimals > 2) return NOT_PLAIN;
  const tenths = load<u8>(at + 1) - 0x30;
  const hundredths: u8 = decimals === 2 ? load<u8>(at + 2) - 0x30 : 0;
  if (tenths > 9 || hundredths > 9) return NOT_PLAIN;
  return (dollars * 100 + tenths * 10 + hundredths) as i64;
}
