import { scaleLinear, scaleLog } from 'd3';
import type { Language } from '../../text/language.js';
import { formatShortUsd } from '../../text/numbers.js';
import type { Amount } from '../figure.js';
import { textWidth } from '../label.js';
import { decadeBelow, roundAbove } from './decades.js';

/** Where dollars stand on an axis from left to right. */
export interface DollarScale {
  readonly kind: 'linear' | 'log';
  readonly left: number;
  readonly right: number;
  /** Where a log scale begins, right of its place for $0; the same as `left` if it has none. */
  readonly start: number;
  /** A line each; those without room for a label have none. */
  readonly ticks: readonly { readonly x: number; readonly label: string | null }[];
  readonly at: (usd: number) => number;
}

// A log axis has no 0: it stands apart, left of a break.
const ZERO_ROOM = 44;
// Beyond three orders of magnitude the small ones of a linear axis are all at its left end.
const LINEAR_SPAN = 1000;

/** A linear axis, or a log axis where the amounts span more than three orders of magnitude. */
export function dollarScale(
  amounts: readonly Amount[],
  range: { readonly left: number; readonly right: number },
  lang: Language,
): DollarScale {
  const ends = amounts.flatMap((amount) => (amount === null ? [] : [amount.low, amount.high]));
  const most = ends.reduce((a, b) => Math.max(a, b), 0);
  const least = ends.filter((end) => end > 0).reduce((a, b) => Math.min(a, b), most);
  return most > Math.max(least, 1) * LINEAR_SPAN
    ? logScale(
        least,
        most,
        ends.some((end) => end <= 0),
        range,
        lang,
      )
    : linearScale(most, range, lang);
}

function linearScale(
  most: number,
  { left, right }: { readonly left: number; readonly right: number },
  lang: Language,
): DollarScale {
  const scale = scaleLinear([0, Math.max(most, 1)], [left, right]).nice(5);
  const ticks = most > 0 ? scale.ticks(5).filter((tick) => most >= 5 || Number.isInteger(tick)) : [0];
  return {
    kind: 'linear',
    left,
    right,
    start: left,
    ticks: ticks.map((tick) => ({ x: scale(tick), label: formatShortUsd(tick, lang) })),
    at: (usd) => scale(Math.max(usd, 0)),
  };
}

function logScale(
  least: number,
  most: number,
  zero: boolean,
  { left, right }: { readonly left: number; readonly right: number },
  lang: Language,
): DollarScale {
  const start = zero ? left + ZERO_ROOM : left;
  const low = decadeBelow(least);
  const scale = scaleLog([low, roundAbove(most)], [start, right]);
  const powers: number[] = [];
  for (let power = low; power <= most; power *= 10) powers.push(power);
  const room = textWidth(formatShortUsd(powers.at(-1) ?? low, lang), 12) + 8;
  const each = Math.ceil(room / (scale(low * 10) - start));
  const ticks = powers.map((power, i) => ({
    x: scale(power),
    label: i % each === 0 ? formatShortUsd(power, lang) : null,
  }));
  return {
    kind: 'log',
    left,
    right,
    start,
    ticks: zero ? [{ x: left, label: formatShortUsd(0, lang) }, ...ticks] : ticks,
    at: (usd) => (usd <= 0 ? left : scale(Math.max(usd, low))),
  };
}
