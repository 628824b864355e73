import { loadTrade, type TradeSet } from '@better-trade/data';
import type { Terminal } from './terminal.js';

export interface TradeOptions {
  readonly trade?: string | undefined;
  readonly dataDir?: string | undefined;
}

/** The shipped import values, or with `--trade` an imported set; never both, since bases are never added. */
export async function loadTradeFor(options: TradeOptions, terminal: Terminal): Promise<TradeSet> {
  if (options.trade === undefined) return loadTrade(options.dataDir);
  const [{ readStoredTrade }, { tradeFolder }] = await Promise.all([
    import('../trade/trade-store.js'),
    import('../trade/trade-folder.js'),
  ]);
  return readStoredTrade(tradeFolder(terminal.env), options.trade);
}
