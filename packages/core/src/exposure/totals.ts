import type { TradeSet } from '@better-trade/data';
import { isProgramme, LOW_VALUE } from '../codes/programme.js';

/** Sums over a set of import values, whole US dollars. */
export interface Totals {
  /** All imports; of them what came under chapters 98 and 99, where no goods code is named, and as low-value shipments. */
  readonly nation: { readonly usd: number; readonly programmeUsd: number; readonly lowValueUsd: number };
  readonly countries: ReadonlyMap<string, number>;
  /** `DE 18` -> dollars. */
  readonly chapters: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<string, number>;
}

export function totalsOf({ detail, chapters }: TradeSet): Totals {
  const countries = new Map<string, number>();
  const byChapter = new Map<string, number>();
  const codes = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, usd: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + usd);
  };
  let [usd, programmeUsd, lowValueUsd] = [0, 0, 0];
  const whole = chapters ?? detail;
  whole.codes.forEach((code, c) => {
    for (let i = whole.starts[c] ?? 0; i < (whole.starts[c + 1] ?? 0); i++) {
      const value = whole.usd[i] ?? 0;
      const partner = whole.partners[whole.partner[i] ?? 0] ?? '';
      usd += value;
      if (isProgramme(code)) programmeUsd += value;
      add(countries, partner, value);
      add(byChapter, `${partner} ${code.slice(0, 2)}`, value);
    }
  });
  detail.codes.forEach((code, c) => {
    for (let i = detail.starts[c] ?? 0; i < (detail.starts[c + 1] ?? 0); i++) {
      const value = detail.usd[i] ?? 0;
      if (code.startsWith(LOW_VALUE)) lowValueUsd += value;
      add(codes, code, value);
    }
  });
  return { nation: { usd, programmeUsd, lowValueUsd }, countries, chapters: byChapter, codes };
}
