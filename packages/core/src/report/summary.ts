import { KINDS, RISKS } from '../screening/finding-order.js';
import type { Cause, FindingKind, LineVerdict, Risk, Verdict } from '../screening/verdict.js';
import type { BaselineSummary } from './baseline.js';

/** Counts of one run. Values are sums of what the user's file states, in US dollars. */
export interface Summary {
  readonly lines: number;
  readonly listed: number;
  readonly noListMatch: number;
  readonly notScreenable: number;
  /** Rows that could not be read as a line at all. */
  readonly rejected: number;
  /** Lines that have findings although a part of them could not be judged. */
  readonly partlyJudged: number;
  /** Lines of which a code was mended before screening. */
  readonly mended: number;
  readonly findings: number;
  /** Lines of any verdict with traced findings, by the highest risk of these. */
  readonly traced: Readonly<Record<Risk, number>>;
  /** Lines by their highest risk. */
  readonly byRisk: Readonly<Record<Risk, number>>;
  /** Findings by kind. */
  readonly byKind: Readonly<Record<FindingKind, number>>;
  /** `NOT_SCREENABLE` lines by cause. */
  readonly byCause: Readonly<Partial<Record<Cause, number>>>;
  readonly valueUsd: { readonly all: number; readonly listed: number; readonly notScreenable: number };
  /** What is new against an earlier report; null without one. */
  readonly baseline: BaselineSummary | null;
}

/** So many findings of a kind and a risk. */
export interface FindingCount {
  readonly kind: FindingKind;
  readonly risk: Risk;
  readonly count: number;
}

export interface SummaryCounter {
  add(verdict: LineVerdict): void;
  /**
   * So many lines that come to the same by the lists alone, of codes that needed no mending.
   * @param risk The highest risk of all their findings, shown or not; null if the lists hold nothing on them.
   * @param findings Of each line, those that are shown.
   * @param cents Sum of their values in whole cents of US dollars.
   */
  addMany(
    outcome: { readonly risk: Risk | null; readonly findings: readonly FindingCount[] },
    lines: number,
    cents: number,
  ): void;
  reject(): void;
  /** @param baseline What is new, where there is a baseline. */
  result(baseline?: BaselineSummary): Summary;
}

/** Counts verdicts one by one, so that a file of any length needs no list of them. Sums are kept in whole cents. */
export function countSummary(): SummaryCounter {
  const verdicts = { LISTED: 0, NO_LIST_MATCH: 0, NOT_SCREENABLE: 0 };
  const byRisk: Record<Risk, number> = { high: 0, medium: 0, low: 0 };
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<FindingKind, number>;
  const byCause = new Map<Cause, number>();
  const cents = { all: 0, listed: 0, notScreenable: 0 };
  let rejected = 0;
  let partlyJudged = 0;
  let mended = 0;
  let findings = 0;
  const traced: Record<Risk, number> = { high: 0, medium: 0, low: 0 };
  const addVerdict = (verdict: Verdict, risk: Risk | null, lines: number, value: number): void => {
    verdicts[verdict] += lines;
    cents.all += value;
    if (verdict !== 'LISTED') return;
    cents.listed += value;
    if (risk !== null) byRisk[risk] += lines;
  };
  return {
    add(v) {
      const value = v.valueUsd === null ? 0 : Math.round(v.valueUsd * 100);
      addVerdict(v.verdict, v.risk, 1, value);
      if (v.mended.length > 0) mended++;
      for (const finding of v.findings) byKind[finding.kind]++;
      findings += v.findings.length;
      const tracedRisk = v.findings.find((finding) => finding.kind === 'traced')?.risk;
      if (tracedRisk !== undefined) traced[tracedRisk]++;
      if (v.verdict === 'LISTED') {
        if (v.problems.length > 0) partlyJudged++;
      } else if (v.cause !== null) {
        cents.notScreenable += value;
        byCause.set(v.cause, (byCause.get(v.cause) ?? 0) + 1);
      }
    },
    addMany(outcome, lines, value) {
      addVerdict(outcome.risk === null ? 'NO_LIST_MATCH' : 'LISTED', outcome.risk, lines, value);
      for (const { kind, count } of outcome.findings) {
        byKind[kind] += count * lines;
        findings += count * lines;
      }
    },
    reject() {
      rejected++;
    },
    result: (baseline) => ({
      lines: verdicts.LISTED + verdicts.NO_LIST_MATCH + verdicts.NOT_SCREENABLE,
      listed: verdicts.LISTED,
      noListMatch: verdicts.NO_LIST_MATCH,
      notScreenable: verdicts.NOT_SCREENABLE,
      rejected,
      partlyJudged,
      mended,
      findings,
      traced: { ...traced },
      byRisk: Object.fromEntries(RISKS.map((risk) => [risk, byRisk[risk]])) as Record<Risk, number>,
      byKind: { ...byKind },
      byCause: Object.fromEntries([...byCause].sort(([a], [b]) => (a < b ? -1 : 1))),
      valueUsd: {
        all: cents.all / 100,
        listed: cents.listed / 100,
        notScreenable: cents.notScreenable / 100,
      },
      baseline: baseline ?? null,
    }),
  };
}
