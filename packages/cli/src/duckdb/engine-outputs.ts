import { openSink } from '../run/open-outputs.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { loadWriter, type Output, parseFormat, parseOutput } from '../write/make-writer.js';
import type { ReportWriter, WriterOptions } from '../write/report-writer.js';
import { type Sink, streamSink } from '../write/sink.js';
import { type EngineFormat, namingFiles } from './file-sink.js';

export interface EngineOutputs {
  readonly format: EngineFormat;
  readonly texts: readonly Output<EngineFormat>[];
  /** Paths of Parquet files. */
  readonly parquet: readonly string[];
}

/** @throws UsageError `BTT_ENGINE_FORMAT` for what is written from one file only, or needs all lines in memory. */
export function parseOutputs(format: string, outputs: readonly string[]): EngineOutputs {
  const parsed = outputs.map((text) => parseOutput(text, engineFormat));
  return {
    format: textFormat(format),
    texts: parsed.flatMap(({ format, path }) => (format === 'parquet' ? [] : [{ format, path }])),
    parquet: parsed.filter(({ format }) => format === 'parquet').map(({ path }) => path),
  };
}

/** Writers of the text outputs, standard output last. */
export async function openWriters(
  { format, texts }: EngineOutputs,
  names: readonly string[],
  current: () => number,
  options: WriterOptions,
  terminal: Terminal,
): Promise<readonly ReportWriter[]> {
  const open = async (to: EngineFormat, sink: Sink, of: WriterOptions): Promise<ReportWriter> =>
    (await loadWriter(to))(namingFiles(sink, to, names, current), of);
  const writers: ReportWriter[] = [];
  for (const { format: to, path } of texts)
    writers.push(await open(to, await openSink(path), { ...options, colour: false, path }));
  writers.push(await open(format, streamSink(terminal.stdout), options));
  return writers;
}

function engineFormat(text: string): EngineFormat | 'parquet' {
  return text === 'parquet' ? text : textFormat(text);
}

function textFormat(text: string): EngineFormat {
  const format = parseFormat(text);
  if (format === 'csv' || format === 'table' || format === 'jsonl') return format;
  throw new UsageError(
    'BTT_ENGINE_FORMAT',
    `--engine duckdb does not write ${format}.`,
    'It writes csv, table, jsonl and, with -o, parquet; leave --engine out for a report of one file.',
  );
}
