import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { compareText } from '@better-trade/core';
import { InputError } from '../read/input-error.js';

export interface Walked {
  /** Every `.csv`, `.tsv` and `.txt` below, in code-unit order of each folder's names. */
  readonly files: readonly string[];
  /** Files of other names, which are not read. */
  readonly others: readonly string[];
  /** Folders that could not be listed: what is in them is not known. */
  readonly unreadable: readonly { readonly name: string; readonly error: InputError }[];
}

const TEXT_FILE = /\.(csv|tsv|txt)$/i;

/** Lists a folder and those below it. Hidden names are left out; a folder that links lead back to is listed once. */
export async function walkFolder(folder: string): Promise<Walked> {
  const found = {
    files: [] as string[],
    others: [] as string[],
    unreadable: [] as { name: string; error: InputError }[],
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
      if (entry.name.startsWith('.')) continue;
      const at = `${path.replace(/\/+$/, '')}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? await kindOfTarget(at) : kindOf(entry);
      if (kind === 'folder') await list(at);
      else if (kind === 'file') (TEXT_FILE.test(entry.name) ? found.files : found.others).push(at);
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

function cannotList(path: string, error: unknown): InputError {
  return new InputError(
    'BTT_INPUT_UNREADABLE',
    path,
    `the folder "${path}" cannot be listed: ${error instanceof Error ? error.message : String(error)}.`,
    'Check its permissions.',
  );
}
