import type { Markup } from '../markup/element.js';
import type { Language } from '../text/language.js';

/** A picture with everything that a reader needs who does not see it, or who wants the numbers. */
export interface Figure {
  readonly name: FigureName;
  readonly title: string;
  /** One sentence: what to take from the picture. */
  readonly takeaway: string;
  /** An `svg` element made by {@link svgFrame}. */
  readonly svg: Markup;
  /** The same numbers, all of them, also where the picture has no room for every row. */
  readonly table: FigureTable;
  /** What the picture does not show, and how to read it; printed below it. */
  readonly notes: readonly string[];
}

export const FIGURES = ['map', 'matrix', 'bars', 'chains', 'timeline', 'gaps', 'assessments'] as const;
export type FigureName = (typeof FIGURES)[number];

export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly FigureColumn[];
  /** One cell a column. A number is printed as a whole number, or in dollars in a column of dollars. */
  readonly rows: readonly (readonly FigureCell[])[];
}

export interface FigureColumn {
  readonly label: string;
  readonly kind: 'text' | 'number' | 'usd';
}

/** Null where nothing is known: printed as the word for it, never as 0. */
export type FigureCell = string | number | null;

export interface FigureOptions {
  readonly lang: Language;
  /** Distinct in a page: the ids of a figure's parts begin with it. */
  readonly id: string;
}

/** What an amount of US dollars is, in the words of the reader's language: `U.S. imports for consumption 2024, customs value`. */
export interface Measure {
  readonly what: string;
}

/** US dollars: at least `low`, at most `high`; null where nothing is known. */
export type Amount = { readonly low: number; readonly high: number } | null;
