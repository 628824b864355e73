import type { CountryCode, HtsCode, Reference } from '@better-trade/data';
import { formatHts } from '../codes/parse-hts.js';
import { resolveHts } from '../codes/resolve-hts.js';
import type { Rule } from '../rules/rule.js';
import { traceV1 } from '../rules/trace-v1.js';
import type { Screener } from '../screening/create-screener.js';
import { statementOf } from '../screening/statements.js';
import type { Finding, Line, LineVerdict, Statement } from '../screening/verdict.js';
import { latestAssessment } from './latest-assessment.js';
import { whatWouldChange } from './what-would-change.js';

/** Everything a person needs to check a verdict by hand. */
export interface Explanation {
  readonly verdict: LineVerdict;
  readonly codes: readonly {
    readonly hts: string;
    readonly path: readonly string[];
    readonly units: readonly string[];
  }[];
  readonly country: { readonly code: CountryCode; readonly name: string; readonly assessment: string } | null;
  readonly findings: readonly { readonly finding: Finding; readonly rule: Rule }[];
  /** Statements on these goods and this country that do not hold on the day screened as of. */
  readonly notInForce: readonly {
    readonly good: string;
    readonly name: string;
    readonly statement: Statement;
  }[];
  /** Goods that the code meets and that are listed for other countries. */
  readonly elsewhere: readonly {
    readonly good: string;
    readonly name: string;
    readonly countries: readonly CountryCode[];
  }[];
  readonly wouldChange: readonly string[];
}

/** Screens one line and lays open why. Depends on the reference and the line alone. */
export function explain(screener: Screener, line: Line): Explanation {
  const { reference } = screener;
  const verdict = screener.screenLine(line);
  const codes = resolveHts(line.hts, reference.hts).groups.flatMap((group) => group.codes);
  const country = reference.countries.find((candidate) => candidate.code === verdict.origin) ?? null;
  const goods = goodsMet(screener, codes);
  const explanation = {
    verdict,
    codes: codes.map((code) => ({
      hts: formatHts(code),
      path: reference.hts.path(code),
      units: reference.hts.units(code),
    })),
    country:
      country === null
        ? null
        : { code: country.code, name: country.name, assessment: latestAssessment(reference, country.code) },
    findings: verdict.findings.map((finding) => ({ finding, rule: ruleOf(screener, finding) })),
    notInForce: country === null ? [] : notInForce(screener, goods, country.code),
    elsewhere: elsewhere(screener, goods, country?.code ?? null),
  };
  return { ...explanation, wouldChange: whatWouldChange(screener, explanation) };
}

function ruleOf(screener: Screener, finding: Finding): Rule {
  const rule = [...screener.rules.rules, ...traceV1.rules].find((candidate) => candidate.id === finding.rule);
  if (rule === undefined) throw new Error(`BTT_RULE_NONE: ${screener.rules.id} has no rule ${finding.rule}`);
  return rule;
}

function goodsMet(screener: Screener, codes: readonly HtsCode[]): ReadonlySet<string> {
  return new Set(
    codes
      .flatMap((code) => screener.index.match(code))
      .flatMap((match) => (match.kind === 'good' ? [match.subject] : [])),
  );
}

function notInForce(
  screener: Screener,
  goods: ReadonlySet<string>,
  country: CountryCode,
): Explanation['notInForce'] {
  const { reference, lists } = screener;
  return reference.listings
    .filter((row) => row.exploitation !== null && row.country === country && goods.has(row.good))
    .filter(
      (row) => !(lists.listings.get(`${row.good}|${row.country}`) ?? []).some((rows) => rows.includes(row)),
    )
    .map((row) => ({
      good: row.good,
      name: nameOfGood(reference, row.good),
      statement: statementOf(row),
    }))
    .sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

function textOf(row: Explanation['notInForce'][number]): string {
  return [row.good, row.statement.exploitation, row.statement.from, row.statement.to].join('|');
}

function elsewhere(
  screener: Screener,
  goods: ReadonlySet<string>,
  origin: CountryCode | null,
): Explanation['elsewhere'] {
  const countries = new Map<string, Set<CountryCode>>();
  const mark = (good: string, country: CountryCode | null): void => {
    if (!goods.has(good) || country === null || country === origin) return;
    const set = countries.get(good) ?? new Set<CountryCode>();
    set.add(country);
    countries.set(good, set);
  };
  for (const row of [...screener.lists.listings.values()].flat(2)) mark(row.good, row.country);
  for (const rows of screener.lists.relations.values())
    for (const row of rows) mark(row.outputGood, row.outputCountry);
  return [...countries]
    .map(([good, set]) => ({ good, name: nameOfGood(screener.reference, good), countries: [...set].sort() }))
    .sort((a, b) => (a.good < b.good ? -1 : 1));
}

function nameOfGood(reference: Reference, id: string): string {
  return reference.goods.find((good) => good.id === id)?.name ?? id;
}
