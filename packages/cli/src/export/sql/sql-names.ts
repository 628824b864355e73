import { UsageError } from '../../run/usage-error.js';
import { harmless } from '../../write/harmless.js';
import type { Dialect } from './dialect.js';

/** Names that are words of SQL in some engine and could be a column of entry lines. */
const WORDS = new Set(
  'all and any as asc at between by case cast check column constraint create cross current default desc distinct else end false for foreign from full group having hash if in inner int integer interval into is join left like limit lookup merge natural new no not null of on or order outer over partition primary range references right rows select set some table then to treat true union unique user using values when where window with within'.split(
    ' ',
  ),
);

/** A column as the user names it: plain where SQL needs no quotes, because engines fold the case of plain names. */
export function columnName(name: string, flag: string, dialect: Dialect): string {
  // Quotes and backslashes would end the name early in one engine or another.
  if (name.trim() === '' || /["'`\\\p{Cc}]/u.test(name))
    throw new UsageError(
      'BTT_SQL_NAME',
      `"${harmless(name)}" cannot stand as a name in SQL (${flag}).`,
      'Give a name without quotes, backslashes and line breaks; rename the column in a view if it has them.',
    );
  return /^[A-Za-z_]\w*$/.test(name) && !WORDS.has(name.toLowerCase()) ? name : dialect.quoted(name);
}

/** A table with its schema or project, parts separated by dots. */
export function tableName(name: string, dialect: Dialect): string {
  return name
    .split('.')
    .map((part) => columnName(part, '--table', dialect))
    .join('.');
}
