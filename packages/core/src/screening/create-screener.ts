import type { CountryCode, Reference } from '@better-trade/data';
import { type Day, parseDay } from '../codes/dates.js';
import { formatHts, parseHts } from '../codes/parse-hts.js';
import { createOriginParser, type OriginReading } from '../codes/parse-origin.js';
import { parseUsd } from '../codes/parse-usd.js';
import { BttError, type Problem } from '../codes/problem.js';
import { type HtsResolution, resolveHts } from '../codes/resolve-hts.js';
import type { RuleSet } from '../rules/rule.js';
import { rulesV1 } from '../rules/rules-v1.js';
import { type ActiveLists, activeLists } from './active-lists.js';
import { classificationsIn } from './classifications-in.js';
import type { DerivedListings } from './derived.js';
import { compareFindings, highestRisk, RISKS } from './finding-order.js';
import { buildHtsIndex, type HtsIndex } from './hts-index.js';
import { createCodeJudge } from './judge-codes.js';
import { judgeNames } from './judge-names.js';
import { createTracedJudge } from './judge-traced.js';
import { linesUnder } from './lines-under.js';
import { createFindingMaker } from './make-findings.js';
import { once } from './once.js';
import { remember, rememberPairs } from './remember.js';
import type { Cause, Finding, Line, LineVerdict, Risk, Verdict } from './verdict.js';

export interface ScreenerOptions {
  /** Day to screen as of, `YYYY-MM-DD`. Default: the reference's own date, so that no clock is read. */
  readonly asOf?: string;
  /** Findings below this risk are not shown. They still make a line LISTED. Default `low`: all are shown. */
  readonly minRisk?: Risk;
  readonly rules?: RuleSet;
  /**
   * From `derive` of `@better-trade/tracer`, for the same day: adds `traced` findings. Verdict and risk of a line stay
   * what the lists say.
   */
  readonly derived?: DerivedListings;
}

export interface Screener {
  readonly reference: Reference;
  readonly rules: RuleSet;
  readonly asOf: Day;
  readonly minRisk: Risk;
  /** What traced findings rest on; null for a screen of the lists alone. */
  readonly derived: DerivedListings | null;
  /** What is in force on {@link asOf}. */
  readonly lists: ActiveLists;
  readonly index: HtsIndex;
  /** Judges one line. Never throws for what a line holds: what cannot be judged is `NOT_SCREENABLE` with its cause. */
  screenLine(line: Line): LineVerdict;
  screenLines(lines: Iterable<Line>): IterableIterator<LineVerdict>;
  /** Whether a list in force holds this name of a maker, or one near it: without that a name changes no verdict. */
  isListedName(name: string): boolean;
}

/** What depends on (HTS, origin) alone and is therefore judged once. */
interface PairVerdict {
  readonly hts: string;
  readonly origin: string;
  readonly codes: readonly string[];
  readonly country: CountryCode | null;
  readonly cause: Cause | null;
  readonly risk: Risk | null;
  readonly programme: readonly string[];
  readonly problems: readonly Problem[];
  readonly mended: readonly Problem[];
  /** All of them: these decide the verdict, whatever is shown. Made when they are asked for. */
  readonly all: () => readonly Finding[];
  readonly shown: readonly Finding[];
  readonly traced: readonly Finding[];
}

/** Bounds on memory for a file with endless different cells; real files hold a few thousand. */
const REMEMBERED_CELLS = 8_000;
/** Not pairs: one can have dozens of findings, and these are what takes memory. */
const REMEMBERED_FINDINGS = 60_000;

/**
 * Compiles the reference once into a screener. A pair (HTS, origin) is judged once and remembered, so that screening
 * a line costs two lookups.
 *
 * @param reference From `loadReference()` of `@better-trade/data`, or `openReference(bytes, sha256)` in a browser.
 * @throws BttError `BTT_AS_OF_DATE` if `asOf` is not a day.
 */
