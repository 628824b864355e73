import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { openInput } from '@better-trade/scan';
import { brokenFile } from './check-compressed.js';
import { type FileContext, firstSentence, ofInput } from './file-context.js';
import type { InputFile } from './input-file.js';
import { sqlPath, sqlText } from './sql-text.js';

/** Stands in no text: a line that holds it all the same is refused by DuckDB, as one of two cells. */
const NO_DELIMITER = '\x1e\x1f';

/** Options by which DuckDB guesses nothing. */
export function csvOptions({ path, compression }: InputFile): string {
  return `${sqlPath(path)}, auto_detect = false, header = false, comment = '', strict_mode = true, hive_partitioning = false, compression = ${sqlText(compression)}`;
}

/** The physical lines of a text file: `n` from 1, `t` without its line end. */
export function physicalLines(file: InputFile): string {
  return `SELECT row_number() OVER () AS n, coalesce(t, '') AS t FROM read_csv(${csvOptions(file)}, columns = {'t': 'VARCHAR'}, delim = ${sqlText(NO_DELIMITER)}, quote = '', escape = '')`;
}

/** The bytes of a text file, decompressed. */
export function openFileBytes(context: FileContext): AsyncIterable<Buffer> {
  const { file } = context;
  if (file.compression === 'gzip') return gunzip(file);
  return file.compression === 'zstd' ? zstdLines(context) : openInput(file.path);
}

async function* gunzip({ path, name }: InputFile): AsyncGenerator<Buffer, void> {
  const packed = createReadStream(path);
  const bytes = packed.pipe(createGunzip());
  packed.on('error', (error) => bytes.destroy(error));
  try {
    for await (const chunk of bytes) yield chunk;
  } catch (error) {
    throw brokenFile(name, 'gzip', firstSentence(error));
  } finally {
    packed.destroy();
    bytes.destroy();
  }
}

/** Node 20 knows no zstd: DuckDB decompresses. It reads no line that is not UTF-8, and none of a text of mixed line ends. */
async function* zstdLines(context: FileContext): AsyncGenerator<Buffer, void> {
  const rows = context.db.stream(`SELECT t FROM (${physicalLines(context.file)})`);
  const next = (): Promise<IteratorResult<readonly (readonly unknown[])[], void>> =>
    ofInput(context, `Decompress it first: zstd -dc FILE | btt screen -`, () => rows.next());
  for (let batch = await next(); batch.done !== true; batch = await next())
    yield Buffer.from(batch.value.map(([line]) => `${typeof line === 'string' ? line : ''}\n`).join(''));
}
