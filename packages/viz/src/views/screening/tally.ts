import type { LineVerdict } from '@better-trade/core';

/** Dollars that lines of one key state, and how many lines. Kept in whole cents. */
export interface Tally {
  readonly lines: number;
  /** Of them, lines that state no value. */
  readonly withoutValue: number;
  /** Of them, lines that state a negative value: credits and corrections. */
  readonly negative: number;
  /** US dollars of all lines of the key. */
  readonly sum: number;
  /** US dollars of lines whose code holds nothing but the listed good. */
  readonly low: number;
  /** {@link sum}; credits can make it less than a part of it, which then stands here. */
  readonly high: number;
}

/** A tally while lines come. */
export interface MutableTally {
  lines: number;
  withoutValue: number;
  negative: number;
  lowCents: number;
  highCents: number;
}

export function tally(): MutableTally {
  return { lines: 0, withoutValue: 0, negative: 0, lowCents: 0, highCents: 0 };
}

/** Adds a line; `certain` where its whole value is behind a listing. */
export function add(to: MutableTally, { valueUsd }: LineVerdict, certain: boolean): void {
  to.lines++;
  if (valueUsd === null) {
    to.withoutValue++;
    return;
  }
  const cents = Math.round(valueUsd * 100);
  if (cents < 0) to.negative++;
  to.highCents += cents;
  if (certain) to.lowCents += cents;
}

export function inDollars({ lines, withoutValue, negative, lowCents, highCents }: MutableTally): Tally {
  return {
    lines,
    withoutValue,
    negative,
    sum: highCents / 100,
    low: Math.min(lowCents, highCents) / 100,
    high: Math.max(lowCents, highCents) / 100,
  };
}
