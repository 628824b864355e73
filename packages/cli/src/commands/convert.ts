import type { LineVerdict } from '@better-trade/core';
import { RISKS } from '@better-trade/core';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { parseRisk } from '../run/load-screener.js';
import { openSink, refuseSameFile } from '../run/open-outputs.js';
import { openReport } from '../run/read-report.js';
import { type Terminal, wantsColour } from '../run/terminal.js';
import { loadWriter, parseFormat } from '../write/make-writer.js';
import { streamSink } from '../write/sink.js';

export interface ConvertOptions {
  readonly format: string;
  readonly to?: string | undefined;
  readonly minRisk?: string | undefined;
  readonly all?: boolean | undefined;
  readonly csvRaw?: boolean | undefined;
  readonly color: string;
}

const FLUSH_EVERY = 1000;

/** Another view of a report, without screening again: a pure function of the report. */
export async function convert(path: string, options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const factory = await loadWriter(parseFormat(options.format));
  const least =
    options.minRisk === undefined ? undefined : RISKS.indexOf(parseRisk(options.minRisk, '--min-risk'));
  if (options.to !== undefined) refuseSameFile(path, [options.to]);
  const report = await openReport(path);
  const sink = options.to === undefined ? streamSink(terminal.stdout, false) : await openSink(options.to);
  const colour = options.to === undefined && wantsColour(options.color, terminal);
  const writer = factory(sink, { all: options.all === true, colour, csvRaw: options.csvRaw === true });
  let lines = 0;
  for await (const line of report.lines) {
    writer.line(least === undefined ? line : atLeast(line, least));
    if (++lines % FLUSH_EVERY === 0) await writer.flush();
  }
  await writer.end(report.head);
  return EXIT.ran;
}

function atLeast(line: LineVerdict, least: number): LineVerdict {
  return { ...line, findings: line.findings.filter((finding) => RISKS.indexOf(finding.risk) <= least) };
}
