import type { Layout } from '@better-trade/scan';
import { hasDigit, sqlText, trimmed } from './sql-text.js';

/**
 * Rows of a file as a SELECT of `n`, the row's line, and `c0`, `c1`, ..., its cells as text that is never NULL: those of
 * the columns that are read, and last what stands in the others.
 */
export interface Relation {
  readonly sql: string;
  /** Places of the columns among the cells. */
  readonly layout: Layout;
}

/** Which columns of a wide file are read, and their layout when the others are gone and one cell holds the rest. */
export function narrow(layout: Layout): { readonly places: readonly number[]; readonly layout: Layout } {
  const { hts, origin, value, entry, entryLine, part, names } = layout;
  const places = [...new Set([hts, origin, value, entry, entryLine, part, ...names])]
    .filter((place) => place >= 0)
    .sort((a, b) => a - b);
  const to = (place: number): number => places.indexOf(place);
  return {
    places,
    layout: {
      columns: layout.columns,
      headers: [...places.map((place) => layout.headers[place] ?? ''), ''],
      hts: to(hts),
      origin: to(origin),
      value: to(value),
      entry: to(entry),
      entryLine: to(entryLine),
      part: to(part),
      names: names.map(to),
    },
  };
}

/** The fields of a line from the cells of a row that {@link isPlainRow}, as `createRowBuilder` makes them. */
export function lineFields({ layout }: Relation, country: string | null): string {
  const { hts, origin, value, entry, entryLine, part, names } = layout;
  const cell = (place: number): string => (place === -1 ? "''" : `c${place}`);
  const given = (place: number): string => (place === -1 ? "''" : trimmed(cell(place)));
  return [
    cell(hts),
    origin === -1 ? sqlText(country ?? '') : cell(origin),
    value === -1 ? "''" : `CASE WHEN ${given(value)} = '' THEN '' ELSE ${cell(value)} END`,
    names.length === 0 ? "''" : namesField(names.map(given)),
    "''",
    `CASE WHEN ${given(entry)} = '' THEN ${given(part)} WHEN ${given(entryLine)} = '' THEN ${given(entry)} ELSE ${given(entry)} || '/' || ${given(entryLine)} END`,
  ].join(', ');
}

/** Rows that are a line as they stand; the others go to JavaScript, where it is said what is wrong with them. */
export function isPlainRow({ layout }: Relation): string {
  const { hts, origin } = layout;
  const cells = layout.headers.slice(0, -1).map((_, place) => `c${place}`);
  const coded =
    origin === -1 ? hasDigit(`c${hts}`) : `(${trimmed(`c${origin}`)} <> '' OR ${hasDigit(`c${hts}`)})`;
  return [coded, ...cells.map((cell) => `NOT contains(${cell}, chr(0))`)].join(' AND ');
}

/** Rows whose codes may all be of chapter 98 or 99, and maybe more. */
export function isProgrammeRow({ layout }: Relation): string {
  return `regexp_matches(c${layout.hts}, '^[^0-9]*9[^0-9]*[89]')`;
}

function namesField(names: readonly string[]): string {
  const given = `list_filter([${names.join(', ')}], lambda name: name <> '')`;
  return `CASE WHEN concat(${names.join(', ')}) = '' THEN '' ELSE to_json(${given})::VARCHAR END`;
}
