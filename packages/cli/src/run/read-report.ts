import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { LineVerdict, Report } from '@better-trade/core';
import { reportSchema } from '@better-trade/core/schema';
import type { ReportHead } from '../write/report-writer.js';
import { countedLines } from './counted-lines.js';
import { isUtf16 } from './is-utf16.js';
import { UsageError } from './usage-error.js';

/** A report as a head and a stream of its lines, which ends in an error if the head's summary is not theirs. */
export interface OpenedReport {
  readonly head: ReportHead;
  readonly lines: AsyncIterable<LineVerdict>;
}

const HEAD_LINES = 16;
const LINES_OPENED = '"lines":[';
const headSchema = reportSchema.omit({ lines: true });
const lineSchema = reportSchema.shape.lines.element;

/**
 * Opens a JSON report. One that `btt` wrote has a line of text a line of input and is read as a stream; one that
 * another program has laid out anew is read whole.
 * @throws UsageError `BTT_REPORT_...` if it is not there, not JSON, or does not fit the schema: named by path. Reading its
 *   lines to the end throws `BTT_REPORT_COUNTS` if the summary is not of them.
 */
export async function openReport(path: string): Promise<OpenedReport> {
  if (!existsSync(path))
    throw new UsageError(
      'BTT_REPORT_MISSING',
      `there is no ${path}.`,
      'Give a JSON report of btt screen --format json.',
    );
  if (statSync(path).isDirectory())
    throw new UsageError('BTT_REPORT_DIRECTORY', `${path} is a directory.`, 'Give the report file.');
  if (isUtf16(path))
    throw new UsageError('BTT_REPORT_JSON', `${path} is UTF-16, not UTF-8.`, 'Save it as UTF-8.');
  const { head, lines } = (await openAsWritten(path)) ?? (await openWhole(path));
  return { head, lines: countedLines(path, head, lines) };
}

async function openAsWritten(path: string): Promise<OpenedReport | undefined> {
  const text: string[] = [];
  for await (const line of readLines(path)) {
    text.push(line);
    if (line.endsWith(LINES_OPENED)) break;
    if (text.length > HEAD_LINES || !line.endsWith(',')) return undefined;
  }
  if (text.at(-1)?.endsWith(LINES_OPENED) !== true) return undefined;
  const skip = text.length;
  return {
    head: check(
      path,
      headSchema,
      parseJson(path, `${text.join('\n').slice(0, -LINES_OPENED.length).trimEnd().replace(/,$/, '')}}`),
    ) as ReportHead,
    lines: (async function* () {
      let number = 0;
      for await (const line of readLines(path)) {
        if (number++ < skip || line === ']}' || line === '') continue;
        yield check(path, lineSchema, parseJson(path, line.replace(/,$/, '')), number) as LineVerdict;
      }
    })(),
  };
}

async function openWhole(path: string): Promise<OpenedReport> {
  const report = check(path, reportSchema, parseJson(path, await readFile(path, 'utf8'))) as Report;
  const { lines, ...head } = report;
  return {
    head,
    lines: (async function* () {
      yield* lines;
    })(),
  };
}

function readLines(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(
      'BTT_REPORT_JSON',
      `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
      'Give a JSON report of btt screen --format json.',
    );
  }
}

interface Schema {
  safeParse(
    value: unknown,
  ):
    | { success: true }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } };
}

function check(path: string, schema: Schema, value: unknown, line?: number): unknown {
  const result = schema.safeParse(value);
  // The value itself, not the parsed copy: a report keeps the order of its keys.
  if (result.success) return value;
  if (line === undefined && !isReport(value))
    throw new UsageError(
      'BTT_REPORT_SCHEMA',
      `${path} is no screening report.`,
      'Give a JSON report of btt screen --format json.',
    );
  const issue = result.error.issues[0];
  const where = `${issue?.path.map(String).join('.') || 'the document'}${line === undefined ? '' : `, text line ${line}`}`;
  throw new UsageError(
    'BTT_REPORT_SCHEMA',
    `${path} does not fit the report schema at ${where}: ${issue?.message}.`,
    'Write it again with this version of btt.',
  );
}

/** Whether it says of itself what version of the report it is; what does not is another file, not an old report. */
function isReport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'schemaVersion');
}
