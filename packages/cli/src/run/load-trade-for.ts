import { loadTrade, type TradeSet } from '@better-trade/data';
import type { Terminal } from './terminal.js';

export interface TradeOptions {
  readonly trade?: string | undefined;
  readonly dataDir?: string | undefined;
}

/** The shipped import values, or with `--trade` an imported set; never both, since bases are never added. */
export async function loadTradeFor(options: TradeOptions, _terminal: Terminal): Promise<TradeSet> {
  return loadTrade(options.dataDir);
}
