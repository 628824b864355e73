/** Import value behind the lists. Apart from the main entry, because screening a line needs none of it. */
export { type Cell, type Level, pairOf } from './exposure/cells.js';
export { DIMENSIONS, type Dimension } from './exposure/dimensions.js';
export { createExposure, type Exposure } from './exposure/exposure.js';
export { exposureChanges } from './exposure/exposure-changes.js';
export {
  EXPOSURE_SCHEMA_VERSION,
  type ExposureHead,
  type ExposureHoles,
  type ExposureReport,
  exposureHead,
  exposureReport,
  type GapsReport,
  gapsReport,
  type TradeStatement,
} from './exposure/exposure-report.js';
export type { ExposureGrade, ExposureRow } from './exposure/exposure-row.js';
export { type Action, actionsByPair, GAP_STATUSES, type GapStatus } from './exposure/gaps/actions.js';
export { findGaps, type GapRow, type GapSelection, type Gaps, type GapTotal } from './exposure/gaps/gaps.js';
export { type Interval, shareOf } from './exposure/interval.js';
export { EXPOSED_LISTS, type ExposedList, type ListedPair } from './exposure/listed-pairs.js';
export { type NationalReport, nationalReport } from './exposure/national-report.js';
/** Profiles of one country and of one good. */
export * from './exposure/profile/index.js';
export type { Selection } from './exposure/selection.js';
