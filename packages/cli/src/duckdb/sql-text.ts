/** Pieces of SQL that mean in DuckDB what the reader of CSV means in JavaScript. */

/** What `String.prototype.trim` takes away. */
const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** Those that `trim` of DuckDB leaves: it takes away what Unicode calls a space. */
const NO_SPACES = '[\t\n\v\f\r\u2028\u2029\ufeff]';

export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A path as DuckDB takes it: it would read `[`, `*` and `?` as a glob. */
export function sqlPath(path: string): string {
  return sqlText(path.replace(/[[*?]/g, '[$&]'));
}

/** Naming what to take away costs DuckDB ten times as much as `trim` alone, so it is done only where it matters. */
export function trimmed(expression: string): string {
  return `CASE WHEN regexp_matches(${expression}, ${sqlText(NO_SPACES)}) THEN trim(${expression}, ${sqlText(BLANKS)}) ELSE trim(${expression}) END`;
}

const MARK = sqlText('\ufeff');

/**
 * A text as it comes to JavaScript: the binding of DuckDB takes a leading byte order mark for one, so it is given two.
 * A key that comes back without it would meet no line.
 */
export function exact(expression: string): string {
  return `CASE WHEN starts_with(${expression}, ${MARK}) THEN ${MARK} || ${expression} ELSE ${expression} END`;
}

export function hasDigit(expression: string): string {
  return `regexp_matches(${expression}, '[0-9]')`;
}
