/** Measures every table again and writes rows and SHA-256 into `sources.json`: run after each edit of a table. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureTable } from '../src/read-tables.js';

const directory = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = join(directory, 'sources.json');
const sources = JSON.parse(readFileSync(path, 'utf8')) as { tables: { path: string }[] }[];
for (const source of sources)
  source.tables = source.tables.map((table) => measureTable(directory, table.path));
writeFileSync(path, `${JSON.stringify(sources, null, 2)}\n`);
