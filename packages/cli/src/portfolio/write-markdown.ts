import type { PortfolioReport } from '@better-trade/core';
import { escapeCell } from '../write/escape-cell.js';
import { notesOf } from './notes.js';
import { columnsOf, endOf, labelOf, more, numbersOf, sentencesOf, TITLES, tablesOf } from './write-table.js';

/** Tables that a pull request or a ticket can show. */
export function* portfolioMarkdown(report: PortfolioReport): Iterable<string> {
  yield '# Portfolio report\n\n';
  for (const note of notesOf(report)) yield `- ${escapeCell(note)}\n`;
  yield `\n${sentencesOf(report).map(escapeCell).join('\n\n')}\n`;
  const heads = columnsOf(report);
  for (const [by, table] of tablesOf(report)) {
    yield `\n## ${TITLES[by]}${more(by, table)}\n\n`;
    yield `| ${by} | ${heads.map(escapeCell).join(' | ')} |\n| --- | ${heads.map(() => '---:').join(' | ')} |\n`;
    for (const row of table.rows)
      yield `| ${[labelOf(by, row), ...numbersOf(report, row)].map(escapeCell).join(' | ')} |\n`;
  }
  yield `\n${endOf(report).map(escapeCell).join('\n\n')}\n`;
}
