import { existsSync } from 'node:fs';
import {
  parseHts,
  type RejectedRow,
  type ReportOptions,
  RISKS,
  type Risk,
  type Screener,
  splitHtsCell,
} from '@better-trade/core';
import type { OpenedLines, OpenedScan } from '@better-trade/scan';
import type { Language } from '@better-trade/viz';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import {
  loadScreener,
  parseRisk,
  type TraceLoadOptions,
  traceSettings,
  wholeNumber,
} from '../run/load-screener.js';
import type { OpenedBaseline } from '../run/open-baseline.js';
import { filesOf, openFileWriters, openSink, refuseSameFile } from '../run/open-outputs.js';
import type { OpenedForScan } from '../run/open-scan.js';
import { progressOf } from '../run/progress.js';
import { refuseLangWithoutPage } from '../run/put-report.js';
import { scanLines } from '../run/scan-lines.js';
import { type RunInput, screenLines } from '../run/screen-lines.js';
import { singleLine } from '../run/single-line.js';
import { type Terminal, wantsColour } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { countLine, coverageLine } from '../write/footer.js';
import { loadWriter, parseFormat, parseOutput } from '../write/make-writer.js';
import { newsLines } from '../write/news-lines.js';
import { DIGESTED, type Format, type ReportHead, type ReportWriter } from '../write/report-writer.js';
import { type Sink, streamSink } from '../write/sink.js';

export interface ScreenOptions extends TraceLoadOptions {
  readonly country?: string | undefined;
  readonly map?: string | undefined;
  readonly format: string;
  readonly output: readonly string[];
  readonly rejects?: string | undefined;
  readonly failOn?: string | undefined;
  readonly baseline?: string | undefined;
  readonly all?: boolean | undefined;
  readonly allowUnscreened?: boolean | undefined;
  readonly csvRaw?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly color: string;
  readonly lang?: Language | undefined;
  /** Absent for the scanner of bytes, which gives what cannot be scanned to csv-parse. */
  readonly engine?: string | undefined;
  readonly threads?: string | undefined;
}

export async function screen(
  inputs: readonly string[],
  options: ScreenOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const failOn = options.failOn === undefined ? undefined : parseRisk(options.failOn, '--fail-on');
  const format = parseFormat(options.format);
  const map = parseMap(options.map);
  const name = oneInput(inputs, terminal);
  const outputs = options.output.map((text) => parseOutput(text, parseFormat));
  const paths = [...filesOf(outputs), ...(options.rejects === undefined ? [] : [options.rejects])];
  refuseSameFile(name, paths);
  refuseLangWithoutPage(options.lang, [format, ...outputs.map((output) => output.format)]);
  const minRisk = options.minRisk === undefined ? 'low' : parseRisk(options.minRisk, '--min-risk');
  if (options.baseline !== undefined) refuseSameFile(options.baseline, paths);
  // What is new is told before anything is hidden: the baseline's own reader leaves findings below --min-risk out.
  const screener = await loadScreener(
    options.baseline === undefined ? options : { ...options, minRisk: undefined },
    terminal,
  );
  const baseline = options.baseline === undefined ? null : await readBaseline(options.baseline);
  const run = await openRun(
    name,
    options,
    map,
    screener,
    [format, ...outputs.map((one) => one.format)],
    terminal,
  );
  const writerOptions = {
    all: options.all === true,
    colour: wantsColour(options.color, terminal),
    csvRaw: options.csvRaw === true,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
  };
  const writers = await openFileWriters(outputs, writerOptions);
  writers.push((await loadWriter(format))(streamSink(terminal.stdout), writerOptions));
  const rejects = options.rejects === undefined ? undefined : await openSink(options.rejects);
  if (rejects !== undefined) writers.push(besideReport(rejects));
  const reportOptions: ReportOptions = {
    minRisk,
    map,
    country: options.country ?? null,
    trace: traceSettings(screener),
    baseline: baseline?.file ?? null,
  };
  const news = baseline?.known.against({ minRisk, traced: screener.derived !== null }) ?? null;

  const progress = progressOf(options.quiet === true, terminal);
  const reject = (row: RejectedRow): void => rejects?.text(`${JSON.stringify(row)}\n`);
  const head =
    run.kind === 'scan'
      ? await scanLines(screener, reportOptions, run.opened, name, writers, {
          reject,
          progress: (bytes) => progress.bytes(bytes, run.size),
          threadStarted: run.tuneMemory,
        })
      : await screenLines(
          screener,
          reportOptions,
          run.input,
          writers,
          { reject, progress: progress.lines },
          news,
        );
  progress.end();
  if (options.quiet !== true) tell(head, run.warnings(), options, terminal);
  return exitCode(head, failOn, options);
}

/** The file of rejected rows is flushed and closed with the report, and has no lines of it. */
function besideReport(rejects: Sink): ReportWriter {
  return {
    shows: 'nothing',
    line: () => undefined,
    flush: rejects.flush,
    end: rejects.close,
  };
}

