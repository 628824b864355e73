import { createExposure, type Exposure } from '@better-trade/core/exposure';
import type { Reference } from '@better-trade/data';
import { loadTradeFor, type TradeOptions } from './load-trade-for.js';
import type { Terminal } from './terminal.js';

export interface ExposureOptions extends TradeOptions {
  readonly asOf?: string | undefined;
}

/**
 * The lists of the day that was asked for, over the import values that were.
 * @throws BttError `BTT_AS_OF_DATE` if the day is none; what {@link loadTradeFor} throws.
 */
export async function loadExposure(
  reference: Reference,
  options: ExposureOptions,
  terminal: Terminal,
): Promise<Exposure> {
  const trade = await loadTradeFor(options, terminal);
  return createExposure(reference, trade, options.asOf === undefined ? {} : { asOf: options.asOf });
}
