import type { CountryCode, TradeCells } from '@better-trade/data';
import { isProgramme, LOW_VALUE } from '../../codes/programme.js';
import { type Level, levelOfCountry } from '../cells.js';
import type { Exposure } from '../exposure.js';

/** All that was imported from a country, whole US dollars of customs value. */
export interface ProfileImports {
  /** Null where the set does not say; 0 only where it says that nothing was imported. */
  readonly usd: number | null;
  /** Of all imports of the set, from 0 to 1. */
  readonly ofNation: number | null;
  /** How finely the set knows the country. */
  readonly level: Exclude<Level, 'no-code'>;
  /** Under chapters 98 and 99, where no goods code is named, and no listing can be found. */
  readonly programmeUsd: number | null;
  /** Low-value shipments among these; null where the set knows the country by chapter only. */
  readonly lowValueUsd: number | null;
}

export function importsOf(exposure: Exposure, country: CountryCode): ProfileImports {
  const { trade, nation } = exposure;
  const level = levelOfCountry(country, trade);
  const inChapters = trade.chapters?.partners.includes(country) ?? false;
  // A member of the Union without chapters has no total of its own.
  if (level === 'not-in-set' || (level === 'eu-bound' && !inChapters))
    return { usd: null, ofNation: null, level, programmeUsd: null, lowValueUsd: null };
  const usd = exposure.countryTotal(country);
  const whole = trade.chapters ?? trade.detail;
  return {
    usd,
    ofNation: nation.usd === 0 || !trade.complete ? null : usd / nation.usd,
    level,
    programmeUsd: sumAt(whole, country, isProgramme),
    lowValueUsd: level === 'code' ? sumAt(trade.detail, country, (code) => code.startsWith(LOW_VALUE)) : null,
  };
}

function sumAt(cells: TradeCells, country: CountryCode, isCounted: (code: string) => boolean): number {
  const partner = cells.partners.indexOf(country);
  let sum = 0;
  cells.codes.forEach((code, c) => {
    if (!isCounted(code)) return;
    for (let i = cells.starts[c] ?? 0; i < (cells.starts[c + 1] ?? 0); i++)
      if (cells.partner[i] === partner) sum += cells.usd[i] ?? 0;
  });
  return sum;
}
