import type { Screener } from '@better-trade/core';
import { VERSION } from '../run/version.js';
import type { WrittenFile } from './table-file.js';
import { NOT_IN_TABLES } from './tables.js';

/** Counts up when a reader of old manifests would misread new ones. */
export const MANIFEST_VERSION = '1.0';

/** What the tables are, from which data, and the digest of each file; the last file of an export to be written. */
export function manifestText(
  { reference, rules, asOf, minRisk }: Screener,
  format: string,
  files: readonly WrittenFile[],
): string {
  const manifest = {
    schemaVersion: MANIFEST_VERSION,
    kind: 'verdict-tables',
    tool: { name: 'btt', version: VERSION },
    rules: { id: rules.id },
    asOf,
    options: { minRisk, format },
    reference: { date: reference.date, digest: reference.digest },
    notHeld: NOT_IN_TABLES,
    tables: files.map(({ table, file, rows, bytes, sha256 }) => ({
      name: table.name,
      meaning: table.meaning,
      file,
      rows,
      bytes,
      sha256,
      key: table.key,
      columns: table.columns,
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
