import type { LineComparison } from '@better-trade/core';
import { escapeCell } from '../escape-cell.js';
import { createSpool } from '../spool.js';
import {
  CAUSES_EXPLAINED,
  countText,
  detailOf,
  findingText,
  NEVER_PROOF,
  sectionsOf,
  shiftText,
  sideText,
  stateText,
} from './diff-text.js';
import type { DiffWriterFactory } from './diff-writer.js';
import { IMPACT_HEADER, impactRows, impactSentences, usd } from './impact-rows.js';

/** Tables that a pull request or a ticket can show. */
export const diffMarkdown: DiffWriterFactory = (sink, { rows }) => {
  const lines = createSpool();
  return {
    line(comparison) {
      lines.text(row(lineCells(comparison)));
    },
    flush: () => lines.flush(),
    async end({ diff, against }) {
      sink.text(`# What changed\n\nA: ${sideText(diff.a)}\n\nB: ${sideText(diff.b)}\n`);
      for (const { name, title, changes } of sectionsOf(diff)) {
        sink.text(`\n## ${title}\n\n${countText(changes)}\n`);
        if (changes.length === 0) continue;
        sink.text(`\n${header(['change', 'row', 'what'])}`);
        for (const change of changes.slice(0, rows))
          sink.text(row([change.kind, change.key, detailOf(name, change)]));
        if (changes.length > rows) sink.text(`\nand ${changes.length - rows} more\n`);
      }
      if (diff.exposure === null) sink.text('\nExposure (import values) was not compared.\n');
      if (against !== null) {
        sink.text(`\n## My lines\n\n${impactSentences(against).map(escapeCell).join('\n\n')}\n\n`);
        sink.text(header(IMPACT_HEADER));
        for (const cells of impactRows(against.impact)) sink.text(row(cells));
        sink.text(`\n${header(['line', 'HTS', 'origin', 'value USD', 'before', 'after', 'what'])}`);
        await lines.pour(sink);
        const rest = against.impact.changed.lines - against.shown;
        if (rest > 0) sink.text(`\nand ${rest} more lines\n`);
        sink.text(`\n${CAUSES_EXPLAINED}\n\n${NEVER_PROOF}\n`);
      }
      await sink.close();
    },
  };
};

function lineCells(comparison: LineComparison): readonly string[] {
  const { line, hts, origin, valueUsd, before, after, findings } = comparison;
  return [
    String(line),
    hts,
    origin,
    valueUsd === null ? '-' : usd(valueUsd),
    stateText(before),
    stateText(after),
    [shiftText(comparison), ...findings.map(findingText)].filter(Boolean).join('; '),
  ];
}

function header(cells: readonly string[]): string {
  return `${row(cells)}| ${cells.map(() => '---').join(' | ')} |\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escapeCell).join(' | ')} |\n`;
}
