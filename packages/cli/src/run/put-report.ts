import type { Artefact, Language } from '@better-trade/viz';
import { type Output, parseOutput } from '../write/make-writer.js';
import { openSink, refuseSameFile } from './open-outputs.js';
import { REPORT_FORMATS, type ReportFormat } from './report-formats.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

export type { ReportFormat } from './report-formats.js';

/** Formats that the command writes itself; pages are written by viz. */
export type TextFormat = Exclude<ReportFormat, 'html'>;

export interface PutOptions {
  readonly format: string;
  readonly output: readonly string[];
  readonly lang?: Language | undefined;
}

/** Where a report goes, and in what formats. */
export interface Put {
  readonly format: ReportFormat;
  readonly outputs: readonly Output<ReportFormat>[];
  readonly lang: Language;
}

/** A report as text, and the document that a page is made of; whichever is not asked for is not made. */
export interface Putting {
  text(format: TextFormat): string;
  artefact(): Artefact;
}

/** @throws UsageError `BTT_FORMAT`. */
export function reportFormat(text: string): ReportFormat {
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
export function parsePut(options: PutOptions): Put {
  const format = reportFormat(options.format);
  const outputs = options.output.map((text) => parseOutput(text, reportFormat));
  refuseSameFile(
    '',
    outputs.map(({ path }) => path),
  );
  refuseLangWithoutPage(options.lang, [format, ...outputs.map((output) => output.format)]);
  return { format, outputs, lang: options.lang ?? 'en' };
}

/** Tables and documents for programs are in English: a language that nothing is written in is refused. */
export function refuseLangWithoutPage(lang: Language | undefined, formats: readonly string[]): void {
  if (lang !== undefined && !formats.includes('html'))
    throw new UsageError(
      'BTT_USAGE',
      '--lang is the language of a page, and none is written.',
      'Add --output html=report.html, or leave it out.',
    );
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
export async function putReport(put: Put, report: Putting, terminal: Terminal): Promise<void> {
  const render = async (format: ReportFormat): Promise<string> =>
    format === 'html' ? renderPage(report.artefact(), put.lang) : report.text(format);
  for (const { format, path } of put.outputs) {
    const sink = await openSink(path);
    sink.text(await render(format));
    await sink.close();
  }
  terminal.stdout.write(await render(put.format));
}

/** One HTML file. Loads what draws it, which nothing else needs. */
export async function renderPage(artefact: Artefact, lang: Language): Promise<string> {
  const { renderReport } = await import('@better-trade/viz');
  return renderReport(artefact, { lang });
}
