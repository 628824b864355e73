import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, crc32ByTable } from './crc32.js';

describe('the CRC-32 of a ZIP entry', () => {
  it('is that of the standard check value', () => {
    expect(crc32ByTable(Buffer.from('123456789'))).toBe(0xcbf43926);
  });

  it('is the same by either way, at once or in pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
        const whole = crc32(Buffer.concat([one, other]));
        expect(crc32ByTable(other, crc32ByTable(one))).toBe(whole);
        expect(crc32(other, crc32(one))).toBe(whole);
      }),
    );
  });
});
