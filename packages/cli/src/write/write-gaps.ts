import type { GapRow, GapsReport } from '@better-trade/core/exposure';
import type { TextFormat } from '../run/put-report.js';
import { alignRows } from './align-rows.js';
import { csvCells } from './csv-cells.js';
import { limitsOf, periodColumn, sourceLine, unitOf, WORDS } from './exposure-frame.js';
import { formatUsd, gradeText, isUnknown, levelText } from './exposure-text.js';
import { gapChoice, gapLimits, noPairs, STATUS_TEXT, totalText, WITHOUT_ACTION } from './gaps-text.js';
import { wrap } from './page-text.js';
import { renderReport } from './render-report.js';
import { writeAnnex } from './write-annex.js';

const BY =
  'by: each action, with whom it reaches (makers, a region, the whole country) and whether its words take in all of the good or a part.';

/** The enforcement gaps in any format; Markdown is the draft annex. A pure function of the report. */
export function renderGaps(report: GapsReport, format: TextFormat, csvRaw: boolean): string {
  return renderReport(report, format, {
    csv: () => csv(report, csvRaw),
    md: () => writeAnnex(report),
    table: () => table(report),
  });
}

function table(report: GapsReport): string {
  const rows = [
    ['without action', '', 'imports', '', 'widest', ''],
    ['at least', 'at most', 'at least', 'at most', 'action', 'listed good and origin'],
    ...report.rows.map((row) => [
      ...figures(row, formatUsd, 'not known'),
      STATUS_TEXT[row.status],
      `${row.name} of ${row.countryName} (${row.country}): ${row.exploitation.join(' ')}`,
    ]),
  ];
  const [top = '', heads = '', ...lines] = alignRows(rows, (column) => column < FIGURES);
  const chosen = gapChoice(report);
  return `${[
    `Listed goods as of ${report.asOf} by value without action, ${unitOf(report)}`,
    top,
    heads,
    ...lines.flatMap((line, i) => [line, ...notesOn(report.rows[i])]),
    ...(report.left === 0
      ? []
      : [`${report.left} more pairs: --top ${report.rows.length + report.left} shows all.`]),
    '',
    ...totalLines(report),
    ...(chosen === '' ? [] : wrap(`Chosen: ${chosen}.`)),
    '',
    ...[WITHOUT_ACTION, BY, ...gapLimits(report), WORDS, ...limitsOf(report), sourceLine(report)].flatMap(
      (text) => wrap(text),
    ),
  ].join('\n')}\n`;
}

/** Columns that hold figures; the action and the pair follow. */
const FIGURES = 4;

/** The totals of a table, their figures under one another. */
function totalLines(report: GapsReport): readonly string[] {
  const rows = [
    ['widest action', 'pairs', 'imports, USD', 'without action, USD'],
    ...[...report.totals, { ...report.total, status: null }].map((total) => [
      total.status === null ? 'all' : STATUS_TEXT[total.status],
      String(total.pairs),
      totalText(total, total.exposure),
      totalText(total, total.withoutAction),
    ]),
  ];
  return [
    ...alignRows(rows, (column) => column > 0),
    ...(report.total.pairs === 0 ? wrap(noPairs(report)) : []),
  ];
}

/** Without action and imported, low and high; a row without a figure has none here either. */
function figures(
  { withoutAction, exposure, level }: GapRow,
  format: (usd: number) => string,
  unknown: string,
): readonly string[] {
  const ends = [withoutAction.low, withoutAction.high, exposure.low, exposure.high];
  return ends.map((usd) => (isUnknown({ [level]: 1 }) ? unknown : format(usd)));
}

/** Under a row: how its value is known, and every action with whom it reaches. */
function notesOn(row: GapRow | undefined): readonly string[] {
  if (row === undefined) return [];
  const level = row.level === 'code' ? [] : wrap(levelText(row.level), '      ');
  const actions = row.actions.map(
    (action) => `${action.name} (${[REACH[action.reach], action.covers].filter(Boolean).join(', ')})`,
  );
  return [...level, ...(actions.length === 0 ? [] : wrap(`by ${actions.join('; ')}`, '      '))];
}

const REACH: Readonly<Record<GapRow['actions'][number]['reach'], string>> = {
  country: 'whole country',
  region: 'a region',
  entity: 'makers',
  vessel: 'a vessel',
  sector: 'UFLPA sector',
};

function csv(report: GapsReport, raw: boolean): string {
  const period = periodColumn(report);
  const header = [
    'rank',
    'good',
    'name',
    'country',
    'country_name',
    'lists',
    'exploitation',
    'since',
    'editions',
    'action',
    'actions',
    `without_action_at_least_usd_${period}`,
    `without_action_at_most_usd_${period}`,
    `imports_at_least_usd_${period}`,
    `imports_at_most_usd_${period}`,
    'grade',
    'level',
    'codes',
    'basis',
    'as_of',
  ];
  const rows = report.rows.map((row, i) => [
    String(i + 1),
    row.good,
    row.name,
    row.country,
    row.countryName,
    row.lists.join(' '),
    row.exploitation.join(' '),
    row.since,
    row.editions.join('; '),
    row.status,
    row.actions.map((action) => `${action.id} (${action.reach}, ${action.covers})`).join('; '),
    ...figures(row, String, ''),
    gradeText(row.grade),
    row.level,
    String(row.codes),
    unitOf(report),
    report.asOf,
  ]);
  return [header, ...rows].map((row) => `${csvCells(row, raw)}\n`).join('');
}
