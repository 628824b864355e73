import {
  type PortfolioOptions,
  type PortfolioReport,
  RISKS,
  type Risk,
  type Screener,
} from '@better-trade/core';
import { unreadFile } from '../portfolio/file-failure.js';
import { findInputs } from '../portfolio/find-inputs.js';
import { makePortfolioReport } from '../portfolio/make-report.js';
import { notesOf } from '../portfolio/notes.js';
import { type Asked, type PortfolioFlags, readFlags } from '../portfolio/read-flags.js';
import { type BatchHooks, type ScreenedFiles, screenFiles } from '../portfolio/screen-files.js';
import { portfolioCsv } from '../portfolio/write-csv.js';
import { portfolioJson, portfolioJsonl } from '../portfolio/write-json.js';
import { portfolioMarkdown } from '../portfolio/write-markdown.js';
import { portfolioTable } from '../portfolio/write-table.js';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { loadScreener, traceSettings } from '../run/load-screener.js';
import { openSink, refuseSameFile } from '../run/open-outputs.js';
import { progressOf } from '../run/progress.js';
import { type ReportFormat, renderPage, rowsToShow } from '../run/put-report.js';
import { type Terminal, wantsColour } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { countLine, coverageLine } from '../write/footer.js';
import { harmless } from '../write/harmless.js';
import { type Sink, streamSink } from '../write/sink.js';

interface Output {
  readonly format: ReportFormat;
  readonly sink: Sink;
  readonly colour: boolean;
}

const TOP_FOR_PEOPLE = 10;

/**
 * `btt report FILES...`: screens many import files at once and totals them; one bad file does not stop the others.
 *
 * @throws UsageError for flags and outputs that cannot be, and for a folder or a glob that matches nothing.
 */
export async function reportPortfolio(
  inputs: readonly string[],
  flags: PortfolioFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = readFlags(flags);
  if (inputs.length === 0)
    throw new UsageError('BTT_USAGE', 'no input.', 'Give files, folders, globs, or - for standard input.');
  const found = await findInputs(inputs);
  const paths = [
    ...asked.files.map(({ path }) => path),
    ...(flags.rejects === undefined ? [] : [flags.rejects]),
  ];
  for (const name of found.files) refuseSameFile(name, paths);
  const screener = await loadScreener(flags, terminal);
  const outputs = await openAll(asked, flags, terminal);
  const options: PortfolioOptions = {
    minRisk: screener.minRisk,
    map: asked.map,
    country: asked.country,
    trace: traceSettings(screener),
    skipDuplicates: flags.skipDuplicates === true,
  };

  const screened = await screenAll(screener, options, found.files, flags, terminal);
  const unread = found.unreadable.map(({ name, error }) => unreadFile(name, error));
  const make = (top: number | undefined): PortfolioReport =>
    makePortfolioReport(screener, options, screened, unread, { by: asked.by, top });
  for (const output of outputs) {
    const report = make(rowsToShow(output.format, asked.top, TOP_FOR_PEOPLE));
    await write(output, await textOf(output, report, flags));
  }
  const report = make(0);
  if (flags.quiet !== true) tell(report, found.warnings, asked.format, terminal);
  return exitCode(report, asked.failOn, flags);
}

async function openAll(
  { files, format }: Asked,
  { color }: PortfolioFlags,
  terminal: Terminal,
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (const { format: one, path } of files)
    outputs.push({ format: one, sink: await openSink(path), colour: false });
  const sink = streamSink(terminal.stdout);
  return [...outputs, { format, sink, colour: wantsColour(color, terminal) }];
}

async function screenAll(
  screener: Screener,
  { skipDuplicates, ...options }: PortfolioOptions,
  files: readonly string[],
  flags: PortfolioFlags,
  terminal: Terminal,
): Promise<ScreenedFiles> {
  const rejects = flags.rejects === undefined ? undefined : await openSink(flags.rejects);
  let done = 0;
  const progress = progressOf(flags.quiet === true, terminal, () => `${done} of ${files.length} files, `);
  const hooks: BatchHooks = {
    reject: (file, row) => rejects?.text(`${JSON.stringify({ file, ...row })}\n`),
    flush: async () => rejects?.flush(),
    progress: (read, lines) => {
      done = read;
      progress.lines(lines);
    },
  };
  const all = { ...options, baseline: null };
  const screened = await screenFiles(screener, all, files, terminal.stdin, skipDuplicates, hooks);
  progress.end();
  await rejects?.close();
  return screened;
}

async function textOf(
  { format, colour }: Output,
  report: PortfolioReport,
  { csvRaw, lang = 'en' }: PortfolioFlags,
): Promise<Iterable<string>> {
  switch (format) {
    case 'table':
      return portfolioTable(report, colour);
    case 'json':
      return portfolioJson(report);
    case 'jsonl':
      return portfolioJsonl(report);
    case 'csv':
      return portfolioCsv(report, csvRaw === true);
    case 'md':
      return portfolioMarkdown(report);
    case 'html':
      return [await renderPage(report, lang)];
  }
}

async function write({ sink }: Output, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    sink.text(piece);
    await sink.flush();
  }
  await sink.close();
}

/** Other formats than the table name the failed files too, but not to a person: here they are said in words. */
function tell(
  report: PortfolioReport,
  warnings: readonly string[],
  format: ReportFormat,
  terminal: Terminal,
): void {
  for (const warning of warnings) terminal.stderr.write(`warning: ${harmless(warning)}\n`);
  if (format === 'table') return;
  for (const note of notesOf(report)) terminal.stderr.write(`${note}\n`);
  terminal.stderr.write(`${countLine(report)}\n${coverageLine(report)}\n`);
}

function exitCode(
  { fileCounts, summary }: PortfolioReport,
  failOn: Risk | undefined,
  flags: PortfolioFlags,
): ExitCode {
  if (fileCounts.failed === fileCounts.all) return EXIT.usage;
  const reached =
    failOn !== undefined &&
    RISKS.slice(0, RISKS.indexOf(failOn) + 1).some((risk) => summary.byRisk[risk] + summary.traced[risk] > 0);
  if (reached) return EXIT.failOn;
  if (fileCounts.failed > 0) return EXIT.notScreenable;
  const unjudged = summary.notScreenable + summary.rejected + summary.partlyJudged > 0;
  return unjudged && flags.allowUnscreened !== true ? EXIT.notScreenable : EXIT.ran;
}
