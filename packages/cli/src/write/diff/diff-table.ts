import type { LineComparison, RowChange } from '@better-trade/core';
import { harmless } from '../harmless.js';
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
import type { DiffHead, DiffWriterFactory } from './diff-writer.js';
import { IMPACT_HEADER, impactRows, impactSentences, usd } from './impact-rows.js';

const SIGNS: Readonly<Record<RowChange['kind'], string>> = { added: '+', removed: '-', changed: '~' };

/** For people: what differs, section by section, then what it does to the lines given. */
export const diffTable: DiffWriterFactory = (sink, { rows }) => {
  const lines = createSpool();
  return {
    line(comparison) {
      lines.text(lineText(comparison));
    },
    flush: () => lines.flush(),
    async end(head) {
      sink.text(sectionsText(head, rows));
      if (head.against !== null) {
        sink.text(impactText(head.against));
        await lines.pour(sink);
        const { shown, impact } = head.against;
        const rest = impact.changed.lines - shown;
        if (rest > 0) sink.text(`  and ${rest} more lines (a larger --top shows them)\n`);
        sink.text(`\n${CAUSES_EXPLAINED}\n${NEVER_PROOF}\n`);
      }
      await sink.close();
    },
  };
};

function sectionsText({ diff }: DiffHead, rows: number): string {
  const out = [`A: ${sideText(diff.a)}`, `B: ${sideText(diff.b)}`];
  const same: string[] = [];
  for (const { name, title, changes } of sectionsOf(diff)) {
    if (changes.length === 0) {
      same.push(title);
      continue;
    }
    out.push('', `${title}: ${countText(changes)}`);
    for (const change of changes.slice(0, rows))
      out.push(`  ${SIGNS[change.kind]} ${harmless(`${change.key}: ${detailOf(name, change)}`)}`);
    if (changes.length > rows) out.push(`  and ${changes.length - rows} more (a larger --top shows them)`);
  }
  if (same.length > 0) out.push('', `The same on both sides: ${same.join(', ')}.`);
  if (diff.exposure === null) out.push('Exposure (import values) was not compared.');
  return `${out.join('\n')}\n`;
}

function impactText(against: NonNullable<DiffHead['against']>): string {
  const table = [IMPACT_HEADER, ...impactRows(against.impact)];
  // Turned on its side: there are few causes, and what they change is named in words.
  const turned = IMPACT_HEADER.map((_, column) => table.map((row) => row[column] ?? ''));
  const [head = [], ...body] = turned;
  const width = Math.max(...IMPACT_HEADER.map((name) => name.length));
  const widths = head.map((_, at) => Math.max(...turned.map((row) => (row[at] ?? '').length)));
  const text = [head, ...body]
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(width) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
  return `\n${impactSentences(against).join('\n')}\n\n${text}\n\n`;
}

function lineText(comparison: LineComparison): string {
  const { line, hts, origin, valueUsd, before, after, findings } = comparison;
  const head = `${String(line).padStart(7)}  ${harmless(hts)} ${harmless(origin)}  ${valueUsd === null ? '-' : usd(valueUsd)} USD  ${stateText(before)} -> ${stateText(after)}`;
  const shifts = shiftText(comparison);
  return [
    head,
    ...(shifts === '' ? [] : [`${''.padEnd(9)}${shifts}`]),
    ...findings.map((finding) => `${''.padEnd(9)}${harmless(findingText(finding))}`),
    '',
  ].join('\n');
}
