import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openReference } from './open-reference.js';
import type { Reference } from './reference.js';

/** The packed file is missing, unreadable, or not the one that was sealed. */
export class ReferenceRefused extends Error {
  override readonly name = 'ReferenceRefused';
  constructor(
    readonly code: 'BTT_REFERENCE_MISSING' | 'BTT_REFERENCE_DIGEST' | 'BTT_REFERENCE_FORMAT',
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** Folder that holds `reference.jsonl`, its seal and, one level up, the tables. */
export function dataDirectory(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return join(here, '..');
}

/**
 * Loads the reference that ships with this package and checks it against its seal.
 * @param directory Another data folder of the same layout.
 * @throws ReferenceRefused if it is missing, of another format, or its SHA-256 is not the sealed one.
 */
export function loadReference(directory: string = dataDirectory()): Reference {
  const bytes = readSealed(join(directory, 'dist', 'reference.jsonl'));
  try {
    return openReference(bytes.toString('latin1'), () =>
      readSealed(join(directory, 'dist', 'chains.json')).toString('latin1'),
    );
  } catch (error) {
    throw new ReferenceRefused(
      'BTT_REFERENCE_FORMAT',
      error instanceof Error ? error.message : String(error),
    );
  }
}

/**
 * Bytes of a packed file, if they are those that were sealed beside it.
 * @throws ReferenceRefused `BTT_REFERENCE_MISSING` or `BTT_REFERENCE_DIGEST`.
 */
export function readSealed(path: string): Buffer {
  let bytes: Buffer;
  let seal: string;
  try {
    bytes = readFileSync(path);
    seal = readFileSync(`${path}.sha256`, 'utf8').trim();
  } catch {
    throw new ReferenceRefused(
      'BTT_REFERENCE_MISSING',
      `no ${path} with its seal. Build @better-trade/data.`,
    );
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== seal)
    throw new ReferenceRefused(
      'BTT_REFERENCE_DIGEST',
      `${path} has SHA-256 ${digest}, sealed was ${seal}. Rebuild or reinstall @better-trade/data.`,
    );
  return bytes;
}
