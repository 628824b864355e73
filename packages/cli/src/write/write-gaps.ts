import type { GapRow, GapStatus, GapsReport } from '@better-trade/core/exposure';
import type { ReportFormat } from '../run/put-report.js';
import { csvCells } from './csv-cells.js';
import { limitsOf, periodColumn, selectionText, sourceLine, unitOf } from './exposure-frame.js';
import { formatInterval, formatUsd, gradeText, levelText } from './exposure-text.js';
import { writeAnnex } from './write-annex.js';

/** The words of a status, for people. */
export const STATUS_TEXT: Readonly<Record<GapStatus, string>> = {
  finding: 'Finding',
  'active-order': 'active order',
  'uflpa-sector': 'UFLPA sector',
  'eo-only': 'EO 13126 only',
  none: 'none',
};

/** How the two columns of dollars without action are meant: stands above every table of them. */
export const WITHOUT_ACTION =
  'Without action: at least the codes of the goods alone that no order, Finding or UFLPA sector touches; at most every code that no order on the whole country closes. An order on one maker or region leaves the rest open.';

/** The enforcement gaps in any format; Markdown is the draft annex. A pure function of the report. */
export function renderGaps(report: GapsReport, format: ReportFormat, csvRaw: boolean): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'jsonl':
      return report.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'csv':
      return csv(report, csvRaw);
    case 'md':
      return writeAnnex(report);
    case 'table':
      return table(report);
  }
}

function table(report: GapsReport): string {
  const rows = [
    [
      'without action: at least',
      'at most',
      'imports at least',
      'at most',
      'action',
      'listed good and origin',
    ],
    ...report.rows.map((row) => [
      formatUsd(row.withoutAction.low),
      formatUsd(row.withoutAction.high),
      formatUsd(row.exposure.low),
      formatUsd(row.exposure.high),
      STATUS_TEXT[row.status],
      `${row.name} of ${row.countryName} (${row.country}): ${row.exploitation.join(' ')}${levelNote(row)}${actionNote(row)}`,
    ]),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) =>
        i < 4 ? cell.padStart(widths[i] ?? 0) : i === 5 ? cell : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ');
  const chosen = [
    selectionText(report.options),
    report.options.statuses === undefined ? '' : `action ${report.options.statuses.join(', ')}`,
  ].filter(Boolean);
  return `${[
    `Listed goods by import value without action, ${unitOf(report)}`,
    ...rows.map(line),
    ...(report.left === 0
      ? []
      : [`${report.left} more pairs: --top ${report.rows.length + report.left} shows all.`]),
    '',
    ...report.totals.map(
      (total) =>
        `${STATUS_TEXT[total.status].padEnd(14)} ${String(total.pairs).padStart(3)} pairs: imports ${formatInterval(total.exposure)}; without action ${formatInterval(total.withoutAction)}.`,
    ),
    `${'all'.padEnd(14)} ${String(report.total.pairs).padStart(3)} pairs: imports ${formatInterval(report.total.exposure)}; without action ${formatInterval(report.total.withoutAction)}.`,
    ...(chosen.length === 0 ? [] : [`Chosen: ${chosen.join('; ')}.`]),
    '',
    WITHOUT_ACTION,
    ...gapLimits(report),
    ...limitsOf(report),
    sourceLine(report),
  ].join('\n')}\n`;
}

/** What the matrix of actions cannot see. */
export function gapLimits({ holes }: GapsReport): readonly string[] {
  return [
    `Which goods an order or sector takes in was decided by reading its words (order-goods.csv and sector-goods.csv, curated by this project). Orders on all products of a maker, and ${holes.ordersWithoutCountry} orders on fishing vessels, which name no country, count as an action on no pair.`,
  ];
}

function levelNote(row: GapRow): string {
  return row.level === 'code' ? '' : ` [${levelText(row.level)}]`;
}

function actionNote(row: GapRow): string {
  if (row.actions.length === 0) return '';
  const [first] = row.actions;
  const more = row.actions.length - 1;
  const reach = row.actions.some((action) => action.reach === 'country')
    ? 'whole country'
    : row.actions.every((action) => action.reach === 'sector')
      ? 'sector'
      : 'makers or regions';
  return ` - ${first?.name}${more === 0 ? '' : ` and ${more} more`} (${reach})`;
}

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
    String(row.withoutAction.low),
    String(row.withoutAction.high),
    String(row.exposure.low),
    String(row.exposure.high),
    gradeText(row.grade),
    row.level,
    String(row.codes),
    unitOf(report),
    report.asOf,
  ]);
  return [header, ...rows].map((row) => `${csvCells(row, raw)}\n`).join('');
}
