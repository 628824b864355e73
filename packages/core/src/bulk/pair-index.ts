import type { CountryCode, HtsCode, HtsTable } from '@better-trade/data';
import { isProgramme } from '../codes/programme.js';
import type { FindingCount } from '../report/summary.js';
import type { Screener } from '../screening/create-screener.js';
import { KINDS, RISKS } from '../screening/finding-order.js';
import type { Finding, Risk } from '../screening/verdict.js';
import { createSpecialOrigins } from './special-origins.js';

/** Outcomes of one pattern; the numbers of countries fit into it. */
export const PATTERN_SIZE = 256;
/** Stands where there is no country of that number. */
export const NO_OUTCOME = 0xffff;

const SHORTEST = 4;

/**
 * What every pair of an HTS code and a country of origin comes to by the lists alone: findings as kinds and risks, not as
 * texts. Most codes share the pattern of their origins with others, so that five million pairs are a few hundred rows.
 */
export interface PairIndex {
  /** The number of an origin is its place here. */
  readonly countries: readonly CountryCode[];
  /** Codes of 4 to 10 digits that the schedule has and that are goods, ascending; the number of a code is its place. */
  readonly codes: readonly HtsCode[];
  /** By code: its pattern. */
  readonly patternOf: Uint16Array;
  /** {@link PATTERN_SIZE} outcomes a pattern, by origin; {@link NO_OUTCOME} where there is no origin. */
  readonly patterns: Uint16Array;
  readonly outcomes: readonly PairOutcome[];
}

/** Pairs that count the same in every summary: as many findings of each kind and risk. */
export interface PairOutcome {
  /** The highest risk of its findings; null if it has none. */
  readonly risk: Risk | null;
  /** All of its findings. */
  readonly findings: readonly FindingCount[];
  /** One pair that comes to it. */
  readonly code: HtsCode;
  readonly country: CountryCode;
}

/**
 * Judges all pairs with a screener that shows findings of every risk.
 * @throws Error if it hides findings or traces inputs: the index would not hold for another.
 */
export function buildPairIndex(screener: Screener): PairIndex {
  if (screener.minRisk !== 'low' || screener.derived !== null)
    throw new Error('a pair index needs a screener of the lists alone that shows every risk');
  const countries = screener.reference.countries.map(({ code }) => code).sort();
  const codes = goodsCodes(screener.reference.hts);
  const specialOrigins = createSpecialOrigins(screener);
  const outcomes: PairOutcome[] = [];
  const outcomeOf = new Map<string, number>();
  const judge = (code: HtsCode, country: CountryCode): number => {
    const { risk, findings } = screener.screenLine({ line: 1, hts: code, origin: country });
    const counts = countsOf(findings);
    const key = JSON.stringify(counts);
    const known = outcomeOf.get(key);
    if (known !== undefined) return known;
    outcomes.push({ risk, findings: counts, code, country });
    outcomeOf.set(key, outcomes.length - 1);
    return outcomes.length - 1;
  };

  const patterns: Uint16Array[] = [];
  const patternByMatches = new Map<string, number>();
  const patternByOutcomes = new Map<string, number>();
  const makePattern = (code: HtsCode): number => {
    const special = new Set(specialOrigins(code));
    const rest = countries.find((country) => !special.has(country));
    const pattern = new Uint16Array(PATTERN_SIZE).fill(NO_OUTCOME);
    if (rest !== undefined) pattern.fill(judge(code, rest), 0, countries.length);
    countries.forEach((country, place) => {
      if (special.has(country)) pattern[place] = judge(code, country);
    });
    const key = pattern.join(' ');
    const known = patternByOutcomes.get(key);
    if (known !== undefined) return known;
    patterns.push(pattern);
    patternByOutcomes.set(key, patterns.length - 1);
    return patterns.length - 1;
  };
  const patternOf = Uint16Array.from(codes, (code) => {
    // Kinds and risks of findings depend on what a code meets and how precisely, not on the code.
    const key = screener.index
      .match(code)
      .map(({ kind, subject, grade }) => `${kind}:${subject}:${grade}`)
      .join('|');
    let pattern = patternByMatches.get(key);
    if (pattern === undefined) {
      pattern = makePattern(code);
      patternByMatches.set(key, pattern);
    }
    return pattern;
  });
  const joined = new Uint16Array(patterns.length * PATTERN_SIZE);
  patterns.forEach((pattern, i) => {
    joined.set(pattern, i * PATTERN_SIZE);
  });
  return { countries, codes, patternOf, patterns: joined, outcomes };
}

function goodsCodes(hts: HtsTable): readonly HtsCode[] {
  const codes = new Set<string>();
  for (let digit = 0; digit < 10; digit++)
    for (const printed of hts.under(String(digit), Number.POSITIVE_INFINITY))
      if (!isProgramme(printed))
        for (let length = SHORTEST; length <= printed.length; length += 2)
          codes.add(printed.slice(0, length));
  return [...codes].sort() as HtsCode[];
}

function countsOf(findings: readonly Finding[]): readonly FindingCount[] {
  return KINDS.flatMap((kind) =>
    RISKS.map((risk) => ({
      kind,
      risk,
      count: findings.filter((finding) => finding.kind === kind && finding.risk === risk).length,
    })),
  ).filter(({ count }) => count > 0);
}
