import { realpath } from 'node:fs/promises';
import { compareText } from '@better-trade/core';
import { expandGlob } from '../portfolio/expand-glob.js';
import { UsageError } from '../run/usage-error.js';
import { type InputFile, lookAtFile } from './input-file.js';

/**
 * The files behind what the user names: in the order of the command line, those of a glob in code-unit order.
 *
 * @throws UsageError `BTT_ENGINE_INPUT` for a glob without files, a folder, standard input, or a file given twice.
 */
export async function findFiles(inputs: readonly string[]): Promise<readonly InputFile[]> {
  const names: string[] = [];
  for (const input of inputs) names.push(...(await namesOf(input)));
  if (names.length === 0)
    throw new UsageError(
      'BTT_ENGINE_INPUT',
      'no input.',
      'Name files: btt screen "entries/*.parquet" --engine duckdb.',
    );
  const files: InputFile[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    const file = await lookAtFile(name);
    const real = await realpath(name);
    if (seen.has(real))
      throw new UsageError(
        'BTT_ENGINE_INPUT',
        `"${name}" is given twice.`,
        'Its lines would count twice: give it once.',
      );
    seen.add(real);
    files.push(file);
  }
  return files;
}

/** A file of that very name wins over a glob. */
async function namesOf(input: string): Promise<readonly string[]> {
  const isThere = await realpath(input).then(
    () => true,
    () => false,
  );
  const globbed = isThere || input === '-' ? null : await expandGlob(input);
  if (globbed === null) return [input];
  const [hidden] = globbed.unreadable;
  if (hidden !== undefined) throw hidden.error;
  if (globbed.files.length === 0)
    throw new UsageError('BTT_ENGINE_INPUT', `no file matches "${input}".`, 'Check the path.');
  return [...globbed.files].sort(compareText);
}
