import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createScreener } from '@better-trade/core';
import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { builtFile } from './built-file.js';
import { loadPairs, makePairs } from './load-pairs.js';

const reference = loadReference();
const shipped = readFileSync(fileURLToPath(builtFile('pairs.pack')));

function fileWith(change: (bytes: Buffer) => Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'btt-pairs-')), 'pairs.pack');
  writeFileSync(path, change(Buffer.from(shipped)));
  return path;
}

function flipped(place: number): (bytes: Buffer) => Buffer {
  return (bytes) => {
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    return bytes;
  };
}

describe('the packed index of pairs', () => {
  it('is what the screener of the shipped reference says today', () => {
    const screener = createScreener(reference);
    expect(loadPairs(screener)).toEqual(makePairs(screener));
  });

  it('is that of a screener that shows high risks only, too: it counts findings, shown or not', () => {
    expect(loadPairs(createScreener(reference, { minRisk: 'high' }))).not.toBe(null);
  });

  it('says nothing to a screener of another day', () => {
    expect(loadPairs(createScreener(reference, { asOf: '2020-01-01' }))).toBe(null);
  });

  it('is refused with one bit flipped, wherever it is, and says both digests', () => {
    const screener = createScreener(reference);
    for (const place of [60, 3_000, 20_000, 300_000, shipped.length - 1])
      expect(() => loadPairs(screener, fileWith(flipped(place)))).toThrow(
        /BTT_REFERENCE_DIGEST: .* has SHA-256 [0-9a-f]{64}, sealed was [0-9a-f]{64}/,
      );
  });

  it('is refused cut, of another format, or missing', () => {
    const screener = createScreener(reference);
    expect(() =>
      loadPairs(
        screener,
        fileWith((bytes) => bytes.subarray(0, -1)),
      ),
    ).toThrow('BTT_REFERENCE_SIZE');
    expect(() => loadPairs(screener, fileWith(flipped(1)))).toThrow('BTT_REFERENCE_FORMAT');
    expect(() => loadPairs(screener, '/no/such.pack')).toThrow('BTT_REFERENCE_MISSING');
  });
});
