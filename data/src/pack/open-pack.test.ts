import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD_AT } from './layout.js';
import { openPack, type Pack } from './open-pack.js';
import { sha256 } from './pack-file.js';
import { ReferenceRefused } from './reference-refused.js';
import { writePack } from './write-pack.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const SECTIONS = [
  ['goods', utf8('["cotton"]')],
  ['pairs', Uint8Array.of(0, 255, 13, 10, 26)],
  ['nothing', new Uint8Array()],
] as const;
const file = writePack('test/1', { date: '2026-01-02' }, SECTIONS, sha256);

const open = (bytes: Uint8Array, format = 'test/1'): Pack =>
  openPack(
    { name: 'a.pack', size: bytes.length, sha256, read: (at, length) => bytes.slice(at, at + length) },
    format,
  );

/** Opens and reads every section. */
function readAll(bytes: Uint8Array, format?: string): unknown {
  const pack = open(bytes, format);
  return [pack.facts, pack.names.map((name) => pack.section(name))];
}

function refusalOf(read: () => unknown): ReferenceRefused {
  try {
    read();
  } catch (error) {
    if (error instanceof ReferenceRefused) return error;
    throw error;
  }
  throw new Error('it was taken');
}

describe('a packed file', () => {
  it('gives back its facts and its sections, text or not', () => {
    const pack = open(file);
    expect(pack.facts).toEqual({ date: '2026-01-02' });
    expect(pack.names).toEqual(['goods', 'pairs', 'nothing']);
    for (const [name, bytes] of SECTIONS) expect(pack.section(name)).toEqual(bytes);
  });

  it('is the same for the same sections', () => {
    expect(writePack('test/1', { date: '2026-01-02' }, SECTIONS, sha256)).toEqual(file);
  });

  it('is refused with one bit flipped, whichever it is', () => {
    for (let bit = 0; bit < 8 * file.length; bit++) {
      const flipped = file.slice();
      flipped[bit >>> 3] = (flipped[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
      expect(refusalOf(() => readAll(flipped)).message, `bit ${bit}`).toMatch(
        /a\.pack.*Rebuild or reinstall/,
      );
    }
  });

  it('gives a whole section beside a flipped one, and of that one both digests', () => {
    const flipped = file.slice();
    flipped[file.length - 1] = 27;
    expect(open(flipped).section('goods')).toEqual(SECTIONS[0][1]);
    const refused = refusalOf(() => open(flipped).section('pairs'));
    expect(refused.code).toBe('BTT_REFERENCE_DIGEST');
    expect(refused.message).toContain(sha256(SECTIONS[1][1]));
    expect(refused.message).toContain(sha256(Uint8Array.of(0, 255, 13, 10, 27)));
  });

  it('is refused wherever it is cut, and when something is added', () => {
    for (let length = 0; length < file.length; length++)
      expect(refusalOf(() => readAll(file.slice(0, length))).code).toMatch(
        length < 8 ? 'BTT_REFERENCE_FORMAT' : 'BTT_REFERENCE_SIZE',
      );
    expect(refusalOf(() => open(Uint8Array.of(...file, 0))).message).toContain(
      `has ${file.length + 1} bytes, expected ${file.length}`,
    );
  });

  it('is refused when it is of another version, naming both', () => {
    const refused = refusalOf(() => open(file, 'test/2'));
    expect(refused.code).toBe('BTT_REFERENCE_VERSION');
    expect(refused.message).toContain('a.pack is of format test/1, expected test/2');
  });

  it('has no section that it does not name', () => {
    expect(refusalOf(() => open(file).section('orders')).code).toBe('BTT_REFERENCE_FORMAT');
  });

  it('is never taken when it is anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3 * HEAD_AT }), fc.boolean(), (bytes, begun) => {
        const other = begun ? Uint8Array.of(...file.subarray(0, 8), ...bytes) : bytes;
        expect(refusalOf(() => readAll(other)).code).toMatch(/^BTT_REFERENCE_(FORMAT|SIZE|DIGEST)$/);
      }),
    );
  });
});
