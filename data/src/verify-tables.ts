import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReferencePack } from './load-reference.js';
import { ReferenceRefused } from './pack/reference-refused.js';
import { packReference } from './pack-reference.js';
import { measureTable, readSources } from './read-tables.js';

const PACKED = 'dist/reference.pack';

/** Something in a data folder that is not as it was sealed. */
export interface TableFault {
  readonly code:
    | 'BTT_TABLE_MISSING'
    | 'BTT_TABLE_DIGEST'
    | 'BTT_TABLE_ROW'
    | 'BTT_SOURCES'
    | 'BTT_REFERENCE_STALE'
    | ReferenceRefused['code'];
  readonly path: string;
  readonly message: string;
}

/** Re-hashes every table against `sources.json`, and the packed reference against its seals and against the tables. */
export function verifyTables(directory: string): readonly TableFault[] {
  const faults: TableFault[] = [];
  try {
    for (const sealed of readSources(directory).flatMap((source) => source.tables)) {
      if (!existsSync(join(directory, sealed.path))) {
        faults.push({
          code: 'BTT_TABLE_MISSING',
          path: sealed.path,
          message: 'named in sources.json, not on disk',
        });
        continue;
      }
      const digest = createHash('sha256')
        .update(readFileSync(join(directory, sealed.path)))
        .digest('hex');
      if (digest !== sealed.sha256)
        faults.push({
          code: 'BTT_TABLE_DIGEST',
          path: sealed.path,
          message: changed(directory, sealed, digest),
        });
    }
  } catch (error) {
    faults.push({
      code: 'BTT_SOURCES',
      path: 'sources.json',
      message: error instanceof Error ? error.message : String(error),
    });
    return faults;
  }
  return [...faults, ...verifyPack(directory)];
}

function changed(
  directory: string,
  sealed: { readonly path: string; readonly rows: number; readonly sha256: string },
  digest: string,
): string {
  const what = `SHA-256 is ${digest.slice(0, 12)}, sealed was ${sealed.sha256.slice(0, 12)}`;
  try {
    return `${what}; ${measureTable(directory, sealed.path).rows} rows, sealed were ${sealed.rows}`;
  } catch {
    return `${what}; it can no longer be read as CSV`;
  }
}

/** The packed file: each section against its seal, and the whole against what the tables pack to. */
function verifyPack(directory: string): TableFault[] {
  const path = PACKED;
  try {
    const pack = openReferencePack(directory);
    const faults = pack.names.flatMap((name) => faultOf(() => pack.section(name)));
    if (faults.length > 0) return faults;
  } catch (error) {
    return [faultFrom(error)];
  }
  try {
    return Buffer.from(packReference(directory)).equals(readFileSync(join(directory, path)))
      ? []
      : [
          {
            code: 'BTT_REFERENCE_STALE',
            path,
            message: 'is not what the tables pack to; build @better-trade/data again',
          },
        ];
  } catch (error) {
    return [{ code: 'BTT_TABLE_ROW', path, message: error instanceof Error ? error.message : String(error) }];
  }
}

function faultOf(read: () => unknown): TableFault[] {
  try {
    read();
    return [];
  } catch (error) {
    return [faultFrom(error)];
  }
}

/** @throws what is no refusal: a defect is not a fault of the data. */
function faultFrom(error: unknown): TableFault {
  if (!(error instanceof ReferenceRefused)) throw error;
  return { code: error.code, path: PACKED, message: error.message.slice(`${error.code}: `.length) };
}
