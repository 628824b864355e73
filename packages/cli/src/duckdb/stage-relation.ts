import { createRowBuilder, groupEntryLines, type LineItem, type ReadItem } from '@better-trade/scan';
import type { DuckDBValue } from '@duckdb/node-api';
import { csvCells } from '../write/csv-cells.js';
import type { FileContext } from './file-context.js';
import { appendLines, text } from './line-table.js';
import { isPlainRow, isProgrammeRow, lineFields, type Relation } from './relation.js';
import { exact } from './sql-text.js';

/**
 * Puts the rows of a relation into the table of lines. Plain rows never leave DuckDB; rows with a fault, and entry lines
 * that may hold chapter 98 and 99 codes, are made by the code that makes them for `btt screen`.
 *
 * @param expected How many rows it has; if so many are plain, no other is looked for.
 * @param textOf The row as the file has it, for the report of rejected rows.
 * @returns How many rows the relation gave, whatever became of them.
 */
export async function stageRelation(
  context: FileContext,
  relation: Relation,
  expected: number,
  textOf: (rows: string) => Promise<ReadonlyMap<number, string>>,
): Promise<number> {
  const { db, index, options } = context;
  const { entry, entryLine } = relation.layout;
  const odd = `SELECT n FROM (${relation.sql}) WHERE NOT (${isPlainRow(relation)})`;
  if (entry !== -1 && entryLine !== -1 && (await hasProgrammeRows(context, relation)))
    return stageInScript(context, relation, 'true', await textOf(odd));
  const inserted = await db.connection.run(
    `INSERT INTO lines SELECT ${index}, n, ${lineFields(relation, options.country)} FROM (${relation.sql}) WHERE ${isPlainRow(relation)}`,
  );
  if (inserted.rowsChanged === expected) return expected;
  const others = await stageInScript(context, relation, `NOT (${isPlainRow(relation)})`, await textOf(odd));
  return inserted.rowsChanged + others;
}

async function hasProgrammeRows({ db }: FileContext, relation: Relation): Promise<boolean> {
  const [found] = await db.one(
    `SELECT count(*) FROM (SELECT 1 FROM (${relation.sql}) WHERE ${isProgrammeRow(relation)} LIMIT 1)`,
  );
  return Number(found) > 0;
}

async function stageInScript(
  context: FileContext,
  { sql, layout }: Relation,
  where: string,
  texts: ReadonlyMap<number, string>,
): Promise<number> {
  const columns = layout.headers.map((_, place) => exact(`c${place}`));
  const rows = createRowBuilder(layout, ',', context.options.country);
  rows.expectNul();
  const lines = await appendLines(context.db, context.index);
  const entryLines = groupEntryLines(({ line }) => lines.add(line));
  const take = (item: ReadItem | null, entry: string, entryLine: string): void => {
    if (item === null) return;
    if (item.kind === 'reject') context.reject(item.reject);
    else put(item, entry, entryLine);
  };
  const grouped = layout.entry !== -1 && layout.entryLine !== -1;
  const put = (item: LineItem, entry: string, entryLine: string): void => {
    if (grouped) entryLines.add(item, entry, entryLine);
    else lines.add(item.line);
  };
  let count = 0;
  try {
    for await (const batch of context.db.stream(
      `SELECT n, ${columns.join(', ')} FROM (${sql}) WHERE ${where} ORDER BY n`,
    ))
      for (const [n, ...values] of batch) {
        count++;
        const cells = values.map(text);
        const line = Number(n);
        const written = (): string => texts.get(line) ?? csvCells(cells.slice(0, -1), true);
        take(rows.build(cells, line, written), cellAt(cells, layout.entry), cellAt(cells, layout.entryLine));
      }
    entryLines.flush();
  } finally {
    lines.close();
  }
  return count;
}

function cellAt(cells: readonly string[], place: number): string {
  return cells[place]?.trim() ?? '';
}

/** Texts of lines by their number, from rows of both. */
export async function textsByLine(
  rows: AsyncIterable<readonly (readonly DuckDBValue[])[]>,
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  for await (const batch of rows) for (const [n, line] of batch) texts.set(Number(n), text(line));
  return texts;
}
