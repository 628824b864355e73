/** Apart from what they mean, so that declaring the command loads no SQL. */
export const DIALECTS = ['duckdb', 'postgres', 'spark', 'trino', 'bigquery', 'snowflake'] as const;

export type DialectName = (typeof DIALECTS)[number];
