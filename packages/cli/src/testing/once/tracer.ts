/**
 * `@better-trade/tracer` as the tests of other packages have it: the same question about the same reference is walked
 * once. The tracer's own tests walk each time, and the tests of determinism start a process for each answer.
 */
import type { Reference } from '@better-trade/data';
import * as tracer from '../../../../tracer/src/index.js';
import { remember } from './remember.js';

export * from '../../../../tracer/src/index.js';

const derived = remember((reference: Reference, options: tracer.DeriveOptions) =>
  tracer.derive(reference, options),
);
const tracers = remember((reference: Reference, options: Pick<tracer.TracerOptions, 'asOf'>) =>
  tracer.createTracer(reference, options),
);

export const derive: typeof tracer.derive = (reference, options = {}) => derived(reference, options);

/** Models are read from files, which may be others the next time. */
export const createTracer: typeof tracer.createTracer = (reference, { models = [], ...options } = {}) =>
  models.length > 0 ? tracer.createTracer(reference, { ...options, models }) : tracers(reference, options);
