import type { PortfolioReport } from '@better-trade/core';
import { flatRows } from './flat-rows.js';
import { tablesOf } from './write-table.js';

/** The report as one JSON document, a file and a row a line of text. */
export function* portfolioJson(report: PortfolioReport): Iterable<string> {
  const { files, fileCounts, summary, totals: _, coverage, ...head } = report;
  yield '{';
  for (const [key, value] of Object.entries(head)) yield `"${key}":${JSON.stringify(value)},\n`;
  yield '"files":';
  yield* list(files);
  yield `,\n"fileCounts":${JSON.stringify(fileCounts)},\n"summary":${JSON.stringify(summary)},\n"totals":{`;
  let first = true;
  for (const [by, { keys, rows }] of tablesOf(report)) {
    yield `${first ? '' : ','}\n"${by}":{"keys":${keys},"rows":`;
    yield* list(rows);
    yield '}';
    first = false;
  }
  yield `},\n"coverage":${JSON.stringify(coverage)}}\n`;
}

/** One key a line of text, for pipes; the columns of the CSV as an object. */
export function* portfolioJsonl(report: PortfolioReport): Iterable<string> {
  for (const row of flatRows(report)) yield `${JSON.stringify(row)}\n`;
}

function* list(items: readonly object[]): Iterable<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
