import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadReference, ReferenceRefused } from './load-reference.js';

function folderWith(text: string, seal = createHash('sha256').update(text).digest('hex')): string {
  const folder = mkdtempSync(join(tmpdir(), 'btt-reference-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/reference.jsonl'), text);
  writeFileSync(join(folder, 'dist/reference.jsonl.sha256'), seal);
  return folder;
}

function codeOf(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    if (error instanceof ReferenceRefused) return error.code;
    throw error;
  }
  return 'loaded';
}

describe('loading the reference', () => {
  it('refuses a folder without one', () => {
    expect(codeOf(() => loadReference(tmpdir()))).toBe('BTT_REFERENCE_MISSING');
  });

  it('refuses bytes that are not the sealed ones', () => {
    expect(codeOf(() => loadReference(folderWith('{}', '0'.repeat(64))))).toBe('BTT_REFERENCE_DIGEST');
  });

  it('refuses another format, a file that is cut short, and what is not JSON', () => {
    for (const text of ['{"format":"other/9"}\n', '{"format":"btt-reference/1"}\n[]\n', 'hello'])
      expect(codeOf(() => loadReference(folderWith(text)))).toBe('BTT_REFERENCE_FORMAT');
  });

  it('gives the same reference twice', () => {
    const [one, other] = [loadReference(), loadReference()];
    expect(one.digest).toBe(other.digest);
    expect(one.listings).toEqual(other.listings);
  });
});
