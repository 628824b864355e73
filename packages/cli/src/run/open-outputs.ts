import { once } from 'node:events';
import { createWriteStream, existsSync, realpathSync, type WriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { besidePath } from '../write/beside-path.js';
import { loadWriter, type Output } from '../write/make-writer.js';
import type { Format, ReportWriter, WriterOptions } from '../write/report-writer.js';
import { fileSink } from '../write/sink.js';
import { UsageError } from './usage-error.js';

/** Writing begins while the input is still read: an output on the same file would destroy it, or another output. */
export function refuseSameFile(input: string, outputs: readonly string[]): void {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
  const taken = new Set(existsSync(input) ? [real(input)] : []);
  for (const path of outputs) {
    if (taken.has(real(path)))
      throw new UsageError(
        'BTT_OUTPUT_TAKEN',
        `${path} is the input or another output.`,
        'Choose another path.',
      );
    taken.add(real(path));
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

/** @throws UsageError `BTT_OUTPUT_UNWRITABLE` at once, not at the first write. */
export async function openSink(path: string): ReturnType<typeof fileSink> {
  try {
    return await fileSink(path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** @throws UsageError `BTT_OUTPUT_UNWRITABLE` at once, not at the first write. */
export async function openFile(path: string): Promise<WriteStream> {
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw cannotWrite(path, error);
  }
  return stream;
}

function cannotWrite(path: string, error: unknown): UsageError {
  return new UsageError(
    'BTT_OUTPUT_UNWRITABLE',
    `cannot write ${path}: ${error instanceof Error ? error.message : String(error)}.`,
    'Choose another path.',
  );
}
