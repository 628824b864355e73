import { type Child, el, join, Markup } from '../markup/element.js';
import { escapeMarkup } from '../markup/escape.js';

export interface Column {
  readonly label: string;
  /**
   * Numbers stand to the right; a `rank` is a word with an order of its own, given by {@link Cell.value}; a `risk` is
   * one with a shape and a colour; a `code` is short and is never broken into two lines.
   */
  readonly kind?: 'text' | 'number' | 'rank' | 'risk' | 'code';
  /** Sentences: the column keeps room for some words a line, and the table scrolls instead. */
  readonly wide?: boolean;
  /** Readers may choose one of its words. */
  readonly filter?: boolean;
}

/** What a cell shows, and what it is sorted and saved by where that differs. */
export type Cell =
  | Child
  | { readonly shown: Child; readonly value: string | number; readonly class?: string };

export interface Row {
  readonly id?: string;
  readonly cells: readonly Cell[];
}

export interface TableOptions {
  readonly id: string;
  readonly caption: Child;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** All there are, where the table holds only the first. */
  readonly total?: number;
  /** For a table right under a heading that says the same: the caption is there for those who hear the page. */
  readonly quiet?: boolean;
  /** Tools to sort, search and save; for tables of more than a few rows. */
  readonly tools?: boolean;
}

/** Rows above which a table is laid out only when a reader comes near it: five thousand take a browser seconds. */
const FAR = 200;

const LETTERS = { number: 'n', code: 'c', risk: 'k', rank: null } as const;
const SORTS = { text: 'text', code: 'text', number: 'number', rank: 'rank', risk: 'rank' } as const;

/**
 * A table with caption and heads, whole without a script, in a region of its own that scrolls where the page is narrow.
 * End tags that HTML does not need are left out: five thousand rows must stay under two megabytes.
 */
export function dataTable({
  id,
  caption,
  columns,
  rows,
  total,
  tools = false,
  quiet = false,
}: TableOptions): Markup {
  const places = columns
    .flatMap(({ kind, wide }, i) => {
      const letter = kind === undefined || kind === 'text' ? (wide === true ? 'w' : null) : LETTERS[kind];
      return letter === null ? [] : [` ${letter}${i + 1}`];
    })
    .join('');
  const heads = columns.map(({ label, kind = 'text', filter }) =>
    el(
      'th',
      {
        scope: 'col',
        'data-sort': tools ? SORTS[kind] : null,
        'data-filter': filter ?? false,
      },
      label,
    ),
  );
  const table = el(
    'table',
    { class: `t${places}`, id, 'data-t': tools ? id : null, 'data-total': total },
    el('caption', { id: `${id}-c`, class: quiet ? 'hush' : null }, caption),
    el('thead', {}, el('tr', {}, heads)),
    el('tbody', {}, body(rows)),
  );
  return join([
    tools ? el('div', { class: 't-tools', 'data-for': id, hidden: true }) : null,
    el(
      'div',
      {
        class: rows.length > FAR ? 't-scroll far' : 't-scroll',
        role: 'region',
        tabindex: 0,
        'aria-labelledby': `${id}-c`,
      },
      table,
    ),
  ]);
}

function body(rows: readonly Row[]): Markup {
  let text = '';
  for (const { id, cells } of rows) {
    text += id === undefined ? '<tr>' : `<tr id=${attributeText(id)}>`;
    cells.forEach((cell, i) => {
      text += cellText(cell, i === 0 ? '<th scope=row' : '<td');
    });
    text += '\n';
  }
  return Markup.of(text);
}

function cellText(cell: Cell, open: string): string {
  if (!isValued(cell)) return `${open}>${join([cell])}`;
  const { shown, value } = cell;
  const name = cell.class === undefined ? '' : ` class=${attributeText(cell.class)}`;
  // The script reads `1,234` as a number itself.
  const own =
    typeof shown === 'string' && typeof value === 'number' && shown.replaceAll(',', '') === String(value);
  return `${open}${name}${own ? '' : ` data-v=${attributeText(String(value))}`}>${join([shown])}`;
}

/** Without quotes where HTML needs none: five thousand rows have many attributes. */
function attributeText(value: string): string {
  return /^[\w.@:-]+$/.test(value) ? value : `"${escapeMarkup(value)}"`;
}

function isValued(cell: Cell): cell is Exclude<Cell, Child> {
  return cell !== null && typeof cell === 'object' && 'shown' in cell;
}
