import { el, type Markup } from '../../markup/element.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import type { FigureOptions } from '../figure.js';
import type { MatrixCell, MatrixData } from '../figure-data.js';
import { legend } from '../plot/legend.js';
import { measureLines } from '../plot/measure-lines.js';
import { fitLabel } from '../plot/short-text.js';
import { mark, svgFrame } from '../svg-frame.js';
import { amountClasses } from './amount-classes.js';
import { CELL, drawCell } from './draw-cell.js';
import { colourLegend, shapeLegend } from './matrix-legend.js';
import type { Grid } from './rank-cells.js';

interface Matrix {
  readonly grid: Grid;
  readonly data: MatrixData;
  readonly title: string;
  readonly takeaway: string;
}

const WIDTH = 960;
const LABELS = 200;

export function drawMatrix(
  { grid, data, title, takeaway }: Matrix,
  options: FigureOptions,
  t: Texts,
): Markup {
  const { goods, countries } = grid;
  const classes = amountClasses(data.cells.map((cell) => cell.amount));
  const what = measureLines(data.measure.what, WIDTH);
  const shown = cellsOf(grid);
  const shapes = legend(shapeLegend(shown, t), { top: 10 + what.length * 17, left: 0, width: WIDTH });
  const colours = legend(colourLegend(shown, data.colour, classes, t, options.lang), {
    top: 12 + what.length * 17 + shapes.height,
    left: 0,
    width: WIDTH,
  });
  const top = what.length * 17 + shapes.height + colours.height + 44;
  const right = LABELS + countries.length * CELL.width;
  const bottom = top + goods.length * CELL.height;
  const column = new Map(countries.map(({ key }, i) => [key, LABELS + (i + 0.5) * CELL.width]));
  const rowAt = (i: number): number => top + (i + 0.5) * CELL.height;
  return svgFrame(
    {
      id: options.id,
      title,
      description: takeaway,
      width: WIDTH,
      height: bottom + (leftBelow(grid) ? 34 : 8),
    },
    what.map((line, i) => el('text', { x: 0, y: 13 + i * 17, class: 'ft-strong' }, line)),
    shapes.markup,
    colours.markup,
    countries.map(({ key }) =>
      el(
        'text',
        { x: column.get(key) ?? 0, y: top - 9, 'text-anchor': 'middle', class: 'ft-strong' },
        fitLabel(key === '' ? '?' : key, CELL.width - 2),
      ),
    ),
    grid.leftOfGood.size > 0 &&
      el('text', { x: right + 4, y: top - 9, class: 'ft-soft' }, t.matrix.otherCountries),
    gridLines(grid, { top, right, bottom }),
    goods.map((good, i) => [
      el('text', { x: 0, y: rowAt(i) + 4.3 }, fitLabel(good.name, LABELS - 14)),
      countries.flatMap((country) =>
        good.cells
          .filter((cell) => cell.country === country.key)
          .map((cell) =>
            drawCell(cell, { x: column.get(country.key) ?? 0, y: rowAt(i) }, data.colour, classes, t),
          ),
      ),
      leftMark(grid.leftOfGood.get(good.key), right + 18, rowAt(i), (n) =>
        t.matrix.otherCountriesOf(good.name, n),
      ),
    ]),
    leftBelow(grid) && [
      el('text', { x: 0, y: bottom + 21, class: 'ft-soft' }, t.matrix.otherGoods),
      countries.map((country) =>
        leftMark(grid.leftOfCountry.get(country.key), column.get(country.key) ?? 0, bottom + 17, (n) =>
          t.matrix.otherGoodsOf(country.name, n),
        ),
      ),
      leftMark(grid.leftOfBoth, right + 18, bottom + 17, t.matrix.otherOfBoth),
    ],
  );
}

function leftBelow(grid: Grid): boolean {
  return grid.leftOfCountry.size > 0 || grid.leftOfBoth > 0;
}

function cellsOf({ goods, countries }: Grid): readonly MatrixCell[] {
  const keys = new Set(countries.map((country) => country.key));
  return goods.flatMap((good) => good.cells.filter((cell) => keys.has(cell.country)));
}

/** How many more there are where the matrix has no room: `+3`. */
function leftMark(
  count: number | undefined,
  x: number,
  y: number,
  textOf: (count: number) => string,
): Markup | false {
  if (count === undefined || count === 0) return false;
  return mark(textOf(count), {}, [
    el('rect', { x: x - 14, y: y - 12, width: 28, height: 24, class: 'fl-none', 'pointer-events': 'all' }),
    el(
      'text',
      { x, y: y + 4.3, 'text-anchor': 'middle', class: 'ft-soft ft-num' },
      `+${formatNumber(count)}`,
    ),
  ]);
}

function gridLines(
  { goods, countries }: Grid,
  { top, right, bottom }: { readonly top: number; readonly right: number; readonly bottom: number },
): Markup {
  return el(
    'g',
    { 'aria-hidden': 'true', class: 'fs-faint' },
    [...goods.keys(), goods.length].map((i) => {
      const y = top + i * CELL.height;
      return el('line', { x1: 0, y1: y, x2: right, y2: y });
    }),
    [...countries.keys(), countries.length].map((i) => {
      const x = LABELS + i * CELL.width;
      return el('line', { x1: x, y1: top, x2: x, y2: bottom });
    }),
  );
}
