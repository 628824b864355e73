import { type BaselineSummary, GONE_NAMED, type GoneCause, type GoneFinding } from '@better-trade/core';
import { harmless } from './harmless.js';
import type { ReportHead } from './report-writer.js';

/** Gone findings named in a footer; the JSON report names more. */
const NAMED = 10;

const WHY: Readonly<Record<GoneCause, string>> = {
  line: 'no line of this code and origin was read',
  list: 'no longer found on the lines of this code and origin',
  trace: 'not traced this time',
};

/** What is new against the baseline, how that was made, and what it had that is gone; nothing without one. */
export function newsLines({ summary, options }: ReportHead): readonly string[] {
  const { baseline: b } = summary;
  if (b === null || options.baseline === null) return [];
  const { made } = b;
  const lines = b.byRisk.high + b.byRisk.medium + b.byRisk.low;
  const risks = `${b.byRisk.high} high, ${b.byRisk.medium} medium, ${b.byRisk.low} low`;
  return [
    `New: ${b.findings} findings shown; ${lines} lines with new findings (${risks}), ${b.notScreenable} lines newly NOT_SCREENABLE${b.partlyJudged > 0 ? `, ${b.partlyJudged} newly only partly judged` : ''}${b.risen > 0 ? `; of ${b.risen} of the findings the risk rose` : ''}.`,
    `Baseline: ${harmless(options.baseline.name)} (sha256 ${options.baseline.sha256.slice(0, 12)}), as of ${made.asOf}, rules ${made.rules}, reference ${made.reference.date} (sha256 ${made.reference.digest.slice(0, 12)}).`,
    made.minRisk === 'low'
      ? ''
      : `  The baseline holds no findings below ${made.minRisk} risk: all below it count as new.`,
    options.trace !== null && !made.traced
      ? '  The baseline was not traced: all traced findings count as new.'
      : '',
    ...goneLines(b.gone),
  ].filter(Boolean);
}

function goneLines(gone: BaselineSummary['gone']): readonly string[] {
  if (gone.findings + gone.notScreenable === 0) return ['Gone since the baseline: nothing.'];
  const causes = (Object.keys(WHY) as readonly GoneCause[])
    .filter((cause) => gone.byCause[cause] > 0)
    .map((cause) => `${gone.byCause[cause]} ${WHY[cause]}`);
  const rest = gone.findings - Math.min(NAMED, gone.named.length);
  return [
    `Gone since the baseline: ${gone.findings} findings${causes.length === 0 ? '' : ` (${causes.join('; ')})`}, ${gone.notScreenable} codes and origins that could not be judged.`,
    ...gone.named.slice(0, NAMED).map(goneLine),
    rest > 0 ? `  and ${rest} more (the JSON report names up to ${GONE_NAMED})` : '',
  ];
}

function goneLine(gone: GoneFinding): string {
  return `  gone: ${harmless(gone.hts)} ${harmless(gone.origin)} ${gone.list} ${harmless(gone.good)}, ${gone.kind}, ${gone.risk}, ${gone.id}: ${WHY[gone.cause]}`;
}
