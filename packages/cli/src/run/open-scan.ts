import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { Screener } from '@better-trade/core';
import {
  loadPairs,
  lookAtInput,
  makePairs,
  type OpenedScan,
  openInput,
  type ScanOptions,
  scanCsv,
} from '@better-trade/scan';

/** A second thread lost at a million lines (115 MB) and gained at five; the place between was not looked for. */
const PAYS_FROM = 384 * 1024 * 1024;
const MOST_THREADS = 4;
const LONG = 32 * 1024 * 1024;
/** Judging all pairs for a day or a reference that nobody packed takes a second or two: worth it for large files only. */
const WORTH_AN_INDEX = 64 * 1024 * 1024;

export interface ScanSettings extends Omit<ScanOptions, 'threads'> {
  /** Undefined: as many as pay. */
  readonly threads: number | undefined;
}

export interface OpenedForScan {
  readonly opened: OpenedScan;
  readonly size: number | null;
  /** To be called again whenever a thread has started: V8 sets this flag back for all of them. */
  readonly tuneMemory: () => void;
}

/** @returns null where the scanner cannot be used: every row is then read by csv-parse. */
export async function openScan(
  name: string,
  stdin: Readable,
  screener: Screener,
  { threads, ...options }: ScanSettings,
): Promise<OpenedForScan | null> {
  if (screener.derived !== null) return null;
  const size = (await lookAtInput(name))?.size ?? null;
  const pairs = loadPairs(screener) ?? ((size ?? 0) >= WORTH_AN_INDEX ? makePairs(screener) : null);
  if (pairs === null) return null;
  const tuneMemory = (): void => {
    // A long scan makes much garbage that dies at once: V8 would give its youth tens of megabytes, in each thread.
    if (size === null || size >= LONG) setFlagsFromString('--semi-space-growth-factor=1');
  };
  tuneMemory();
  const paying = (size ?? 0) < PAYS_FROM ? 1 : Math.min(availableParallelism(), MOST_THREADS);
  const opened = await scanCsv(name === '-' ? openInput('-', stdin) : name, screener, pairs, {
    ...options,
    threads: Math.max(1, threads ?? paying),
  });
  return { opened, size, tuneMemory };
}
