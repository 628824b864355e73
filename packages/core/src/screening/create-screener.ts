import type { Reference } from '@better-trade/data';
import { type Day, parseDay } from '../codes/dates.js';
import { formatHts, parseHts } from '../codes/parse-hts.js';
import { parseUsd } from '../codes/parse-usd.js';
import { BttError } from '../codes/problem.js';
import type { RuleSet } from '../rules/rule.js';
import { rulesV1 } from '../rules/rules-v1.js';
import { type ActiveLists, activeLists } from './active-lists.js';
import { createClaims } from './claims.js';
import { classificationsIn } from './classifications-in.js';
import type { DerivedListings } from './derived.js';
import { highestRisk, isAtLeast } from './finding-order.js';
import { buildHtsIndex, type HtsIndex } from './hts-index.js';
import { createCodeJudge, type Judged } from './judge-codes.js';
import { judgeNames } from './judge-names.js';
import { createTracedJudge } from './judge-traced.js';
import { linesUnder } from './lines-under.js';
import { createFindingMaker } from './make-findings.js';
import { once } from './once.js';
import { type CodesCell, createCodesReader, createOriginReader, type OriginCell } from './read-cells.js';
import { rememberPairs } from './remember.js';
import { createStatedBy } from './stated.js';
import type { Finding, Line, LineVerdict, Risk, Verdict } from './verdict.js';

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
  /**
   * The verdict of a line 0 that has nothing but these two cells, for callers that keep verdicts themselves: unlike
   * {@link screenLine} it is not remembered.
   */
  screenPair(hts: string, origin: string): LineVerdict;
  screenLines(lines: Iterable<Line>): IterableIterator<LineVerdict>;
  /** Whether a list in force holds this name of a maker, or one near it: without that a name changes no verdict. */
  isListedName(name: string): boolean;
}

/** What depends on (HTS, origin) alone and is therefore judged once. */
interface PairVerdict {
  readonly cell: CodesCell;
  readonly place: OriginCell;
  readonly risk: Risk | null;
  readonly shown: readonly Finding[];
  readonly traced: readonly Finding[];
}

/** Not pairs: one can have dozens of findings, and these are what takes memory. */
const REMEMBERED_FINDINGS = 60_000;
const NONE: readonly never[] = [];
const NOT_JUDGED: Judged = { risk: null, findings: NONE };

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
  const stated = createStatedBy({
    cbp: editionOf(reference, 'cbp-orders'),
    uflpa: editionOf(reference, 'dhs-uflpa'),
  });
  const make = createFindingMaker(rules, stated);
  const claims = createClaims(lists, stated);
  const codes = createCodeJudge(index, claims, make, minRisk);
  const everyRisk = once(() => createCodeJudge(index, claims, make, 'low'));
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
  const readOrigin = createOriginReader(reference);
  const readCodes = createCodesReader(reference, codes);
  const names = judgeNames(lists, make);
  const show = (all: readonly Finding[]): readonly Finding[] =>
    minRisk === 'low' ? all : all.filter((finding) => isAtLeast(finding.risk, minRisk));

  const judge = (hts: string, origin: string): PairVerdict => {
    const cell = readCodes(hts);
    const place = readOrigin(origin);
    const { risk, findings } = place.country === null ? NOT_JUDGED : codes.judge(cell.met, place.country);
    const pair = { cell, place, risk, shown: findings, traced: NONE };
    return judgeTraced === null || place.country === null
      ? pair
      : { ...pair, traced: show(judgeTraced(cell.groups, allOf(pair))) };
  };
  /** All of them: these decide the verdict of a line that names its makers, whatever is shown. */
  const allOf = ({ cell, place, shown }: PairVerdict): readonly Finding[] => {
    if (minRisk === 'low' || place.country === null) return shown;
    const { judge, meet } = everyRisk();
    return judge(meet(cell.groups), place.country).findings;
  };

  const judgeOnce = rememberPairs(
    REMEMBERED_FINDINGS,
    judge,
    ({ shown, traced }) => 3 + shown.length + traced.length,
  );

  const verdictOf = (line: Line, pair: PairVerdict): LineVerdict => {
    const { cell, place } = pair;
    const usd = parseUsd(line.value);
    let { shown, risk } = pair;
    if (line.names !== undefined && line.names.length > 0) {
      const all = names.judge(line.names, cell.codes, place.country, () => allOf(pair));
      if (all !== null) {
        shown = show(all);
        risk = highestRisk(all);
      }
    }
    const cause = cell.cause ?? place.cause ?? (usd.kind === 'fault' ? 'value-not-a-number' : null);
    const verdict: Verdict = risk !== null ? 'LISTED' : cause === null ? 'NO_LIST_MATCH' : 'NOT_SCREENABLE';
    return {
      line: line.line,
      ref: line.ref ?? '',
      verdict,
      cause: verdict === 'NOT_SCREENABLE' ? cause : null,
      hts: cell.hts,
      origin: place.origin,
      valueUsd: usd.kind === 'usd' ? usd.value : null,
      risk,
      programme: joined(cell.programme, line.programme?.map(dotted)),
      problems: joined(joined(cell.problems, place.problems), usd.kind === 'fault' ? [usd.problem] : NONE),
      mended: cell.mended,
      findings: joined(shown, pair.traced),
    };
  };
  const screenLine = (line: Line): LineVerdict => verdictOf(line, judgeOnce(line.hts, line.origin));

  return {
    reference,
    rules,
    asOf,
    minRisk,
    derived: derived ?? null,
    lists,
    index,
    screenLine,
    screenPair: (hts, origin) => verdictOf({ line: 0, hts, origin }, judge(hts, origin)),
    isListedName: (name) => names.isListed(name),
    *screenLines(lines) {
      for (const line of lines) yield screenLine(line);
    },
  };
}

function dotted(code: string): string {
  const reading = parseHts(code);
  return reading.kind === 'code' ? formatHts(reading.code) : code;
}

/** Without a new array where one of the two says it all: most lines have neither problem nor programme. */
function joined<T>(some: readonly T[], more: readonly T[] = NONE): readonly T[] {
  if (more.length === 0) return some;
  return some.length === 0 ? more : [...some, ...more];
}

function editionOf(reference: Reference, id: string): string {
  return reference.sources.find((source) => source.id === id)?.edition ?? 'unknown edition';
}
