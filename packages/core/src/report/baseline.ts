import { isHigher, RISKS } from '../screening/finding-order.js';
import { compareText } from '../screening/hts-index.js';
import type { Finding, FindingKind, LineVerdict, NewFinding, Risk } from '../screening/verdict.js';
import type { Report } from './report.js';

/** How the earlier report was made: it may have been by other rules, on another day, with another reference. */
export interface BaselineFacts {
  readonly asOf: string;
  readonly rules: string;
  readonly reference: { readonly date: string; readonly digest: string };
  /** Findings below this risk were not kept in it: what of them is new cannot be told, and counts as new. */
  readonly minRisk: Risk;
  readonly traced: boolean;
}

/**
 * Why a finding of the baseline is gone. `line`: no line of its code and origin was read this time. `list`: the line is
 * there and reference, rules, day or names no longer give it. `trace`: it was traced, and this run does not trace.
 */
export type GoneCause = 'line' | 'list' | 'trace';

export interface GoneFinding {
  readonly hts: string;
  readonly origin: string;
  readonly id: string;
  readonly kind: FindingKind;
  readonly list: Finding['list'];
  readonly good: string;
  readonly risk: Risk;
  readonly cause: GoneCause;
}

/** What is new against the baseline, and what it had that is gone. Beside the counts of everything, never instead. */
export interface BaselineSummary {
  readonly made: BaselineFacts;
  /** New findings that are shown, those whose risk rose among them. */
  readonly findings: number;
  readonly risen: number;
  /** Lines by the highest risk of their new findings, shown or not. */
  readonly byRisk: Readonly<Record<Risk, number>>;
  /** Lines that are `NOT_SCREENABLE` by a cause that the baseline does not have for this code and origin. */
  readonly notScreenable: number;
  /** Lines with findings of which something could not be read that the baseline could. */
  readonly partlyJudged: number;
  /** Findings of a code and origin, each once. */
  readonly gone: {
    readonly findings: number;
    readonly byCause: Readonly<Record<GoneCause, number>>;
    /** Codes and origins that could not be judged, and now can, or are no longer there. */
    readonly notScreenable: number;
    /** The first {@link GONE_NAMED} of them, the highest risk first. */
    readonly named: readonly GoneFinding[];
  };
}

/** Finds what is new in verdicts that are made with all their findings. */
export interface NewsFinder {
  /** The verdict with its news, and without findings below the risk that is shown. */
  judge(verdict: LineVerdict): LineVerdict;
  /** Complete when the last line has been judged. */
  summary(): BaselineSummary;
}

export interface BaselineCollector {
  add(verdict: LineVerdict): void;
  /** Call it when all lines of the baseline were added. */
  against(run: { readonly minRisk: Risk; readonly traced: boolean }): NewsFinder;
}

/** Gone findings that a report names; all of them are counted. */
export const GONE_NAMED = 1000;

type Label = Pick<Finding, 'id' | 'kind' | 'list' | 'good'>;

/** What is kept of all lines of one code and origin. */
interface KnownPair {
  readonly hts: string;
  readonly origin: string;
  readonly risks: Map<string, Risk>;
  readonly faults: Set<string>;
}

/** What was met this time of a known pair. */
interface SeenPair {
  readonly findings: Set<string>;
  readonly faults: Set<string>;
}

/**
 * Takes the lines of an earlier report, of which it keeps ids, risks and causes by code and origin: memory grows with
 * the different codes and origins, not with the lines.
 */
export function collectBaseline(head: Omit<Report, 'lines'>): BaselineCollector {
  const pairs = new Map<string, KnownPair>();
  const labels = new Map<string, Label>();
  return {
    add(verdict) {
      const key = pairKey(verdict);
      const { hts, origin } = verdict;
      const pair = pairs.get(key) ?? { hts, origin, risks: new Map(), faults: new Set() };
      pairs.set(key, pair);
      for (const { id, kind, list, good, risk } of verdict.findings) {
        if (!labels.has(id)) labels.set(id, { id, kind, list, good });
        const known = pair.risks.get(id);
        if (known === undefined || isHigher(risk, known)) pair.risks.set(id, risk);
      }
      const fault = faultOf(verdict);
      if (fault !== '') pair.faults.add(fault);
    },
    against: (run) => findNews(factsOf(head), pairs, labels, run),
  };
}

