import type { GeoPermissibleObjects } from 'd3';
import { type GeoProjection, geoEqualEarth, geoPath } from 'd3';
import { RelativePath } from './relative-path.js';

/** Width of the world in pixels, with the line around the globe. */
export const WORLD_WIDTH = 960;

const SPHERE = { type: 'Sphere' } as const;

/** Equal Earth: areas compare as they are. Without points put between points, for land that is drawn coarsely. */
export const project: GeoProjection = equalEarth().precision(0);

/** Height of the world in pixels. */
export const WORLD_HEIGHT = Math.ceil(geoPath(project).bounds(SPHERE)[1][1]) + 1;

/** Path data of land. */
export function landPath(shape: GeoPermissibleObjects): string {
  return pathWith(project, shape);
}

/** The line around the globe; it is round, so that points are put between its few. */
export function spherePath(): string {
  return pathWith(equalEarth(), SPHERE);
}

function equalEarth(): GeoProjection {
  const fitted = geoEqualEarth().fitWidth(WORLD_WIDTH - 2, SPHERE);
  const [left, top] = fitted.translate();
  return fitted.translate([left + 1, top + 1]);
}

function pathWith(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  const context = new RelativePath();
  geoPath(projection, context)(shape);
  return context.path;
}
