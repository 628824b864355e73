import { formatProblem, type LineVerdict } from '@better-trade/core';
import { condenseFindings } from './condense-findings.js';
import { footer } from './footer.js';
import { harmless } from './harmless.js';
import { paint, riskWord } from './paint.js';
import type { WriterFactory } from './report-writer.js';

const USD = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const HEADER = row('line', 'HTS', 'origin', 'value USD', 'risk', 'grade', 'finding');

/** For people: one block a line, the most urgent finding first. The same text in a pipe, without colour. */
export const writeTable: WriterFactory = (sink, options) => {
  let shown = 0;
  const put = (verdict: LineVerdict, tails: readonly string[]): void => {
    if (shown++ === 0) sink.text(`${HEADER}\n`);
    const value = verdict.valueUsd === null ? '-' : USD.format(verdict.valueUsd);
    tails.forEach((tail, i) => {
      const head =
        i === 0
          ? row(String(verdict.line), shorten(verdict.hts), harmless(verdict.origin), value)
          : row('', '', '', '');
      sink.text(`${head}${tail}\n`);
    });
  };
  const tailsOf = (verdict: LineVerdict): readonly string[] =>
    condenseFindings(verdict.findings, verdict.hts.includes(' ')).map(
      (row) => `${riskWord(row.risk, options.colour)}${row.grade.padEnd(9)}${harmless(row.text)}`,
    );
  return {
    ...(options.all ? {} : { shows: 'findings' }),
    line(verdict) {
      const notes = [
        ...verdict.mended.map((problem) => `${''.padEnd(15)}mended: ${harmless(problem.message)}`),
        ...risenNotes(verdict),
      ];
      const faults = verdict.problems.map((problem) => `${''.padEnd(15)}${harmless(formatProblem(problem))}`);
      const tails = tailsOf(verdict);
      if (verdict.verdict === 'NOT_SCREENABLE')
        put(verdict, [
          `${paint('-     ', 'bold', options.colour)}${'-'.padEnd(9)}NOT_SCREENABLE: ${verdict.cause}`,
          ...tails,
          ...notes,
          ...faults,
        ]);
      else if (verdict.verdict === 'NO_LIST_MATCH') {
        if (options.all || tails.length > 0)
          put(verdict, [`${'0'.padEnd(6)}${'-'.padEnd(9)}NO_LIST_MATCH`, ...tails, ...notes]);
      } else if (verdict.findings.length > 0) put(verdict, [...tails, ...notes, ...faults]);
      else if (options.all || faults.length > 0)
        put(verdict, [
          `${riskWord(verdict.risk ?? 'low', options.colour)}${'-'.padEnd(9)}LISTED, ${verdict.news === undefined ? 'all findings below --min-risk' : 'no new finding to show'}`,
          ...notes,
          ...faults,
        ]);
    },
    flush: () => sink.flush(),
    async end(head) {
      if (shown > 0) sink.text('\n');
      sink.text(footer(head, options));
      await sink.close();
    },
  };
};

/** Why a finding that the baseline has is shown as new. */
function risenNotes({ findings, news }: LineVerdict): readonly string[] {
  return (news?.findings ?? []).flatMap(({ id, was }) => {
    const finding = findings.find((one) => one.id === id);
    return was === null || finding === undefined
      ? []
      : [`${''.padEnd(15)}risk rose: ${harmless(finding.name)} was ${was}, is ${finding.risk}`];
  });
}

function row(
  line: string,
  hts: string,
  origin: string,
  value: string,
  risk = '',
  grade = '',
  finding = '',
): string {
  const left = `${line.padStart(7)}  ${hts.padEnd(16)}${origin.padEnd(7)} ${value.padStart(13)}  `;
  return risk === '' ? left : `${left}${risk.padEnd(6)}${grade.padEnd(9)}${finding}`;
}

/** A cell of several codes shows its first; the findings name their own. */
function shorten(hts: string): string {
  const [first = '', ...more] = harmless(hts).split(' ');
  return more.length === 0 ? first : `${first}+${more.length}`;
}
