import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lookAtInput, refuseChanged, sameFile } from './changed-input.js';
import { openInput } from './open-input.js';

const folder = mkdtempSync(join(tmpdir(), 'btt-changed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a file of this many bytes; `between` is called after the first chunk. */
async function read(size: number, between: (path: string) => void): Promise<number> {
  const path = join(folder, 'lines.csv');
  writeFileSync(path, 'x'.repeat(size));
  let bytes = 0;
  for await (const chunk of openInput(path)) {
    if (bytes === 0) between(path);
    bytes += chunk.length;
  }
  return bytes;
}

describe('a file that is read', () => {
  it('is given whole when nobody writes to it', async () => {
    expect(await read(1_000_000, () => undefined)).toBe(1_000_000);
  });

  it.each([
    ['grows', (path: string) => appendFileSync(path, 'more')],
    ['is cut off', (path: string) => truncateSync(path, 300_000)],
    ['is touched', (path: string) => utimesSync(path, 1, 1)],
    ['is taken away', (path: string) => rmSync(path)],
  ])('is refused at its end if it %s meanwhile', async (_, change) => {
    await expect(read(1_000_000, change)).rejects.toThrow(
      /^BTT_INPUT_CHANGED: ".*lines\.csv" changed while it was read: it had 1000000 bytes, \d+ were read\. Run again/,
    );
  });

  it('is not refused for what its reader did not want', async () => {
    const path = join(folder, 'long.csv');
    writeFileSync(path, 'x'.repeat(1_000_000));
    for await (const _ of openInput(path)) break;
  });

  it('may be a pipe, to its end', async () => {
    const path = join(folder, 'pipe');
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    const writing = import('node:fs/promises').then(({ writeFile }) => writeFile(path, 'y'.repeat(300_000)));
    let bytes = 0;
    for await (const chunk of openInput(path)) bytes += chunk.length;
    await writing;
    expect(bytes).toBe(300_000);
  });

  it('may be one of /proc, which has bytes and no size', async () => {
    let bytes = 0;
    for await (const chunk of openInput('/proc/self/status')) bytes += chunk.length;
    expect(bytes).toBeGreaterThan(100);
  });
});

describe('two looks at an input', () => {
  const look = { size: 10, mtimeMs: 1 };

  it('are of the same file if neither size nor time nor the bytes that were read say otherwise', () => {
    expect(sameFile(look, look, 10)).toBe(true);
    expect(sameFile(look, look, 9)).toBe(false);
    expect(sameFile(look, { ...look, size: 11 }, 10)).toBe(false);
    expect(sameFile(look, { ...look, mtimeMs: 2 }, 10)).toBe(false);
    expect(sameFile(look, null, 10)).toBe(false);
    expect(() => refuseChanged('a.csv', look, null, 10)).toThrow('BTT_INPUT_CHANGED');
  });

  it('tell nothing of what is no file', async () => {
    expect(await lookAtInput('-')).toBeNull();
    expect(await lookAtInput(folder)).toBeNull();
    expect(await lookAtInput('/dev/null')).toBeNull();
    expect(sameFile(null, null, 5)).toBe(true);
  });

  it('see that an empty file was begun', () => {
    const empty = { size: 0, mtimeMs: 1 };
    expect(sameFile(empty, empty, 900)).toBe(true);
    expect(sameFile(empty, { size: 900, mtimeMs: 2 }, 900)).toBe(false);
  });
});
