import type { LineVerdict, Risk } from '../screening/verdict.js';

/** Lines and dollars under one key. Dollars are customs value as the files state it, in USD. */
export interface PortfolioTotals {
  readonly lines: number;
  readonly listed: number;
  /** LISTED lines by risk: under a good, list or action by what it says of them, else by the line's highest. */
  readonly byRisk: Readonly<Record<Risk, number>>;
  readonly notScreenable: number;
  /** Lines of any verdict with traced findings. */
  readonly traced: number;
  /** Lines that state no value, or none that is a number: no sum holds them. */
  readonly withoutValue: number;
  readonly valueUsd: { readonly all: number; readonly listed: number; readonly notScreenable: number };
}

/** Totals as they grow; sums in whole cents. */
export interface Tally {
  lines: number;
  listed: number;
  high: number;
  medium: number;
  low: number;
  notScreenable: number;
  traced: number;
  withoutValue: number;
  cents: number;
  centsListed: number;
  centsNotScreenable: number;
}

export function createTally(): Tally {
  return {
    lines: 0,
    listed: 0,
    high: 0,
    medium: 0,
    low: 0,
    notScreenable: 0,
    traced: 0,
    withoutValue: 0,
    cents: 0,
    centsListed: 0,
    centsNotScreenable: 0,
  };
}

/** @param risk Of the line under this key; counted for LISTED lines only. */
export function tallyLine(
  tally: Tally,
  { verdict, valueUsd }: LineVerdict,
  risk: Risk | null,
  traced: boolean,
): void {
  const cents = valueUsd === null ? 0 : Math.round(valueUsd * 100);
  tally.lines++;
  tally.cents += cents;
  if (valueUsd === null) tally.withoutValue++;
  if (traced) tally.traced++;
  if (verdict === 'LISTED') {
    tally.listed++;
    tally.centsListed += cents;
    if (risk !== null) tally[risk]++;
  } else if (verdict === 'NOT_SCREENABLE') {
    tally.notScreenable++;
    tally.centsNotScreenable += cents;
  }
}

export function addTally(into: Tally, from: Tally): void {
  into.lines += from.lines;
  into.listed += from.listed;
  into.high += from.high;
  into.medium += from.medium;
  into.low += from.low;
  into.notScreenable += from.notScreenable;
  into.traced += from.traced;
  into.withoutValue += from.withoutValue;
  into.cents += from.cents;
  into.centsListed += from.centsListed;
  into.centsNotScreenable += from.centsNotScreenable;
}

export function totalsOf(tally: Tally): PortfolioTotals {
  return {
    lines: tally.lines,
    listed: tally.listed,
    byRisk: { high: tally.high, medium: tally.medium, low: tally.low },
    notScreenable: tally.notScreenable,
    traced: tally.traced,
    withoutValue: tally.withoutValue,
    valueUsd: {
      all: tally.cents / 100,
      listed: tally.centsListed / 100,
      notScreenable: tally.centsNotScreenable / 100,
    },
  };
}
