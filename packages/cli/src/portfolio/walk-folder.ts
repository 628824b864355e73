import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { compareText } from '@better-trade/core';
import { InputError } from '@better-trade/scan';

/** A folder that could not be listed: what is in it is not known. */
export interface Unreadable {
  readonly name: string;
  readonly error: InputError;
}

export interface Walked {
  /** Every `.csv`, `.tsv` and `.txt` below, in code-unit order of each folder's names. */
  readonly files: readonly string[];
  /** Files of other names, hidden ones that look like lines, pipes and devices: not read. */
  readonly others: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

const TEXT_FILE = /\.(csv|tsv|txt)$/i;

/** `._a.csv` is what macOS leaves beside `a.csv`. */
const HIDDEN_TEXT = /^\.[^._].*\.(csv|tsv|txt)$/i;

/** Lists a folder and those below it. Hidden names are left out; a folder that links lead back to is listed once. */
export async function walkFolder(folder: string): Promise<Walked> {
  const found = {
    files: [] as string[],
    others: [] as string[],
    unreadable: [] as Unreadable[],
  };
  const seen = new Set<string>();

  const list = async (path: string): Promise<void> => {
    let entries: readonly Dirent[];
    try {
      const real = await realpath(path);
      if (seen.has(real)) return;
      seen.add(real);
      entries = await readdir(path, { withFileTypes: true });
    } catch (error) {
      found.unreadable.push({ name: path, error: cannotList(path, error) });
      return;
    }
    for (const entry of [...entries].sort((a, b) => compareText(a.name, b.name))) {
      const at = `${path.replace(/\/+$/, '')}/${entry.name}`;
      if (HIDDEN_TEXT.test(entry.name) && !entry.isDirectory()) found.others.push(at);
      // What a package manager installs is nobody's imports.
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const kind = entry.isSymbolicLink() ? await kindOfTarget(at) : kindOf(entry);
      if (kind === 'folder') await list(at);
      else (kind === 'file' && TEXT_FILE.test(entry.name) ? found.files : found.others).push(at);
    }
  };

  await list(folder);
  return found;
}

type Kind = 'file' | 'folder' | 'other';

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): Kind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** A link that leads nowhere is a file that will be named as missing. */
async function kindOfTarget(path: string): Promise<Kind> {
  try {
    return kindOf(await stat(path));
  } catch {
    return 'file';
  }
}

export function cannotList(path: string, error: unknown): InputError {
  return new InputError(
    'BTT_INPUT_UNREADABLE',
    path,
    `the folder "${path}" cannot be listed: ${error instanceof Error ? error.message : String(error)}.`,
    'Check its permissions.',
  );
}
