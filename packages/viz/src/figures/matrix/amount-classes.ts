import type { Amount } from '../figure.js';
import { decadeBelow } from '../plot/decades.js';

/** Five classes of an amount, each ten times the one before. */
export interface AmountClasses {
  /** Dollars at which the second to the fifth class begin. */
  readonly limits: readonly [number, number, number, number];
  /** 1 to 5; 0 for nothing. */
  readonly classOf: (usd: number) => AmountClass;
}

export type AmountClass = 0 | 1 | 2 | 3 | 4 | 5;
const CLASSES = [1, 2, 3, 4, 5] as const;

/** Round classes that end near the highest upper end. */
export function amountClasses(amounts: readonly Amount[]): AmountClasses {
  const most = amounts.reduce((a, amount) => Math.max(a, amount?.high ?? 0), 0);
  const decade = decadeBelow(most);
  // A last class that begins just under the maximum would hold one cell.
  const last = Math.max(1000, most < 3 * decade ? decade / 10 : decade);
  const limits = [last / 1000, last / 100, last / 10, last] as const;
  return {
    limits,
    classOf: (usd) => (usd <= 0 ? 0 : (CLASSES[limits.filter((limit) => usd >= limit).length] ?? 5)),
  };
}
