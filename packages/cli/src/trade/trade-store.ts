import { randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { compareText } from '@better-trade/core';
import { formatTradeSet, parseTradeSet, type TradeSet, tradeId } from '@better-trade/data';
import { fileFailed, isDiskError } from '../write/output-failed.js';
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

/**
 * Sets of the folder by id; none if it is not there.
 * @throws UsageError `BTT_TRADE_FOLDER` if it is no folder, or may not be listed
 */
export function storedTrade(folder: string): readonly StoredTrade[] {
  return namesIn(folder)
    .filter((file) => file.endsWith(ENDING) && ID.test(file.slice(0, -ENDING.length)))
    .sort(compareText)
    .map((file) => ({ id: file.slice(0, -ENDING.length), path: join(folder, file) }));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw refuse(
      'BTT_TRADE_FOLDER',
      `cannot list the folder of imported sets ${folder}: ${reasonOf(error)}.`,
      'Set BTT_TRADE_DIR to the folder that btt db import trade named.',
    );
  }
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
      'Import it with: btt db import trade FILE. Without --trade the values that ship with btt are read.',
    );
  try {
    const text = gunzipSync(readFileSync(stored.path), { maxOutputLength: MOST_TEXT }).toString('utf8');
    const set = parseTradeSet(text);
    if (set.id !== id || tradeId(set.basis) !== id) throw new RangeError(`it is the set ${set.id}`);
    return set;
  } catch (error) {
    throw refuse(
      'BTT_TRADE_DAMAGED',
      `${stored.path} cannot be read (${reasonOf(error)}).`,
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
  if (!replace && existsSync(path)) throw exists(set.id, path);
  const temporary = join(folder, `.${set.id}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, pack(formatTradeSet(set)), { flag: 'wx' });
    if (replace) renameSync(temporary, path);
    else putNew(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && existsSync(path)) throw exists(set.id, path);
    if (isDiskError(error)) throw fileFailed(path, error);
    throw refuse(
      'BTT_TRADE_FOLDER',
      `cannot write ${path}: ${reasonOf(error)}.`,
      'Choose another folder with --to.',
    );
  } finally {
    if (existsSync(temporary)) rmSync(temporary);
  }
  return path;
}

/** A link fails where a set has come to stand meanwhile; a rename would put ours in its place without a word. */
function putNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    // Some file systems know no links.
    if (codeOf(error) === 'EEXIST') throw error;
    renameSync(temporary, path);
  }
}

function exists(id: string, path: string): Error {
  return refuse(
    'BTT_TRADE_EXISTS',
    `there is a set ${id} already: ${path}.`,
    'Say --replace, or another folder with --to.',
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** zlib writes the system that it was built for into the header; the same set must be the same file everywhere. */
function pack(text: string): Buffer {
  const packed = gzipSync(text, { level: 9 });
  packed[OS_BYTE] = OS_UNKNOWN;
  return packed;
}
