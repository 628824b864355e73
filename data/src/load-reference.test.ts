import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDirectory, loadReference, openReferencePack } from './load-reference.js';
import { loadTrade } from './load-trade.js';
import { loadModel } from './model.js';
import { BY_CHAPTER, openReference, PACK_FORMAT, TABLES } from './open-reference.js';
import { asciiOf } from './pack/open-pack.js';
import { sha256 } from './pack/pack-file.js';
import { ReferenceRefused } from './pack/reference-refused.js';
import { writePack } from './pack/write-pack.js';
import type { Reference } from './reference.js';

const shipped = readFileSync(join(dataDirectory(), 'dist', 'reference.pack'));

function folderWith(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'btt-reference-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'reference.pack'), bytes);
  return folder;
}

function refusalOf(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    if (error instanceof ReferenceRefused) return error.message;
    throw error;
  }
  return 'loaded';
}

/** Reads every table, one after the other; answers how many were refused. */
function refusedTables(folder: string): number {
  const reference = loadReference(folder);
  const reads: (() => unknown)[] = [
    ...TABLES.filter((table) => table !== 'successors').map(
      (table) => () => reference[table as keyof Reference],
    ),
    () => reference.hts.retired(),
    () => reference.classifications,
    () => reference.hts.size,
    () => loadModel(folder),
    () => openReferencePack(folder).section('trade'),
  ];
  return reads.filter((read) => refusalOf(read) !== 'loaded').length;
}

describe('loading the reference', () => {
  it('refuses a folder without one', () => {
    expect(refusalOf(() => loadReference(tmpdir()))).toContain('BTT_REFERENCE_MISSING');
  });

  it('refuses what is empty, cut short, added to or no packed file, with its path and the remedy', () => {
    for (const bytes of [
      new Uint8Array(),
      shipped.subarray(0, 20),
      shipped.subarray(0, 5000),
      shipped.subarray(0, -1),
      Buffer.concat([shipped, Buffer.of(0)]),
      Buffer.from('{"format":"btt-reference/3"}\n'),
    ]) {
      const folder = folderWith(bytes);
      const message = refusalOf(() => loadReference(folder));
      expect(message).toMatch(/^BTT_REFERENCE_(FORMAT|SIZE): /);
      expect(message).toContain(join(folder, 'dist', 'reference.pack'));
      expect(message).toContain('Rebuild or reinstall @better-trade/data.');
    }
  });

  it('refuses the pack of another version, naming both', () => {
    const other = folderWith(writePack('btt-reference/99', {}, [], sha256));
    expect(refusalOf(() => loadReference(other))).toContain(
      `is of format btt-reference/99, expected ${PACK_FORMAT}`,
    );
  });

  it('refuses a flipped bit in any section when that section is read, and in no other', () => {
    const pack = openReferencePack(dataDirectory());
    const sizes = pack.names.map((name) => pack.section(name).length);
    const begin = shipped.length - sizes.reduce((sum, size) => sum + size, 0);
    const bytes = Buffer.from(shipped);
    const folder = folderWith(bytes);
    let at = begin;
    for (const [i, name] of pack.names.entries()) {
      const middle = at + ((sizes[i] ?? 0) >>> 1);
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 4, middle);
      writeFileSync(join(folder, 'dist', 'reference.pack'), bytes);
      const flipped = openReferencePack(folder);
      expect(pack.names.filter((one) => refusalOf(() => flipped.section(one)) !== 'loaded')).toEqual([name]);
      expect(refusalOf(() => flipped.section(name))).toMatch(/SHA-256 [0-9a-f]{64}, sealed was [0-9a-f]{64}/);
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 4, middle);
      at += sizes[i] ?? 0;
    }
  });

  it.each([
    'goods',
    'successors',
    'chains',
    `${BY_CHAPTER.classifications}52`,
    `${BY_CHAPTER.hts}18`,
    'model',
    'trade',
  ])('lets nothing be read of a changed section: %s', (name) => {
    const pack = openReferencePack(dataDirectory());
    const at = shipped.indexOf(pack.section(name));
    const bytes = Buffer.from(shipped);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    const folder = folderWith(bytes);
    expect(refusedTables(folder)).toBe(1);
    if (name === 'trade') expect(refusalOf(() => loadTrade(folder))).toContain('BTT_REFERENCE_DIGEST');
  });

  it('opens from bytes alone, as in a browser, to the same tables', () => {
    const [one, other] = [loadReference(), openReference(new Uint8Array(shipped), sha256)];
    expect(other.digest).toBe(one.digest);
    expect(other.listings).toEqual(one.listings);
    expect(other.chains).toEqual(one.chains);
    expect(other.hts.path('1801000010')).toEqual(one.hts.path('1801000010'));
  });

  it('holds only ASCII in its tables, which decodes fastest', () => {
    const pack = openReferencePack(dataDirectory());
    expect(pack.names.filter((name) => /[^\n -~]/.test(asciiOf(pack.section(name))))).toEqual([]);
  });

  it('reads the classifications of a chapter alone as they stand among all', () => {
    const reference = loadReference();
    const doors = reference.classificationsByChapter;
    const chapters = [...new Set(reference.classifications.map((row) => row.hts.slice(0, 2)))];
    expect(doors?.of).toBe(reference);
    for (const chapter of [...chapters, '77'])
      expect(doors?.rows(chapter)).toEqual(
        reference.classifications.filter((row) => row.hts.startsWith(chapter)),
      );
  });
});
