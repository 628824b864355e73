import type { PortfolioBy, PortfolioRow } from '@better-trade/core';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import { countryName } from '../../world/country-name.js';

/** The key of a row as a person reads it, with the name beside it where that says more. */
export function totalLabel(by: PortfolioBy, row: PortfolioRow, lang: Language, texts: Texts): string {
  if (isRest(by, row)) return wordOf(texts.portfolio.totals.rest, row.key) ?? row.name;
  const { key, name } = row;
  switch (by) {
    case 'file':
      return key;
    case 'risk':
      return wordOf(texts.portfolio.totals.riskOf, key) ?? name;
    case 'list':
      return wordOf(texts.common.list, key) ?? name;
    case 'origin':
      return `${countryName(key, name, lang)} (${key})`;
    case 'supplier':
      return name === '' ? key : name;
    default:
      return name === '' || name === key ? key : `${name} (${key})`;
  }
}

/** Rows in parentheses hold the lines that no other takes; a path may look like one. */
export function isRest(by: PortfolioBy, { key }: PortfolioRow): boolean {
  return by !== 'file' && key.startsWith('(');
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
