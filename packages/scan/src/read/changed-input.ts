import { stat } from 'node:fs/promises';
import { InputError } from './input-error.js';

/** What a file was like at one moment. */
export interface FileLook {
  readonly size: number;
  readonly mtimeMs: number;
}

/** Null for what is no regular file, or not there: what has no size cannot change it. */
export async function lookAtInput(name: string): Promise<FileLook | null> {
  const found = name === '-' ? null : await stat(name).catch(() => null);
  return found === null || !found.isFile() ? null : { size: found.size, mtimeMs: found.mtimeMs };
}

/**
 * Whether the bytes that were read are those of one file, from its beginning to its end, that nobody wrote to meanwhile.
 *
 * @param before Of {@link lookAtInput} before the first byte was read; null is no file, of which nothing can be told.
 * @param after Of {@link lookAtInput} after the last byte was read.
 */
export function sameFile(before: FileLook | null, after: FileLook | null, bytesRead: number): boolean {
  if (before === null) return true;
  // Files of /proc have no size and many bytes; a file that was begun meanwhile has one now.
  if (before.size === 0) return after !== null && after.size === 0;
  return after?.size === before.size && after.mtimeMs === before.mtimeMs && bytesRead === before.size;
}

/**
 * Throws unless {@link sameFile}: half of a file must not pass for all of it.
 *
 * @throws InputError `BTT_INPUT_CHANGED`
 */
export function refuseChanged(
  name: string,
  before: FileLook | null,
  after: FileLook | null,
  bytesRead: number,
): void {
  if (before === null || sameFile(before, after, bytesRead)) return;
  throw new InputError(
    'BTT_INPUT_CHANGED',
    name,
    `"${name}" changed while it was read: it had ${before.size} bytes, ${bytesRead} were read.`,
    'Run again when nothing writes to it.',
  );
}
