import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type DatedReference, parseDay } from '@better-trade/core';
import { dataDirectory, loadReference, type Reference } from '@better-trade/data';
import { UsageError } from './usage-error.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FOLDER_AT_DAY = /^(.+)@(\d{4}-\d{2}-\d{2})$/;

/**
 * One side of a diff: a day (the reference at hand as of it), a data folder, or `FOLDER@DAY`.
 * @param load Gives the reference of a folder, of the one at hand for undefined.
 * @throws UsageError `BTT_DIFF_SIDE` if it is none of these; BttError `BTT_AS_OF_DATE` if the day is none.
 */
export function diffSide(
  text: string | undefined,
  load: (folder: string | undefined) => Reference,
): DatedReference {
  if (text === undefined) return ofItsDay(load(undefined));
  if (DAY.test(text)) return { asOf: parseDay(text), reference: load(undefined) };
  const [, folder, day] = (existsSync(text) ? null : FOLDER_AT_DAY.exec(text)) ?? [];
  const path = folder ?? text;
  if (!existsSync(path))
    throw new UsageError(
      'BTT_DIFF_SIDE',
      `"${text}" is neither a day nor a data folder.`,
      'Write a day as YYYY-MM-DD, the folder of a release of @better-trade/data, or FOLDER@YYYY-MM-DD.',
    );
  // Before the reference is loaded: a wrong day is told at once.
  const asOf = day === undefined ? undefined : parseDay(day);
  const reference = load(path);
  return asOf === undefined ? ofItsDay(reference) : { asOf, reference };
}

/** The data folder of a side: where its import values are. */
export function folderOfSide(text: string | undefined, atHand: string | undefined): string {
  const own = atHand ?? dataDirectory();
  if (text === undefined || DAY.test(text)) return own;
  return (existsSync(text) ? null : FOLDER_AT_DAY.exec(text))?.[1] ?? text;
}

/**
 * Loads each folder once. Two folders are two references even if their digests are the same: only their rows decide.
 * @throws ReferenceRefused if a folder holds no reference, or not the one that was sealed.
 */
export function referenceLoader(atHand: string | undefined): (folder: string | undefined) => Reference {
  const loaded = new Map<string, Reference>();
  return (folder) => {
    const path = resolve(folder ?? atHand ?? dataDirectory());
    const reference = loaded.get(path) ?? loadReference(path);
    loaded.set(path, reference);
    return reference;
  };
}

function ofItsDay(reference: Reference): DatedReference {
  return { reference, asOf: reference.date };
}
