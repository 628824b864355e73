import { basename, dirname, join } from 'node:path';
import { UsageError } from '../run/usage-error.js';
import { harmless } from '../write/harmless.js';
import type { TableName } from './tables.js';

export type ExportFormat = 'parquet' | 'csv';

/** Where each file of an export goes. */
export interface ExportPaths {
  readonly folder: string;
  readonly format: ExportFormat;
  readonly table: (name: TableName) => string;
  readonly manifest: string;
}

/**
 * `-o verdicts.parquet` names the table of verdicts, and the others stand beside it as `verdicts.codes.parquet`; any other
 * name is a folder with `verdicts.parquet`, `codes.parquet` and so on in it.
 *
 * @throws UsageError `BTT_USAGE` if name and format contradict each other.
 */
export function exportPaths(output: string, format: ExportFormat | undefined): ExportPaths {
  const ending = /\.(parquet|csv)$/i.exec(output)?.[1]?.toLowerCase();
  const named = ending === 'parquet' || ending === 'csv' ? ending : undefined;
  const chosen = format ?? named ?? 'parquet';
  if (named !== undefined && named !== chosen)
    throw new UsageError(
      'BTT_USAGE',
      `-o ${harmless(output)} is named as ${named} and --format says ${chosen}.`,
      'Leave one of them out, or name a folder.',
    );
  if (named !== undefined) {
    const folder = dirname(output);
    const stem = basename(output).slice(0, -named.length - 1);
    return {
      folder,
      format: chosen,
      table: (name) => (name === 'verdicts' ? output : join(folder, `${stem}.${name}.${chosen}`)),
      manifest: join(folder, `${stem}.manifest.json`),
    };
  }
  return {
    folder: output,
    format: chosen,
    table: (name) => join(output, `${name}.${chosen}`),
    manifest: join(output, 'manifest.json'),
  };
}
