import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureTable, packChains, packModel, packReference, packTrade, readSources } from './read-tables.js';

/** Something in a data folder that is not as it was sealed. */
export interface TableFault {
  readonly code:
    | 'BTT_TABLE_MISSING'
    | 'BTT_TABLE_DIGEST'
    | 'BTT_TABLE_ROW'
    | 'BTT_SOURCES'
    | 'BTT_REFERENCE_DIGEST'
    | 'BTT_REFERENCE_STALE';
  readonly path: string;
  readonly message: string;
}

/** Re-hashes every table against `sources.json`, and the packed reference against its seal and against the tables. */
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

/** Each packed file against its seal, and against what the tables pack to. */
function verifyPack(directory: string): TableFault[] {
  const packed = [
    ['dist/reference.jsonl', packReference],
    ['dist/chains.json', packChains],
    ['dist/model.json', packModel],
    ['dist/trade.json', packTrade],
  ] as const;
  return packed.flatMap(([path, pack]): TableFault[] => {
    try {
      const bytes = readFileSync(join(directory, path));
      const seal = readFileSync(join(directory, `${path}.sha256`), 'utf8').trim();
      const digest = createHash('sha256').update(bytes).digest('hex');
      if (digest !== seal)
        return [
          {
            code: 'BTT_REFERENCE_DIGEST',
            path,
            message: `SHA-256 is ${digest.slice(0, 12)}, sealed was ${seal.slice(0, 12)}`,
          },
        ];
      if (!bytes.equals(Buffer.from(pack(directory), 'ascii')))
        return [
          {
            code: 'BTT_REFERENCE_STALE',
            path,
            message: 'is not what the tables pack to; build @better-trade/data again',
          },
        ];
      return [];
    } catch (error) {
      return [
        { code: 'BTT_TABLE_ROW', path, message: error instanceof Error ? error.message : String(error) },
      ];
    }
  });
}
