import type { Classification, HtsCode } from '@better-trade/data';
import { byChapter, type ClassificationsIn } from './classifications-in.js';
import { groupBy } from './group-by.js';
import { remember } from './remember.js';
import type { Grade } from './verdict.js';

/** A subject (good, order or sector) whose classification a code meets, at its best grade. */
export interface CodeMatch {
  readonly subject: string;
  readonly kind: Classification['subjectKind'];
  readonly classification: Classification;
  readonly grade: Grade;
}

/** The schedule's last lines under a code: those that no other line continues. */
export type LinesUnder = (code: HtsCode) => readonly string[];

export interface HtsIndex {
  /** Every subject that the code meets, in a total order; the answer is remembered. */
  match(code: HtsCode): readonly CodeMatch[];
}

const GRADES: readonly Grade[] = ['exact', 'basket', 'partial'];
const LONGEST = 10;
/** Bounds on memory for a file with all codes of the schedule. */
const REMEMBERED_CODES = 6_000;
const NO_MATCH: readonly CodeMatch[] = [];
const NO_PREFIX: readonly string[] = [];
/** Who chose a code, the one that counts first before the others. */
export const BASES: readonly Classification['basis'][] = ['dol', 'cbp', 'curated'];

/** Classifications of one chapter, compiled. */
interface ChapterIndex {
  /** Each row as the match of a code that begins with its prefix. */
  readonly byPrefix: ReadonlyMap<string, readonly CodeMatch[]>;
  /** Ascending. */
  readonly prefixes: readonly string[];
  /** Headings with a classification at or below them: most codes of the schedule have none. */
  readonly met: ReadonlySet<string>;
  /** Whether one is of the chapter itself. */
  readonly whole: boolean;
  /** By the longest prefix of a code that no prefix continues: all such codes meet the same. */
  readonly settled: Map<string, readonly CodeMatch[]>;
}

/**
 * Compiles classifications so that a code finds its prefixes by lookup and its longer relatives by one search. A
 * chapter is compiled when a code of it is first asked for: everything that a code can meet begins with its chapter.
 * @param classifications All of them, or those of a chapter of two digits ({@link classificationsIn}).
 * @param linesUnder The schedule's lines under a code. They tell a code that is only shorter (1801 for 1801.00.00,
 * which is all there is) from one that holds more; without them a shorter code is always `partial`.
 */
export function buildHtsIndex(
  classifications: readonly Classification[] | ClassificationsIn,
  linesUnder: LinesUnder = () => [],
): HtsIndex {
  const rowsIn = typeof classifications === 'function' ? classifications : byChapter(classifications);
  const compiled = new Map<string, ChapterIndex>();
  const chapterOf = (code: HtsCode): ChapterIndex => {
    const name = code.slice(0, 2);
    let chapter = compiled.get(name);
    if (chapter === undefined) {
      chapter = compile(rowsIn(name));
      compiled.set(name, chapter);
    }
    return chapter;
  };

  const search = (code: HtsCode): readonly CodeMatch[] => {
    const chapter = chapterOf(code);
    if (!chapter.whole && code.length >= 4 && !chapter.met.has(code.slice(0, 4))) return NO_MATCH;
    const longer = prefixesUnder(chapter, code);
    if (longer.length > 0)
      return inOrder(bestOf([...before(chapter, code), ...under(chapter, code, longer)]));
    const prefix = longestPrefix(chapter, code);
    let matches = chapter.settled.get(prefix);
    if (matches === undefined) {
      matches = inOrder(bestOf(before(chapter, prefix)));
      chapter.settled.set(prefix, matches);
    }
    return matches;
  };

  /** What codes under this one are classified as, at the grade that they have together. */
  const under = (chapter: ChapterIndex, code: HtsCode, prefixes: readonly string[]): CodeMatch[] => {
    const lines = linesUnder(code);
    const rows = prefixes.flatMap((prefix) => chapter.byPrefix.get(prefix) ?? []);
    return [...groupBy(rows, subjectOf).values()].flatMap((ofSubject) => {
      const grade = gradeTogether(
        ofSubject.map(({ classification }) => classification),
        lines,
      );
      // The row that is named as evidence must say what the grade says.
      const scope = grade === 'exact' ? 'exclusive' : grade;
      return ofSubject
        .filter(({ classification }) => scope === 'partial' || classification.scope === scope)
        .map((match) => ({ ...match, grade }));
    });
  };

  return { match: remember(REMEMBERED_CODES, (code) => search(code as HtsCode)) };
}

