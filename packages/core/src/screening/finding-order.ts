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

/** What of a finding decides its place. */
type Ordered = Pick<Finding, 'risk' | 'kind' | 'list' | 'good' | 'via' | 'hts' | 'id'>;

/** Risk first, then kind, list, good, path and id: a total order, so that no table's row order can show. */
export function compareFindings(a: Ordered, b: Ordered): number {
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

export function isAtLeast(one: Risk, least: Risk): boolean {
  return RISKS.indexOf(one) <= RISKS.indexOf(least);
}

/** The higher of two; null is none. */
export function higherRisk(one: Risk | null, other: Risk | null): Risk | null {
  if (one === null || other === null) return one ?? other;
  return isHigher(other, one) ? other : one;
}

/** In their order, each once: two successors of one code can meet the same statement. The array is the caller's own. */
export function inOrder<T extends Ordered>(findings: T[]): readonly T[] {
  if (findings.length < 2) return findings;
  const ids = new Set<string>();
  return findings.sort(compareFindings).filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** The highest risk among findings; null if there is none. */
export function highestRisk(findings: readonly Finding[]): Risk | null {
  return RISKS.find((risk) => findings.some((finding) => finding.risk === risk)) ?? null;
}
