import type { FigureName } from '@better-trade/viz';
import { UsageError } from '../run/usage-error.js';
import { harmless } from '../write/harmless.js';

/** Figures and what they show. A test holds the names to those of viz, which is loaded only when something is drawn. */
export const FIGURE_NAMES: Readonly<Record<FigureName, string>> = {
  map: 'listed goods and import value by country',
  matrix: 'listed goods by countries',
  bars: 'import value, the largest first',
  chains: 'from listed inputs to imported goods',
  timeline: 'when a good or the goods of a country were listed',
  gaps: 'import value against action',
  assessments: "DOL's assessments of a country",
};

/** @throws UsageError `BTT_FIGURE` with what the word is like. */
export function parseFigureName(word: string): FigureName {
  const names = Object.keys(FIGURE_NAMES).filter(isFigureName);
  const lower = word.trim().toLowerCase();
  const name = names.find((one) => one === lower);
  if (name !== undefined) return name;
  const [like] = names.filter((one) => isLike(one, lower));
  throw new UsageError(
    'BTT_FIGURE',
    `"${harmless(word)}" is not a figure.`,
    `${like === undefined ? '' : `Did you mean ${like}? `}Figures: ${names.join(', ')}.`,
  );
}

function isFigureName(text: string): text is FigureName {
  return text in FIGURE_NAMES;
}

/** Begins alike: a singular, a word cut short, or a slip in its end. */
function isLike(name: string, word: string): boolean {
  return word.length >= 2 && (name.startsWith(word.slice(0, 3)) || word.startsWith(name.slice(0, 3)));
}
