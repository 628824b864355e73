import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeLength, validLength } from './valid-utf8.js';
import { fromWindows1252 } from './windows-1252.js';

describe('valid UTF-8', () => {
  it('is found to be as long as the strict decoder says', () => {
    const strict = (bytes: Buffer): number => {
      let length = bytes.length;
      while (!isUtf8(bytes.subarray(0, length))) length--;
      return length;
    };
    const bytes = fc.array(
      fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc3, 0xe0, 0xa0, 0xe2, 0xf0, 0x90, 0xf5, 0xff),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(bytes, (values) => {
        const start = Buffer.from(values);
        fc.pre(!isUtf8(start.subarray(0, completeLength(start))));
        expect(validLength(start)).toBe(firstBad(start, strict));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['é cut', 'c3', 0],
    ['€ cut', 'e282', 0],
    ['a whole €', 'e282ac', 3],
    ['four bytes cut', '41f09f98', 1],
    ['a byte that begins nothing', '41ff', 2],
    ['too many followers', '41bfbfbfbf', 5],
  ])('waits for the rest of a character only: %s', (_name, hex, length) => {
    expect(completeLength(Buffer.from(hex, 'hex'))).toBe(length);
  });
});

/** Place of the first byte that begins no valid character. */
function firstBad(bytes: Buffer, strict: (bytes: Buffer) => number): number {
  for (let at = 0; at < bytes.length; ) {
    const width = [1, 2, 3, 4].find(
      (length) => at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)),
    );
    if (width === undefined) return at;
    at += width;
  }
  return strict(bytes);
}

describe('Windows-1252', () => {
  it('differs from Latin-1 in 27 characters and loses no byte', () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const text = fromWindows1252(all).toString();
    expect(new Set(text).size).toBe(256);
    expect([...text].filter((char, byte) => char.charCodeAt(0) !== byte).join('')).toBe(
      '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ',
    );
    expect([0x80, 0x92, 0x99, 0x9f].map((byte) => text[byte]).join('')).toBe('€’™Ÿ');
  });
});
