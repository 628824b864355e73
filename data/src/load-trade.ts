import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataDirectory, openReferencePack } from './load-reference.js';
import { asciiOf } from './pack/open-pack.js';
import { ReferenceRefused } from './pack/reference-refused.js';
import { parseCells, type TradeSet } from './trade.js';

/** What is packed of the import values: the set without its values, and the tables that hold these, with their seals. */
export interface TradeHead extends Omit<TradeSet, 'detail' | 'chapters'> {
  readonly tables: { readonly detail: SealedTable; readonly chapters: SealedTable };
}

interface SealedTable {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Loads the import values that ship with this package: U.S. imports for consumption of 2024, whole US dollars of
 * customs value, by HTS-10 for 49 countries and the European Union, and by chapter for every partner. Files of their
 * own, because most runs need none of it.
 * @param directory Another data folder of the same layout.
 * @throws ReferenceRefused if a file is missing or is not the one that was sealed.
 */
export function loadTrade(directory: string = dataDirectory()): TradeSet {
  const packed = openReferencePack(directory).section('trade');
  const { tables, ...head } = JSON.parse(asciiOf(packed)) as TradeHead;
  return {
    ...head,
    detail: parseCells(readTable(directory, tables.detail)),
    chapters: parseCells(readTable(directory, tables.chapters)),
  };
}

function readTable(directory: string, table: SealedTable): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(directory, table.path));
  } catch {
    throw new ReferenceRefused(
      'BTT_REFERENCE_MISSING',
      `no ${join(directory, table.path)}. Reinstall @better-trade/data.`,
    );
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== table.sha256)
    throw new ReferenceRefused(
      'BTT_REFERENCE_DIGEST',
      `${table.path} has SHA-256 ${digest}, sealed was ${table.sha256}. Rebuild or reinstall @better-trade/data.`,
    );
  return (table.path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
}
