import type { DialectName } from './dialect-names.js';

/** What the engines write differently. Everything else of the SQL is the same text for all. */
export interface Dialect {
  /** A text as a literal; patterns with `\s` too. */
  readonly literal: (text: string) => string;
  /** An identifier in quotes. */
  readonly quoted: (name: string) => string;
  readonly asText: (expression: string) => string;
  /** True where the whole text meets the pattern, which must begin with `^` and end with `$`. */
  readonly matches: (text: string, pattern: string) => string;
  /** Every place that the pattern meets, taken away or replaced by a text without special signs. */
  readonly replaced: (text: string, pattern: string, by: string) => string;
  readonly type: Readonly<Record<'text' | 'integer', string>>;
}

const doubled = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** Engines in whose literals a backslash escapes. */
const escaped = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const ansi: Dialect = {
  literal: doubled,
  quoted: (name) => `"${name}"`,
  asText: (expression) => `CAST(${expression} AS VARCHAR)`,
  matches: (text, pattern) => `REGEXP_LIKE(${text}, ${doubled(pattern)})`,
  replaced: (text, pattern, by) => `REGEXP_REPLACE(${text}, ${doubled(pattern)}, ${doubled(by)})`,
  type: { text: 'VARCHAR', integer: 'INTEGER' },
};

/** Engines whose function replaces the first place only, unless told. */
const replacedGlobally: Dialect['replaced'] = (text, pattern, by) =>
  `REGEXP_REPLACE(${text}, ${doubled(pattern)}, ${doubled(by)}, 'g')`;

const withBackslash = (matches: string): Pick<Dialect, 'literal' | 'matches' | 'replaced'> => ({
  literal: escaped,
  matches: (text, pattern) => `${matches}(${text}, ${escaped(pattern)})`,
  replaced: (text, pattern, by) => `REGEXP_REPLACE(${text}, ${escaped(pattern)}, ${escaped(by)})`,
});

const hive = {
  quoted: (name: string): string => `\`${name}\``,
  asText: (expression: string): string => `CAST(${expression} AS STRING)`,
};

export const DIALECT: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    ...ansi,
    matches: (text, pattern) => `REGEXP_MATCHES(${text}, ${doubled(pattern)})`,
    replaced: replacedGlobally,
  },
  postgres: {
    ...ansi,
    matches: (text, pattern) => `${text} ~ ${doubled(pattern)}`,
    replaced: replacedGlobally,
    type: { text: 'TEXT', integer: 'INTEGER' },
  },
  spark: {
    ...ansi,
    ...hive,
    ...withBackslash('REGEXP_LIKE'),
    type: { text: 'STRING', integer: 'INT' },
  },
  trino: ansi,
  bigquery: {
    ...ansi,
    ...hive,
    ...withBackslash('REGEXP_CONTAINS'),
    type: { text: 'STRING', integer: 'INT64' },
  },
  snowflake: { ...ansi, ...withBackslash('REGEXP_LIKE') },
};
