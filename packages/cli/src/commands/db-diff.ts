import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  countImpact,
  createLineComparer,
  type DatedReference,
  diffReferences,
  type Impact,
  isChanged,
  isEmptyDiff,
  type ReferenceDiff,
} from '@better-trade/core';
import { loadTrade } from '@better-trade/data';
import { diffSide, folderOfSide, referenceLoader } from '../run/diff-side.js';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { wholeNumber } from '../run/load-screener.js';
import { openSink, refuseSameFile } from '../run/open-outputs.js';
import { progressOf } from '../run/progress.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { DIFF_FORMATS, type DiffFormat, type DiffHead, loadDiffWriter } from '../write/diff/diff-writer.js';
import { everyLine, heaviestLines, type LineShelf } from '../write/diff/heaviest-lines.js';
import { harmless } from '../write/harmless.js';
import { type Output, parseOutput } from '../write/make-writer.js';
import { type Sink, streamSink } from '../write/sink.js';
import { parseMap } from './screen.js';

export interface DbDiffOptions {
  readonly against?: string | undefined;
  readonly country?: string | undefined;
  readonly map?: string | undefined;
  readonly top?: string | undefined;
  readonly format: string;
  readonly output: readonly string[];
  readonly csvRaw?: boolean | undefined;
  readonly exitCode?: boolean | undefined;
  readonly dataDir?: string | undefined;
  readonly quiet?: boolean | undefined;
}

/** Rows of a section and lines that a table for people shows. */
const SHOWN = 20;

/** What differs between two references or two days, and what it does to the lines of a file. */
export async function dbDiff(
  a: string,
  b: string | undefined,
  options: DbDiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = parseDiffFormat(options.format);
  const outputs = options.output.map((text) => parseOutput(text, parseDiffFormat));
  const top = options.top === undefined ? undefined : wholeNumber(options.top, '--top');
  refuseUseless(options);
  refuseSameFile(
    options.against ?? '-',
    outputs.map(({ path }) => path),
  );
  const load = referenceLoader(options.dataDir);
  const sides = [diffSide(a, load), diffSide(b, load)] as const;
  const folders = [folderOfSide(a, options.dataDir), folderOfSide(b, options.dataDir)] as const;
  const diff = await withExposure(diffReferences(...sides), sides, folders, terminal);
  const lines = options.against === undefined ? null : await openLines(options.against, options, terminal);
  const shelves = await openShelves(outputs, format, top, options, terminal);
  const compared = lines === null ? null : await compareLines(sides, lines, shelves, options, terminal);
  for (const { writer, shown } of shelves) {
    const against: DiffHead['against'] = compared === null ? null : { ...compared, shown: shown() };
    await writer.end({ diff, against });
  }
  return options.exitCode === true && !isEmptyDiff(diff) ? EXIT.failOn : EXIT.ran;
}

/** Adds the import values behind both sides; null, and said, where a release holds none. */
async function withExposure(
  diff: ReferenceDiff,
  sides: readonly [DatedReference, DatedReference],
  folders: readonly [string, string],
  terminal: Terminal,
): Promise<ReferenceDiff> {
  const lacking = folders.find((folder) => !existsSync(join(folder, 'census')));
  if (lacking !== undefined) {
    terminal.stderr.write(
      `warning: ${harmless(lacking)} holds no import values: exposure is not compared.\n`,
    );
    return diff;
  }
  const { createExposure, exposureChanges } = await import('@better-trade/core/exposure');
  const of = (i: 0 | 1) => createExposure(sides[i].reference, loadTrade(folders[i]), { asOf: sides[i].asOf });
  const [was, is] = [of(0), of(1)];
  return {
    ...diff,
    a: { ...diff.a, trade: was.trade.id },
    b: { ...diff.b, trade: is.trade.id },
    exposure: exposureChanges(was, is),
  };
}

type Against = Omit<NonNullable<DiffHead['against']>, 'shown'>;
type OpenedLines = Awaited<ReturnType<typeof openLines>>;

async function openLines(name: string, options: DbDiffOptions, terminal: Terminal) {
  const { openInput, readLines } = await import('@better-trade/scan');
  const source = name === '-' ? openInput('-', terminal.stdin) : openInput(name);
  return readLines(source, { map: parseMap(options.map), country: options.country ?? null });
}

async function compareLines(
  [a, b]: readonly [DatedReference, DatedReference],
  opened: OpenedLines,
  shelves: readonly LineShelf[],
  options: DbDiffOptions,
  terminal: Terminal,
): Promise<Against> {
  const compare = createLineComparer(a, b);
  const counter = countImpact();
  const progress = progressOf(options.quiet === true, terminal);
  let rejected = 0;
  let read = 0;
  for await (const batch of opened.batches) {
    for (const item of batch) {
      if (item.kind === 'reject') {
        rejected++;
        continue;
      }
      const comparison = compare(item.line);
      counter.add(comparison);
      if (isChanged(comparison)) for (const { writer } of shelves) writer.line(comparison);
      read++;
    }
    for (const { writer } of shelves) await writer.flush();
    progress.lines(read);
  }
  progress.end();
  const impact = counter.result();
  if (options.quiet !== true) tell(opened, rejected, impact, terminal);
  const name = options.against ?? '-';
  return { input: { name, columns: opened.columns, ...opened.measure(), rejected }, impact };
}

/** What could not be compared is said wherever the output goes. */
function tell(opened: OpenedLines, rejected: number, impact: Impact, terminal: Terminal): void {
  for (const { code, message } of opened.warnings)
    terminal.stderr.write(`warning: ${code}: ${harmless(message)}\n`);
  if (rejected > 0)
    terminal.stderr.write(
      `warning: ${rejected} rows could not be read as lines and were not compared; btt screen --rejects names them.\n`,
    );
  const unknown = impact.after.notScreenable.lines;
  if (unknown > 0)
    terminal.stderr.write(`warning: ${unknown} lines are NOT_SCREENABLE on side B; btt screen says why.\n`);
}

async function openShelves(
  outputs: readonly Output<DiffFormat>[],
  format: DiffFormat,
  top: number | undefined,
  options: DbDiffOptions,
  terminal: Terminal,
): Promise<readonly LineShelf[]> {
  const open = async (one: DiffFormat, sink: Sink): Promise<LineShelf> => {
    const forPeople = one === 'table' || one === 'md';
    const factory = await loadDiffWriter(one);
    const writer = factory(sink, {
      rows: top ?? SHOWN,
      csvRaw: options.csvRaw === true,
      against: options.against !== undefined,
    });
    const most = top ?? (forPeople ? SHOWN : undefined);
    return most === undefined ? everyLine(writer) : heaviestLines(most, writer);
  };
  const shelves: LineShelf[] = [];
  for (const { format: one, path } of outputs) shelves.push(await open(one, await openSink(path)));
  shelves.push(await open(format, streamSink(terminal.stdout)));
  return shelves;
}

function refuseUseless(options: DbDiffOptions): void {
  if (options.against !== undefined) return;
  for (const [flag, value] of [
    ['--map', options.map],
    ['--country', options.country],
  ] as const)
    if (value !== undefined)
      throw new UsageError(
        'BTT_USAGE',
        `${flag} says how to read lines.`,
        'Add --against FILE, or leave it out.',
      );
}

function parseDiffFormat(text: string): DiffFormat {
  const format = DIFF_FORMATS.find((one) => one === text);
  if (format === undefined)
    throw new UsageError(
      'BTT_FORMAT',
      `"${text}" is not a format of a diff.`,
      `Formats: ${DIFF_FORMATS.join(', ')}.`,
    );
  return format;
}