function compile(rows: readonly Classification[]): ChapterIndex {
  const byPrefix = groupBy(rows.map(matchOf), ({ classification }) => classification.hts);
  const prefixes = [...byPrefix.keys()].sort();
  return {
    byPrefix,
    prefixes,
    met: new Set(prefixes.map((prefix) => prefix.slice(0, 4))),
    whole: prefixes[0]?.length === 2,
    settled: new Map(),
  };
}

function matchOf(classification: Classification): CodeMatch {
  return {
    subject: classification.subject,
    kind: classification.subjectKind,
    classification,
    grade: classification.scope === 'exclusive' ? 'exact' : 'basket',
  };
}

function subjectOf({ kind, subject }: CodeMatch): string {
  return `${kind}:${subject}`;
}

/** What the code begins with is classified as. */
function before({ byPrefix }: ChapterIndex, code: string): CodeMatch[] {
  const matches: CodeMatch[] = [];
  for (let length = 2; length <= code.length; length += 2)
    matches.push(...(byPrefix.get(code.slice(0, length)) ?? []));
  return matches;
}

/** Empty if the code begins with none. */
function longestPrefix({ byPrefix }: ChapterIndex, code: string): string {
  for (let length = code.length - (code.length % 2); length >= 2; length -= 2) {
    const prefix = code.slice(0, length);
    if (byPrefix.has(prefix)) return prefix;
  }
  return '';
}

/** Classified prefixes that continue the code. */
function prefixesUnder({ prefixes }: ChapterIndex, code: string): readonly string[] {
  // Nothing is longer than a statistical line.
  if (code.length === LONGEST) return NO_PREFIX;
  let begin = lowerBound(prefixes, code);
  if (prefixes[begin] === code) begin++;
  let end = begin;
  while (prefixes[end]?.startsWith(code)) end++;
  return begin === end ? NO_PREFIX : prefixes.slice(begin, end);
}

/** The best match of each subject. */
function bestOf(matches: readonly CodeMatch[]): CodeMatch[] {
  const best = new Map<string, CodeMatch>();
  for (const match of matches) {
    const key = subjectOf(match);
    const old = best.get(key);
    if (old === undefined || compareMatches(match, old) < 0) best.set(key, match);
  }
  return [...best.values()];
}

function inOrder(matches: CodeMatch[]): readonly CodeMatch[] {
  if (matches.length === 0) return NO_MATCH;
  return matches.sort((a, b) => compareText(a.kind, b.kind) || compareText(a.subject, b.subject));
}

/** How precisely a code meets a subject by classifications that are all longer than it. */
function gradeTogether(rows: readonly Classification[], lines: readonly string[]): Grade {
  const allUnder = (some: readonly Classification[]): boolean =>
    lines.length > 0 && lines.every((line) => some.some((row) => line.startsWith(row.hts)));
  if (allUnder(rows.filter((row) => row.scope === 'exclusive'))) return 'exact';
  return allUnder(rows) ? 'basket' : 'partial';
}

/** Better grade, then the longer prefix, then the more official basis, then text: a total order. */
function compareMatches(a: CodeMatch, b: CodeMatch): number {
  return (
    GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
    (a.grade === 'partial' ? 0 : b.classification.hts.length - a.classification.hts.length) ||
    BASES.indexOf(a.classification.basis) - BASES.indexOf(b.classification.basis) ||
    compareText(a.classification.hts, b.classification.hts) ||
    compareText(a.classification.source, b.classification.source) ||
    compareText(a.classification.scope, b.classification.scope) ||
    compareText(a.classification.reason, b.classification.reason)
  );
}

function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By code unit: the same everywhere, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
