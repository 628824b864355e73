import type { ArtefactKind } from '@better-trade/viz';
import { EXPOSURE, GAPS_REPORT, NATIONAL } from './exposure-shapes.js';
import { PORTFOLIO } from './portfolio-shape.js';
import { COUNTRY_PROFILE, GOOD_PROFILE } from './profile-shapes.js';
import type { Shape } from './shape.js';
import { TRACE } from './trace-shape.js';

/** What pages and figures read of each kind of document; a screening report has a schema of its own. */
export const DOCUMENT_SHAPES: Readonly<Record<Exclude<ArtefactKind, 'screening'>, Shape>> = {
  national: NATIONAL,
  exposure: EXPOSURE,
  gaps: GAPS_REPORT,
  'country-profile': COUNTRY_PROFILE,
  'good-profile': GOOD_PROFILE,
  portfolio: PORTFOLIO,
  trace: TRACE,
};
