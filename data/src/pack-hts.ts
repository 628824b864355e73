import type { HtsColumns } from './hts-table.js';

/** A line of the schedule as published: in its order, with text lines that have no number. */
export interface HtsLine {
  /** Digits alone; empty for a text line. */
  readonly code: string;
  readonly indent: number;
  readonly description: string;
  readonly units: string;
}

/** The schedule, chapter by chapter in its order. A text line stands with the line that follows it. */
export function packHts(lines: readonly HtsLine[]): ReadonlyMap<string, HtsColumns> {
  const chapters = new Map<string, HtsLine[]>();
  let waiting: HtsLine[] = [];
  for (const line of lines) {
    waiting.push(line);
    if (line.code === '') continue;
    const chapter = line.code.slice(0, 2);
    const before = chapters.get(chapter);
    if (before === undefined) chapters.set(chapter, waiting);
    else before.push(...waiting);
    waiting = [];
  }
  return new Map([...chapters].map(([chapter, rows]) => [chapter, columnsOf(rows)]));
}

function columnsOf(rows: readonly HtsLine[]): HtsColumns {
  return {
    codes: rows.map((row) => row.code || '-').join(' '),
    indents: rows.map((row) => row.indent.toString(36)).join(''),
    descriptions: rows.map((row) => oneLine(row.description)).join('\n'),
    units: rows.map((row) => oneLine(row.units)).join('\n'),
  };
}

/** The publisher's cells hold line ends here and there; one that stayed would shift every row after it. */
function oneLine(cell: string): string {
  return cell.replace(/\s*[\r\n]+\s*/g, ' ');
}
