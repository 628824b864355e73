import { geoCentroid, rollup } from 'd3';
import type { GeoJsonProperties, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { labelPoint, type Point } from './label-point.js';
import { landPath, spherePath } from './projection.js';
import { PARTS } from './world-parts.js';

/** What `world.json` holds. */
export interface WorldFile {
  readonly source: string;
  /** ISO alpha-2 to longitude and latitude, degrees. */
  readonly points: Readonly<Record<string, Point>>;
  /** Countries of the reference for which no atlas has land. */
  readonly withoutPlace: readonly string[];
  readonly spanish: Readonly<Record<string, string>>;
  /** Names of the reference, for reports that hold only codes. */
  readonly english: Readonly<Record<string, string>>;
  /** Path data of the globe's outline and of land by ISO alpha-2, or by the atlas's name where there is no code. */
  readonly sphere: string;
  readonly land: Readonly<Record<string, string>>;
}

export interface WorldSources {
  readonly source: string;
  /** Natural Earth at 1:110m, 1:50m and 1:10m. */
  readonly coarse: Topology;
  readonly middle: Topology;
  readonly fine: Topology;
  readonly countries: readonly { readonly code: string; readonly numeric: string; readonly name: string }[];
  /** Spanish names by code. */
  readonly spanish: Readonly<Record<string, string>>;
}

/**
 * Land, label points and Spanish names of the countries of the reference, in code order. The land is projected here and
 * not when a map is drawn: that would take longer than all the rest of the drawing.
 */
export function makeWorld(sources: WorldSources): WorldFile {
  const codes = sources.countries.map((country) => country.code).sort(byCode);
  const codeOf = new Map(sources.countries.map(({ numeric, code }) => [numeric || code, code]));
  const points = pointsByCode(sources, codes, codeOf);
  return {
    source: sources.source,
    points,
    withoutPlace: codes.filter((code) => points[code] === undefined),
    spanish: Object.fromEntries(
      codes.flatMap((code) => (sources.spanish[code] ? [[code, sources.spanish[code]]] : [])),
    ),
    english: Object.fromEntries(
      [...sources.countries].sort((a, b) => byCode(a.code, b.code)).map(({ code, name }) => [code, name]),
    ),
    sphere: spherePath(),
    land: landByCode(sources.coarse, codeOf),
  };
}

function pointsByCode(
  { middle, fine }: WorldSources,
  codes: readonly string[],
  codeOf: Codes,
): Record<string, Point> {
  const polygons = polygonsByCode(pieces(middle, codeOf));
  // The finest atlas is large: only what the middle one lacks is read of it.
  const lacking = pieces(
    fine,
    codeOf,
    (id) => PARTS.some(({ from }) => from === id) || !polygons.has(codeOf.get(id) ?? id),
  );
  const finer = polygonsByCode(lacking);
  const points: Record<string, Point> = {};
  for (const code of codes) {
    const point = labelPoint(polygons.get(code) ?? finer.get(code) ?? []);
    if (point !== null) points[code] = point;
  }
  return points;
}

/** Codes by ISO number; a country without a number by its code. */
type Codes = ReadonlyMap<string, string>;

interface Piece {
  readonly arcs: number[][];
  readonly polygon: Polygon;
  readonly key: string;
}

/** Every polygon of an atlas with the code, or the atlas's name, under which it is drawn. */
function pieces(
  atlas: Topology,
  codeOf: Codes,
  wanted: (id: string) => boolean = () => true,
): readonly Piece[] {
  return countriesOf(atlas).flatMap((shape) => {
    const name = nameOf(shape);
    const id = String(shape.id ?? name);
    if (!wanted(id)) return [];
    return polygonArcs(shape).map((arcs) => {
      const polygon = toPolygon(atlas, arcs);
      const [x, y] = geoCentroid(polygon);
      const part = PARTS.find(
        ({ from, box }) =>
          from === id && (box === undefined || (x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3])),
      );
      return { arcs, polygon, key: part?.code ?? codeOf.get(id) ?? name };
    });
  });
}

function polygonsByCode(pieces: readonly Piece[]): ReadonlyMap<string, readonly Polygon[]> {
  return rollup(
    pieces,
    (group) => group.map(({ polygon }) => polygon),
    ({ key }) => key,
  );
}

function landByCode(atlas: Topology, codeOf: Codes): WorldFile['land'] {
  const arcs = rollup(
    pieces(atlas, codeOf),
    (group) => group.map((piece) => piece.arcs),
    ({ key }) => key,
  );
  const land: Record<string, string> = {};
  // Merged, so that no border is drawn between Ukraine and Crimea.
  for (const key of [...arcs.keys()].sort(byCode))
    land[key] = landPath(merge(atlas, [{ type: 'MultiPolygon', arcs: arcs.get(key) ?? [] }]));
  return land;
}

type Shape = GeometryObject<GeoJsonProperties>;

function countriesOf(atlas: Topology): readonly Shape[] {
  const countries = atlas.objects.countries;
  return countries?.type === 'GeometryCollection' ? countries.geometries : [];
}

function nameOf(shape: Shape): string {
  return String({ name: '', ...shape.properties }.name);
}

function polygonArcs(shape: Shape): number[][][] {
  if (shape.type === 'Polygon') return [shape.arcs];
  return shape.type === 'MultiPolygon' ? shape.arcs : [];
}

function toPolygon(atlas: Topology, arcs: number[][]): Polygon {
  const { geometry } = feature(atlas, { type: 'Polygon', arcs });
  const coordinates: Position[][] = geometry.type === 'Polygon' ? geometry.coordinates : [];
  return { type: 'Polygon', coordinates };
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
