import type { Figure, FigureCell, FigureColumn } from '../figures/figure.js';
import { el, type Markup } from '../markup/element.js';
import { formatNumber } from '../text/numbers.js';
import type { Texts } from '../text/texts.js';
import { type Cell, dataTable } from './table.js';

/** Rows of a figure's table above which a reader may want to sort and search them. */
const TOOLS_FROM = 8;

/** A figure in a page: title, takeaway, picture, notes, and the same numbers as a table below. */
export function figureBlock(id: string, figure: Figure, texts: Texts): Markup {
  const { columns, rows } = figure.table;
  return el(
    'figure',
    { class: 'fig', id, 'data-fig': figure.name },
    el('figcaption', {}, el('strong', {}, figure.title), figure.takeaway),
    el(
      'div',
      { class: 'fig-scroll', tabindex: 0, role: 'group', 'aria-label': texts.page.figure(figure.title) },
      figure.svg,
    ),
    el('p', { class: 'fig-said', role: 'status' }),
    el('div', { class: 'fig-tools', hidden: true }),
    figure.notes.map((note) => el('p', { class: 'note' }, note)),
    el(
      'details',
      { class: 'x' },
      el('summary', {}, texts.page.numbersOf(rows.length)),
      dataTable({
        id: `${id}-t`,
        caption: texts.page.tableOf(figure.title),
        columns: columns.map(({ label, kind }) => ({ label, kind: kind === 'text' ? 'text' : 'number' })),
        rows: rows.map((cells) => ({ cells: cells.map((cell, i) => figureCell(cell, columns[i], texts)) })),
        tools: rows.length >= TOOLS_FROM,
      }),
    ),
  );
}

function figureCell(cell: FigureCell, column: FigureColumn | undefined, texts: Texts): Cell {
  if (cell === null) return { shown: el('span', { class: 'ku' }, texts.common.notKnown), value: '' };
  if (typeof cell === 'string') return el('bdi', {}, cell);
  return column?.kind === 'text' ? String(cell) : { shown: formatNumber(cell), value: cell };
}
