import { compareText } from '@better-trade/core';
import type { AssessmentsData } from '../figure-data.js';
import { keyOf, type Reading, readLevel } from './levels.js';

export interface Year {
  readonly year: string;
  /** As DOL printed it; null where there is no row. */
  readonly printed: string | null;
  readonly source: string;
  readonly reading: Reading;
}

/** What the years say in the end, and what they said before. */
export interface Latest {
  readonly year: Year;
  /** The first year of the run of rows with the same words that ends with it. */
  readonly since: Year;
  /** The last row with other words. */
  readonly before: Year | null;
  /** Years after it, without a row. */
  readonly after: readonly Year[];
}

export function readAssessments({ years }: AssessmentsData): readonly Year[] {
  return years
    .map(({ year, level, source }) => ({ year, printed: level, source, reading: readLevel(level) }))
    .sort(
      (a, b) =>
        compareText(a.year, b.year) ||
        compareText(a.printed ?? '', b.printed ?? '') ||
        compareText(a.source, b.source),
    );
}

/** Null where no year has a row. */
export function latestOf(years: readonly Year[]): Latest | null {
  const rows = years.filter(({ printed }) => printed !== null);
  const year = rows.at(-1);
  if (year === undefined) return null;
  const key = keyOf(year.reading);
  const before = [...rows].reverse().find(({ reading }) => keyOf(reading) !== key) ?? null;
  const since = rows[before === null ? 0 : rows.indexOf(before) + 1] ?? year;
  return { year, since, before, after: years.slice(years.indexOf(year) + 1) };
}
