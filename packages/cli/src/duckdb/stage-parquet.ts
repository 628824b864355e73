import { InputError } from '@better-trade/scan';
import { UsageError } from '../run/usage-error.js';
import { type FileContext, ofInput, warnCountryNotUsed } from './file-context.js';
import { layoutOfNames } from './header-of-names.js';
import { text } from './line-table.js';
import { narrow } from './relation.js';
import { exact, sqlName, sqlPath } from './sql-text.js';
import { stageRelation } from './stage-relation.js';

const REMEDY = 'Export it again, or as CSV.';
const NO_TEXTS = async (): Promise<ReadonlyMap<number, string>> => new Map();

/**
 * Puts the rows of a Parquet file into the table of lines; a row's line is its place in the file, from 1.
 *
 * @throws InputError; UsageError `BTT_ENGINE_FLOAT`
 */
export async function stageParquet(context: FileContext): Promise<Readonly<Record<string, string>>> {
  const { db, file } = context;
  const source = `read_parquet(${sqlPath(file.path)}, file_row_number = true, hive_partitioning = false)`;
  return ofInput(context, REMEDY, async () => {
    const columns: { readonly name: string; readonly type: string }[] = [];
    for await (const batch of db.stream(
      `SELECT ${exact('column_name')}, column_type FROM (DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${source})`,
    ))
      for (const [name, type] of batch) columns.push({ name: text(name), type: text(type) });
    const { places, layout } = narrow(
      layoutOfNames(
        columns.map(({ name }) => name),
        context,
      ),
    );
    const used = places.flatMap((place) => columns[place] ?? []);
    refuseFloatCodes(file.name, used[layout.hts]);
    const cells = used.map((column, at) => `coalesce(${cellText(column)}, '') AS c${at}`);
    const [count] = await db.one(`SELECT count(*) FROM ${source}`);
    const rows = await stageRelation(
      context,
      {
        layout,
        // A row without codes is no blank line: the last cell keeps it from being passed over.
        sql: `SELECT file_row_number + 1 AS n, ${[...cells, `'row' AS c${places.length}`].join(', ')} FROM ${source}`,
      },
      Number(count),
      NO_TEXTS,
    );
    if (rows !== Number(count)) throw new Error(`${rows} rows read of ${String(count)}`);
    if (rows === 0)
      throw new InputError(
        'BTT_INPUT_NO_ROWS',
        file.name,
        `"${file.name}" has no rows.`,
        'Give a file with rows.',
      );
    warnCountryNotUsed(context, layout.columns.origin);
    return layout.columns;
  });
}

/** A whole number of six digits and more is written as one: pandas makes floats of integers where one is missing. */
function cellText({ name, type }: { readonly name: string; readonly type: string }): string {
  const column = sqlName(name);
  if (type !== 'DOUBLE' && type !== 'FLOAT') return `CAST(${column} AS VARCHAR)`;
  return `CASE WHEN ${column} = trunc(${column}) AND abs(${column}) BETWEEN 100000 AND 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`;
}

/** 6109100012 as a float of 32 bits is 6109100032: another code, and nothing would say so. */
function refuseFloatCodes(
  file: string,
  column: { readonly name: string; readonly type: string } | undefined,
): void {
  if (column?.type === 'FLOAT')
    throw new UsageError(
      'BTT_ENGINE_FLOAT',
      `column "${column.name}" of "${file}" holds HTS codes as 32-bit floats, which cannot hold ten digits.`,
      'Write the column as text.',
    );
}
