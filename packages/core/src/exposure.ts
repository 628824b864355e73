/** Import value behind the lists. Apart from the main entry, because screening a line needs none of it. */
export { type Cell, type Level, pairOf } from './exposure/cells.js';
export {
  createExposure,
  DIMENSIONS,
  type Dimension,
  type Exposure,
  type Selection,
} from './exposure/exposure.js';
export type { ExposureGrade, ExposureRow } from './exposure/exposure-row.js';
export { type Interval, shareOf } from './exposure/interval.js';
export { EXPOSED_LISTS, type ExposedList, type ListedPair } from './exposure/listed-pairs.js';
