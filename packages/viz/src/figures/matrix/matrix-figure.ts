import { textsOf } from '../../text/texts.js';
import type { Figure, FigureOptions } from '../figure.js';
import type { MatrixData } from '../figure-data.js';
import { negativeRows, orderedEnds } from '../plot/ordered-ends.js';
import { drawMatrix } from './draw-matrix.js';
import { leftText, matrixTable, takeawayOf } from './matrix-text.js';
import { gridOf } from './rank-cells.js';

/** Goods by countries: exploitation as shape, risk or amount as colour with a letter or a number. */
export function matrixFigure(given: MatrixData, options: FigureOptions): Figure {
  const data = { ...given, cells: given.cells.map(orderedEnds) };
  const negative = negativeRows(data.cells);
  const t = textsOf(options.lang);
  const title = t.matrix.title[data.colour];
  const takeaway = takeawayOf(data, t);
  const grid = gridOf(data);
  const left = leftText(grid, data, t);
  return {
    name: 'matrix',
    title,
    takeaway,
    svg: drawMatrix({ grid, data, title, takeaway }, options, t),
    table: matrixTable(data, t),
    notes:
      data.cells.length === 0
        ? []
        : [
            ...(left === null ? [] : [left]),
            ...(negative === 0 ? [] : [t.common.negative(negative)]),
            t.matrix.codes,
            ...(data.colour === 'risk' ? [t.matrix.amountsInTable] : []),
            t.matrix.doNotAdd,
          ],
  };
}
