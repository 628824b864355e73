import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '@better-trade/scan';
import { UsageError } from '../run/usage-error.js';

export type FileKind = 'csv' | 'jsonl' | 'parquet';
export type Compression = 'none' | 'gzip' | 'zstd';

/** One input of the engine. */
export interface InputFile {
  /** As the user named it. */
  readonly name: string;
  readonly path: string;
  readonly kind: FileKind;
  readonly compression: Compression;
  /** Bytes on disk. */
  readonly bytes: number;
}

const MAGIC: readonly (readonly [magic: string, compression: Compression])[] = [
  ['\x1f\x8b', 'gzip'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
];

/**
 * Tells what a file is by its first bytes, and JSON Lines by its name.
 *
 * @throws InputError `BTT_INPUT_MISSING`, `BTT_INPUT_UNREADABLE`; UsageError `BTT_ENGINE_INPUT` for what is no file.
 */
export async function lookAtFile(name: string): Promise<InputFile> {
  const { bytes, start } = await firstBytes(name);
  const base = { name, path: resolve(name), bytes };
  // A text may begin with "PAR1" too; then it does not end with it, and DuckDB refuses it.
  if (start.startsWith('PAR1') && /\.(parquet|pq)$/i.test(name))
    return { ...base, kind: 'parquet', compression: 'none' };
  if (/^PAR1[\x15\x19]/.test(start)) return { ...base, kind: 'parquet', compression: 'none' };
  const compression = MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? 'none';
  const bare = name.replace(/\.(gz|gzip|zst|zstd)$/i, '');
  return { ...base, kind: /\.(jsonl|ndjson)$/i.test(bare) ? 'jsonl' : 'csv', compression };
}

async function firstBytes(name: string): Promise<{ readonly bytes: number; readonly start: string }> {
  if (name === '-')
    throw new UsageError(
      'BTT_ENGINE_INPUT',
      '--engine duckdb reads files, not standard input.',
      'Name the file, or leave --engine out.',
    );
  try {
    const found = await stat(name);
    if (!found.isFile())
      throw new UsageError(
        'BTT_ENGINE_INPUT',
        `"${name}" is not a file.`,
        'Name files, or a glob in quotes: "entries/*.parquet".',
      );
    const file = await open(name);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
      return { bytes: found.size, start: buffer.toString('latin1', 0, bytesRead) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof UsageError) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new InputError('BTT_INPUT_MISSING', name, `there is no file "${name}".`, 'Check the path.');
    throw new InputError(
      'BTT_INPUT_UNREADABLE',
      name,
      `"${name}" cannot be read: ${error.message}.`,
      'Check its permissions.',
    );
  }
}
