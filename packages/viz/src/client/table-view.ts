import { searchWords } from './search.js';
import { type Direction, sortedPlaces } from './sort.js';
import { type Column, findText, type Row } from './table-data.js';

/** What a reader chose of a table. */
export interface Choice {
  query: string;
  sort: { readonly column: number; readonly direction: Direction } | null;
  /** By column, the one text that it must show. */
  readonly filters: Map<number, string>;
}

/** Rows in the chosen order, with those that the choice hides. */
export interface View {
  readonly ordered: readonly Row[];
  readonly shown: ReadonlySet<Row>;
}

export function viewOf(rows: readonly Row[], columns: readonly Column[], choice: Choice): View {
  return { ordered: orderedRows(rows, columns, choice.sort), shown: shownRows(rows, choice) };
}

function orderedRows(rows: readonly Row[], columns: readonly Column[], sort: Choice['sort']): readonly Row[] {
  const kind = sort === null ? null : (columns[sort.column]?.sort ?? null);
  if (sort === null || kind === null) return rows;
  const values = rows.map((row) => row.values[sort.column] ?? '');
  return sortedPlaces(values, kind, sort.direction).flatMap((place) => rows[place] ?? []);
}

function shownRows(rows: readonly Row[], { query, filters }: Choice): ReadonlySet<Row> {
  const words = searchWords(query);
  const chosen = [...filters];
  return new Set(
    rows.filter(
      (row) =>
        chosen.every(([column, text]) => row.texts[column] === text) &&
        (words.length === 0 || words.every((word) => findText(row).includes(word))),
    ),
  );
}

/** Puts rows into the bodies of a table, as many into each as it had, and hides the others. One layout, not one a row. */
export function placeRows(table: HTMLTableElement, before: readonly Row[], { ordered, shown }: View): void {
  for (const row of ordered) {
    const hidden = !shown.has(row);
    if (row.element.hidden !== hidden) row.element.hidden = hidden;
  }
  if (ordered.every((row, i) => row === before[i])) return;
  let at = 0;
  for (const body of [...table.tBodies]) {
    const size = body.rows.length;
    body.replaceChildren(...ordered.slice(at, at + size).map((row) => row.element));
    at += size;
  }
}
