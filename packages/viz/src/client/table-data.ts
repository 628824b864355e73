import { searchable } from './search.js';
import type { SortKind } from './sort.js';

export interface Column {
  /** Names the column in the address of the page. */
  readonly key: string;
  readonly label: string;
  readonly head: HTMLTableCellElement;
  readonly sort: SortKind | null;
  readonly filter: boolean;
  readonly inCsv: boolean;
}

export interface Row {
  readonly element: HTMLTableRowElement;
  /** What the cells show. */
  readonly texts: readonly string[];
  /** What they are sorted by: `data-v` where a cell has one. */
  readonly values: readonly string[];
  find: string | null;
}

/** Columns by the last row of the head. */
export function readColumns(table: HTMLTableElement): readonly Column[] {
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  const keys = new Set<string>();
  return heads.map((head, i) => {
    const label = textOf(head);
    let key = head.dataset.key || slug(label) || `c${i + 1}`;
    while (keys.has(key)) key += `-${i + 1}`;
    keys.add(key);
    const sort = head.dataset.sort;
    return {
      key,
      label,
      head,
      sort: sort === 'text' || sort === 'number' || sort === 'rank' ? sort : null,
      filter: head.hasAttribute('data-filter'),
      inCsv: head.dataset.csv !== 'skip',
    };
  });
}

function slug(label: string): string {
  return label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Rows of all bodies, in the order in which the page was written. */
export function readRows(table: HTMLTableElement): readonly Row[] {
  return [...table.tBodies].flatMap((body) =>
    [...body.rows].map((element) => {
      const cells = [...element.cells];
      const texts = cells.map(textOf);
      return { element, texts, values: cells.map((cell, i) => cell.dataset.v ?? texts[i] ?? ''), find: null };
    }),
  );
}

/** Made when it is first asked for: most tables are never searched. */
export function findText(row: Row): string {
  row.find ??= searchable(row.texts);
  return row.find;
}

const BLOCKS = /^(?:ADDRESS|BR|DD|DETAILS|DIV|DL|DT|LI|OL|P|SUMMARY|UL)$/;

function textOf(cell: HTMLElement): string {
  const text = cell.childElementCount === 0 ? (cell.textContent ?? '') : apart(cell);
  return text.replace(/\s+/g, ' ').trim();
}

// Not innerText, which lays the page out, and not textContent, which glues one paragraph to the next.
function apart(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  const text = [...node.childNodes].map(apart).join('');
  return BLOCKS.test(node.nodeName) ? ` ${text} ` : text;
}
