import { countSummary, type Summary } from '../report/summary.js';
import { KINDS, RISKS } from '../screening/finding-order.js';
import type { Cause } from '../screening/verdict.js';

/** Counts of many files; a baseline is one file's matter. */
export type PortfolioSummary = Omit<Summary, 'baseline'>;

/** The summary of all their lines together; dollars are added in whole cents. All noughts for none. */
export function mergeSummaries(summaries: readonly PortfolioSummary[]): PortfolioSummary {
  const { baseline: _, ...nothing } = countSummary().result();
  return summaries.reduce(mergeTwo, nothing);
}

function mergeTwo(a: PortfolioSummary, b: PortfolioSummary): PortfolioSummary {
  const causes = [...new Set([...Object.keys(a.byCause), ...Object.keys(b.byCause)])].sort() as Cause[];
  return {
    lines: a.lines + b.lines,
    listed: a.listed + b.listed,
    noListMatch: a.noListMatch + b.noListMatch,
    notScreenable: a.notScreenable + b.notScreenable,
    rejected: a.rejected + b.rejected,
    partlyJudged: a.partlyJudged + b.partlyJudged,
    mended: a.mended + b.mended,
    findings: a.findings + b.findings,
    traced: addEach(RISKS, a.traced, b.traced),
    byRisk: addEach(RISKS, a.byRisk, b.byRisk),
    byKind: addEach(KINDS, a.byKind, b.byKind),
    byCause: Object.fromEntries(
      causes.map((cause) => [cause, (a.byCause[cause] ?? 0) + (b.byCause[cause] ?? 0)]),
    ),
    valueUsd: {
      all: addUsd(a.valueUsd.all, b.valueUsd.all),
      listed: addUsd(a.valueUsd.listed, b.valueUsd.listed),
      notScreenable: addUsd(a.valueUsd.notScreenable, b.valueUsd.notScreenable),
    },
  };
}

function addEach<K extends string>(
  keys: readonly K[],
  a: Readonly<Record<K, number>>,
  b: Readonly<Record<K, number>>,
): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Record<K, number>;
}

function addUsd(a: number, b: number): number {
  return (Math.round(a * 100) + Math.round(b * 100)) / 100;
}
