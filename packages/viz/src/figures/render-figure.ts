import type { Language } from '../text/language.js';
import { assessmentsFigure } from './assessments/assessments-figure.js';
import { barsFigure } from './bars/bars-figure.js';
import { chainsFigure } from './chains/chains-figure.js';
import type { Figure, FigureName, FigureOptions } from './figure.js';
import type { DataOf } from './figure-data.js';
import { gapsFigure } from './gaps/gaps-figure.js';
import { mapFigure } from './map/map-figure.js';
import { matrixFigure } from './matrix/matrix-figure.js';
import { standalone } from './standalone.js';
import { timelineFigure } from './timeline/timeline-figure.js';

const FIGURE: { readonly [Name in FigureName]: (data: DataOf<Name>, options: FigureOptions) => Figure } = {
  map: mapFigure,
  matrix: matrixFigure,
  bars: barsFigure,
  chains: chainsFigure,
  timeline: timelineFigure,
  gaps: gapsFigure,
  assessments: assessmentsFigure,
};

/** A figure with its title, takeaway, table and notes, for a page of one's own. */
export function drawFigure<Name extends FigureName>(
  name: Name,
  data: DataOf<Name>,
  options: FigureOptions,
): Figure {
  return FIGURE[name](data, options);
}

/**
 * A figure as an SVG file that stands alone, with its title, takeaway and notes: light, dark and forced colours inside, title and description for screen
 * readers. The same data give the same bytes, on every machine.
 */
export function renderFigure<Name extends FigureName>(
  name: Name,
  data: DataOf<Name>,
  { lang = 'en' }: { readonly lang?: Language } = {},
): string {
  return standalone(drawFigure(name, data, { lang, id: `btt-${name}` }));
}
