import { assessments } from './assessments.js';
import { bars } from './bars.js';
import { chains } from './chains.js';
import { client } from './client.js';
import { common } from './common.js';
import { exposure } from './exposure.js';
import { gaps } from './gaps.js';
import { map } from './map.js';
import { matrix } from './matrix.js';
import { national } from './national.js';
import { page } from './page.js';
import { portfolio } from './portfolio.js';
import { profile } from './profile.js';
import { screening } from './screening.js';
import { timeline } from './timeline.js';
import { trace } from './trace.js';

/** Everything that pages and figures say. The Spanish catalogue has the same keys, and the compiler sees to it. */
export const en = {
  common,
  map,
  matrix,
  bars,
  chains,
  timeline,
  gaps,
  assessments,
  page,
  screening,
  national,
  exposure,
  profile,
  trace,
  portfolio,
  client,
};
