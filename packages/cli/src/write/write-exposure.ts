import type { ExposureReport, ExposureRow } from '@better-trade/core/exposure';
import type { ReportFormat } from '../run/put-report.js';
import { csvCells } from './csv-cells.js';
import { escapeCell } from './escape-cell.js';
import { limitsOf, periodColumn, selectionText, sourceLine, unitOf } from './exposure-frame.js';
import { formatExposure, formatShare, formatUsd, gradeText } from './exposure-text.js';

/** The national picture in any format: a pure function of the report. */
export function renderExposure(report: ExposureReport, format: ReportFormat, csvRaw: boolean): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'jsonl':
      return report.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'csv':
      return csv(report, csvRaw);
    case 'md':
      return markdown(report);
    case 'table':
      return table(report);
  }
}

function table(report: ExposureReport): string {
  const rows = [
    [
      'at least',
      'at most',
      'of all imports',
      'of the country',
      'listings',
      'codes',
      'grade',
      report.options.by,
    ],
    ...report.rows.map((row) => [
      formatUsd(row.low),
      formatUsd(row.high),
      formatShare(row.ofNation),
      formatShare(row.ofCountry),
      String(row.listings),
      String(row.codes),
      gradeText(row.grade),
      `${row.name}${keyOf(report, row)}${exploitation(row)}${boundsOf(row)}`,
    ]),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, i) =>
        i < 6 ? cell.padStart(widths[i] ?? 0) : i === 7 ? cell : cell.padEnd(widths[i] ?? 0),
      )
      .join('  '),
  );
  return `${[`Value behind the lists by ${report.options.by}, ${unitOf(report)}`, ...lines, ...leftLine(report), '', ...totalLines(report), ...limitsOf(report), sourceLine(report)].join('\n')}\n`;
}

function markdown(report: ExposureReport): string {
  const { by } = report.options;
  const rows = report.rows.map((row) =>
    [
      `${row.name}${keyOf(report, row)}`,
      row.exploitation.join(', '),
      formatUsd(row.low),
      formatUsd(row.high),
      formatShare(row.ofNation),
      formatShare(row.ofCountry),
      String(row.listings),
      String(row.codes),
      `${gradeText(row.grade)}${boundsOf(row)}`,
    ]
      .map(escapeCell)
      .join(' | '),
  );
  return `${[
    `# Value behind the lists by ${by}`,
    '',
    `${unitOf(report)}. Lists as of ${report.asOf}.`,
    '',
    `| ${by} | exploitation | at least, USD | at most, USD | of all imports | of the country's | listings | codes | grade |`,
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    ...[...leftLine(report), ...totalLines(report), ...limitsOf(report), sourceLine(report)].flatMap(
      (line) => [escapeCell(line), ''],
    ),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function csv(report: ExposureReport, raw: boolean): string {
  const period = periodColumn(report);
  const header = [
    'key',
    'name',
    `at_least_usd_${period}`,
    `at_most_usd_${period}`,
    'share_of_all_imports_at_least',
    'share_of_all_imports_at_most',
    'share_of_country_imports_at_least',
    'share_of_country_imports_at_most',
    'listings',
    'exploitation',
    'grade',
    'classified_by',
    'codes',
    'levels',
    'basis',
    'as_of',
  ];
  const rows = [...report.rows, report.total].map((row) => [
    row.key,
    row.name,
    String(row.low),
    String(row.high),
    String(row.ofNation?.low ?? ''),
    String(row.ofNation?.high ?? ''),
    String(row.ofCountry?.low ?? ''),
    String(row.ofCountry?.high ?? ''),
    String(row.listings),
    row.exploitation.join(' '),
    row.grade,
    row.bases.join(' '),
    String(row.codes),
    Object.entries(row.levels)
      .map(([level, count]) => `${level}=${count}`)
      .join(' '),
    unitOf(report),
    report.asOf,
  ]);
  return [header, ...rows].map((row) => `${csvCells(row, raw)}\n`).join('');
}

function totalLines(report: ExposureReport): readonly string[] {
  const { total, trade } = report;
  const chosen = selectionText(report.options);
  return [
    `All U.S. imports: ${formatUsd(trade.totalUsd)}. Behind ${total.listings} listings${chosen === '' ? '' : ` (${chosen})`}: ${formatExposure(total)}, ${formatShare(total.ofNation)} of all imports.`,
  ];
}

function leftLine({ left, options }: ExposureReport): readonly string[] {
  return left === 0
    ? []
    : [`${left} more rows by ${options.by}: --top ${left + (options.top ?? 0)} shows all.`];
}

function keyOf({ options: { by } }: ExposureReport, row: ExposureRow): string {
  if (row.key === '' || row.name === row.key) return '';
  if (by === 'listing') return ` [${row.key.slice(0, row.key.indexOf(':'))}]`;
  return by === 'country' ? ` (${row.key})` : '';
}

function exploitation(row: ExposureRow): string {
  return row.exploitation.length === 0 ? '' : `: ${row.exploitation.join(' ')}`;
}

/** How many of the listings are known by a bound only, or not at all. */
function boundsOf({ levels }: ExposureRow): string {
  const notes = [
    [levels['chapter-bound'], 'by chapter'],
    [levels['eu-bound'], 'by EU bound'],
    [levels.none, 'without imports'],
    [levels['not-in-set'], 'not in the set'],
    [levels['no-code'], 'without HTS code'],
  ] as const;
  const said = notes.flatMap(([count, text]) => (count === undefined ? [] : [`${count} ${text}`]));
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
