import { type Finding, formatProblem, type LineVerdict, type Problem } from '@better-trade/core';
import type { CSV_COLUMNS } from '../write/write-csv.js';

/** Columns that a pair of code and origin fills; the others are the line's own. */
export type PairCell = Exclude<(typeof CSV_COLUMNS)[number], 'line' | 'value_usd' | 'ref'>;

/** Cells of a row of `--format csv`, as they are before they are quoted. */
export function rowCells(verdict: LineVerdict, finding: Finding | null): Readonly<Record<PairCell, string>> {
  return {
    verdict: verdict.verdict,
    cause: verdict.cause ?? '',
    hts: finding?.hts || verdict.hts,
    origin: verdict.origin,
    finding_id: finding?.id ?? '',
    kind: finding?.kind ?? '',
    list: finding?.list ?? '',
    good: finding?.good ?? '',
    exploitation: finding?.exploitation.join(' ') ?? '',
    grade: finding?.grade ?? '',
    risk: finding?.risk ?? '',
    via: finding?.via ?? '',
    edition: finding?.edition ?? '',
    source: finding?.source ?? '',
    name: finding?.name ?? '',
    rule: finding?.rule ?? '',
    matched_hts: finding?.classification?.hts ?? '',
    mended: inWords(verdict.mended),
    problem: inWords(verdict.problems),
  };
}

function inWords(problems: readonly Problem[]): string {
  return problems.map((problem) => formatProblem(problem)).join(' ');
}
