import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compareText } from '@better-trade/core';
import type { InputError } from '@better-trade/scan';
import { UsageError } from '../run/usage-error.js';
import { expandGlob, type Globbed } from './expand-glob.js';
import { type Unreadable, walkFolder } from './walk-folder.js';

export interface FoundInputs {
  /** Paths, and `-` for standard input; each file once, in code-unit order. */
  readonly files: readonly string[];
  /** Folders that could not be listed. */
  readonly unreadable: readonly Unreadable[];
  readonly warnings: readonly string[];
}

const NAMED_IN_WARNING = 5;

/**
 * Finds the files behind what a user names: files, folders, globs for shells that do not expand them, and `-`. A file
 * that is named but is not there is found too: that it cannot be read is said with the others.
 *
 * @throws UsageError `BTT_PORTFOLIO_EMPTY` for a folder or a glob that matches nothing.
 */
export async function findInputs(inputs: readonly string[]): Promise<FoundInputs> {
  const found: string[] = [];
  const others: string[] = [];
  const unreadable = new Map<string, InputError>();
  for (const input of [...new Set(inputs)].sort(compareText)) {
    if (input === '-' || !(await isFolder(input))) {
      const expanded = input === '-' ? alone(input) : await expand(input);
      found.push(...expanded.files);
      for (const { name, error } of expanded.unreadable) unreadable.set(name, error);
      continue;
    }
    const walked = await walkFolder(input);
    if (walked.files.length + walked.unreadable.length === 0)
      throw nothingMatches(`the folder "${input}" holds no .csv, .tsv or .txt file`);
    found.push(...walked.files);
    others.push(...walked.others);
    for (const { name, error } of walked.unreadable) unreadable.set(name, error);
  }
  const { files, repeated } = await distinct(found);
  const read = new Set(files);
  const unread = others.filter((path) => !read.has(path));
  return {
    files,
    unreadable: [...unreadable].map(([name, error]) => ({ name, error })),
    warnings: [
      ...(repeated.length === 0 && new Set(inputs).size === inputs.length
        ? []
        : [`BTT_PORTFOLIO_TWICE: files that were given more than once are read once${listed(repeated)}.`]),
      ...(unread.length === 0
        ? []
        : [
            `BTT_PORTFOLIO_OTHER_FILES: ${unread.length} files of other kinds were not read${listed(unread)}. In folders .csv, .tsv and .txt are read, unless hidden; name another file to read it.`,
          ]),
    ],
  };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A path, or the files that a glob matches; a file of that very name wins over a glob. */
async function expand(input: string): Promise<Globbed> {
  const globbed = (await exists(input)) ? null : await expandGlob(input);
  if (globbed === null) return alone(input);
  if (globbed.files.length + globbed.unreadable.length === 0)
    throw nothingMatches(`no file matches "${input}"`);
  return globbed;
}

function alone(input: string): Globbed {
  return { files: [input], unreadable: [] };
}

/** Each real file once, by its first path. */
async function distinct(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly repeated: readonly string[] }> {
  const files: string[] = [];
  const repeated: string[] = [];
  const seen = new Set<string>();
  for (const path of [...paths].sort(compareText)) {
    const real = path === '-' ? path : await realpath(path).catch(() => resolve(path));
    if (seen.has(real)) repeated.push(path);
    else files.push(path);
    seen.add(real);
  }
  return { files, repeated };
}

function listed(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const more = paths.length - NAMED_IN_WARNING;
  const named = paths.slice(0, NAMED_IN_WARNING).map((path) => `"${path}"`);
  return `: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function nothingMatches(what: string): UsageError {
  return new UsageError('BTT_PORTFOLIO_EMPTY', `${what}.`, 'Check the path, or name the files.');
}
