import type { PortfolioSummary, RejectedRow, Screener } from '@better-trade/core';
import type { ReportWriter } from '../write/report-writer.js';
import type { FileContext } from './file-context.js';
import type { InputFile } from './input-file.js';
import { type JudgedPair, judgePairs, PAIR_COLUMNS } from './judge-pairs.js';
import { appendTexts, createLineTable, LINE_COLUMNS, lineOfRow } from './line-table.js';
import type { Duckdb } from './load-duckdb.js';
import { priceLines } from './price-lines.js';
import { stageFile } from './stage-file.js';

export interface EngineHooks {
  readonly reject: (row: RejectedRow, file: number) => void;
  readonly warn: (message: string) => void;
  /** After each file: how many lines so far. */
  readonly progress: (lines: number) => void;
  /** Told each different pair that is judged. */
  readonly pair: (pair: JudgedPair) => void;
}

/** Reads all files into the table of lines; answers the headers found for each role, file by file. */
export async function stageFiles(
  db: Duckdb,
  files: readonly InputFile[],
  options: FileContext['options'],
  hooks: EngineHooks,
): Promise<readonly Readonly<Record<string, string>>[]> {
  await createLineTable(db);
  await db.run('CREATE TABLE files (file INTEGER, name VARCHAR)');
  const names = await db.connection.createAppender('files');
  const columns: Readonly<Record<string, string>>[] = [];
  for (const [index, file] of files.entries()) {
    names.appendInteger(index);
    appendTexts(names, [file.name]);
    const reject = (row: RejectedRow): void => hooks.reject(row, index);
    columns.push(await stageFile({ db, file, index, options, reject, warn: hooks.warn }));
    const [lines] = await db.one('SELECT count(*) FROM lines');
    hooks.progress(Number(lines));
  }
  names.closeSync();
  return columns;
}

/** Judges what was read, and marks the pairs of which a writer may show lines. */
export async function judgeLines(
  db: Duckdb,
  screener: Screener,
  hooks: EngineHooks,
): Promise<PortfolioSummary> {
  await priceLines(db);
  await db.run(`CREATE TABLE shown (${PAIR_COLUMNS.map((name) => `${name} VARCHAR`).join(', ')})`);
  const shown = await db.connection.createAppender('shown');
  const summary = await judgePairs(db, screener, (pair) => {
    hooks.pair(pair);
    const { verdict, findings } = pair.verdict;
    if (verdict !== 'NO_LIST_MATCH' || findings.length > 0) appendTexts(shown, pair.key);
  });
  shown.closeSync();
  return summary;
}

/**
 * Gives the lines that are shown to the writers, in the order of the input. Each is judged again, which the screener
 * remembers: so the writers get what they get from `btt screen`.
 *
 * @param setFile Told the file of the line that is written, from 0.
 */
export async function writeLines(
  db: Duckdb,
  screener: Screener,
  writers: readonly ReportWriter[],
  all: boolean,
  setFile: (file: number) => void,
): Promise<void> {
  const which = all ? '' : `SEMI JOIN shown USING (${PAIR_COLUMNS.join(', ')})`;
  let left = Number((await db.one(`SELECT count(*) FROM priced l ${which}`))[0]);
  for await (const batch of db.stream(
    `SELECT ${LINE_COLUMNS} FROM priced l ${which} ORDER BY l.file, l.line`,
  )) {
    left -= batch.length;
    for (const row of batch) {
      const { file, line } = lineOfRow(row);
      setFile(file);
      const verdict = screener.screenLine(line);
      for (const writer of writers) writer.line(verdict);
    }
    for (const writer of writers) await writer.flush();
  }
  if (left !== 0) throw new Error(`${left} lines were not written`);
}
