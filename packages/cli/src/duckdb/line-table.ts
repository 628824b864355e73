import type { Line } from '@better-trade/core';
import type { DuckDBAppender, DuckDBValue } from '@duckdb/node-api';
import type { Duckdb } from './load-duckdb.js';
import { exact } from './sql-text.js';

/**
 * Every line of every file, as text. `names` and `programme` are JSON arrays, empty where there are none; `value` is
 * empty where it is blank.
 */
const CREATE = `CREATE TABLE lines (
  file INTEGER, line BIGINT, hts VARCHAR, origin VARCHAR, value VARCHAR, names VARCHAR, programme VARCHAR, ref VARCHAR
)`;

/** Columns of the table that make a {@link Line}, in the order of {@link lineOfRow}. */
export const LINE_COLUMNS = `l.file, l.line, ${['hts', 'origin', 'value', 'names', 'programme', 'ref'].map((name) => exact(`l.${name}`)).join(', ')}`;

export async function createLineTable(db: Duckdb): Promise<void> {
  await db.run(CREATE);
}

/** Adds lines that were read in JavaScript. */
export interface LineAppender {
  readonly add: (line: Line) => void;
  /** Lines are in the table only from here on. */
  readonly close: () => void;
}

/** @param file Number of the file, from 0. */
export async function appendLines(db: Duckdb, file: number): Promise<LineAppender> {
  const appender = await db.connection.createAppender('lines');
  return {
    add: (line) => {
      appender.appendInteger(file);
      appender.appendBigInt(BigInt(line.line));
      appender.appendVarchar(line.hts);
      appender.appendVarchar(line.origin);
      appender.appendVarchar(line.value ?? '');
      appender.appendVarchar(listText(line.names));
      appender.appendVarchar(listText(line.programme));
      appender.appendVarchar(line.ref ?? '');
      appender.endRow();
    },
    close: () => appender.closeSync(),
  };
}

/** Adds texts as one row. */
export function appendTexts(appender: DuckDBAppender, texts: readonly string[]): void {
  for (const text of texts) appender.appendVarchar(text);
  appender.endRow();
}

/** A row of {@link LINE_COLUMNS}. */
export function lineOfRow(row: readonly DuckDBValue[]): { readonly file: number; readonly line: Line } {
  const [file, line, hts, origin, value, names, programme, ref] = row;
  return {
    file: Number(file),
    line: {
      line: Number(line),
      ...lineOfPair(text(hts), text(origin), text(names), text(value)),
      ...(text(programme) === '' ? {} : { programme: listOf(text(programme)) }),
      ...(text(ref) === '' ? {} : { ref: text(ref) }),
    },
  };
}

/** What a verdict depends on. */
export function lineOfPair(
  hts: string,
  origin: string,
  names: string,
  value: string,
): Pick<Line, 'hts' | 'origin' | 'names' | 'value'> {
  return {
    hts,
    origin,
    ...(value === '' ? {} : { value }),
    ...(names === '' ? {} : { names: listOf(names) }),
  };
}

export function text(value: DuckDBValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function listText(list: readonly string[] | undefined): string {
  return list === undefined || list.length === 0 ? '' : JSON.stringify(list);
}

function listOf(json: string): readonly string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.map(String) : [];
}
