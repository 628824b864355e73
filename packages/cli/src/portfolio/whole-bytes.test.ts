import { appendFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { breakingOff, folder } from './test-utils.js';
import { wholeBytes } from './whole-bytes.js';

const NOTHING = Readable.from([]);

/** Reads to the end; `between` is called after the first chunk. */
async function drain(name: string, between = (): void => undefined, stdin = NOTHING): Promise<number> {
  let size = 0;
  for await (const chunk of wholeBytes(name, stdin)) {
    if (size === 0) between();
    size += chunk.length;
  }
  return size;
}

function one(content: string | Buffer): string {
  return join(folder({ 'a.csv': content }), 'a.csv');
}

describe('the bytes of an input', () => {
  it('are all there at the end', async () => {
    expect(await drain(one('x'.repeat(1_000_000)))).toBe(1_000_000);
    expect(await drain(one(''))).toBe(0);
    expect(await drain('-', undefined, Readable.from([Buffer.from('abc')]))).toBe(3);
  });

  it.each([
    ['is cut off', (path: string) => truncateSync(path, 100)],
    ['grows', (path: string) => appendFileSync(path, 'more')],
  ])('are refused if the file %s while it is read', async (_, change) => {
    const path = one('x'.repeat(1_000_000));
    await expect(drain(path, () => change(path))).rejects.toThrow('BTT_INPUT_CHANGED');
  });

  it('are refused where a text turns into NUL bytes, in the first chunk or later', async () => {
    const text = Buffer.from('1801,GH\n'.repeat(10_000));
    await expect(drain(one(Buffer.concat([text, Buffer.alloc(50_000)])))).rejects.toThrow('BTT_INPUT_BINARY');
    const long = Buffer.concat([text, text, text, text, Buffer.alloc(500_000)]);
    await expect(drain(one(long))).rejects.toThrow(/BTT_INPUT_BINARY.*from byte \d{6}/);
  });

  it('may hold a stray NUL, and those of UTF-16', async () => {
    const text = '1801,GH\n'.repeat(2_000);
    expect(await drain(one(`${text}\0\0${text}`))).toBe(2 * text.length + 2);
    expect(await drain(one(Buffer.from(`\ufeff${text}`, 'utf16le')))).toBe(2 * text.length + 2);
  });

  it('break off with the code of an input that cannot be read', async () => {
    await expect(drain('-', undefined, breakingOff('hts,origin\n'))).rejects.toThrow(
      'BTT_INPUT_UNREADABLE: standard input',
    );
  });
});
