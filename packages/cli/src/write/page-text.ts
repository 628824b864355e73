import { harmless } from './harmless.js';
import type { Block, Column, Page, Row } from './page.js';

const WIDTH = 110;
const GAP = '  ';
/** A flexible column keeps this much, whatever the others need. */
const LEAST = 12;

/** A page for a terminal or a text file: aligned, at most 110 columns where its cells allow it. */
export function pageText(page: Page): string {
  const sections = page.sections.flatMap((section) => [
    '',
    harmless(section.title),
    ...section.blocks.flatMap(blockLines),
  ]);
  const isCut = sections.some((line) => line.includes(MARK));
  const lines = [
    harmless(page.title),
    ...wrap(page.lead),
    ...page.facts.flatMap((fact) => wrap(fact)),
    ...sections,
    '',
    ...(isCut ? [...page.foot.slice(0, -1), `${page.foot.at(-1) ?? ''} ${CUT}`.trim()] : page.foot).flatMap(
      (line) => wrap(line),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return wrap(block.text, '  ');
    case 'list':
      return block.items.flatMap((item) => wrap(item, '  - ', '    '));
    case 'table':
      return tableLines(block.columns, block.rows);
  }
}

function tableLines(columns: readonly Column[], rows: readonly Row[]): readonly string[] {
  const cells = [columns.map((column) => column.head), ...rows.map((row) => row.cells.map(harmless))];
  const widths = fit(
    columns,
    columns.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0))),
  );
  const line = (row: readonly string[]): string =>
    `  ${columns
      .map((column, i) => {
        const cell = squeeze(row[i] ?? '', widths[i] ?? 0);
        return column.right === true ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
      })
      .join(GAP)}`.trimEnd();
  return cells.flatMap((row, r) => [
    line(row),
    ...(rows[r - 1]?.under ?? []).flatMap((text) => wrap(text, '      ')),
    ...(rows[r - 1]?.gist ?? []).map((text) => `      ${squeeze(harmless(text), WIDTH - 6)}`),
  ]);
}

/** Narrows the flexible columns, the widest first, until the table is as wide as a page. */
function fit(columns: readonly Column[], natural: readonly number[]): readonly number[] {
  const widths = [...natural];
  const room = WIDTH - GAP.length * columns.length;
  const flexible = columns.flatMap((column, i) => (column.flexible === true ? [i] : []));
  for (let over = sum(widths) - room; over > 0; over--) {
    const [widest] = [...flexible].sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
    if (widest === undefined || (widths[widest] ?? 0) <= LEAST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Takes out the middle: the ends of a tariff text say more than its beginning alone. */
export function squeeze(text: string, width: number): string {
  if (text.length <= width) return text;
  const kept = width - MARK.length;
  if (kept < 2) return text.slice(0, width);
  const tail = Math.floor(kept / 3);
  return `${text.slice(0, kept - tail).trimEnd()}${MARK}${text.slice(text.length - tail).trimStart()}`;
}

const MARK = '...';
const CUT = '... in a row: cut for width, whole in --format md.';

/** Breaks a text between its words, so that its lines are no wider than a page. */
export function wrap(text: string, first = '', then = first): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of harmless(text).split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = then;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
