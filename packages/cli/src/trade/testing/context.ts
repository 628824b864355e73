import type { CountryCode, TradeRecord } from '@better-trade/data';
import { loadReference } from '@better-trade/data';
import { createPartnerReader } from '../partners.js';
import type { TradeContext, TradeReadOptions } from '../trade-reading.js';

let shared: Pick<TradeContext, 'partners' | 'eu'> | undefined;

/** Partners of the real reference, as of 22 November 2026. */
export function context(options: Partial<TradeReadOptions> = {}): TradeContext {
  shared ??= {
    partners: createPartnerReader(loadReference()),
    eu: ['AT', 'BE', 'DE', 'FR', 'SK'] as CountryCode[],
  };
  return { ...shared, today: '2026-11-22', options: { month: false, controls: true, ...options } };
}

/** `0901110010 CN 5`, in the order of code and partner. */
export function plain(records: readonly TradeRecord[]): string[] {
  return records.map(({ hts, partner, usd }) => `${hts} ${partner} ${usd}`).sort();
}

/** The code of what is thrown, with its sentence, for `toContain`. */
export async function refusal(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Error && error.name === 'UsageError') return error.message;
    throw error;
  }
  return 'not refused';
}
