import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Sha256 } from './layout.js';
import { openPack, type Pack, type PackSource } from './open-pack.js';
import { ReferenceRefused } from './reference-refused.js';

/** Held open while its pack is in use: a release that is installed meanwhile does not pull the rug from under a long run. */
const forgotten = new FinalizationRegistry<number>((file) => closeSync(file));

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Opens a packed file; its sections are read when they are asked for.
 * @throws ReferenceRefused `BTT_REFERENCE_MISSING` if it cannot be read; else as {@link openPack}.
 */
export function openPackFile(path: string, format: string): Pack {
  let file: number;
  let size: number;
  try {
    file = openSync(path, 'r');
    size = fstatSync(file).size;
  } catch {
    throw new ReferenceRefused('BTT_REFERENCE_MISSING', `no ${path}. Build or reinstall @better-trade/data.`);
  }
  const source: PackSource = { name: path, size, sha256, read: (at, length) => readAt(file, at, length) };
  try {
    const pack = openPack(source, format);
    forgotten.register(source, file);
    return pack;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** A read can give less than it was asked for; only nothing at all means the end. */
function readAt(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const got = readSync(file, bytes, filled, length - filled, at + filled);
    if (got === 0) break;
    filled += got;
  }
  return bytes.subarray(0, filled);
}
