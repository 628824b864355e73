/** Writes `dist/reference.jsonl` and its seal from the tables. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packReference } from '../src/read-tables.js';

const directory = join(dirname(fileURLToPath(import.meta.url)), '..');
const bytes = Buffer.from(packReference(directory), 'ascii');
mkdirSync(join(directory, 'dist'), { recursive: true });
writeFileSync(join(directory, 'dist', 'reference.jsonl'), bytes);
writeFileSync(
  join(directory, 'dist', 'reference.jsonl.sha256'),
  `${createHash('sha256').update(bytes).digest('hex')}\n`,
);
