import { InputError } from '@better-trade/scan';
import { type FileContext, ofInput, warnCountryNotUsed } from './file-context.js';
import { physicalLines } from './file-lines.js';
import { layoutOfNames } from './header-of-names.js';
import { text } from './line-table.js';
import { narrow } from './relation.js';
import { exact, sqlText } from './sql-text.js';
import { stageRelation, textsByLine } from './stage-relation.js';

const REMEDY = 'Write one JSON object a line, in UTF-8.';
const VALUE_LENGTH = 200;
/** More is a file whose keys are data. */
const MOST_KEYS = 10_000;

/**
 * Puts the objects of a JSON Lines file into the table of lines, by their own keys; what is in nested objects is not
 * looked for. A line that is not one object with distinct keys is rejected.
 *
 * @throws InputError
 */
export async function stageJsonl(context: FileContext): Promise<Readonly<Record<string, string>>> {
  const { db, file } = context;
  const parsed = `SELECT n, t, CASE WHEN json_valid(t) THEN t::JSON END AS j FROM (${physicalLines(file)}) WHERE trim(t) <> ''`;
  const isObject = `coalesce(json_type(j) = 'OBJECT' AND len(json_keys(j)) = len(list_distinct(json_keys(j))), false)`;
  const objects = `SELECT n, t, j FROM (${parsed}) WHERE ${isObject}`;
  return ofInput(context, REMEDY, async () => {
    const [all, good] = await db.one(`SELECT count(*), count(*) FILTER (${isObject}) FROM (${parsed})`);
    if (Number(all) === 0)
      throw new InputError(
        'BTT_INPUT_NO_ROWS',
        file.name,
        `"${file.name}" has no rows.`,
        'Give a file with rows.',
      );
    const names = await keysOf(context, objects);
    const { places, layout } = narrow(layoutOfNames(names, context));
    const cells = places.map((place, at) => `coalesce(j ->> ${pointerTo(names[place] ?? '')}, '') AS c${at}`);
    const lines = (wanted: string) =>
      textsByLine(db.stream(`SELECT n, ${exact('t')} FROM (${objects}) SEMI JOIN (${wanted}) USING (n)`));
    const rows = await stageRelation(
      context,
      { layout, sql: `SELECT n, ${[...cells, `'row' AS c${places.length}`].join(', ')} FROM (${objects})` },
      Number(good),
      lines,
    );
    if (rows !== Number(good)) throw new Error(`${rows} objects read of ${String(good)}`);
    if (good !== all)
      await rejectOthers(
        context,
        `SELECT n, ${exact('t')} FROM (${parsed}) WHERE NOT ${isObject} ORDER BY n`,
      );
    warnCountryNotUsed(context, layout.columns.origin);
    return layout.columns;
  });
}

/** In the order in which they appear, of all objects: a key that comes late must not be missed. */
async function keysOf({ db, file }: FileContext, objects: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const batch of db.stream(
    `SELECT ${exact('key')} FROM (SELECT n, unnest(json_keys(j)) AS key FROM (${objects})) GROUP BY key ORDER BY min(n), key LIMIT ${MOST_KEYS + 1}`,
  ))
    keys.push(...batch.map(([key]) => text(key)));
  if (keys.length > MOST_KEYS)
    throw new InputError(
      'BTT_INPUT_UNREADABLE',
      file.name,
      `the objects of "${file.name}" have more than ${MOST_KEYS} different keys.`,
      'Give the same keys to all of them.',
    );
  return keys;
}

/** RFC 6901. */
function pointerTo(key: string): string {
  return sqlText(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

async function rejectOthers({ db, reject }: FileContext, sql: string): Promise<void> {
  for await (const batch of db.stream(sql))
    for (const [n, line] of batch)
      reject({
        line: Number(n),
        column: '',
        value: [...text(line)].slice(0, VALUE_LENGTH).join(''),
        code: 'BTT_JSON_LINE',
        hint: 'the line is not one JSON object with distinct keys. Write one object a line.',
      });
}
