import { countSummary, type LineVerdict, mergeSummaries, type PortfolioSummary } from '@better-trade/core';

/** Counts verdicts of many lines at once. */
export interface PairCounter {
  /** @param cents Sum of the lines' values in cents of a U.S. dollar, customs value. */
  readonly add: (verdict: LineVerdict, lines: number, cents: number) => void;
  readonly result: () => PortfolioSummary;
}

interface Alike {
  readonly verdict: LineVerdict;
  lines: number;
  cents: number;
}

/** Verdicts that count alike are counted once, by the counter that counts lines: there are few hundred sorts of them. */
export function countPairs(): PairCounter {
  const sorts = new Map<string, Alike>();
  return {
    add: (verdict, lines, cents) => {
      const sort = sortOf(verdict);
      const known = sorts.get(sort);
      if (known === undefined) sorts.set(sort, { verdict, lines, cents });
      else {
        known.lines += lines;
        known.cents += cents;
      }
    },
    result: () => mergeSummaries([...sorts.values()].map(weigh)),
  };
}

/** All that a summary looks at, but for the value. */
function sortOf({ verdict, cause, risk, problems, mended, findings }: LineVerdict): string {
  const kinds = findings.map((finding) => `${finding.kind} ${finding.risk}`);
  return `${verdict},${cause},${risk},${problems.length > 0},${mended.length > 0},${kinds.join()}`;
}

function weigh({ verdict, lines, cents }: Alike): PortfolioSummary {
  const counter = countSummary();
  counter.add({ ...verdict, valueUsd: null });
  const { baseline: _, ...one } = counter.result();
  const usd = cents / 100;
  return {
    lines: lines * one.lines,
    listed: lines * one.listed,
    noListMatch: lines * one.noListMatch,
    notScreenable: lines * one.notScreenable,
    rejected: 0,
    partlyJudged: lines * one.partlyJudged,
    mended: lines * one.mended,
    findings: lines * one.findings,
    traced: times(one.traced, lines),
    byRisk: times(one.byRisk, lines),
    byKind: times(one.byKind, lines),
    byCause: times(one.byCause, lines),
    valueUsd: {
      all: usd,
      listed: verdict.verdict === 'LISTED' ? usd : 0,
      notScreenable: verdict.verdict === 'NOT_SCREENABLE' ? usd : 0,
    },
  };
}

function times<T extends object>(counts: T, by: number): T {
  const entries = Object.entries(counts).map(([key, count]: [string, number]) => [key, count * by]);
  return { ...counts, ...Object.fromEntries(entries) };
}
