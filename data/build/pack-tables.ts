/** Writes `dist/reference.pack` from the tables. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packReference } from '../src/pack-reference.js';

const directory = join(dirname(fileURLToPath(import.meta.url)), '..');
mkdirSync(join(directory, 'dist'), { recursive: true });
writeFileSync(join(directory, 'dist', 'reference.pack'), packReference(directory));
