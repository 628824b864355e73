import type { LineVerdict } from '@better-trade/core';
import { RISKS } from '@better-trade/core';
import type { Language } from '@better-trade/viz';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { otherDocumentKind } from '../run/is-other-document.js';
import { parseRisk } from '../run/load-screener.js';
import { filesOf, openSink, refuseSameFile } from '../run/open-outputs.js';
import { refuseLangWithoutPage, renderPage } from '../run/put-report.js';
import { openReport } from '../run/read-report.js';
import { type Terminal, wantsColour } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { loadWriter, parseFormat } from '../write/make-writer.js';
import { streamSink } from '../write/sink.js';

export interface ConvertOptions {
  readonly format: string;
  readonly to?: string | undefined;
  readonly minRisk?: string | undefined;
  readonly all?: boolean | undefined;
  readonly csvRaw?: boolean | undefined;
  readonly color: string;
  readonly lang?: Language | undefined;
}

const FLUSH_EVERY = 1000;

/** Another view of a report, without screening again: a pure function of the report. */
export async function convert(path: string, options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const format = parseFormat(options.format);
  refuseLangWithoutPage(options.lang, [format]);
  const least =
    options.minRisk === undefined ? undefined : RISKS.indexOf(parseRisk(options.minRisk, '--min-risk'));
  if (options.to !== undefined) refuseSameFile(path, filesOf([{ format, path: options.to }]));
  const other = otherDocumentKind(path);
  if (other !== null && format !== 'html')
    throw new UsageError(
      'BTT_FORMAT',
      `${path} is a ${other} document, which converts to html only.`,
      `Run btt report or btt trace again with --format ${format === 'json' ? 'csv' : format}.`,
    );
  if (other !== null) return convertDocument(path, options, terminal);
  if (format === 'html') refuseLess(options);
  const factory = await loadWriter(format);
  const report = await openReport(path);
  const sink = options.to === undefined ? streamSink(terminal.stdout) : await openSink(options.to);
  const colour = options.to === undefined && wantsColour(options.color, terminal);
  const writer = factory(sink, {
    all: options.all === true,
    colour,
    csvRaw: options.csvRaw === true,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    ...(options.to === undefined ? {} : { path: options.to }),
  });
  let lines = 0;
  for await (const line of report.lines) {
    writer.line(least === undefined ? line : atLeast(line, least));
    if (++lines % FLUSH_EVERY === 0) await writer.flush();
  }
  await writer.end(report.head);
  return EXIT.ran;
}

/** A page carries the report that it was made from, and says of it what it is: of a part of it that would be false. */
function refuseLess({ minRisk, all }: ConvertOptions): void {
  const flag = minRisk !== undefined ? '--min-risk' : all === true ? '--all' : undefined;
  if (flag !== undefined)
    throw new UsageError(
      'BTT_USAGE',
      `${flag} chooses what is shown of a report, and a page is of all its findings.`,
      'Leave it out: the tables of the page narrow to a risk, and --format csv takes the flag.',
    );
}

/** The page of a national report, a profile, a portfolio or a trace: anything of btt but a screening report. */
async function convertDocument(path: string, options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const useless = { '--min-risk': options.minRisk, '--all': options.all, '--csv-raw': options.csvRaw };
  for (const [flag, value] of Object.entries(useless))
    if (value !== undefined)
      throw new UsageError(
        'BTT_USAGE',
        `${flag} chooses lines of a screening report, and ${path} is none.`,
        'Leave it out.',
      );
  const { readDocument } = await import('../figure/read-source.js');
  const html = await renderPage(await readDocument(path), options.lang ?? 'en');
  if (options.to === undefined) terminal.stdout.write(html);
  else {
    const sink = await openSink(options.to);
    sink.text(html);
    await sink.close();
  }
  return EXIT.ran;
}

function atLeast(line: LineVerdict, least: number): LineVerdict {
  return { ...line, findings: line.findings.filter((finding) => RISKS.indexOf(finding.risk) <= least) };
}
