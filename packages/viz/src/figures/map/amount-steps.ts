import type { Amount } from '../figure.js';

// Five looks, so four limits between them.
const MOST_LIMITS = 4;

/**
 * Round dollars that part amounts into at most five steps, the least first: powers of ten, or 1-2-5 where these part
 * at least half of the amounts. Chosen from the upper ends alone, so that the same data have the same limits.
 */
export function stepLimits(amounts: readonly Amount[]): readonly number[] {
  const highs = amounts.flatMap((amount) => (amount === null || amount.high < 1 ? [] : [amount.high]));
  if (highs.length === 0) return [];
  const most = highs.reduce((a, b) => Math.max(a, b));
  const fine = topOf([1, 2, 5], most);
  const parted = highs.filter((high) => high >= (fine[0] ?? 1)).length;
  return parted * 2 >= highs.length ? fine : topOf([1], most);
}

/** How many limits an amount reaches: 0 is the least step. */
export function stepOf(limits: readonly number[], usd: number): number {
  return limits.filter((limit) => usd >= limit).length;
}

function topOf(digits: readonly number[], most: number): readonly number[] {
  const limits: number[] = [];
  for (let power = 1; power <= most; power *= 10)
    for (const digit of digits) if (digit * power <= most) limits.push(digit * power);
  return limits.slice(-MOST_LIMITS);
}
