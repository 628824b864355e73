import { ascending, descending } from 'd3';
import { countryName } from '../../world/country-name.js';
import type { FigureOptions } from '../figure.js';
import type { MapData, MapPlace } from '../figure-data.js';
import { orderedEnds } from '../plot/ordered-ends.js';

/** Places by upper end, then lower end, then count; what nobody knows comes before what is known to be nothing. */
export function rankedPlaces(data: MapData, { lang }: FigureOptions): readonly MapPlace[] {
  return data.places
    .map((place) => ({ ...orderedEnds(place), name: countryName(place.country, place.name, lang) }))
    .sort(
      (a, b) =>
        descending(weight(a), weight(b)) ||
        descending(a.amount?.low ?? 0, b.amount?.low ?? 0) ||
        descending(a.count, b.count) ||
        ascending(a.country, b.country) ||
        ascending(a.name, b.name) ||
        ascending(a.href ?? '', b.href ?? ''),
    );
}

function weight({ amount }: MapPlace): number {
  return amount === null ? Number.MIN_VALUE : amount.high;
}
