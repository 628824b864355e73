import { type Finding, formatProblem, type LineVerdict } from '@better-trade/core';
import { describeFinding } from './describe-finding.js';
import { escapeCell } from './escape-cell.js';
import { footer } from './footer.js';
import type { WriterFactory } from './report-writer.js';

const HEADER =
  '| line | HTS | origin | value USD | risk | grade | finding | id |\n| ---: | --- | --- | ---: | --- | --- | --- | --- |\n';

/** A table that a pull request or a ticket can show. */
export const writeMarkdown: WriterFactory = (sink, options) => {
  let shown = 0;
  const put = (verdict: LineVerdict, cells: readonly string[]): void => {
    if (shown++ === 0) sink.text(`# Screening report\n\n${HEADER}`);
    const all = [
      String(verdict.line),
      verdict.hts,
      verdict.origin,
      String(verdict.valueUsd ?? '-'),
      ...cells,
    ];
    sink.text(`| ${all.map(escapeCell).join(' | ')} |\n`);
  };
  const findingCells = (f: Finding): string[] => [f.risk, f.grade, describeFinding(f), f.id];
  return {
    ...(options.all ? {} : { shows: 'findings' }),
    line(verdict) {
      for (const finding of verdict.findings) put(verdict, findingCells(finding));
      if (verdict.verdict === 'NOT_SCREENABLE')
        put(verdict, [
          '-',
          '-',
          `NOT_SCREENABLE ${verdict.cause}: ${verdict.problems.map((p) => formatProblem(p)).join(' ')}`,
          '',
        ]);
      else if (verdict.findings.length === 0 && options.all) put(verdict, ['0', '-', verdict.verdict, '']);
    },
    flush: () => sink.flush(),
    async end(head) {
      if (shown === 0) sink.text('# Screening report\n');
      sink.text(`\n${footer(head, options).trimEnd().replaceAll('\n', '\n\n')}\n`);
      await sink.close();
    },
  };
};
