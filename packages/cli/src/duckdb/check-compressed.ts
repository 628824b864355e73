import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '@better-trade/scan';
import type { InputFile } from './input-file.js';

/**
 * DuckDB reads a compressed file that was cut off as far as it goes and says nothing: the lines behind would be lost
 * without a word. So the file is checked to its end before it is read: gzip by its checksums, zstd by its frames.
 *
 * @throws InputError `BTT_INPUT_UNREADABLE`
 */
export async function checkCompressed(file: InputFile): Promise<void> {
  if (file.compression === 'gzip') await checkGzip(file);
  if (file.compression === 'zstd') await checkZstd(file);
}

async function checkGzip({ path, name }: InputFile): Promise<void> {
  try {
    await pipeline(createReadStream(path), createGunzip(), async (source) => {
      for await (const _ of source);
    });
  } catch (error) {
    throw brokenFile(name, 'gzip', error instanceof Error ? error.message : String(error));
  }
}

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

/** Walks the frames and blocks by their headers (RFC 8878, 3.1) without decompressing them. */
async function checkZstd({ path, name }: InputFile): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    for (let at = 0; at < size; ) {
      const end = await frameEnd(file, at);
      if (end === null || end > size) throw brokenFile(name, 'zstd', `the frame at byte ${at} is not whole`);
      at = end;
    }
  } finally {
    await file.close();
  }
}

/** Null for what is no frame, or breaks off in a header. */
async function frameEnd(file: FileHandle, at: number): Promise<number | null> {
  const head = await bytesAt(file, at, 8);
  if (head.length < 5) return null;
  const magic = head.readUInt32LE(0);
  if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) return head.length < 8 ? null : at + 8 + head.readUInt32LE(4);
  if (magic !== FRAME) return null;
  const descriptor = head.readUInt8(4);
  const single = (descriptor & 0x20) !== 0;
  const contentSize = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  let next = at + 5 + (single ? 0 : 1) + dictionary + contentSize;
  for (let last = false; !last; ) {
    const block = await bytesAt(file, next, 3);
    if (block.length < 3) return null;
    const header = block.readUIntLE(0, 3);
    last = (header & 1) === 1;
    const repeated = ((header >> 1) & 3) === 1;
    next += 3 + (repeated ? 1 : header >> 3);
  }
  return next + ((descriptor & 4) !== 0 ? 4 : 0);
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

export function brokenFile(name: string, format: string, why: string): InputError {
  return new InputError(
    'BTT_INPUT_UNREADABLE',
    name,
    `the ${format} data of "${name}" are broken: ${why}.`,
    'Fetch or export the file again.',
  );
}
