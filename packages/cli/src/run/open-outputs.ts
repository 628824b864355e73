import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { partialOf } from '../write/begin-output.js';
import { besidePath } from '../write/beside-path.js';
import { harmless } from '../write/harmless.js';
import { loadWriter, type Output } from '../write/make-writer.js';
import { fileFailed, isDiskError, reasonOf } from '../write/output-failed.js';
import type { Format, ReportWriter, WriterOptions } from '../write/report-writer.js';
import { fileSink } from '../write/sink.js';
import { UsageError } from './usage-error.js';

/** Writing begins while the input is still read: an output on the same file would destroy it, or another output. */
export function refuseSameFile(input: string, outputs: readonly string[]): void {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
  const taken = new Set(existsSync(input) ? [real(input)] : []);
  for (const path of outputs) {
    // It is written beside its place first.
    const places = [real(path), real(partialOf(real(path)))];
    if (places.some((place) => taken.has(place)))
      throw new UsageError(
        'BTT_OUTPUT_TAKEN',
        `${path} is the input or another output.`,
        'Choose another path.',
      );
    for (const place of places) taken.add(place);
  }
}

/** Every file that outputs may become: a page may put one with all findings beside it. */
export function filesOf(outputs: readonly Output<Format>[]): readonly string[] {
  return outputs.flatMap(({ format, path }) => (format === 'html' ? [path, besidePath(path)] : [path]));
}

/** Opens a writer for each output file; colour is for terminals only. */
export async function openFileWriters(
  outputs: readonly Output<Format>[],
  options: WriterOptions,
): Promise<ReportWriter[]> {
  const writers: ReportWriter[] = [];
  for (const { format, path } of outputs) {
    const factory = await loadWriter(format);
    writers.push(factory(await openSink(path), { ...options, colour: false, path }));
  }
  return writers;
}

/** @throws UsageError `BTT_OUTPUT_UNWRITABLE`, or OutputFailed on a full disk, at once, not at the first write. */
export async function openSink(path: string): ReturnType<typeof fileSink> {
  try {
    return await fileSink(path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function cannotWrite(path: string, error: unknown): Error {
  if (isDiskError(error)) return fileFailed(path, error);
  return new UsageError(
    'BTT_OUTPUT_UNWRITABLE',
    `cannot write ${harmless(path)}: ${reasonOf(error)}.`,
    'Choose another path.',
  );
}
