import { en } from './en/index.js';
import { es } from './es/index.js';
import type { Language } from './language.js';

export type Texts = typeof en;

const CATALOGUES: Readonly<Record<Language, Texts>> = { en, es };

/** All words of pages and figures in one language. */
export function textsOf(lang: Language): Texts {
  return CATALOGUES[lang];
}
