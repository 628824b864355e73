import { parseOutput } from '../write/make-writer.js';
import { openSink, refuseSameFile } from './open-outputs.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Formats of a report that is small enough to be one text. */
export const REPORT_FORMATS = ['table', 'json', 'jsonl', 'csv', 'md'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface PutOptions {
  readonly format: string;
  readonly output: readonly string[];
}

function reportFormat(text: string): ReportFormat {
  const format = REPORT_FORMATS.find((one) => one === text);
  if (format === undefined)
    throw new UsageError(
      'BTT_FORMAT',
      `"${text}" is not a format of a report.`,
      `Formats: ${REPORT_FORMATS.join(', ')}.`,
    );
  return format;
}

/** What the flags ask for, checked before anything is loaded. */
export function parsePut(options: PutOptions): {
  readonly format: ReportFormat;
  readonly outputs: readonly { readonly format: ReportFormat; readonly path: string }[];
} {
  const format = reportFormat(options.format);
  const outputs = options.output.map((text) => parseOutput(text, reportFormat));
  refuseSameFile(
    '',
    outputs.map(({ path }) => path),
  );
  return { format, outputs };
}

/** How many rows: as asked for, else as many as people read at once; the formats for programs give all. */
export function rowsToShow(
  format: ReportFormat,
  asked: number | undefined,
  forPeople: number,
): number | undefined {
  return asked ?? (format === 'table' || format === 'md' ? forPeople : undefined);
}

/** Writes a report to standard output and to every file that was asked for. */
export async function putReport(
  put: ReturnType<typeof parsePut>,
  render: (format: ReportFormat) => string,
  terminal: Terminal,
): Promise<void> {
  for (const { format, path } of put.outputs) {
    const sink = await openSink(path);
    sink.text(render(format));
    await sink.close();
  }
  terminal.stdout.write(render(put.format));
}
