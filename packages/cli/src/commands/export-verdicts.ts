import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Screener } from '@better-trade/core';
import { type ExportFormat, type ExportPaths, exportPaths } from '../export/export-paths.js';
import { manifestText } from '../export/manifest.js';
import type { WrittenFile } from '../export/table-file.js';
import { EXPORT_TABLES } from '../export/tables.js';
import { writeTables } from '../export/write-tables.js';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { type LoadOptions, loadScreener } from '../run/load-screener.js';
import { openSink, refuseSameFile } from '../run/open-outputs.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { harmless } from '../write/harmless.js';
import { reasonOf } from '../write/output-failed.js';

export interface ExportVerdictsOptions extends LoadOptions {
  readonly output: string;
  readonly format?: ExportFormat | undefined;
  readonly quiet?: boolean | undefined;
}

/** Every verdict that a code and an origin decide, as tables for a data warehouse, with a manifest of their digests. */
export async function exportVerdicts(options: ExportVerdictsOptions, terminal: Terminal): Promise<ExitCode> {
  const paths = exportPaths(options.output, options.format);
  refuseSameFile('', [...EXPORT_TABLES.map(({ name }) => paths.table(name)), paths.manifest]);
  const screener = await loadScreener(options, terminal);
  makeFolder(paths.folder);
  const files = await writeFiles(screener, paths);
  const manifest = await openSink(paths.manifest);
  manifest.text(manifestText(screener, paths.format, files));
  await manifest.close();
  if (options.quiet !== true)
    for (const { file, rows, bytes } of files)
      terminal.stderr.write(`${harmless(file)}: ${rows} rows, ${bytes} bytes\n`);
  return EXIT.ran;
}

async function writeFiles(screener: Screener, paths: ExportPaths): Promise<readonly WrittenFile[]> {
  if (paths.format === 'parquet') {
    const { writeParquet } = await import('../export/write-parquet.js');
    return writeParquet(screener, paths);
  }
  const written = await writeTables(screener, (name) => openSink(paths.table(name)));
  return written.map((one) => ({ ...one, file: basename(paths.table(one.table.name)) }));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(
      'BTT_OUTPUT_UNWRITABLE',
      `cannot make the folder ${harmless(folder)}: ${reasonOf(error)}.`,
      'Choose another path.',
    );
  }
}
