import {
  checkMap,
  findHeader,
  HEAD_BYTES,
  type Header,
  meter,
  openText,
  pullHead,
  readLines,
} from '@better-trade/scan';
import { type FileContext, firstSentence, warnCountryNotUsed } from './file-context.js';
import { csvOptions, openFileBytes, physicalLines } from './file-lines.js';
import type { InputFile } from './input-file.js';
import { appendLines } from './line-table.js';
import { narrow, type Relation } from './relation.js';
import { exact, sqlText } from './sql-text.js';
import { stageRelation, textsByLine } from './stage-relation.js';

/** Longer than the longest line of sense, shorter than what our reader rejects. */
const LONGEST_LINE = 1_000_000;

/** A file that DuckDB's reader of CSV could read otherwise than ours. */
class NotPlain extends Error {}

/**
 * Puts the lines of a CSV file into the table. DuckDB parses the file only if every physical line is whole CSV by
 * itself, of one width, in UTF-8 and without NUL: then there is one way to read it, and the rows are counted to prove
 * that none was lost. Any other file is read by the reader of `btt screen`.
 *
 * @throws InputError as `readLines`
 */
export async function stageCsv(context: FileContext): Promise<Readonly<Record<string, string>>> {
  checkMap(context.options.map);
  const header = await readHeader(context);
  try {
    if (header === null) throw new NotPlain('the text is not UTF-8');
    await stagePlain(context, header);
    warnCountryNotUsed(context, header.layout.columns.origin);
    return header.layout.columns;
  } catch (error) {
    await context.db.run(`DELETE FROM lines WHERE file = ${context.index}`);
    context.warn(
      `BTT_ENGINE_ROW_BY_ROW: "${context.file.name}" is read row by row, as btt screen reads it: ${firstSentence(error)}.`,
    );
  }
  return stageRowByRow(context);
}

/** Null where the text is not UTF-8. */
async function readHeader(context: FileContext): Promise<Header | null> {
  const input = meter(openFileBytes(context));
  try {
    const text = await openText(input.pull, () => undefined);
    const head = await pullHead(text.pull, HEAD_BYTES);
    const header = findHeader(head, context.options);
    return text.encoding() === 'utf-8' ? header : null;
  } finally {
    await input.close();
  }
}

async function stagePlain(context: FileContext, header: Header): Promise<void> {
  const { db, file } = context;
  const lines = physicalLines(file);
  const isRow = `n >= ${header.line} AND t <> ''`;
  const [rows, last, odd] = await db.one(
    `SELECT count(*) FILTER (${isRow}), coalesce(max(n) FILTER (${isRow}), 0), count(*) FILTER (${isOdd(header.delimiter)}) FROM (${lines})`,
  );
  if (Number(odd) > 0) throw new NotPlain(`${odd} lines are not whole CSV by themselves`);
  if (Number(rows) === 0) throw new NotPlain('it has no rows');
  if (Number(last) - header.line + 1 !== Number(rows))
    throw new NotPlain('blank lines stand between its rows');
  const rejected: Parameters<FileContext['reject']>[0][] = [];
  const read = await stageRelation(
    { ...context, reject: (row) => rejected.push(row) },
    plainRelation(file, header),
    Number(rows),
    async (wanted) =>
      textsByLine(db.stream(`SELECT n, ${exact('t')} FROM (${lines}) SEMI JOIN (${wanted}) USING (n)`)),
  );
  if (read !== Number(rows)) throw new NotPlain(`DuckDB gives ${read} rows for ${rows} lines`);
  // Told only now: what is not believed is read again, and must not be rejected twice.
  for (const row of rejected) context.reject(row);
}

/** CASE, because AND would look at lines without quotes too. Lines that are not records by themselves, or hold what the readers could take differently. */
function isOdd(delimiter: string): string {
  const special = delimiter === '|' ? '\\|' : delimiter;
  const cell = `(?:"(?:[^"]|"")*"|[^"${special}]*)`;
  const whole = sqlText(`${cell}(?:${special}${cell})*`);
  return `contains(t, chr(0)) OR contains(t, chr(13)) OR strlen(t) > ${LONGEST_LINE} OR CASE WHEN contains(t, '"') THEN NOT regexp_full_match(t, ${whole}) ELSE false END`;
}

function plainRelation(file: InputFile, header: Header): Relation {
  const { places, layout } = narrow(header.layout);
  const all = header.layout.headers.map((_, place) => place);
  const columns = all.map((place) => `'f${place}': 'VARCHAR'`).join(', ');
  const cells = places.map((place, at) => `coalesce(f${place}, '') AS c${at}`);
  const others = all.filter((place) => !places.includes(place)).map((place) => `f${place}`);
  const rest = `concat('', ${["''", ...others].join(', ')}) AS c${places.length}`;
  return {
    layout,
    sql: `SELECT row_number() OVER () + ${header.line - 1} AS n, ${[...cells, rest].join(', ')} FROM read_csv(${csvOptions(file)}, columns = {${columns}}, delim = ${sqlText(header.delimiter)}, quote = '"', escape = '"', null_padding = false, skip = ${header.line - 1})`,
  };
}

async function stageRowByRow(context: FileContext): Promise<Readonly<Record<string, string>>> {
  const opened = await readLines(openFileBytes(context), context.options);
  const lines = await appendLines(context.db, context.index);
  try {
    for await (const batch of opened.batches)
      for (const item of batch)
        if (item.kind === 'reject') context.reject(item.reject);
        else lines.add(item.line);
  } finally {
    lines.close();
  }
  for (const { code, message } of opened.warnings)
    context.warn(`${code}: "${context.file.name}": ${message}`);
  return opened.columns;
}
