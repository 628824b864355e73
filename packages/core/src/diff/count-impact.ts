import { compareText } from '../screening/hts-index.js';
import type { Verdict } from '../screening/verdict.js';
import {
  FINDING_CHANGES,
  type FindingChange,
  isChanged,
  LINE_SHIFTS,
  type LineComparison,
  type LineShiftKind,
  type LineState,
} from './compare-line.js';
import { DIFF_CAUSES, type DiffCause } from './mix-references.js';

/** Lines, and the sum of the values that they state, in US dollars. */
export interface LinesAndUsd {
  readonly lines: number;
  readonly valueUsd: number;
}

/** What one cause, or all of them, changed. */
export interface Changes {
  /** Findings on lines, by what became of them. */
  readonly findings: Readonly<Record<FindingChange['change'], number>>;
  readonly lines: Readonly<Record<LineShiftKind, LinesAndUsd>>;
}

export interface SideCounts {
  readonly listed: LinesAndUsd;
  readonly noListMatch: LinesAndUsd;
  readonly notScreenable: LinesAndUsd;
  readonly findings: number;
}

/** What a change of the reference does to the lines of a user. The causes add up to the whole, in every number. */
export interface Impact {
  readonly all: LinesAndUsd;
  /** Lines that state no value: they count as lines and add no dollars. */
  readonly withoutValue: number;
  readonly before: SideCounts;
  readonly after: SideCounts;
  readonly changed: LinesAndUsd;
  readonly byCause: Readonly<Record<DiffCause, Changes>>;
  readonly whole: Changes;
}

export interface ImpactCounter {
  add(comparison: LineComparison): void;
  result(): Impact;
}

interface Sum {
  lines: number;
  cents: number;
}

/** Counts comparisons one by one, so that a file of any length needs no list of them. Sums are kept in whole cents. */
export function countImpact(): ImpactCounter {
  const all = nought();
  const changed = nought();
  const before = countSide();
  const after = countSide();
  const whole = countChanges();
  const byCause = recordOf(DIFF_CAUSES, countChanges);
  let withoutValue = 0;
  return {
    add(comparison) {
      const cents = comparison.valueUsd === null ? 0 : Math.round(comparison.valueUsd * 100);
      if (comparison.valueUsd === null) withoutValue++;
      take(all, cents);
      before.add(comparison.before, cents);
      after.add(comparison.after, cents);
      if (!isChanged(comparison)) return;
      take(changed, cents);
      for (const { change, cause } of comparison.findings)
        for (const count of [whole, byCause[cause]]) count.findings[change]++;
      for (const { kind, cause } of comparison.shifts)
        for (const count of [whole, byCause[cause]]) take(count.lines[kind], cents);
    },
    result: () => ({
      all: inUsd(all),
      withoutValue,
      before: before.result(),
      after: after.result(),
      changed: inUsd(changed),
      byCause: recordOf(DIFF_CAUSES, (cause) => changesOf(byCause[cause])),
      whole: changesOf(whole),
    }),
  };
}

/**
 * The line that needs a look first: by what becomes of it, then the larger value, then its place in the file. A total
 * order of the lines of one file.
 */
export function compareComparisons(a: LineComparison, b: LineComparison): number {
  return (
    weightOf(a) - weightOf(b) ||
    (b.valueUsd ?? 0) - (a.valueUsd ?? 0) ||
    a.line - b.line ||
    compareText(a.hts, b.hts)
  );
}

function weightOf({ shifts }: LineComparison): number {
  const found = shifts.map(({ kind }) => LINE_SHIFTS.indexOf(kind));
  return Math.min(LINE_SHIFTS.length, ...found);
}

function countSide() {
  const sums: Readonly<Record<Verdict, Sum>> = {
    LISTED: nought(),
    NO_LIST_MATCH: nought(),
    NOT_SCREENABLE: nought(),
  };
  let findings = 0;
  return {
    add(state: LineState, cents: number): void {
      take(sums[state.verdict], cents);
      findings += state.findings;
    },
    result: (): SideCounts => ({
      listed: inUsd(sums.LISTED),
      noListMatch: inUsd(sums.NO_LIST_MATCH),
      notScreenable: inUsd(sums.NOT_SCREENABLE),
      findings,
    }),
  };
}

function countChanges() {
  return { findings: recordOf(FINDING_CHANGES, () => 0), lines: recordOf(LINE_SHIFTS, nought) };
}

function changesOf({ findings, lines }: ReturnType<typeof countChanges>): Changes {
  return { findings: { ...findings }, lines: recordOf(LINE_SHIFTS, (kind) => inUsd(lines[kind])) };
}

/** `Object.fromEntries` forgets which keys it was given. */
function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function nought(): Sum {
  return { lines: 0, cents: 0 };
}

function take(sum: Sum, cents: number): void {
  sum.lines++;
  sum.cents += cents;
}

function inUsd({ lines, cents }: Sum): LinesAndUsd {
  return { lines, valueUsd: cents / 100 };
}
