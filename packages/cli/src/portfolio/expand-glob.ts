import { readdir } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { cannotList, type Unreadable } from './walk-folder.js';

export interface Globbed {
  readonly files: readonly string[];
  /** Folders on the way that could not be listed: what they hold may match. */
  readonly unreadable: readonly Unreadable[];
}

/** Folders that are gone, or are none, hold nothing that could match. */
const NOT_THERE: readonly unknown[] = ['ENOENT', 'ENOTDIR'];

/**
 * The files that a glob matches; null if the text is none.
 *
 * @param list Lists a folder, as `readdir` of Node does.
 */
export async function expandGlob(pattern: string, list: typeof readdir = readdir): Promise<Globbed | null> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return null;
  const unreadable: Unreadable[] = [];
  const onFailure = (folder: string, error: unknown): void => {
    if (error instanceof Error && 'code' in error && NOT_THERE.includes(error.code)) return;
    const name = isAbsolute(pattern) ? folder : relative('', folder);
    unreadable.push({ name, error: cannotList(name, error) });
  };
  const files = await glob(pattern, {
    expandDirectories: false,
    absolute: isAbsolute(pattern),
    fs: { readdir: tellingFailures(list, onFailure) },
  });
  // As in a folder; a pattern that names node_modules means it.
  const meant = pattern.includes('node_modules');
  return { files: files.filter((path) => meant || !/(^|\/)node_modules\//.test(path)), unreadable };
}

/** The library passes over folders that it cannot list without a word. */
function tellingFailures(
  list: typeof readdir,
  onFailure: (folder: string, error: unknown) => void,
): typeof readdir {
  return new Proxy(list, {
    apply(target, self, args: readonly unknown[]) {
      const done = args.at(-1);
      if (typeof done !== 'function') return Reflect.apply(target, self, args);
      const tell = (error: unknown, entries: unknown): unknown => {
        if (error) onFailure(String(args[0]).replace(/(?<=.)\/+$/, ''), error);
        return Reflect.apply(done, undefined, [error, entries]);
      };
      return Reflect.apply(target, self, [...args.slice(0, -1), tell]);
    },
  });
}
