import type { RejectedRow, ReportOptions } from '@better-trade/core';
import { openWriters, parseOutputs } from '../duckdb/engine-outputs.js';
import { firstSentence } from '../duckdb/file-context.js';
import { findFiles } from '../duckdb/find-files.js';
import { type ImportDuckdb, openDuckdb } from '../duckdb/load-duckdb.js';
import { collectParquetRows } from '../duckdb/parquet-rows.js';
import { type EngineHooks, judgeLines, stageFiles, writeLines } from '../duckdb/run-engine.js';
import type { ExitCode } from '../run/exit-codes.js';
import { loadScreener, parseRisk, traceSettings, wholeNumber } from '../run/load-screener.js';
import { openSink, refuseSameFile } from '../run/open-outputs.js';
import { progressOf } from '../run/progress.js';
import { makeHead } from '../run/screen-lines.js';
import { type Terminal, wantsColour } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import type { ReportHead } from '../write/report-writer.js';
import { exitCode, parseMap, type ScreenOptions, tell } from './screen.js';

/**
 * `btt screen --engine duckdb`: Parquet, compressed files, JSON Lines and many files at once. DuckDB reads, keeps and
 * joins; the verdicts are those of the same screener, and so are the words.
 */
export async function screenDuckdb(
  inputs: readonly string[],
  options: ScreenOptions,
  terminal: Terminal,
  importer?: ImportDuckdb,
): Promise<ExitCode> {
  refuseOthers(options);
  const failOn = options.failOn === undefined ? undefined : parseRisk(options.failOn, '--fail-on');
  const minRisk = options.minRisk === undefined ? 'low' : parseRisk(options.minRisk, '--min-risk');
  const map = parseMap(options.map);
  const outputs = parseOutputs(options.format, options.output);
  const files = await findFiles(inputs);
  const names = files.map(({ name }) => name);
  const paths = [
    ...outputs.texts.map(({ path }) => path),
    ...outputs.parquet,
    ...(options.rejects === undefined ? [] : [options.rejects]),
  ];
  for (const name of names) refuseSameFile(name, paths);
  const threads = options.threads === undefined ? undefined : wholeNumber(options.threads, '--threads');
  const db = await openDuckdb(importer);
  try {
    if (threads !== undefined) await db.run(`SET threads = ${Math.max(1, threads)}`);
    const screener = await loadScreener(options, terminal);
    const rejects = options.rejects === undefined ? undefined : await openSink(options.rejects);
    const all = options.all === true;
    const parquet = outputs.parquet.length === 0 ? null : await collectParquetRows(db, all);
    const progress = progressOf(options.quiet === true, terminal);
    const warnings: string[] = [];
    const first: RejectedRow[] = [];
    let rejected = 0;
    const hooks: EngineHooks = {
      reject: (row, file) => {
        const of = names.length === 1 ? {} : { file: names[file] };
        rejects?.text(`${JSON.stringify({ ...of, ...row })}\n`);
        if (rejected++ === 0)
          first.push(names.length === 1 ? row : { ...row, hint: `"${names[file]}": ${row.hint}` });
      },
      warn: (message) => warnings.push(message),
      progress: progress.lines,
      pair: (pair) => parquet?.add(pair),
    };
    const columns = await stageFiles(db, files, { map, country: options.country ?? null }, hooks);
    await rejects?.close();
    const summary = await judgeLines(db, screener, hooks);
    let current = 0;
    const writers = await openWriters(
      outputs,
      names,
      () => current,
      { all, colour: wantsColour(options.color, terminal), csvRaw: options.csvRaw === true },
      terminal,
    );
    await writeLines(db, screener, writers, all, (file) => {
      current = file;
    });
    for (const path of outputs.parquet) await parquet?.write(path, names.length > 1);
    const reportOptions: ReportOptions = {
      minRisk,
      map,
      country: options.country ?? null,
      trace: traceSettings(screener),
      baseline: null,
    };
    const input = {
      name: names.join(', '),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      // Of no use here: no output of the engine holds it.
      sha256: '',
      columns: columns[0] ?? {},
      rows: summary.lines + rejected,
      rejected: first,
    };
    const head: ReportHead = makeHead(screener, reportOptions, input, {
      ...summary,
      rejected,
      baseline: null,
    });
    current = names.length;
    for (const writer of writers) await writer.end(head);
    progress.end();
    if (options.quiet !== true) tell(head, warnings, options, terminal);
    return exitCode(head, failOn, options);
  } catch (error) {
    throw ofEngine(error);
  } finally {
    db.close();
  }
}

/** What DuckDB lacks is space; everything else that it says here is a defect of ours. */
function ofEngine(error: unknown): unknown {
  if (!(error instanceof Error) || !/^(Out of Memory|IO) Error/.test(error.message)) return error;
  return new UsageError(
    'BTT_ENGINE_SPACE',
    `DuckDB could not go on: ${firstSentence(error)}.`,
    'Free memory and space in the temporary folder, or set TMPDIR to a folder on another disk.',
  );
}

function refuseOthers(options: ScreenOptions): void {
  for (const [flag, value] of [
    ['--baseline', options.baseline],
    ['--lang', options.lang],
  ] as const)
    if (value !== undefined)
      throw new UsageError(
        'BTT_ENGINE_FORMAT',
        `${flag} does not go with --engine duckdb.`,
        `Leave ${flag} or --engine out.`,
      );
}