export function createScreener(reference: Reference, options: ScreenerOptions = {}): Screener {
  const asOf = parseDay(options.asOf ?? reference.date);
  const rules = options.rules ?? rulesV1;
  const minRisk = options.minRisk ?? 'low';
  const lists = activeLists(reference, asOf);
  const index = buildHtsIndex(classificationsIn(reference), linesUnder(reference.hts));
  const make = createFindingMaker(rules, {
    cbp: editionOf(reference, 'cbp-orders'),
    uflpa: editionOf(reference, 'dhs-uflpa'),
  });
  const judgeCodes = createCodeJudge(index, lists, make);
  const { derived } = options;
  if (derived !== undefined && derived.asOf !== asOf)
    throw new BttError({
      code: 'BTT_TRACED_AS_OF',
      value: derived.asOf,
      message: `the derived listings are of ${derived.asOf}, the screen is as of ${asOf}`,
      remedy: 'Derive them with the same asOf.',
    });
  const judgeTraced =
    derived === undefined
      ? null
      : createTracedJudge(derived, reference.classifications, linesUnder(reference.hts));
  const readOrigin = remember(REMEMBERED_CELLS, createOriginParser(reference));
  const readHts = remember(REMEMBERED_CELLS, (cell: string) => resolveHts(cell, reference.hts));
  const names = judgeNames(lists, make);
  const atLeast = RISKS.indexOf(minRisk);
  const show = (all: readonly Finding[]): readonly Finding[] =>
    minRisk === 'low' ? all : all.filter((finding) => RISKS.indexOf(finding.risk) <= atLeast);
  /** What is shown, and the risk of all; what is not shown need not be made for that. */
  const visible = (
    codes: HtsResolution,
    country: CountryCode | null,
    all: () => readonly Finding[],
  ): Pick<PairVerdict, 'risk' | 'shown'> => {
    const [group] = codes.groups;
    const parts =
      minRisk === 'low' || country === null || group === undefined || codes.groups.length > 1
        ? null
        : judgeCodes.parts(group, country);
    const others = parts?.riskOfOthers ?? null;
    if (parts === null || (others !== null && RISKS.indexOf(others) <= atLeast))
      return { risk: highestRisk(all()), shown: show(all()) };
    const own = highestRisk(parts.ofOrigin);
    return {
      risk: own !== null && (others === null || RISKS.indexOf(own) <= RISKS.indexOf(others)) ? own : others,
      shown: distinct(show(parts.ofOrigin).slice().sort(compareFindings)),
    };
  };
  const judge = (hts: string, origin: string): PairVerdict => {
    const codes = readHts(hts);
    const place = readOrigin(origin);
    const country = place.kind === 'country' ? place.code : null;
    const all = once(() =>
      country === null
        ? []
        : distinct(
            codes.groups.flatMap((group) => judgeCodes.findings(group, country)).sort(compareFindings),
          ),
    );
    const screened = codes.groups.flatMap((group) => group.codes);
    return {
      hts:
        screened.length > 0
          ? screened.map(formatHts).join(' ')
          : codes.programme.length > 0
            ? codes.programme.join(' ')
            : hts.trim(),
      origin: country ?? origin.trim(),
      codes: screened,
      country,
      cause: causeOf(codes, place),
      ...visible(codes, country, all),
      programme: codes.programme,
      problems: [
        ...codes.problems,
        ...programmeAlone(codes),
        ...(place.kind === 'fault' ? [place.problem] : []),
      ],
      mended: codes.mended,
      all,
      traced: country === null || judgeTraced === null ? [] : show(judgeTraced(codes.groups, all())),
    };
  };

  const judgeOnce = rememberPairs(
    REMEMBERED_FINDINGS,
    judge,
    ({ shown, traced }) => 3 + shown.length + traced.length,
  );

  const screenLine = (line: Line): LineVerdict => {
    const pair = judgeOnce(line.hts, line.origin);
    const usd = parseUsd(line.value);
    let { shown, risk, problems } = pair;
    if (line.names !== undefined && line.names.length > 0) {
      const ofPair = pair.all();
      const all = names.judge(line.names, pair.codes, pair.country, ofPair);
      if (all !== ofPair) {
        shown = show(all);
        risk = highestRisk(all);
      }
    }
    if (usd.kind === 'fault') problems = [...problems, usd.problem];
    const cause = pair.cause ?? (usd.kind === 'fault' ? 'value-not-a-number' : null);
    const verdict: Verdict = risk !== null ? 'LISTED' : cause === null ? 'NO_LIST_MATCH' : 'NOT_SCREENABLE';
    return {
      line: line.line,
      ref: line.ref ?? '',
      verdict,
      cause: verdict === 'NOT_SCREENABLE' ? cause : null,
      hts: pair.hts,
      origin: pair.origin,
      valueUsd: usd.kind === 'usd' ? usd.value : null,
      risk,
      programme:
        line.programme === undefined ? pair.programme : [...pair.programme, ...line.programme.map(dotted)],
      problems,
      mended: pair.mended,
      findings: pair.traced.length === 0 ? shown : [...shown, ...pair.traced],
    };
  };

  return {
    reference,
    rules,
    asOf,
    minRisk,
    derived: derived ?? null,
    lists,
    index,
    screenLine,
    isListedName: (name) => names.isListed(name),
    *screenLines(lines) {
      for (const line of lines) yield screenLine(line);
    },
  };
}

/** The first thing that kept the line from being judged whole; several codes are judged only if each can be. */
function causeOf(codes: HtsResolution, place: OriginReading): Cause | null {
  const problem = codes.problems[0];
  if (problem?.code === 'BTT_HTS_MISSING') return 'hts-missing';
  if (problem?.code === 'BTT_HTS_UNKNOWN') return 'hts-unknown';
  if (problem !== undefined) return 'hts-unreadable';
  if (codes.groups.length === 0) return 'programme-code';
  if (place.kind === 'country') return null;
  return place.problem.code === 'BTT_ORIGIN_MISSING' ? 'origin-missing' : 'origin-unknown';
}

function dotted(code: string): string {
  const reading = parseHts(code);
  return reading.kind === 'code' ? formatHts(reading.code) : code;
}

function programmeAlone(codes: HtsResolution): Problem[] {
  if (codes.groups.length > 0 || codes.programme.length === 0 || codes.problems.length > 0) return [];
  return [
    {
      code: 'BTT_HTS_PROGRAMME',
      value: codes.programme.join(' '),
      message: `${codes.programme.join(' ')} is a chapter 98 or 99 provision, not goods`,
      remedy: 'Give the goods code that stands beside it on the entry line.',
    },
  ];
}

/** Two successors of one code can meet the same statement: it is found once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const ids = new Set<string>();
  return findings.filter((finding) => !ids.has(finding.id) && ids.add(finding.id));
}

function editionOf(reference: Reference, id: string): string {
  return reference.sources.find((source) => source.id === id)?.edition ?? 'unknown edition';
}
