import { NOT_IN_TABLES } from '../tables.js';
import type { Dialect } from './dialect.js';
import { type CellReader, cellReader } from './read-cells.js';

export interface ScreenedTable {
  /** Names as they stand in the SQL. */
  readonly table: string;
  readonly hts: string;
  readonly origin: string;
  /** Null where values are not looked at. */
  readonly value: string | null;
}

const FINDINGS = [
  'findings',
  'finding_ids',
  'kinds',
  'lists',
  'goods',
  'names',
  'exploitation',
  'grades',
  'risks',
  'rules',
  'paths',
];

/** The join that gives every row of a table its verdict: different pairs are judged once, then joined back. */
export function screenSql(dialect: Dialect, { table, hts, origin, value }: ScreenedTable): string {
  const read = cellReader(dialect);
  const cell = (alias: string, column: string): string =>
    `COALESCE(${dialect.asText(`${alias}.${column}`)}, '')`;
  return `${header()}
WITH btt_cells AS (
  SELECT DISTINCT ${cell('e', hts)} AS hts_cell, ${cell('e', origin)} AS origin_cell
  FROM ${table} e
),
${readings(read)},
btt_rows AS (
  -- The longest beginning that has a row says how a code is screened.
  SELECT k.hts_cell, k.origin_cell, k.hts_bare, k.hts_digits, k.origin_code, k.origin_name,
    COALESCE(c0.code, c8.code, c6.code, c4.code, c2.code) AS code_row
  FROM btt_keys k
  LEFT JOIN btt_codes c0 ON c0.code = k.hts_digits
${[8, 6, 4, 2].map((length) => `  LEFT JOIN btt_codes c${length} ON c${length}.code = SUBSTR(k.hts_digits, 1, ${length}) || '*'`).join('\n')}
),
btt_pairs AS (
  SELECT r.hts_cell, r.origin_cell, c.screened, c.verdicts_code, COALESCE(oc.origin, nm.origin) AS origin,
    CASE
      WHEN r.hts_bare = '' THEN 'hts-missing'
      WHEN r.hts_digits IS NULL THEN 'hts-unreadable'
      WHEN c.code IS NULL THEN 'hts-unknown'
      WHEN c.cause IS NOT NULL THEN c.cause
      WHEN oc.origin IS NOT NULL OR nm.origin IS NOT NULL THEN NULL
      WHEN r.origin_name = '' THEN 'origin-missing'
      ELSE 'origin-unknown'
    END AS cause
  FROM btt_rows r
  LEFT JOIN btt_codes c ON c.code = r.code_row
  LEFT JOIN btt_origins oc ON oc.how = 'code' AND oc.spelling = r.origin_code
  LEFT JOIN btt_origins nm ON nm.how = 'name' AND nm.spelling = r.origin_name
),
btt_judged AS (
  SELECT p.hts_cell, p.origin_cell, p.screened, p.origin, p.cause, v.verdict, v.risk,
    ${FINDINGS.map((column) => `f.${column}`).join(', ')}
  FROM btt_pairs p
  LEFT JOIN btt_verdicts v ON v.code = p.verdicts_code AND v.origin = p.origin
  LEFT JOIN btt_findings f ON f.id = v.findings_row
),
btt_loaded AS (
  -- A table of verdicts that is only partly there would be a silent miss.
  SELECT CASE WHEN (SELECT COUNT(*) FROM btt_verdicts) = (SELECT SUM(verdict_rows) FROM btt_codes)
    THEN 1 ELSE 0 END AS whole
)
SELECT e.*,
  j.screened AS btt_hts,
  j.origin AS btt_origin,
  CASE
    WHEN j.verdict IS NOT NULL THEN j.verdict
    WHEN l.whole = 1 AND j.hts_cell IS NOT NULL AND j.cause IS NULL${value === null ? '' : ` AND ${read.isValue(cell('e', value))}`}
      THEN 'NO_LIST_MATCH'
    ELSE 'NOT_SCREENABLE'
  END AS btt_verdict,
  CASE
    WHEN j.verdict IS NOT NULL THEN NULL
    WHEN j.cause IS NOT NULL THEN j.cause
    WHEN l.whole = 0 OR j.hts_cell IS NULL THEN 'tables-incomplete'${value === null ? '' : `\n    WHEN NOT ${read.isValue(cell('e', value))} THEN 'value-not-a-number'`}
    ELSE NULL
  END AS btt_cause,
  j.risk AS btt_risk,
  ${FINDINGS.map((column) => `${column === 'findings' ? 'COALESCE(j.findings, 0)' : `j.${column}`} AS btt_${column}`).join(',\n  ')}
FROM ${table} e
CROSS JOIN btt_loaded l
LEFT JOIN btt_judged j ON j.hts_cell = ${cell('e', hts)} AND j.origin_cell = ${cell('e', origin)};
`;
}

function header(): string {
  return [
    'Screens a table by btt_codes, btt_origins, btt_verdicts and btt_findings of btt export verdicts: the verdicts of btt screen.',
    ...NOT_IN_TABLES,
  ]
    .map((line) => `-- ${line}`)
    .join('\n');
}

/** One step of reading a cell after the other, because no engine names a column and uses it in one breath. */
function readings(read: CellReader): string {
  return `btt_bare AS (
  SELECT c.hts_cell, c.origin_cell, ${read.bareCode('c.hts_cell')} AS hts_bare,
    ${read.bareName('c.origin_cell')} AS origin_bare
  FROM btt_cells c
),
btt_unlabelled AS (
  SELECT b.hts_cell, b.origin_cell, b.hts_bare, b.origin_bare,
    ${read.withoutLabel('b.hts_bare')} AS hts_text
  FROM btt_bare b
),
btt_parts AS (
  SELECT u.hts_cell, u.origin_cell, u.hts_bare, u.origin_bare,
    ${read.withoutTail('u.hts_text')} AS hts_parts
  FROM btt_unlabelled u
),
btt_digits AS (
  SELECT p.hts_cell, p.origin_cell, p.hts_bare, p.origin_bare, p.hts_parts,
    ${read.digits('p.hts_parts')} AS hts_run
  FROM btt_parts p
),
btt_keys AS (
  SELECT d.hts_cell, d.origin_cell, d.hts_bare,
    ${read.code('d.hts_parts', 'd.hts_run')} AS hts_digits,
    UPPER(d.origin_bare) AS origin_code,
    ${read.nameKey('d.origin_bare')} AS origin_name
  FROM btt_digits d
)`;
}
