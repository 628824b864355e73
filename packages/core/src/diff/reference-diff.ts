import type { Reference } from '@better-trade/data';

/** A reference as of a day, `YYYY-MM-DD`; a `Screener` is one. */
export interface DatedReference {
  readonly reference: Reference;
  readonly asOf: string;
}

/** Cells of a row as text; empty where the table has none. */
export type Fields = Readonly<Record<string, string>>;

/**
 * One row that differs. Of the lists, `added` and `removed` say what came into force and what left it: a row that left
 * may still stand in the table, and is then in `after` with its end.
 */
export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly key: string;
  /** As the first table holds it; null if it does not. */
  readonly before: Fields | null;
  readonly after: Fields | null;
  /** Names of the fields that differ, where both tables hold the row. */
  readonly fields: readonly string[];
}

/** U.S. import value behind a listing on both sides, whole USD, customs value. Null where a side has none. */
export interface ExposureChange {
  readonly key: string;
  readonly name: string;
  readonly before: UsdInterval | null;
  readonly after: UsdInterval | null;
}

export interface UsdInterval {
  readonly low: number;
  readonly high: number;
}

export interface DiffSide {
  readonly asOf: string;
  /** Date of the reference. */
  readonly date: string;
  readonly digest: string;
  /** Import values that its exposure is counted from, as `2024-consumption`; null where there are none. */
  readonly trade: string | null;
}

/** Tables that are compared row by row, in the order in which they are shown. */
export const DIFF_SECTIONS = [
  'listings',
  'relations',
  'orders',
  'sectors',
  'entities',
  'classifications',
  'hts',
  'successors',
  'sources',
] as const;
export type DiffSection = (typeof DIFF_SECTIONS)[number];

/** What differs between two references or two days; each section in the order of its keys. */
export interface ReferenceDiff extends Readonly<Record<DiffSection, readonly RowChange[]>> {
  readonly a: DiffSide;
  readonly b: DiffSide;
  /** Null where import values were not compared. */
  readonly exposure: readonly ExposureChange[] | null;
}

/** Whether anything differs, in any section. */
export function isEmptyDiff(diff: ReferenceDiff): boolean {
  return (
    DIFF_SECTIONS.every((section) => diff[section].length === 0) &&
    (diff.exposure === null || diff.exposure.length === 0)
  );
}
