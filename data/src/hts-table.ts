/**
 * The U.S. Harmonized Tariff Schedule as one sorted column of codes with lazily split texts.
 * A code exists when a line of the schedule is it or begins with it: 0101.30.00 is printed only as 0101.30.0000.
 */
import type { HtsCode, Successor } from './vocabulary.js';

/**
 * Columns as shipped, each read when it is first asked for. Strings, because one long string parses many times
 * faster than 35,000 short ones.
 */
export interface PackedHts {
  /** Space-joined digits in ascending order; `-` for a text line without a number. */
  readonly codes: () => string;
  /** One base-36 digit a row. */
  readonly indents: () => string;
  /** One line a row. */
  readonly descriptions: () => string;
  /** One line a row; several units joined by ` | `. */
  readonly units: () => string;
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

interface Column {
  readonly sorted: readonly HtsCode[];
  /** Row of the schedule of each sorted code; text lines without a number have none. */
  readonly rowOf: readonly number[];
}

export function openHts(packed: PackedHts): HtsTable {
  let column: Column | undefined;
  let texts: string[] | undefined;
  let units: string[] | undefined;
  let moved: Map<string, Successor[]> | undefined;

  const codes = (): Column => {
    column ??= readColumn(packed.codes());
    return column;
  };
  const startsAt = (code: string): number => {
    const { sorted } = codes();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] as string) < code) low = middle + 1;
      else high = middle;
    }
    return code !== '' && sorted[low]?.startsWith(code) ? low : -1;
  };
  const pathOfRow = (row: number): string[] => {
    texts ??= packed.descriptions().split('\n');
    const indents = packed.indents();
    const path: string[] = [];
    let level = Number.parseInt(indents[row] ?? '0', 36) + 1;
    for (let r = row; r >= 0 && level > 0; r--) {
      const indent = Number.parseInt(indents[r] ?? '0', 36);
      if (indent >= level) continue;
      path.unshift(texts[r] ?? '');
      level = indent;
    }
    return path;
  };

  return {
    get size() {
      return codes().sorted.length;
    },
    has: (code) => startsAt(code) >= 0,
    path(code) {
      const { sorted, rowOf } = codes();
      const first = startsAt(code);
      if (first < 0) return [];
      const path = pathOfRow(rowOf[first] ?? 0);
      if (sorted[first] === code) return path;
      // Not printed at this length: what the first and the last line below it have in common.
      let last = first;
      while (sorted[last + 1]?.startsWith(code)) last++;
      if (last === first) return path;
      const other = pathOfRow(rowOf[last] ?? 0);
      let same = 0;
      while (same < path.length && path[same] === other[same]) same++;
      return path.slice(0, same);
    },
    units(code) {
      const { sorted, rowOf } = codes();
      const at = startsAt(code);
      if (at < 0 || sorted[at] !== code) return [];
      units ??= packed.units().split('\n');
      return (units[rowOf[at] ?? 0] ?? '').split(' | ').filter(Boolean);
    },
    under(prefix, limit) {
      const { sorted } = codes();
      const found: HtsCode[] = [];
      for (let at = startsAt(prefix); at >= 0 && at < sorted.length && found.length < limit; at++) {
        const code = sorted[at];
        if (code === undefined || !code.startsWith(prefix)) break;
        found.push(code);
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

function readColumn(text: string): Column {
  const sorted: HtsCode[] = [];
  const rowOf: number[] = [];
  text.split(' ').forEach((code, row) => {
    if (code === '-') return;
    sorted.push(code as HtsCode);
    rowOf.push(row);
  });
  return { sorted, rowOf };
}
