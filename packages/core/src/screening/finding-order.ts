import { compareText } from './hts-index.js';
import type { Finding, FindingKind, Risk } from './verdict.js';

export const RISKS: readonly Risk[] = ['high', 'medium', 'low'];
export const KINDS: readonly FindingKind[] = [
  'listing',
  'downstream',
  'order',
  'entity',
  'sector',
  'at-risk',
  'traced',
];

/** Risk first, then kind, list, good, path and id: a total order, so that no table's row order can show. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    compareText(a.list, b.list) ||
    compareText(a.good, b.good) ||
    compareText(a.via, b.via) ||
    compareText(a.hts, b.hts) ||
    compareText(a.id, b.id)
  );
}

export function isHigher(one: Risk, other: Risk): boolean {
  return RISKS.indexOf(one) < RISKS.indexOf(other);
}

/** The highest risk among findings; null if there is none. */
export function highestRisk(findings: readonly Finding[]): Risk | null {
  return RISKS.find((risk) => findings.some((finding) => finding.risk === risk)) ?? null;
}