function findNews(
  made: BaselineFacts,
  pairs: ReadonlyMap<string, KnownPair>,
  labels: ReadonlyMap<string, Label>,
  run: { readonly minRisk: Risk; readonly traced: boolean },
): NewsFinder {
  const seen = new Map<KnownPair, SeenPair>();
  const byRisk: Record<Risk, number> = { high: 0, medium: 0, low: 0 };
  const counts = { findings: 0, risen: 0, notScreenable: 0, partlyJudged: 0 };
  const isShown = (risk: Risk): boolean => RISKS.indexOf(risk) <= RISKS.indexOf(run.minRisk);
  const meet = (pair: KnownPair | undefined, verdict: LineVerdict, fault: string): void => {
    if (pair === undefined) return;
    const met = seen.get(pair) ?? { findings: new Set(), faults: new Set() };
    seen.set(pair, met);
    for (const { id } of verdict.findings) met.findings.add(id);
    if (fault !== '') met.faults.add(fault);
  };
  return {
    judge(verdict) {
      const pair = pairs.get(pairKey(verdict));
      const fault = faultOf(verdict);
      meet(pair, verdict, fault);
      const fresh = verdict.findings.filter(({ id, risk }) => isNews(risk, pair?.risks.get(id)));
      const highest = RISKS.find((risk) => fresh.some((finding) => finding.risk === risk));
      if (highest !== undefined) byRisk[highest]++;
      const findings = fresh
        .filter(({ risk }) => isShown(risk))
        .map(({ id }): NewFinding => ({ id, was: pair?.risks.get(id) ?? null }));
      counts.findings += findings.length;
      counts.risen += findings.filter(({ was }) => was !== null).length;
      const notScreenable = fault !== '' && pair?.faults.has(fault) !== true;
      if (notScreenable) counts[verdict.verdict === 'NOT_SCREENABLE' ? 'notScreenable' : 'partlyJudged']++;
      return {
        ...verdict,
        findings: verdict.findings.filter(({ risk }) => isShown(risk)),
        news: { findings, notScreenable },
      };
    },
    summary: () => ({
      made,
      ...counts,
      byRisk: { ...byRisk },
      gone: goneOf(pairs, seen, labels, run.traced),
    }),
  };
}

function goneOf(
  pairs: ReadonlyMap<string, KnownPair>,
  seen: ReadonlyMap<KnownPair, SeenPair>,
  labels: ReadonlyMap<string, Label>,
  traced: boolean,
): BaselineSummary['gone'] {
  const byCause: Record<GoneCause, number> = { line: 0, list: 0, trace: 0 };
  const gone: GoneFinding[] = [];
  let notScreenable = 0;
  for (const pair of pairs.values()) {
    const met = seen.get(pair);
    for (const fault of pair.faults) if (met?.faults.has(fault) !== true) notScreenable++;
    for (const [id, risk] of pair.risks) {
      const label = labels.get(id);
      if (label === undefined || met?.findings.has(id) === true) continue;
      const cause = met === undefined ? 'line' : label.kind === 'traced' && !traced ? 'trace' : 'list';
      byCause[cause]++;
      gone.push({ hts: pair.hts, origin: pair.origin, ...label, risk, cause });
    }
  }
  gone.sort(compareGone);
  return { findings: gone.length, byCause, notScreenable, named: gone.slice(0, GONE_NAMED) };
}

function compareGone(a: GoneFinding, b: GoneFinding): number {
  return (
    RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
    compareText(a.hts, b.hts) ||
    compareText(a.origin, b.origin) ||
    compareText(a.id, b.id)
  );
}

function factsOf({ asOf, rules, reference, options }: Omit<Report, 'lines'>): BaselineFacts {
  const { date, digest } = reference;
  const { minRisk, trace } = options;
  return { asOf, rules: rules.id, reference: { date, digest }, minRisk, traced: trace !== null };
}

/** The length keeps `a|b` + `c` apart from `a` + `b|c`: cells that could not be read may hold anything. */
function pairKey({ hts, origin }: LineVerdict): string {
  return `${hts.length}|${hts}|${origin}`;
}

/** What could not be judged: the cause, or for a line with findings the codes of its problems. */
function faultOf({ cause, problems }: LineVerdict): string {
  return cause ?? problems.map(({ code }) => code).join(' ');
}

function isNews(risk: Risk, known: Risk | undefined): boolean {
  return known === undefined || isHigher(risk, known);
}
