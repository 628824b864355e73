import type { PortfolioBy, PortfolioReport, PortfolioRow, PortfolioTable } from '@better-trade/core';
import { causeLines, countLine, coverageLine, dataLine, tracedLine, valueLine } from '../write/footer.js';
import { harmless } from '../write/harmless.js';
import { paint } from '../write/paint.js';
import { notesOf, unitNote } from './notes.js';

export const TITLES: Readonly<Record<PortfolioBy, string>> = {
  risk: 'By risk',
  file: 'By file',
  good: 'By good: listings and downstream goods',
  origin: 'By country of origin',
  supplier: 'By supplier',
  list: 'By list',
  action: 'By action: orders, sectors, entities',
};

const USD = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const COUNT = new Intl.NumberFormat('en-US');

/** Heads of the columns of numbers; dollars first. */
export function columnsOf(report: PortfolioReport): readonly string[] {
  const traced = report.options.trace === null ? [] : ['traced'];
  return [
    'LISTED USD',
    'all USD',
    'not screenable USD',
    'lines',
    'LISTED',
    'HIGH',
    'MED',
    'LOW',
    ...traced,
    'NOT_SCREENABLE',
  ];
}

/** The numbers of a row under {@link columnsOf}; a sum of lines that all state no value is `-`, not nought. */
export function numbersOf(report: PortfolioReport, row: PortfolioRow): readonly string[] {
  const unvalued = row.lines > 0 && row.withoutValue === row.lines;
  const usd = (value: number): string => (unvalued ? '-' : USD.format(value));
  const traced = report.options.trace === null ? [] : [row.traced];
  const { high, medium, low } = row.byRisk;
  return [
    usd(row.valueUsd.listed),
    usd(row.valueUsd.all),
    usd(row.valueUsd.notScreenable),
    ...[row.lines, row.listed, high, medium, low, ...traced, row.notScreenable].map((n) => COUNT.format(n)),
  ];
}

/** The key as a person reads it, with the name beside it where that says more. */
export function labelOf(by: PortfolioBy, { key, name }: PortfolioRow): string {
  if (by === 'file' || name === '' || name === key) return harmless(key);
  if (key.startsWith('(')) return `${key}: ${name}`;
  if (by === 'supplier') return harmless(name);
  return harmless(by === 'origin' || by === 'list' || by === 'risk' ? `${key}, ${name}` : `${name} (${key})`);
}

export function* portfolioTable(report: PortfolioReport, colour: boolean): Iterable<string> {
  for (const note of notesOf(report))
    yield `${note.startsWith('FAILED') ? paint(note, 'red', colour) : note}\n`;
  yield `${sentencesOf(report).join('\n')}\n`;
  for (const [by, table] of tablesOf(report)) {
    yield `\n${paint(TITLES[by], 'bold', colour)}${more(by, table)}\n`;
    yield* block(report, by, table);
  }
  yield `\n${endOf(report).join('\n')}\n`;
}

export function sentencesOf(report: PortfolioReport): readonly string[] {
  return [
    countLine(report),
    ...causeLines(report),
    tracedLine(report),
    valueLine(report),
    unitNote(report),
  ].filter(Boolean);
}

export function endOf(report: PortfolioReport): readonly string[] {
  return [
    coverageLine(report),
    dataLine(report),
    'LISTED is reason to look, never proof about a shipment. NO_LIST_MATCH says only that no list names this code and origin.',
  ];
}

export function tablesOf({
  totals,
}: PortfolioReport): readonly (readonly [by: PortfolioBy, table: PortfolioTable])[] {
  return Object.entries(totals).flatMap(([by, table]) => (isBy(by) ? [[by, table] as const] : []));
}

/** How many keys a table leaves out. */
export function more(by: PortfolioBy, { keys, rows }: PortfolioTable): string {
  const shown = by === 'file' ? rows.length : rows.filter(({ key }) => !key.startsWith('(')).length;
  return shown >= keys ? '' : `, ${shown} of ${COUNT.format(keys)} (--top shows more; CSV and JSON all)`;
}

function* block(report: PortfolioReport, by: PortfolioBy, { rows }: PortfolioTable): Iterable<string> {
  const heads = columnsOf(report);
  const lines = rows.map((row) => ({ numbers: numbersOf(report, row), label: labelOf(by, row) }));
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...lines.map(({ numbers }) => numbers[at]?.length ?? 0)),
  );
  const put = (cells: readonly string[], label: string): string =>
    `  ${cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')}  ${label}\n`;
  yield put(heads, by);
  for (const { numbers, label } of lines) yield put(numbers, label);
}

function isBy(text: string): text is PortfolioBy {
  return Object.hasOwn(TITLES, text);
}
