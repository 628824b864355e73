import type { Exploitation } from '@better-trade/data';
import { parseUsd } from '../codes/parse-usd.js';
import { createScreener } from '../screening/create-screener.js';
import { isHigher } from '../screening/finding-order.js';
import { compareText } from '../screening/hts-index.js';
import { rememberPairs } from '../screening/remember.js';
import type { Cause, Finding, Grade, Line, LineVerdict, Risk, Verdict } from '../screening/verdict.js';
import { DIFF_CAUSES, type DiffCause, mixReferences } from './mix-references.js';
import type { DatedReference } from './reference-diff.js';

/** What of a finding can differ while it stays the same finding. */
export interface FindingState {
  readonly risk: Risk;
  readonly grade: Grade;
  readonly exploitation: readonly Exploitation[];
}

/** `restated`: the same risk, and another exploitation or grade. */
export const FINDING_CHANGES = ['added', 'removed', 'risen', 'fallen', 'restated'] as const;

export interface FindingChange extends Pick<Finding, 'id' | 'kind' | 'list' | 'good' | 'name'> {
  readonly change: (typeof FINDING_CHANGES)[number];
  readonly before: FindingState | null;
  readonly after: FindingState | null;
  readonly cause: DiffCause;
}

/** What becomes of a line as a whole. A line that was LISTED and cannot be judged any more has two of them. */
export const LINE_SHIFTS = [
  'newlyListed',
  'newlyNotScreenable',
  'riskRose',
  'riskFell',
  'noLongerListed',
  'screenableAgain',
] as const;
export type LineShiftKind = (typeof LINE_SHIFTS)[number];

export interface LineShift {
  readonly kind: LineShiftKind;
  readonly cause: DiffCause;
}

export interface LineState {
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly risk: Risk | null;
  readonly findings: number;
}

/** One line under both references. It is changed if it has shifts or findings. */
export interface LineComparison {
  readonly line: number;
  readonly ref: string;
  /** As the second reference screens it. */
  readonly hts: string;
  readonly origin: string;
  /** US dollars as the user's file states them; null where it states none. */
  readonly valueUsd: number | null;
  readonly before: LineState;
  readonly after: LineState;
  readonly shifts: readonly LineShift[];
  readonly findings: readonly FindingChange[];
}

type PairComparison = Omit<LineComparison, 'line' | 'ref' | 'valueUsd'>;

const REMEMBERED_PAIRS = 20_000;

/**
 * Compiles a comparison of lines between two references. Each part of the second takes the place of the first's in
 * turn; a change is put down to the last part after which it stays, so that every change has one cause and the causes
 * add up to the whole. Each code and origin is judged once; a line that names makers is judged for itself.
 */
export function createLineComparer(a: DatedReference, b: DatedReference): (line: Line) => LineComparison {
  const screeners = new Map<DatedReference, (line: Line) => LineVerdict>();
  const steps = mixReferences(a, b).map((side) => {
    const screen = screeners.get(side) ?? createScreener(side.reference, { asOf: side.asOf }).screenLine;
    screeners.set(side, screen);
    return screen;
  });
  const judge = (line: Line): PairComparison => comparePair(steps.map((screen) => screen(line)));
  const judgeOnce = rememberPairs(REMEMBERED_PAIRS, (hts, origin) => judge({ line: 1, hts, origin }));
  return (line) => {
    const usd = parseUsd(line.value);
    const alone = (line.names?.length ?? 0) > 0 || usd.kind === 'fault';
    return {
      line: line.line,
      ref: line.ref ?? '',
      valueUsd: usd.kind === 'usd' ? usd.value : null,
      ...(alone ? judge(line) : judgeOnce(line.hts, line.origin)),
    };
  };
}

export function isChanged({ shifts, findings }: LineComparison): boolean {
  return shifts.length + findings.length > 0;
}

function comparePair(steps: readonly LineVerdict[]): PairComparison {
  const [before, after] = [steps[0], steps.at(-1)];
  if (before === undefined || after === undefined) throw new RangeError('no steps to compare');
  return {
    hts: after.hts,
    origin: after.origin,
    before: stateOf(before),
    after: stateOf(after),
    shifts: shiftsOf(steps, before, after),
    findings: findingChanges(steps),
  };
}

function stateOf({ verdict, cause, risk, findings }: LineVerdict): LineState {
  return { verdict, cause, risk, findings: findings.length };
}

function shiftsOf(steps: readonly LineVerdict[], before: LineVerdict, after: LineVerdict): LineShift[] {
  const shifts: LineShift[] = [];
  const note = (kind: LineShiftKind, cause: DiffCause | null): void => {
    if (cause !== null) shifts.push({ kind, cause });
  };
  const isListed = causeOf(steps.map(({ verdict }) => String(verdict === 'LISTED')));
  note(after.verdict === 'LISTED' ? 'newlyListed' : 'noLongerListed', isListed);
  const isJudged = causeOf(steps.map(({ verdict }) => String(verdict !== 'NOT_SCREENABLE')));
  note(after.verdict === 'NOT_SCREENABLE' ? 'newlyNotScreenable' : 'screenableAgain', isJudged);
  if (before.risk !== null && after.risk !== null)
    note(
      isHigher(after.risk, before.risk) ? 'riskRose' : 'riskFell',
      causeOf(steps.map(({ risk }) => risk ?? '')),
    );
  return shifts;
}

function findingChanges(steps: readonly LineVerdict[]): readonly FindingChange[] {
  const byStep = steps.map(({ findings }) => new Map(findings.map((finding) => [finding.id, finding])));
  const [before, after] = [byStep[0], byStep.at(-1)];
  if (before === undefined || after === undefined) return [];
  const changes: FindingChange[] = [];
  for (const id of [...new Set([...before.keys(), ...after.keys()])].sort(compareText)) {
    const [was, is] = [before.get(id), after.get(id)];
    const named = is ?? was;
    const cause = causeOf(byStep.map((findings) => textOf(findings.get(id))));
    if (cause === null || named === undefined) continue;
    const { kind, list, good, name } = named;
    changes.push({
      id,
      kind,
      list,
      good,
      name,
      change: changeOf(was, is),
      before: findingState(was),
      after: findingState(is),
      cause,
    });
  }
  return changes;
}

function changeOf(was: Finding | undefined, is: Finding | undefined): FindingChange['change'] {
  if (was === undefined) return 'added';
  if (is === undefined) return 'removed';
  if (was.risk === is.risk) return 'restated';
  return isHigher(is.risk, was.risk) ? 'risen' : 'fallen';
}

function findingState(finding: Finding | undefined): FindingState | null {
  if (finding === undefined) return null;
  const { risk, grade, exploitation } = finding;
  return { risk, grade, exploitation };
}

function textOf(finding: Finding | undefined): string {
  return finding === undefined ? '' : `${finding.risk} ${finding.grade} ${finding.exploitation.join(' ')}`;
}

/** The last part that changed a state into what it is in the end; null if it is what it was. */
function causeOf(states: readonly string[]): DiffCause | null {
  const end = states.at(-1);
  if (states[0] === end) return null;
  return DIFF_CAUSES.filter((_, at) => states[at] !== end && states[at + 1] === end).at(-1) ?? null;
}
