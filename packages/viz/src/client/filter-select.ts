import { make } from './dom.js';
import { sortedPlaces } from './sort.js';
import type { Column, Row } from './table-data.js';
import type { Words } from './words.js';

/** A choice of one of the texts that a column shows. */
export interface FilterSelect {
  readonly label: HTMLElement;
  has(text: string): boolean;
  put(text: string | undefined): void;
}

/** Longest text of an option: a select is as wide as its widest one. */
const LONGEST = 40;

/** @param chosen Gets the text that a reader chose, and null for all. */
export function filterSelect(
  column: Column,
  at: number,
  rows: readonly Row[],
  words: Words,
  chosen: (text: string | null) => void,
): FilterSelect {
  const texts = distinctTexts(column, at, rows);
  const select = make('select');
  select.append(
    make('option', { value: '' }, words.anyValue),
    ...texts.map((text, i) => make('option', { value: String(i) }, cut(text === '' ? words.blank : text))),
  );
  select.addEventListener('change', () =>
    chosen(select.value === '' ? null : (texts[Number(select.value)] ?? null)),
  );
  return {
    label: make('label', {}, `${column.label} `, select),
    has: (text) => texts.includes(text),
    put: (text) => {
      select.value = text === undefined ? '' : String(texts.indexOf(text));
    },
  };
}

function distinctTexts(column: Column, at: number, rows: readonly Row[]): readonly string[] {
  const values = new Map<string, string>();
  for (const { texts, values: all } of rows) {
    const text = texts[at] ?? '';
    if (!values.has(text)) values.set(text, (column.sort === 'rank' ? all[at] : text) ?? '');
  }
  const texts = [...values.keys()];
  const places = sortedPlaces([...values.values()], column.sort ?? 'text', 'asc');
  return places.map((place) => texts[place] ?? '');
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}\u2026` : text;
}
