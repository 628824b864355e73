import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { openInput } from './open-input.js';
import { refusal } from './test-utils.js';

const folder = mkdtempSync(join(tmpdir(), 'btt-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function drain(source: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return chunks;
}

describe('openInput', () => {
  it('gives a file in chunks of at most 256 KiB', async () => {
    const path = join(folder, 'big.csv');
    writeFileSync(path, Buffer.alloc(600_000, 'a'));
    const chunks = await drain(openInput(path));
    expect(chunks.map((chunk) => chunk.length)).toEqual([262_144, 262_144, 75_712]);
  });

  it('gives standard input for -, as bytes even if it comes as text', async () => {
    const chunks = await drain(
      openInput('-', Readable.from(['é', new Uint8Array([65])], { objectMode: true })),
    );
    expect(Buffer.concat(chunks).toString()).toBe('éA');
  });

  it('names a file that is not there', async () => {
    expect(await refusal(drain(openInput(join(folder, 'none.csv'))))).toMatchObject({
      code: 'BTT_INPUT_MISSING',
      value: join(folder, 'none.csv'),
    });
  });

  it('refuses a directory', async () => {
    const { code, message } = await refusal(drain(openInput(folder)));
    expect(code).toBe('BTT_INPUT_DIRECTORY');
    expect(message).toMatch(/is a directory\. Name one file in it\.$/);
  });

  it('says why a stream cannot be read', async () => {
    const broken = new Readable({
      read() {
        this.destroy(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }));
      },
    });
    expect(await refusal(drain(openInput('-', broken)))).toMatchObject({
      code: 'BTT_INPUT_UNREADABLE',
      message: expect.stringContaining('standard input cannot be read: EIO'),
    });
  });

  it('leaves errors that are not the disk’s as they are', async () => {
    const broken = (async function* (): AsyncGenerator<Buffer, void> {
      yield Buffer.alloc(1);
      throw new TypeError('a defect');
    })();
    await expect(drain(openInput('-', broken))).rejects.toThrow(TypeError);
  });
});
