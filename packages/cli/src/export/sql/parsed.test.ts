/** SQL that no engine here runs is at least read by a parser of its dialect. */
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark';
import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino';
import sqlParser from 'node-sql-parser';
import { describe, expect, it } from 'vitest';
import { btt } from '../../testing/run-btt.js';
import { DIALECTS } from './dialect-names.js';

const sql = async (...args: readonly string[]): Promise<string> =>
  (await btt(['export', 'sql', '--dialect', ...args])).stdout;
const NAMES = ['--table', 'customs.entries', '--hts', 'HTS No.', '--origin', 'order', '--value', 'value'];

describe.each([
  ['spark', new SparkSQL()],
  ['trino', new TrinoSQL()],
] as const)('%s', (dialect, parser) => {
  it('reads the join and the statements that make the tables', async () => {
    expect(parser.validate(await sql(dialect, ...NAMES))).toEqual([]);
    expect(parser.validate(await sql(dialect, '--tables', '--from', '/data/btt'))).toEqual([]);
  });

  it('would refuse a join that is cut', async () => {
    const text = await sql(dialect);
    expect(parser.validate(text.slice(0, text.lastIndexOf(' ON ')).replace('WITH', 'WIT'))).not.toEqual([]);
  });
});

describe.each(['bigquery', 'snowflake'])('%s', (database) => {
  const astify = (text: string): unknown => new sqlParser.Parser().astify(text, { database });

  it('reads the join and what makes the tables', async () => {
    expect(astify(await sql(database, ...NAMES))).toBeDefined();
    const statements = (await sql(database, '--tables')).split(/;\n/);
    const creating = statements.filter((statement) => statement.includes('CREATE'));
    expect(creating).toHaveLength(4);
    for (const statement of creating) expect(astify(statement)).toBeDefined();
  });

  it('would refuse a join that is cut', async () => {
    const text = await sql(database);
    expect(() => astify(text.slice(0, text.lastIndexOf(' ON ') + 4))).toThrow();
  });
});

describe.each(DIALECTS)('the SQL for %s', (dialect) => {
  it('is the same on every run, and says what it cannot see', async () => {
    const text = await sql(dialect, ...NAMES);
    expect(text).toBe(await sql(dialect, ...NAMES));
    expect(text).toContain('-- Makers, shippers and vessels are met by name');
    expect(text).toContain("ELSE 'NOT_SCREENABLE'");
    expect(text).not.toMatch(/\b(clear|compliant|approved|safe)\b/i);
  });

  it('names a column that is a word of SQL, or has blanks, in quotes', async () => {
    const text = await sql(dialect, ...NAMES);
    const quote = dialect === 'spark' || dialect === 'bigquery' ? '`' : '"';
    expect(text).toContain(`e.${quote}order${quote}`);
    expect(text).toContain(`e.${quote}HTS No.${quote}`);
    expect(text).toContain('FROM customs.entries e');
  });
});

it.each(['a"b', "a'b", 'a`b', 'a\\b', 'a\nb', '', ' '])('a column named %j is refused', async (name) => {
  const ran = await btt(['export', 'sql', '--dialect', 'duckdb', '--hts', name]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('BTT_SQL_NAME');
  expect(ran.stdout).toBe('');
});

it.each(['', '--dialect oracle'])('a dialect is asked for, and must be known: %j', async (words) => {
  const ran = await btt(['export', 'sql', ...words.split(' ').filter(Boolean)]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('--dialect');
});
