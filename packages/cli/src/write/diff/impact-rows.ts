import { type Changes, DIFF_CAUSES, type Impact, LINE_SHIFTS, type SideCounts } from '@better-trade/core';
import { harmless } from '../harmless.js';
import { CAUSE_NAMES, SHIFT_NAMES } from './diff-text.js';
import type { DiffHead } from './diff-writer.js';

const USD = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

export const IMPACT_HEADER: readonly string[] = [
  'cause',
  'findings added',
  'removed',
  'risen',
  'fallen',
  'restated',
  ...LINE_SHIFTS.flatMap((kind) => [`lines ${SHIFT_NAMES[kind]}`, `USD of lines ${SHIFT_NAMES[kind]}`]),
];

/** One row a cause, the whole at the end. */
export function impactRows({ byCause, whole }: Impact): readonly (readonly string[])[] {
  return [
    ...DIFF_CAUSES.map((cause) => [CAUSE_NAMES[cause], ...cellsOf(byCause[cause])]),
    ['whole', ...cellsOf(whole)],
  ];
}

function cellsOf({ findings, lines }: Changes): readonly string[] {
  const { added, removed, risen, fallen, restated } = findings;
  return [
    ...[added, removed, risen, fallen, restated].map(String),
    ...LINE_SHIFTS.flatMap((kind) => [String(lines[kind].lines), usd(lines[kind].valueUsd)]),
  ];
}

/** What was compared and what it comes to, one sentence each. */
export function impactSentences({ input, impact }: NonNullable<DiffHead['against']>): readonly string[] {
  const { all, changed, before, after, withoutValue } = impact;
  return [
    `Against ${harmless(input.name)} (sha256 ${input.sha256.slice(0, 12)}): ${all.lines} lines, ${usd(all.valueUsd)} USD as the file states it.`,
    withoutValue > 0 ? `${withoutValue} lines state no value: they add no dollars.` : '',
    input.rejected > 0 ? `${input.rejected} rows could not be read as lines and were not compared.` : '',
    `A: ${sideText(before)}`,
    `B: ${sideText(after)}`,
    `${changed.lines} lines change, ${usd(changed.valueUsd)} USD.`,
  ].filter(Boolean);
}

function sideText({ listed, noListMatch, notScreenable, findings }: SideCounts): string {
  return `${listed.lines} LISTED (${usd(listed.valueUsd)} USD), ${noListMatch.lines} NO_LIST_MATCH, ${notScreenable.lines} NOT_SCREENABLE (${usd(notScreenable.valueUsd)} USD); ${findings} findings.`;
}

export function usd(value: number): string {
  return USD.format(value);
}
