import type { Interval } from '@better-trade/core/exposure';
import type { Texts } from '../../text/texts.js';

/**
 * `1.20% to 3.45%`, its ends rounded outward so that the interval still holds; one share where both ends agree. Never
 * `0.00%` for more than nothing, and never `100.00%` for less than all.
 */
export function shareText({ low, high }: Interval, { profile }: Texts): string {
  if (low === high) return percent(low, Math.round);
  const [least, most] = [percent(low, Math.floor), percent(high, Math.ceil)];
  return least === most ? least : profile.shares(least, most);
}

function percent(share: number, round: (value: number) => number): string {
  if (share === 0) return '0%';
  if (share === 1) return '100%';
  // To the ninth digit first: 0.07 is 7.000000000000001 hundredths, which is no reason to print 7.01.
  const hundredths = round(Number((share * 10_000).toFixed(9)));
  if (hundredths === 0 || share < 0.0001) return '<0.01%';
  if (share < 1 && hundredths >= 10_000) return '>99.99%';
  return `${(hundredths / 100).toFixed(2)}%`;
}
