import {
  compareFindings,
  compareText,
  type Exploitation,
  type Finding,
  type LineVerdict,
  RISKS,
  type Risk,
  type Verdict,
} from '@better-trade/core';
import { onlyNews } from './only-news.js';
import { compareRanked, type RankedFinding, rankFindings } from './rank-findings.js';
import { add, inDollars, type MutableTally, type Tally, tally } from './tally.js';

/** Findings in one page; what comes after them by rank goes into a CSV file beside it. */
export const MOST_FINDINGS = 5000;
/** Lines that could not be judged, or only in part, that a page shows one by one; all of them are counted. */
export const MOST_FAULTS = 1000;

/** Lines with findings of one country of origin. */
export interface OriginTally extends Tally {
  readonly origin: string;
  readonly findings: number;
}

/** A listed good of a country, or whatever else a list names, as it was met on the lines. */
export interface SubjectTally extends Tally {
  readonly kind: Finding['kind'];
  readonly list: Finding['list'];
  readonly good: string;
  readonly name: string;
  readonly country: string | null;
  readonly exploitation: readonly Exploitation[];
  readonly risk: Risk;
}

/** Everything that a page shows of the lines of a report; its size does not grow with the number of lines. */
export interface Screening {
  /** All findings that could be shown; {@link shown} holds the first of them. */
  readonly findings: number;
  readonly shown: readonly RankedFinding[];
  /** Lines by verdict, whatever of their findings is shown. */
  readonly byVerdict: Readonly<Record<Verdict, Tally>>;
  /** LISTED lines of which no finding names a listed or downstream good: at risk, or by an order, sector or entity. */
  readonly otherwise: number;
  readonly origins: readonly OriginTally[];
  readonly subjects: readonly SubjectTally[];
  /** For every way from an input to a good its most urgent finding, the most urgent first: of all findings. */
  readonly ways: readonly Finding[];
  /** Findings that name no listed good of a country: orders, sectors, entities, goods at risk, traced goods. */
  readonly unpaired: number;
  /** Whether there is a baseline: findings, origins, subjects and ways are then only those that it does not have. */
  readonly onlyNews: boolean;
  /** `NOT_SCREENABLE` lines in the order of the input, and how many more there are. */
  readonly unscreened: Kept;
  /** Lines with findings of which a part could not be judged. */
  readonly partlyJudged: Kept;
  readonly mended: Kept;
  /** All lines, as long as there are few; null where there are too many to carry in a page. */
  readonly lines: readonly LineVerdict[] | null;
}

export interface Kept {
  readonly lines: readonly LineVerdict[];
  readonly more: number;
}

export interface ScreeningCollector {
  line(verdict: LineVerdict): void;
  result(): Screening;
}

/** Lines above which a page does not carry the report that it was made from. */
const MOST_LINES = 50_000;

