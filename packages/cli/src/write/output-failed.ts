import { harmless } from './harmless.js';

/** The disk or what stands for it, not a path that was named wrongly. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG', 'ENXIO', 'EPIPE']);

/** An output that was opened and could not be written to its end. Exit code 6. */
export class OutputFailed extends Error {
  override readonly name = 'OutputFailed';
  readonly code = 'BTT_OUTPUT_FAILED';
  constructor(
    readonly path: string,
    reason: string,
    remedy: string,
  ) {
    super(`BTT_OUTPUT_FAILED: cannot write ${harmless(path)}: ${reason}. ${remedy}`);
  }
}

export function isDiskError(error: unknown): boolean {
  return DISK.has(codeOf(error) ?? '');
}

/** The reader of a pipe has had enough. */
export function isBrokenPipe(error: unknown): boolean {
  return codeOf(error) === 'EPIPE';
}

/** A write to a file that the user named. */
export function fileFailed(path: string, error: unknown): OutputFailed {
  const remedy = 'Free space there or choose another path; nothing was put under that name.';
  return error instanceof OutputFailed ? error : new OutputFailed(path, reasonOf(error), remedy);
}

/** A write to standard output, a device or a pipe, of which what was written cannot be taken back. */
export function streamFailed(what: string, error: unknown): OutputFailed {
  const remedy = 'What was written is not whole: free space there or send it elsewhere, and run again.';
  return new OutputFailed(what, reasonOf(error), remedy);
}

export function stdoutFailed(error: unknown): OutputFailed {
  return streamFailed('standard output', error);
}

/** A write to a temporary file. */
export function temporaryFailed(path: string, error: unknown): OutputFailed {
  const remedy = 'Free space there, or set TMPDIR to a folder on another disk.';
  return new OutputFailed(path, reasonOf(error), remedy);
}

export function reasonOf(error: unknown): string {
  return harmless(error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
