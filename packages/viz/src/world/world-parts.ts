/**
 * Land that Natural Earth draws within another country's shape, or under a name without an ISO number, and that has a
 * code of its own in the reference. Without this, exposure of France would colour French Guiana.
 *
 * Crimea stands in the atlas with Russia; it is drawn with Ukraine, as the United States recognises it. Northern Cyprus and
 * Somaliland have no code: they stay in the world as shapes without one, drawn as plain land, because lists and
 * tariffs name only Cyprus and Somalia.
 */
export interface Part {
  readonly code: string;
  /** ISO number, or name in the atlas, of the shape in which it stands. */
  readonly from: string;
  /** Its polygons are those whose middle lies in west, south, east, north; all of them where there is no box. */
  readonly box?: readonly [number, number, number, number];
}

export const PARTS: readonly Part[] = [
  { code: 'XK', from: 'Kosovo' },
  { code: 'UA', from: '643', box: [32, 44, 36.7, 46.3] },
  { code: 'GF', from: '250', box: [-55, 2, -51, 6] },
  { code: 'GP', from: '250', box: [-62, 15.8, -60.9, 16.6] },
  { code: 'MQ', from: '250', box: [-61.3, 14.3, -60.7, 15] },
  { code: 'RE', from: '250', box: [55, -21.5, 56, -20.7] },
  { code: 'YT', from: '250', box: [45, -13.1, 45.4, -12.6] },
  { code: 'BQ', from: '528', box: [-69, 12, -62.8, 17.7] },
  { code: 'SJ', from: '578', box: [-10, 70.8, -7, 71.3] },
  { code: 'SJ', from: '578', box: [10, 74, 34, 81] },
  { code: 'BV', from: '578', box: [3, -55, 4, -54] },
  { code: 'TK', from: '554', box: [-173, -10, -171, -8] },
  { code: 'CC', from: 'Indian Ocean Ter.', box: [96, -13, 97.5, -11] },
  { code: 'CX', from: 'Indian Ocean Ter.', box: [105, -11, 106, -10] },
];
