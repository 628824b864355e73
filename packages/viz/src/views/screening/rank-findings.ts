import { compareFindings, type Finding, KINDS, type LineVerdict, RISKS } from '@better-trade/core';

/** A finding with the line that it was made on. */
export interface RankedFinding {
  readonly verdict: LineVerdict;
  readonly finding: Finding;
}

const GRADES: readonly Finding['grade'][] = ['exact', 'basket', 'partial'];

/**
 * The most urgent first: risk, then kind (what a list states before what may be so), grade, the line's dollars, place. A
 * line without a value comes before one of a dollar: nobody knows how much it is.
 */
export function rankFindings(findings: readonly RankedFinding[]): RankedFinding[] {
  return [...findings].sort(compareRanked);
}

/** For `sort`: the order of {@link rankFindings}. */
export function compareRanked(a: RankedFinding, b: RankedFinding): number {
  return (
    RISKS.indexOf(a.finding.risk) - RISKS.indexOf(b.finding.risk) ||
    KINDS.indexOf(a.finding.kind) - KINDS.indexOf(b.finding.kind) ||
    GRADES.indexOf(a.finding.grade) - GRADES.indexOf(b.finding.grade) ||
    dollarsOf(b) - dollarsOf(a) ||
    a.verdict.line - b.verdict.line ||
    compareFindings(a.finding, b.finding)
  );
}

function dollarsOf({ verdict }: RankedFinding): number {
  return verdict.valueUsd ?? Number.MAX_VALUE;
}
