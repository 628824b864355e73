import { geoArea, geoCentroid, geoContains, greatest } from 'd3';
import type { Polygon, Position } from 'geojson';

/** Degrees of longitude and latitude. */
export type Point = readonly [number, number];

// Fine enough that the point moves by a pixel or two on the map.
const GRID = 24;

/**
 * Where a symbol of a country stands: the middle of its largest polygon, or, where the middle lies outside or close to
 * a border (Vietnam, Croatia), the point of the land that is farthest from any border. Rounded to 0.01 degree.
 */
export function labelPoint(polygons: readonly Polygon[]): Point | null {
  const largest = greatest(polygons, (polygon) => geoArea(polygon));
  if (largest === undefined) return null;
  const centre = geoCentroid(largest);
  const borders = segmentsOf(largest.coordinates);
  const inner = farthestInside(borders);
  if (inner === null) return rounded(centre);
  const middling = geoContains(largest, centre) && clearance(borders, centre, 0) >= inner.clearance / 2;
  return rounded(middling ? centre : inner.at);
}

/** A piece of a border: from x, y to x, y. */
type Segment = readonly [number, number, number, number];

function segmentsOf(rings: readonly Position[][]): readonly Segment[] {
  return rings.flatMap((ring) =>
    ring.slice(1).map(([x = 0, y = 0], i): Segment => {
      const [fromX = 0, fromY = 0] = ring[i] ?? [];
      return [fromX, fromY, x, y];
    }),
  );
}

function farthestInside(borders: readonly Segment[]): { at: Point; clearance: number } | null {
  const [west, east] = range(borders.map(([x]) => x));
  const [south, north] = range(borders.map(([, y]) => y));
  let best: { at: Point; clearance: number } | null = null;
  for (let column = 0; column < GRID; column++)
    for (let row = 0; row < GRID; row++) {
      const x = west + ((column + 0.5) / GRID) * (east - west);
      const y = south + ((row + 0.5) / GRID) * (north - south);
      if (!inside(borders, x, y)) continue;
      const away = clearance(borders, [x, y], best?.clearance ?? 0);
      if (best === null || away > best.clearance) best = { at: [x, y], clearance: away };
    }
  return best;
}

function range(values: readonly number[]): Point {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

function inside(borders: readonly Segment[], x: number, y: number): boolean {
  let odd = false;
  for (const [x0, y0, x1, y1] of borders)
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) odd = !odd;
  return odd;
}

/** Distance to the nearest border in degrees of latitude; exact only where it is more than `enough`. */
function clearance(borders: readonly Segment[], [x, y]: Point, enough: number): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  for (const [x0, y0, x1, y1] of borders) {
    const [dx, dy] = [(x1 - x0) * shrink, y1 - y0];
    const [px, py] = [(x - x0) * shrink, y - y0];
    const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, (px - along * dx) ** 2 + (py - along * dy) ** 2);
    if (least <= enough * enough) break;
  }
  return Math.sqrt(least);
}

function rounded([x, y]: Point): Point {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}
