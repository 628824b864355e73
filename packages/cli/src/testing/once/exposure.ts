/** `@better-trade/core/exposure` as the tests of other packages have it; see data.ts. */
import type { Reference, TradeSet } from '@better-trade/data';
import * as core from '../../../../core/src/exposure.js';
import { remember } from './remember.js';

export * from '../../../../core/src/exposure.js';

type Options = NonNullable<Parameters<typeof core.createExposure>[2]>;
type Ask = (trade: TradeSet, options: Options) => core.Exposure;

const ofReference = remember(
  (reference: Reference, _: null): Ask =>
    remember((trade: TradeSet, options: Options) => core.createExposure(reference, trade, options)),
);

export const createExposure: typeof core.createExposure = (reference, trade, options = {}) =>
  ofReference(reference, null)(trade, options);
