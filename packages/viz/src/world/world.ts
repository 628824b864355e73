import { round } from '../markup/element.js';
import { project } from './projection.js';
import world from './world.json' with { type: 'json' };

/** Land of a country, or of a place without an ISO code (`code` null), which is drawn as plain land. */
export interface Land {
  readonly code: string | null;
  /** Path data in pixels of the map. */
  readonly path: string;
}

const POINTS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(world.points));

/** All land of the world. Natural Earth at 1:110m: countries smaller than a few pixels have none. */
export const WORLD_LAND: readonly Land[] = Object.entries(world.land).map(([key, path]) => ({
  code: POINTS.has(key) ? key : null,
  path,
}));

/** The line around the globe, as path data. */
export const WORLD_SPHERE: string = world.sphere;

/** Where a country's symbol stands, in pixels; null where the code is not known or no atlas has the place. */
export function pointOf(code: string): readonly [number, number] | null {
  const [longitude, latitude] = POINTS.get(code) ?? [];
  if (longitude === undefined || latitude === undefined) return null;
  const point = project([longitude, latitude]);
  return point === null ? null : [round(point[0]), round(point[1])];
}
