import type { ExposureReport, ExposureRow } from '@better-trade/core/exposure';
import type { TextFormat } from '../run/put-report.js';
import { alignRows } from './align-rows.js';
import { csvCells } from './csv-cells.js';
import { escapeCell } from './escape-cell.js';
import { limitsOf, periodColumn, selectionText, sourceLine, unitOf, WORDS } from './exposure-frame.js';
import { formatExposure, formatShare, formatUsd, gradeText, isUnknown } from './exposure-text.js';
import { squeeze, wrap } from './page-text.js';
import { renderReport } from './render-report.js';

/** The national picture in any format: a pure function of the report. */
export function renderExposure(report: ExposureReport, format: TextFormat, csvRaw: boolean): string {
  return renderReport(report, format, {
    csv: () => csv(report, csvRaw),
    md: () => markdown(report),
    table: () => table(report),
  });
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
      ...figures(row),
      String(row.listings),
      String(row.codes),
      isUnknown(row.levels) ? 'not known' : gradeText(row.grade),
      `${report.options.by === 'chapter' ? squeeze(row.name, CHAPTER_NAME) : row.name}${keyOf(report, row)}${exploitation(row)}${boundsOf(row)}`,
    ]),
  ];
  const lines = alignRows(rows, (column) => column < FIGURES);
  const notes = [
    ...totalLines(report),
    ...(report.options.by === 'chapter'
      ? ['The names of chapters are cut here (...): --format md prints them whole.']
      : []),
    WORDS,
    ...limitsOf(report),
    sourceLine(report),
  ];
  return `${[titleOf(report), ...lines, ...leftLine(report), '', ...notes.flatMap((line) => wrap(line))].join('\n')}\n`;
}

/** Columns that hold figures; the grade and the name follow. */
const FIGURES = 6;

/** Ends and shares of a row; words where no listing of it has a figure. */
function figures(row: ExposureRow): readonly string[] {
  if (isUnknown(row.levels)) return ['not known', 'not known', '-', '-'];
  return [formatUsd(row.low), formatUsd(row.high), formatShare(row.ofNation), formatShare(row.ofCountry)];
}

/** Columns of a chapter's name in a terminal; it begins with the text of a heading, which can be long. */
const CHAPTER_NAME = 48;

function titleOf(report: ExposureReport): string {
  return `Value behind the lists as of ${report.asOf} by ${report.options.by}, ${unitOf(report)}`;
}

function markdown(report: ExposureReport): string {
  const { by } = report.options;
  const rows = report.rows.map((row) =>
    [
      `${row.name}${keyOf(report, row)}`,
      row.exploitation.join(', '),
      ...figures(row),
      String(row.listings),
      String(row.codes),
      `${isUnknown(row.levels) ? 'not known' : gradeText(row.grade)}${boundsOf(row)}`,
    ]
      .map(escapeCell)
      .join(' | '),
  );
  return `${[
    `# Value behind the lists as of ${report.asOf} by ${by}`,
    '',
    `${unitOf(report)}. Lists as of ${report.asOf}, import values of ${report.trade.period}.`,
    '',
    `| ${by} | exploitation | at least, USD | at most, USD | of all imports | of the country's | listings | codes | grade |`,
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    ...[...leftLine(report), ...totalLines(report), WORDS, ...limitsOf(report), sourceLine(report)].flatMap(
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
    ...(isUnknown(row.levels)
      ? ['', '', '', '', '', '']
      : [row, row.ofNation, row.ofCountry].flatMap((part) => [
          String(part?.low ?? ''),
          String(part?.high ?? ''),
        ])),
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
  const all = `${trade.complete ? 'All U.S. imports' : 'U.S. imports in the set, which is not whole,'} ${trade.period}: ${formatUsd(trade.totalUsd)} USD.`;
  if (total.listings === 0)
    return [
      `${all} No list in force names a good and country of this choice${chosen === '' ? '' : ` (${chosen})`}, so nothing is counted: no finding about how such goods are made.`,
    ];
  return [
    `${all} Behind ${total.listings} listings${chosen === '' ? '' : ` (${chosen})`}: USD ${formatExposure(total)}${total.ofNation === null ? '' : `, ${formatShare(total.ofNation)} of all imports`}.`,
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
