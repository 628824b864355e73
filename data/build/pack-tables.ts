/** Writes `dist/reference.jsonl`, `dist/chains.json`, `dist/model.json` and `dist/trade.json` with their seals from the tables. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packChains, packModel, packReference, packTrade } from '../src/read-tables.js';

const directory = join(dirname(fileURLToPath(import.meta.url)), '..');
mkdirSync(join(directory, 'dist'), { recursive: true });
for (const [name, text] of [
  ['reference.jsonl', packReference(directory)],
  ['chains.json', packChains(directory)],
  ['model.json', packModel(directory)],
  ['trade.json', packTrade(directory)],
] as const) {
  const bytes = Buffer.from(text, 'ascii');
  writeFileSync(join(directory, 'dist', name), bytes);
  writeFileSync(
    join(directory, 'dist', `${name}.sha256`),
    `${createHash('sha256').update(bytes).digest('hex')}\n`,
  );
}
