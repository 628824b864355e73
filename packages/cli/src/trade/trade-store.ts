import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { compareText } from '@better-trade/core';
import { formatTradeSet, parseTradeSet, type TradeSet, tradeId } from '@better-trade/data';
import { refuse } from './trade-error.js';

const ENDING = '.btt-trade';
const ID = /^[\d.-]+-(?:consumption|general)$/;
/** All codes by all partners are 12 MB. */
const MOST_TEXT = 512 * 1024 * 1024;
const OS_BYTE = 9;
const OS_UNKNOWN = 255;

/** A set in a folder, not opened. */
export interface StoredTrade {
  readonly id: string;
  readonly path: string;
}

/** Sets of the folder by id; none if it is not there. */
export function storedTrade(folder: string): readonly StoredTrade[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING) && ID.test(file.slice(0, -ENDING.length)))
    .sort(compareText)
    .map((file) => ({ id: file.slice(0, -ENDING.length), path: join(folder, file) }));
}

/**
 * Reads one set of the folder.
 * @throws UsageError `BTT_TRADE_MISSING` with the sets that are there, or `BTT_TRADE_DAMAGED`
 */
export function readStoredTrade(folder: string, id: string): TradeSet {
  const all = storedTrade(folder);
  const stored = all.find((one) => one.id === id);
  if (stored === undefined)
    throw refuse(
      'BTT_TRADE_MISSING',
      `no trade set "${id}" in ${folder}; there ${all.length === 0 ? 'is none' : `are ${all.map((one) => one.id).join(', ')}`}.`,
      'Import it with: btt db import trade FILE.',
    );
  try {
    const text = gunzipSync(readFileSync(stored.path), { maxOutputLength: MOST_TEXT }).toString('utf8');
    const set = parseTradeSet(text);
    if (set.id !== id || tradeId(set.basis) !== id) throw new RangeError(`it is the set ${set.id}`);
    return set;
  } catch (error) {
    throw refuse(
      'BTT_TRADE_DAMAGED',
      `${stored.path} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
      'Import it again with --replace.',
    );
  }
}

/**
 * Writes a set into the folder, which is made if need be; answers the path. The same set makes the same bytes, and
 * a reader sees the old file or the new one, never a part.
 * @throws UsageError `BTT_TRADE_EXISTS` if a set of that id is there and `replace` is false; `BTT_TRADE_FOLDER`
 */
export function storeTrade(folder: string, set: TradeSet, replace: boolean): string {
  const path = join(folder, `${set.id}${ENDING}`);
  if (!replace && existsSync(path))
    throw refuse(
      'BTT_TRADE_EXISTS',
      `there is a set ${set.id} already: ${path}.`,
      'Say --replace, or another folder with --to.',
    );
  const temporary = join(folder, `.${set.id}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, pack(formatTradeSet(set)), { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw refuse(
      'BTT_TRADE_FOLDER',
      `cannot write ${path}: ${error instanceof Error ? error.message : String(error)}.`,
      'Choose another folder with --to.',
    );
  }
  return path;
}

/** zlib writes the system that it was built for into the header; the same set must be the same file everywhere. */
function pack(text: string): Buffer {
  const packed = gzipSync(text, { level: 9 });
  packed[OS_BYTE] = OS_UNKNOWN;
  return packed;
}
