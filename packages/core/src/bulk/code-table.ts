import type { HtsCode, HtsTable } from '@better-trade/data';
import { isProgramme } from '../codes/programme.js';
import { resolveHts } from '../codes/resolve-hts.js';
import { compareText } from '../screening/hts-index.js';

/**
 * `suffix-unknown`: the legal line of eight digits exists, this statistical suffix does not. `programme`: a provision of
 * chapter 98 or 99, never goods.
 */
export type CodeStatus = 'current' | 'retired' | 'suffix-unknown' | 'programme';

/** How one code of a user, or all codes that begin alike and have no row of their own, are screened. */
export interface CodeRow {
  /** Digits; with `*` behind them the beginning of codes that have no row, where the longest beginning counts. */
  readonly code: string;
  readonly status: CodeStatus;
  /** Codes of the schedule that are screened for it, ascending; none for a provision. */
  readonly screened: readonly HtsCode[];
  /** A code of a user that the row speaks for. */
  readonly sample: string;
}

const LENGTHS = [2, 4, 6, 8, 10];
/** Resolving looks for the end of a code at these lengths, besides its own. */
const BEGINNINGS = [4, 6, 8];

/**
 * Every code that can be screened by itself, as rows for an equi-join on the code, then on its first 8, 6, 4 and 2 digits
 * with `*`. A code that meets no row is not in the schedule. Ascending by code.
 */
export function codeTable(hts: HtsTable): readonly CodeRow[] {
  const printed = everyPrinted(hts);
  const current = new Set(
    printed.flatMap((code) =>
      LENGTHS.filter((length) => length <= code.length).map((length) => code.slice(0, length)),
    ),
  );
  const retired = hts.retired();
  const beginnings = new Set([
    ...retired.filter((code) => BEGINNINGS.includes(code.length)),
    ...[...current].filter((code) => code.length === 8),
  ]);
  const rows = [
    ...[...current, ...retired.filter((code) => !current.has(code))]
      .filter((code) => !isProgramme(code))
      .map((code) => rowOf(code, code, hts)),
    ...[...beginnings].filter((code) => !isProgramme(code)).map((code) => rowOfBeginning(code, hts)),
    ...['98', '99'].map((chapter) => rowOf(`${chapter}*`, chapter, hts)),
  ];
  return rows.filter((row) => row !== null).sort((a, b) => compareText(a.code, b.code));
}

function everyPrinted(hts: HtsTable): readonly HtsCode[] {
  const chapters = Array.from({ length: 100 }, (_, chapter) => String(chapter).padStart(2, '0'));
  return chapters.flatMap((chapter) => hts.under(chapter, Number.POSITIVE_INFINITY));
}

function rowOfBeginning(beginning: string, hts: HtsTable): CodeRow | null {
  const sample = unknownUnder(beginning, hts);
  return sample === null ? null : rowOf(`${beginning}*`, sample, hts);
}

/** A code of ten digits that stands for all that begin so and are named nowhere; null if every one of them is. */
function unknownUnder(beginning: string, hts: HtsTable): string | null {
  const most = 10 ** (10 - beginning.length);
  for (let suffix = most - 1; suffix >= 0; suffix--) {
    const code = beginning + String(suffix).padStart(10 - beginning.length, '0');
    const longer = [...BEGINNINGS, 10].filter((length) => length > beginning.length);
    if (longer.every((length) => isNowhere(code.slice(0, length), hts))) return code;
  }
  return null;
}

function isNowhere(code: string, hts: HtsTable): boolean {
  return !hts.has(code) && hts.successors(code).length === 0;
}

function rowOf(code: string, sample: string, hts: HtsTable): CodeRow | null {
  const { groups, programme, problems } = resolveHts(sample, hts);
  if (programme.length > 0) return { code, status: 'programme', screened: [], sample };
  const screened = groups.flatMap((group) => group.codes);
  if (screened.length === 0) return null;
  const status =
    problems.length > 0
      ? 'suffix-unknown'
      : screened[0] === sample && hts.has(sample)
        ? 'current'
        : 'retired';
  return { code, status, screened, sample };
}