/** Loaded only when it is asked for: a report is checked by schemas that a screen needs nothing of. */
async function readBaseline(path: string): Promise<OpenedBaseline> {
  const { openBaseline } = await import('../run/open-baseline.js');
  return openBaseline(path);
}

/** A path, `-` for standard input, or a code with `--country`. */
function oneInput(inputs: readonly string[], terminal: Terminal): string {
  if (inputs.length > 1)
    throw new UsageError(
      'BTT_USAGE',
      `${inputs.length} inputs given: ${inputs.join(', ')}.`,
      'btt screen takes one file, - or one HTS code; with --engine duckdb many files.',
    );
  const [name] = inputs;
  if (name === undefined && terminal.stdin.isTTY === true)
    throw new UsageError(
      'BTT_USAGE',
      'no input.',
      'Give a file, - for standard input, or an HTS code with --country.',
    );
  return name ?? '-';
}

type Run = { readonly warnings: () => readonly string[] } & (
  | { readonly kind: 'lines'; readonly input: RunInput }
  | ({ readonly kind: 'scan' } & OpenedForScan)
);

async function openRun(
  name: string,
  options: ScreenOptions,
  map: Readonly<Record<string, string>>,
  screener: Screener,
  formats: readonly Format[],
  terminal: Terminal,
): Promise<Run> {
  if (isCode(name)) {
    if (options.country === undefined)
      throw new UsageError(
        'BTT_COUNTRY_MISSING',
        `no country of origin for ${name}.`,
        `Write: btt screen ${name} --country CN.`,
      );
    return { kind: 'lines', input: singleLine(name, options.country), warnings: () => [] };
  }
  const threads = options.threads === undefined ? undefined : wholeNumber(options.threads, '--threads');
  const { openInput, readLines } = await import('@better-trade/scan');
  const reading = { map, country: options.country ?? null };
  const said = (opened: OpenedScan | OpenedLines) => (): readonly string[] =>
    opened.warnings.map((warning) => `${warning.code}: ${warning.message}`);
  if (options.engine !== 'csv-parse' && options.baseline === undefined) {
    const { openScan } = await import('../run/open-scan.js');
    const digested = formats.some((format) => DIGESTED.includes(format));
    const scan = await openScan(name, terminal.stdin, screener, { ...reading, threads, digested });
    if (scan !== null) return { kind: 'scan', ...scan, warnings: said(scan.opened) };
  }
  const opened = await readLines(openInput(name, terminal.stdin), reading);
  return {
    kind: 'lines',
    input: {
      batches: opened.batches,
      describe: () => ({ name, columns: opened.columns, ...opened.measure() }),
    },
    warnings: said(opened),
  };
}

/** A file of that name wins over a code. */
export function isCode(name: string): boolean {
  return (
    name !== '-' &&
    /^[\d.\s;,'"-]+$/.test(name) &&
    !existsSync(name) &&
    splitHtsCell(name).every((piece) => parseHts(piece).kind === 'code')
  );
}

export function parseMap(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  const map: Record<string, string> = {};
  for (const piece of text.split(',')) {
    const at = piece.indexOf('=');
    if (at < 1 || at === piece.length - 1)
      throw new UsageError(
        'BTT_MAP',
        `"${piece}" is not a mapping (--map).`,
        'Write role=header, as in --map hts=Tariff,origin=COO.',
      );
    map[piece.slice(0, at).trim()] = piece.slice(at + 1).trim();
  }
  return map;
}

/** Other formats than the table have no footer: the counts and the holes go to the messages. */
export function tell(
  head: ReportHead,
  warnings: readonly string[],
  options: ScreenOptions,
  terminal: Terminal,
): void {
  for (const warning of warnings) terminal.stderr.write(`warning: ${warning}\n`);
  if (head.summary.rejected > 0) {
    const first = head.input.rejected[0];
    const where =
      options.rejects === undefined
        ? 'write them to a file with --rejects FILE'
        : `written to ${options.rejects}`;
    terminal.stderr.write(
      `warning: ${head.summary.rejected} rows could not be read as lines and were not screened; ${where}. First: ${first?.code}: line ${first?.line}, ${first?.hint}\n`,
    );
  }
  if (options.format === 'table') return;
  const said = [countLine(head), ...newsLines(head), coverageLine(head)];
  terminal.stderr.write(`${said.join('\n')}\n`);
}

export function exitCode(head: ReportHead, failOn: Risk | undefined, options: ScreenOptions): ExitCode {
  const { summary } = head;
  const linesOf = (risk: Risk): number =>
    summary.baseline === null ? summary.byRisk[risk] + summary.traced[risk] : summary.baseline.byRisk[risk];
  const reached =
    failOn !== undefined && RISKS.slice(0, RISKS.indexOf(failOn) + 1).some((risk) => linesOf(risk) > 0);
  if (reached) return EXIT.failOn;
  if (options.allowUnscreened === true) return EXIT.ran;
  return summary.notScreenable + summary.rejected + summary.partlyJudged > 0 ? EXIT.notScreenable : EXIT.ran;
}
