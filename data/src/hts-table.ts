/**
 * The U.S. Harmonized Tariff Schedule, chapter by chapter: sorted codes with lazily split texts.
 * A code exists when a line of the schedule is it or begins with it: 0101.30.00 is printed only as 0101.30.0000.
 */
import type { HtsCode, Successor } from './vocabulary.js';

/** The lines of a chapter. Strings, because one long string parses many times faster than a thousand short ones. */
export interface HtsColumns {
  /** Space-joined digits in ascending order; `-` for a text line without a number. */
  readonly codes: string;
  /** One base-36 digit a row. */
  readonly indents: string;
  /** One line a row. */
  readonly descriptions: string;
  /** One line a row; several units joined by ` | `. */
  readonly units: string;
}

/** What is packed of the schedule: each chapter is read when a code of it is first asked for. */
export interface PackedHts {
  /** Two digits each, ascending. */
  readonly chapters: readonly string[];
  readonly columns: (chapter: string) => HtsColumns;
  readonly successors: () => readonly Successor[];
}

export interface HtsTable {
  /** True if the schedule prints this code or any code that begins with it. */
  has(code: string): boolean;
  /** Descriptions from the heading down to the code; empty if there is no such code. */
  path(code: string): readonly string[];
  /** Statistical units of quantity of a ten-digit line (`No.`, `kg`); empty where none is printed. */
  units(code: string): readonly string[];
  /** Printed codes that begin with `prefix`, ascending, at most `limit`. */
  under(prefix: string, limit: number): readonly HtsCode[];
  /** Where a retired code went; empty if it is not known as retired. */
  successors(code: string): readonly Successor[];
  /** Codes that ended and whose successors are known, ascending. */
  retired(): readonly HtsCode[];
  readonly size: number;
}

interface Chapter {
  readonly sorted: readonly HtsCode[];
  /** Row of each sorted code; text lines without a number have none. */
  readonly rowOf: readonly number[];
  readonly indents: string;
  readonly texts: () => readonly string[];
  readonly units: () => readonly string[];
}

export function openHts(packed: PackedHts): HtsTable {
  const opened = new Map<string, Chapter>();
  let moved: Map<string, Successor[]> | undefined;

  const open = (name: string): Chapter => {
    let chapter = opened.get(name);
    if (chapter === undefined) {
      chapter = readChapter(packed.columns(name));
      opened.set(name, chapter);
    }
    return chapter;
  };
  const printed = new Set(packed.chapters);
  const chaptersOf = (prefix: string): readonly string[] => {
    const chapter = prefix.slice(0, 2);
    if (printed.has(chapter)) return [chapter];
    return prefix.length === 1 ? packed.chapters.filter((name) => name.startsWith(prefix)) : [];
  };
  const find = (code: string): readonly [chapter: Chapter, first: number] | undefined => {
    for (const name of chaptersOf(code)) {
      const chapter = open(name);
      const first = startsAt(chapter.sorted, code);
      if (first >= 0) return [chapter, first];
    }
    return undefined;
  };

  return {
    get size() {
      return packed.chapters.reduce((sum, name) => sum + open(name).sorted.length, 0);
    },
    has: (code) => find(code) !== undefined,
    path(code) {
      const [chapter, first] = find(code) ?? [];
      if (chapter === undefined || first === undefined) return [];
      const { sorted, rowOf } = chapter;
      const path = pathOfRow(chapter, rowOf[first] ?? 0);
      if (sorted[first] === code) return path;
      // Not printed at this length: what the first and the last line below it have in common.
      let last = first;
      while (sorted[last + 1]?.startsWith(code)) last++;
      if (last === first) return path;
      const other = pathOfRow(chapter, rowOf[last] ?? 0);
      let same = 0;
      while (same < path.length && path[same] === other[same]) same++;
      return path.slice(0, same);
    },
    units(code) {
      const [chapter, at] = find(code) ?? [];
      if (chapter === undefined || at === undefined || chapter.sorted[at] !== code) return [];
      const printed = chapter.units()[chapter.rowOf[at] ?? 0] ?? '';
      return printed
        .split('|')
        .map((unit) => unit.trim())
        .filter(Boolean);
    },
    under(prefix, limit) {
      const found: HtsCode[] = [];
      for (const name of chaptersOf(prefix)) {
        const { sorted } = open(name);
        for (let at = startsAt(sorted, prefix); at >= 0 && found.length < limit; at++) {
          const code = sorted[at];
          if (code === undefined || !code.startsWith(prefix)) break;
          found.push(code);
        }
      }
      return found;
    },
    retired: () => [...new Set(packed.successors().map((row) => row.retired))].sort(),
    successors(code) {
      if (moved === undefined) {
        moved = new Map();
        for (const row of packed.successors()) {
          const rows = moved.get(row.retired) ?? [];
          rows.push(row);
          moved.set(row.retired, rows);
        }
      }
      return moved.get(code) ?? [];
    },
  };
}

/** Place of the first code that begins with `code`, or -1. */
function startsAt(sorted: readonly HtsCode[], code: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < code) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(code) ? low : -1;
}

/** Up from a row to its heading, which is a line of the same chapter. */
function pathOfRow({ texts, indents }: Chapter, row: number): string[] {
  const path: string[] = [];
  let level = Number.parseInt(indents[row] ?? '0', 36) + 1;
  for (let r = row; r >= 0 && level > 0; r--) {
    const indent = Number.parseInt(indents[r] ?? '0', 36);
    if (indent >= level) continue;
    path.unshift(texts()[r] ?? '');
    level = indent;
  }
  return path;
}

function readChapter(columns: HtsColumns): Chapter {
  const sorted: HtsCode[] = [];
  const rowOf: number[] = [];
  columns.codes.split(' ').forEach((code, row) => {
    if (code === '-') return;
    sorted.push(code as HtsCode);
    rowOf.push(row);
  });
  return {
    sorted,
    rowOf,
    indents: columns.indents,
    texts: lazyLines(columns.descriptions),
    units: lazyLines(columns.units),
  };
}

function lazyLines(text: string): () => readonly string[] {
  let lines: readonly string[] | undefined;
  return () => {
    lines ??= text.split('\n');
    return lines;
  };
}
