/**
 * The tables as they stand in this package, read and validated. Used to pack them, to verify them and in tests;
 * programs that screen use the packed form of {@link loadReference}.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import * as row from './row-schemas.js';
import type { Chains, Source, SourceTable } from './vocabulary.js';

/** A table that does not fit its schema: which one, where, and why. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code = 'BTT_TABLE_ROW';
}

/**
 * Reads one CSV table of this package.
 * @throws TableError with the table, the line and the reason of the first row that does not fit.
 */
export function readTable<T>(directory: string, path: string, schema: z.ZodType<T>): T[] {
  const records = parse(readFileSync(join(directory, path)), {
    columns: true,
    bom: true,
    info: true,
  }) as unknown as {
    record: Record<string, string>;
    info: { lines: number };
  }[];
  return records.map(({ record, info }) => {
    const result = schema.safeParse(record);
    if (!result.success)
      throw new TableError(`BTT_TABLE_ROW: ${path} line ${info.lines}: ${z.prettifyError(result.error)}`);
    return result.data;
  });
}

export function readSources(directory: string): Source[] {
  return row.sources.parse(JSON.parse(readFileSync(join(directory, 'sources.json'), 'utf8')));
}

/** SHA-256 of a table's bytes and its number of data rows. */
export function measureTable(directory: string, path: string): SourceTable {
  const bytes = readFileSync(join(directory, path));
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const rows = parse(text, { bom: true }).length - 1;
  return { path, rows, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** One name for exactly this data: independent of the order in which the sources are written. */
export function digestOf(sources: readonly Source[]): string {
  const lines = sources
    .flatMap((source) => source.tables.map((table) => `${table.path} ${table.sha256}`))
    .sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** The production chains, as the tracer walks them. */
export function readChains(directory: string): Chains {
  const read = <T>(name: string, schema: z.ZodType<T>): T[] =>
    readTable(directory, `chains/${name}.csv`, schema);
  return {
    goods: read('goods', row.chainGood),
    processes: read('processes', row.process),
    edges: read('edges', row.chainEdge),
    evidence: read('evidence', row.edgeEvidence),
    conditions: read('conditions', row.chainCondition),
    forms: read('forms', row.listedForm),
    norms: read('norms', row.chainNorm),
    classifications: read('classifications', row.curatedClassification('good', 'curated')),
  };
}