/** Takes the lines of a report one by one, with only what is new of them where there is a baseline. */
export function collectScreening(): ScreeningCollector {
  let findings = 0;
  let pool: RankedFinding[] = [];
  let all: LineVerdict[] | null = [];
  const byVerdict = { LISTED: tally(), NO_LIST_MATCH: tally(), NOT_SCREENABLE: tally() };
  let otherwise = 0;
  const origins = new Map<string, MutableTally & { findings: number }>();
  const subjects = new Map<
    string,
    MutableTally & { first: Finding; exploitation: Set<Exploitation>; risk: Risk }
  >();
  const ways = new Map<string, RankedFinding>();
  let unpaired = 0;
  let news = false;
  const unscreened = keep();
  const partlyJudged = keep();
  const mended = keep();

  const addSubjects = (verdict: LineVerdict): void => {
    const own = new Map<string, { exact: boolean; findings: Finding[] }>();
    for (const finding of verdict.findings) {
      const key = subjectKey(finding);
      const known = own.get(key) ?? { exact: false, findings: [] };
      known.exact ||= isCertain(finding);
      known.findings.push(finding);
      own.set(key, known);
    }
    for (const [key, { exact, findings: some }] of own) {
      const [first] = some;
      if (first === undefined) continue;
      let subject = subjects.get(key);
      if (subject === undefined) {
        subject = { ...tally(), first, exploitation: new Set(), risk: first.risk };
        subjects.set(key, subject);
      }
      add(subject, verdict, exact);
      for (const finding of some) {
        for (const one of finding.exploitation) subject.exploitation.add(one);
        if (RISKS.indexOf(finding.risk) < RISKS.indexOf(subject.risk)) subject.risk = finding.risk;
      }
    }
  };

  const addFinding = (ranked: RankedFinding): void => {
    const { finding } = ranked;
    pool.push(ranked);
    if (!isPair(finding)) unpaired++;
    if (!isWay(finding)) return;
    const key = `${finding.kind} ${finding.via}`;
    const known = ways.get(key);
    if (known === undefined || compareRanked(ranked, known) < 0) ways.set(key, ranked);
  };

  return {
    line(whole) {
      if (all !== null && all.length < MOST_LINES) all.push(whole);
      else all = null;
      if (whole.news !== undefined) news = true;
      add(byVerdict[whole.verdict], whole, whole.findings.some(isCertain));
      if (whole.verdict === 'LISTED' && !whole.findings.some(isListed)) otherwise++;
      // New or not: what could not be judged is never left out.
      if (whole.mended.length > 0) mended.line(whole);
      if (whole.verdict === 'NOT_SCREENABLE') unscreened.line(whole);
      else if (whole.problems.length > 0) partlyJudged.line(whole);
      const verdict = onlyNews(whole);
      if (verdict === null) return;
      if (verdict.findings.length === 0) return;
      findings += verdict.findings.length;
      for (const finding of verdict.findings) addFinding({ verdict, finding });
      if (pool.length > 2 * MOST_FINDINGS) pool = rankFindings(pool).slice(0, MOST_FINDINGS);
      const origin = origins.get(verdict.origin) ?? { ...tally(), findings: 0 };
      origin.findings += verdict.findings.length;
      add(origin, verdict, verdict.findings.some(isCertain));
      origins.set(verdict.origin, origin);
      addSubjects(verdict);
    },
    result: () => ({
      findings,
      shown: rankFindings(pool).slice(0, MOST_FINDINGS),
      byVerdict: {
        LISTED: inDollars(byVerdict.LISTED),
        NO_LIST_MATCH: inDollars(byVerdict.NO_LIST_MATCH),
        NOT_SCREENABLE: inDollars(byVerdict.NOT_SCREENABLE),
      },
      otherwise,
      ways: rankFindings([...ways.values()]).map(({ finding }) => finding),
      unpaired,
      onlyNews: news,
      origins: [...origins]
        .map(([origin, one]) => ({ origin, findings: one.findings, ...inDollars(one) }))
        .sort((a, b) => b.high - a.high || b.findings - a.findings || compareText(a.origin, b.origin)),
      subjects: [...subjects.values()]
        .map(({ first, exploitation, risk, ...one }) => ({
          kind: first.kind,
          list: first.list,
          good: first.good,
          name: first.name,
          country: first.country,
          exploitation: [...exploitation].sort(),
          risk,
          ...inDollars(one),
          first,
        }))
        .sort(
          (a, b) =>
            RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
            b.high - a.high ||
            compareFindings(a.first, b.first),
        )
        .map(({ first: _, ...subject }) => subject),
      unscreened: unscreened.result(),
      partlyJudged: partlyJudged.result(),
      mended: mended.result(),
      lines: all,
    }),
  };
}

/**
 * The code holds nothing but the good that the list names for this origin: the line's whole value is behind the
 * listing. Not so for a good at risk or a traced one, which may hold a listed input or not, nor for a name.
 */
function isCertain(finding: Finding): boolean {
  return finding.grade === 'exact' && isListed(finding);
}

function isListed({ kind }: Finding): boolean {
  return kind === 'listing' || kind === 'downstream';
}

/** A list names this good of this country. */
export function isPair<Named extends Pick<SubjectTally, 'kind' | 'country'>>(
  named: Named,
): named is Named & { readonly country: string } {
  return named.country !== null && (named.kind === 'listing' || named.kind === 'downstream');
}

/** Whether the finding rests on a way from a listed input to the good of the line. */
function isWay({ kind, via }: Finding): boolean {
  return via.includes(' > ') && (kind === 'downstream' || kind === 'at-risk' || kind === 'traced');
}

/** A good of a country is one subject, whatever lists name it. */
function subjectKey(finding: Finding): string {
  const list = finding.kind === 'listing' || finding.kind === 'downstream' ? 'listed' : finding.kind;
  return `${list} ${finding.good}@${finding.country}`;
}

function keep(): { line(verdict: LineVerdict): void; result(): Kept } {
  const lines: LineVerdict[] = [];
  let more = 0;
  return {
    line(verdict) {
      if (lines.length < MOST_FAULTS) lines.push(verdict);
      else more++;
    },
    result: () => ({ lines, more }),
  };
}
