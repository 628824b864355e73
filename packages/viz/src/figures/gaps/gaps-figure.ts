import { textsOf } from '../../text/texts.js';
import type { Figure, FigureOptions } from '../figure.js';
import type { GapsData } from '../figure-data.js';
import { bandsOf, isReached, rankGaps } from './bands.js';
import { drawGaps } from './draw-gaps.js';
import { gapsTable, takeawayOf } from './gaps-text.js';

/** Exposure against action: the pairs of each status by their dollars, the widest gap first. Nothing is added up. */
export function gapsFigure(data: GapsData, options: FigureOptions): Figure {
  const t = textsOf(options.lang);
  const ranked = rankGaps(data.rows);
  const bands = bandsOf(ranked);
  const title = t.gaps.title;
  const takeaway = takeawayOf(ranked, t);
  const reached = bands.some((band) => [...band.named, ...band.others].some(isReached));
  return {
    name: 'gaps',
    title,
    takeaway,
    svg: drawGaps({ bands, measure: data.measure.what, title, takeaway }, options, t),
    table: gapsTable(ranked, t),
    notes: [
      ...(reached ? [t.gaps.howToRead] : []),
      ...(bands.some(({ zero }) => zero > 0) ? [t.gaps.zeroMeans] : []),
      ...(ranked.length > 1 ? [t.gaps.noAdding] : []),
    ],
  };
}
