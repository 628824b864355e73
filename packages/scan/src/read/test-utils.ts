import type { Line, RejectedRow } from '@better-trade/core';
import { type OpenedLines, type ReadItem, type ReadOptions, readLines } from './read-lines.js';

export interface Reading {
  readonly opened: OpenedLines;
  readonly items: readonly ReadItem[];
  readonly lines: readonly Line[];
  readonly rejects: readonly RejectedRow[];
}

/** Reads a whole text; `chunk` cuts its bytes into pieces of that size. */
export async function read(
  input: string | Buffer,
  options: Partial<ReadOptions> & { readonly chunk?: number } = {},
): Promise<Reading> {
  const bytes = Buffer.isBuffer(input) ? input : Buffer.from(input);
  const { chunk = Math.max(bytes.length, 1), ...given } = options;
  const opened = await readLines(cut(bytes, chunk), { map: {}, country: null, ...given });
  const items: ReadItem[] = [];
  for await (const batch of opened.batches) items.push(...batch);
  return {
    opened,
    items,
    lines: items.flatMap((item) => (item.kind === 'line' ? [item.line] : [])),
    rejects: items.flatMap((item) => (item.kind === 'reject' ? [item.reject] : [])),
  };
}

export async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** `line:code` of each rejected row. */
export function codes({ rejects }: Reading): string[] {
  return rejects.map(({ line, code }) => `${line}:${code}`);
}

/** `line:hts` of each line. */
export function places({ lines }: Reading): string[] {
  return lines.map(({ line, hts }) => `${line}:${hts}`);
}

/** The code of the InputError, or what came instead. */
export async function refusal(
  reading: Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await reading;
    return { code: 'none', message: '' };
  } catch (error) {
    return error as { readonly code: string; readonly message: string };
  }
}
