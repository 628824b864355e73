import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACK_FORMAT, referenceOf } from './open-reference.js';
import type { Pack } from './pack/open-pack.js';
import { openPackFile } from './pack/pack-file.js';
import { ReferenceRefused } from './pack/reference-refused.js';
import type { Reference } from './reference.js';

/**
 * Folder of the tables; `dist/reference.pack` is in it. A program that bundles this code finds the installed package.
 * @throws ReferenceRefused `BTT_REFERENCE_MISSING` if the package is not installed.
 */
export function dataDirectory(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  if (holdsTables(join(here, '..'))) return join(here, '..');
  // What Node does, in a tenth of its time: this is a good part of a short run.
  for (let folder = here; dirname(folder) !== folder; folder = dirname(folder)) {
    const installed = join(folder, 'node_modules', '@better-trade', 'data');
    if (holdsTables(installed)) return realpathSync(installed);
  }
  try {
    return dirname(createRequire(import.meta.url).resolve('@better-trade/data/package.json'));
  } catch {
    throw new ReferenceRefused(
      'BTT_REFERENCE_MISSING',
      'the package @better-trade/data is not installed. Install it beside the program.',
    );
  }
}

function holdsTables(folder: string): boolean {
  return existsSync(join(folder, 'ilab', 'tvpra-listings.csv'));
}

/**
 * Opens the reference that ships with this package. Its head is checked now, each table when it is first read.
 * @param directory Another data folder of the same layout.
 * @throws ReferenceRefused if it is missing, of another format, cut, or its SHA-256 is not the sealed one.
 */
export function loadReference(directory: string = dataDirectory()): Reference {
  return referenceOf(openReferencePack(directory));
}

/** The packed file of a data folder: the tables of the reference, and what {@link loadModel} and {@link loadTrade} read. */
export function openReferencePack(directory: string): Pack {
  return openPackFile(join(directory, 'dist', 'reference.pack'), PACK_FORMAT);
}
