import { createReadStream, existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createScreener, rulesV1, traceV1 } from '@better-trade/core';
import { loadReference } from '@better-trade/data';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { type OpenedBaseline, openBaseline } from '../run/open-baseline.js';
import { openReport } from '../run/read-report.js';
import { type RunInput, screenLines } from '../run/screen-lines.js';
import { singleLine } from '../run/single-line.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { harmless } from '../write/harmless.js';
import type { ReportHead } from '../write/report-writer.js';
import { temporarySink } from '../write/sink.js';
import { temporaryFolder } from '../write/temporary-folder.js';
import { writeJson } from '../write/write-json.js';

export interface ReplayOptions {
  /** The input file, if it is no longer where the report says. */
  readonly input?: string | undefined;
  /** The baseline, if it is neither where the report says nor beside the report. */
  readonly baseline?: string | undefined;
  readonly dataDir?: string | undefined;
}

/** Screens the input of a report again and compares bytes; where they differ it names what moved. */
export async function replay(path: string, options: ReplayOptions, terminal: Terminal): Promise<ExitCode> {
  const old = (await openReport(path)).head;
  if (old.rules.id !== rulesV1.id)
    throw new UsageError(
      'BTT_REPLAY_RULES',
      `the report was made with ${old.rules.id}, this btt has ${rulesV1.id}.`,
      'Use the btt of that time.',
    );
  const reference = loadReference(options.dataDir);
  const { trace } = old.options;
  if (trace !== null && trace.rules !== traceV1.id)
    throw new UsageError(
      'BTT_REPLAY_RULES',
      `the report was traced with ${trace.rules}, this btt has ${traceV1.id}.`,
      'Use the btt of that time.',
    );
  const derived =
    trace === null
      ? null
      : (await import('@better-trade/tracer')).derive(reference, {
          asOf: old.asOf,
          maxHops: trace.maxHops,
          minTier: trace.minTier,
          conditions: trace.conditions,
        });
  const baseline = await openBaselineAgain(path, old, options);
  const screener = createScreener(reference, {
    asOf: old.asOf,
    // With a baseline, what is hidden is hidden after the news are told.
    minRisk: baseline === null ? old.options.minRisk : 'low',
    ...(derived === null ? {} : { derived }),
  });
  const folder = temporaryFolder('btt-replay-');
  try {
    const again = join(folder.path, 'report.json');
    const writer = writeJson(await temporarySink(again), { all: true, colour: false, csvRaw: false });
    const input = await openAgain(old, options);
    const head = await screenLines(
      screener,
      { ...old.options, baseline: baseline?.file ?? null },
      input,
      [writer],
      { reject: () => undefined, progress: () => undefined },
      baseline?.known.against({ minRisk: old.options.minRisk, traced: derived !== null }) ?? null,
    );
    const at = await firstDifference(path, again);
    if (at === undefined) {
      terminal.stdout.write(`reproduced byte for byte: ${path}\n`);
      return EXIT.ran;
    }
    terminal.stdout.write(
      `not reproduced: ${path}\n${whatMoved(old, head, at)
        .map((moved) => `  ${moved}\n`)
        .join('')}`,
    );
    return EXIT.failOn;
  } finally {
    folder.remove();
  }
}

/** Where the report says, or beside the report under the same name; never the report itself. */
async function openBaselineAgain(
  report: string,
  old: ReportHead,
  options: ReplayOptions,
): Promise<OpenedBaseline | null> {
  const { baseline } = old.options;
  if (baseline === null) return null;
  const places =
    options.baseline === undefined
      ? [baseline.name, join(dirname(report), basename(baseline.name))]
      : [options.baseline];
  const path = places.find((place) => existsSync(place) && realpathSync(place) !== realpathSync(report));
  if (path === undefined)
    throw new UsageError(
      'BTT_REPLAY_BASELINE',
      `the baseline of the report (${harmless(baseline.name)}) is not here.`,
      'Name it with --baseline FILE.',
    );
  return openBaseline(path, baseline.name);
}

async function openAgain(old: ReportHead, options: ReplayOptions): Promise<RunInput> {
  if (Object.keys(old.input.columns).length === 0)
    return singleLine(old.input.name, old.options.country ?? '');
  const path = options.input ?? old.input.name;
  if (path === '-' || !existsSync(path))
    throw new UsageError(
      'BTT_REPLAY_INPUT',
      `the input of the report (${old.input.name}) is not here.`,
      'Name it with --input FILE.',
    );
  const { openInput, readLines } = await import('@better-trade/scan');
  const opened = await readLines(openInput(path), { map: old.options.map, country: old.options.country });
  return {
    batches: opened.batches,
    describe: () => ({ name: old.input.name, columns: opened.columns, ...opened.measure() }),
  };
}

/** Byte offset of the first difference; undefined if the files are the same. */
async function firstDifference(one: string, other: string): Promise<number | undefined> {
  const [a, b] = [one, other].map((path) => createReadStream(path)[Symbol.asyncIterator]());
  if (a === undefined || b === undefined) return 0;
  let [left, right]: [Buffer, Buffer] = [Buffer.alloc(0), Buffer.alloc(0)];
  for (let offset = 0; ; ) {
    if (left.length === 0) left = ((await a.next()).value as Buffer | undefined) ?? left;
    if (right.length === 0) right = ((await b.next()).value as Buffer | undefined) ?? right;
    const same = Math.min(left.length, right.length);
    if (same === 0) return left.length === right.length ? undefined : offset;
    if (!left.subarray(0, same).equals(right.subarray(0, same))) {
      let i = 0;
      while (left[i] === right[i]) i++;
      return offset + i;
    }
    left = left.subarray(same);
    right = right.subarray(same);
    offset += same;
  }
}

function whatMoved(old: ReportHead, now: ReportHead, at: number): string[] {
  const moved: string[] = [];
  const compare = (what: string, before: string, after: string): void => {
    if (before !== after) moved.push(`${what}: was ${before}, is ${after}`);
  };
  compare('tool version', old.tool.version, now.tool.version);
  compare('input sha256', old.input.sha256, now.input.sha256);
  compare('baseline sha256', old.options.baseline?.sha256 ?? 'none', now.options.baseline?.sha256 ?? 'none');
  compare('reference digest', old.reference.digest, now.reference.digest);
  for (const source of now.reference.sources)
    compare(
      `edition of ${source.id}`,
      old.reference.sources.find((one) => one.id === source.id)?.edition ?? 'absent',
      source.edition,
    );
  compare('summary', JSON.stringify(old.summary), JSON.stringify(now.summary));
  return moved.length > 0 ? moved : [`the report itself was changed: first difference at byte ${at}`];
}
