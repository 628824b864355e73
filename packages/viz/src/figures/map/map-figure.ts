import { el } from '../../markup/element.js';
import { textsOf } from '../../text/texts.js';
import { WORLD_HEIGHT, WORLD_WIDTH } from '../../world/projection.js';
import { pointOf } from '../../world/world.js';
import type { Figure, FigureOptions } from '../figure.js';
import type { MapData } from '../figure-data.js';
import { svgFrame } from '../svg-frame.js';
import { stepLimits } from './amount-steps.js';
import { mapDrawing } from './map-drawing.js';
import { mapLegend } from './map-legend.js';
import { mapNotes, mapTable, mapTakeaway } from './map-words.js';
import { rankedPlaces } from './ranked-places.js';

// All countries there are; more rows than that are no map.
const MOST_DRAWN = 260;
const GAP = 14;

/** World map: both ends of each country's amount as a ring and a disc, the upper end as the shade of its land too. */
export function mapFigure(data: MapData, options: FigureOptions): Figure {
  const texts = textsOf(options.lang);
  const ranked = rankedPlaces(data, options);
  const placed = ranked.filter((place) => pointOf(place.country) !== null);
  const drawn = placed.slice(0, MOST_DRAWN);
  const limits = stepLimits(ranked.map((place) => place.amount));
  const title = texts.map.title[ranked[0]?.counted ?? 'listings'];
  const takeaway = mapTakeaway(ranked, options.lang);
  const { id, lang } = options;
  const legend = mapLegend(ranked, limits, { texts, lang, id, measure: data.measure.what });
  return {
    name: 'map',
    title,
    takeaway,
    svg: svgFrame(
      { id, title, description: takeaway, width: WORLD_WIDTH, height: WORLD_HEIGHT + GAP + legend.height },
      mapDrawing(drawn, { limits, texts, id }),
      el('g', { transform: `translate(0 ${WORLD_HEIGHT + GAP})` }, legend.drawing),
    ),
    table: mapTable(ranked, texts),
    notes: mapNotes(ranked, {
      unplaced: ranked.filter((place) => !placed.includes(place)),
      leftOut: placed.length - drawn.length,
      texts,
    }),
  };
}
