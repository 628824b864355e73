import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import type { Screener } from '@better-trade/core';
import { beginOutput } from '../write/begin-output.js';
import { fileFailed } from '../write/output-failed.js';
import { temporarySink } from '../write/sink.js';
import { temporaryFolder } from '../write/temporary-folder.js';
import type { ExportPaths } from './export-paths.js';
import { openParquetMaker, type ParquetMaker } from './parquet.js';
import type { WrittenFile } from './table-file.js';
import type { ExportTable } from './tables.js';
import { writeTables } from './write-tables.js';

/**
 * The tables by way of CSV in a temporary folder, so that both formats hold the same rows.
 * @throws UsageError `BTT_ENGINE_MISSING` before anything is judged, where DuckDB is not installed.
 */
export async function writeParquet(screener: Screener, paths: ExportPaths): Promise<readonly WrittenFile[]> {
  const maker = await openParquetMaker();
  const folder = temporaryFolder('btt-export-');
  try {
    const csvOf = (name: string): string => join(folder.path, `${name}.csv`);
    const files: WrittenFile[] = [];
    for (const { table, rows } of await writeTables(screener, (name) => temporarySink(csvOf(name)))) {
      const path = paths.table(table.name);
      const written = await convert(maker, table, csvOf(table.name), path);
      files.push({ table, file: basename(path), rows, ...written });
    }
    return files;
  } finally {
    folder.remove();
    maker.close();
  }
}

async function convert(
  maker: ParquetMaker,
  table: ExportTable,
  csv: string,
  path: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  try {
    const output = await beginOutput(path);
    await maker.convert(table, csv, output.place);
    const measured = await measure(output.place);
    await output.finish();
    return measured;
  } catch (error) {
    throw fileFailed(path, error);
  }
}

async function measure(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
