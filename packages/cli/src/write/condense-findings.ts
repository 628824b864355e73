import { compareText, type Finding, tierRank } from '@better-trade/core';
import { atRiskName, describeFinding, weakestOf } from './describe-finding.js';

/** One row of a table for people: one finding, or several of the lowest kind that say the same thing. */
export interface FindingRow {
  readonly risk: Finding['risk'];
  readonly grade: string;
  readonly text: string;
}

/**
 * Findings as rows, in their order. Orders on single makers and goods at risk would fill the page with one sentence
 * in many variants: each of these two groups is told in one row that still names every one of them.
 */
export function condenseFindings(findings: readonly Finding[], severalCodes: boolean): readonly FindingRow[] {
  const rows: FindingRow[] = [];
  const told = new Set<string>();
  for (const finding of findings) {
    const group = groupOf(finding);
    if (group === null) {
      rows.push({
        risk: finding.risk,
        grade: finding.grade,
        text: `${severalCodes ? `${finding.hts}: ` : ''}${describeFinding(finding)}`,
      });
      continue;
    }
    if (told.has(group)) continue;
    told.add(group);
    const all = findings.filter((other) => groupOf(other) === group);
    rows.push(
      all.length === 1
        ? { risk: finding.risk, grade: finding.grade, text: describeFinding(finding) }
        : tell(group, all),
    );
  }
  return rows;
}

type Group = 'at-risk' | 'maker' | 'traced';

function groupOf(finding: Finding): Group | null {
  if (finding.kind === 'at-risk') return 'at-risk';
  if (finding.kind === 'traced' && finding.risk === 'low') return 'traced';
  return finding.kind === 'order' &&
    finding.risk === 'low' &&
    finding.nameMatch === null &&
    finding.via !== ''
    ? 'maker'
    : null;
}

function tell(group: Group, all: readonly Finding[]): FindingRow {
  const grades = new Set(all.map((finding) => finding.grade));
  const grade = grades.size === 1 ? (all[0]?.grade ?? '') : 'mixed';
  const text = { 'at-risk': tellAtRisk, maker: tellMakers, traced: tellTraced }[group](all);
  return { risk: 'low', grade, text };
}

function tellAtRisk(all: readonly Finding[]): string {
  const byInput = new Map<string, string[]>();
  for (const finding of all) {
    const input = (finding.via.split(' > ')[0] ?? '').replace('@', ' of ');
    const goods = byInput.get(input) ?? [];
    const name = atRiskName(finding);
    if (!goods.includes(name)) goods.push(name);
    byInput.set(input, goods);
  }
  const inputs = [...byInput].map(([input, goods]) => `${input} (as ${goods.join(', ')})`);
  return `at risk: may hold ${inputs.join('; ')} [TVPRA List, goods at risk]`;
}

/** Inputs named in a row, and countries of each; the CSV and the JSON name all. */
const INPUTS = 10;
const COUNTRIES = 6;

function tellTraced(all: readonly Finding[]): string {
  const byInput = new Map<string, { countries: string[]; first: Finding }>();
  for (const finding of all) {
    const [input = '', country = ''] = (finding.via.split(' > ')[0] ?? '').split('@');
    const known = byInput.get(input) ?? { countries: [], first: finding };
    known.countries.push(country);
    byInput.set(input, known);
  }
  const strongest = [...byInput].sort(
    ([a, one], [b, other]) =>
      weaknessOf(one.first) - weaknessOf(other.first) ||
      (one.first.path?.length ?? 0) - (other.first.path?.length ?? 0) ||
      compareText(a, b),
  );
  const inputs = strongest.slice(0, INPUTS).map(([input, { countries, first }]) => {
    const more = countries.length - COUNTRIES;
    const places = `${countries.slice(0, COUNTRIES).join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `${input} of ${places} [${weakestOf(first)}]`;
  });
  const rest = strongest.length - INPUTS;
  return `traced: may hold ${inputs.join('; ')}${rest > 0 ? `; and ${rest} more listed inputs (CSV and JSON name all)` : ''}`;
}

function weaknessOf(finding: Finding): number {
  return Math.max(0, ...(finding.path ?? []).map((step) => tierRank(step.tier)));
}

function tellMakers(all: readonly Finding[]): string {
  const names = [...new Set(all.map((finding) => finding.via.replace(/^check the [^:]*: /, '')))];
  return `${all.length} CBP orders on single makers, vessels or places: check for ${names.join('; ')} [CBP]`;
}
