import type { CountryCode, HtsCode, Reference } from '@better-trade/data';
import { formatHts } from '../codes/parse-hts.js';
import { createOriginParser } from '../codes/parse-origin.js';
import type { Problem } from '../codes/problem.js';
import { type HtsGroup, type HtsResolution, resolveHts } from '../codes/resolve-hts.js';
import type { CodeJudge, MetCode } from './judge-codes.js';
import { remember } from './remember.js';
import type { Cause } from './verdict.js';

/** What a cell of codes comes to, whatever origin stands beside it. */
export interface CodesCell {
  /** As a verdict shows them: dotted where they were screened, as written where none could be. */
  readonly hts: string;
  readonly groups: readonly HtsGroup[];
  /** Those of all groups. */
  readonly codes: readonly HtsCode[];
  /** What those meet. */
  readonly met: readonly MetCode[];
  /** The first thing that kept it from being judged whole; several codes are judged only if each can be. */
  readonly cause: Cause | null;
  readonly programme: readonly string[];
  readonly problems: readonly Problem[];
  readonly mended: readonly Problem[];
}

/** What a cell of an origin comes to. */
export interface OriginCell {
  /** ISO alpha-2; as written where it is not a country. */
  readonly origin: string;
  readonly country: CountryCode | null;
  readonly cause: Cause | null;
  readonly problems: readonly Problem[];
}

/** Bounds on memory for a file with endless different cells; real files hold a few thousand. */
const REMEMBERED_CELLS = 8_000;
const NO_PROBLEM: readonly Problem[] = [];

/** Reads cells of codes against the schedule of a reference; an answer is remembered. */
export function createCodesReader(
  { hts }: Pick<Reference, 'hts'>,
  { meet }: Pick<CodeJudge, 'meet'>,
): (cell: string) => CodesCell {
  return remember(REMEMBERED_CELLS, (cell) => {
    const read = resolveHts(cell, hts);
    const { groups, programme, mended } = read;
    const codes =
      groups.length === 1 && groups[0] !== undefined ? groups[0].codes : groups.flatMap((one) => one.codes);
    return {
      hts: shownAs(codes, programme, cell),
      groups,
      codes,
      met: meet(groups),
      cause: causeOf(read),
      programme,
      problems: isProgrammeAlone(read) ? [programmeAlone(programme.join(' '))] : read.problems,
      mended,
    };
  });
}

/** Reads cells of origins; an answer is remembered. */
export function createOriginReader(reference: Reference): (cell: string) => OriginCell {
  const parse = createOriginParser(reference);
  return remember(REMEMBERED_CELLS, (cell) => {
    const place = parse(cell);
    if (place.kind === 'country')
      return { origin: place.code, country: place.code, cause: null, problems: NO_PROBLEM };
    const { problem } = place;
    const cause = problem.code === 'BTT_ORIGIN_MISSING' ? 'origin-missing' : 'origin-unknown';
    return { origin: cell.trim(), country: null, cause, problems: [problem] };
  });
}

function shownAs(codes: readonly string[], programme: readonly string[], cell: string): string {
  const [code] = codes;
  if (code !== undefined) return codes.length === 1 ? formatHts(code) : codes.map(formatHts).join(' ');
  return programme.length > 0 ? programme.join(' ') : cell.trim();
}

function causeOf({ groups, problems: [problem] }: HtsResolution): Cause | null {
  if (problem?.code === 'BTT_HTS_MISSING') return 'hts-missing';
  if (problem?.code === 'BTT_HTS_UNKNOWN') return 'hts-unknown';
  if (problem !== undefined) return 'hts-unreadable';
  return groups.length === 0 ? 'programme-code' : null;
}

function isProgrammeAlone({ groups, programme, problems }: HtsResolution): boolean {
  return groups.length === 0 && programme.length > 0 && problems.length === 0;
}

function programmeAlone(codes: string): Problem {
  return {
    code: 'BTT_HTS_PROGRAMME',
    value: codes,
    message: `${codes} is a chapter 98 or 99 provision, not goods`,
    remedy: 'Give the goods code that stands beside it on the entry line.',
  };
}
