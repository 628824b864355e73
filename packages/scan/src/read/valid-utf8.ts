import { isUtf8 } from 'node:buffer';

/** Length without a last character that is cut off and may still become valid. */
export function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) continue;
    return lengthFromLead(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Length of the longest valid beginning of bytes that are not valid as a whole. */
export function validLength(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    const start = bytes.subarray(0, middle);
    if (isUtf8(start.subarray(0, completeLength(start)))) valid = middle;
    else invalid = middle;
  }
  return completeLength(bytes.subarray(0, valid));
}

function lengthFromLead(byte: number): number {
  if (byte >= 0xf0 && byte <= 0xf4) return 4;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xc2 && byte <= 0xdf ? 2 : 1;
}
