import type { Language } from '../text/language.js';
import world from './world.json' with { type: 'json' };

const SPANISH: ReadonlyMap<string, string> = new Map(Object.entries(world.spanish));
const ENGLISH: ReadonlyMap<string, string> = new Map(Object.entries(world.english));

/**
 * The name of a country in the reader's language.
 * @param code ISO alpha-2.
 * @param given As the report at hand names it, which goes before the name that is known here; null where it has only the
 *   code.
 */
export function countryName(code: string, given: string | null, lang: Language): string {
  const spanish = lang === 'es' ? SPANISH.get(code) : undefined;
  return spanish ?? given ?? ENGLISH.get(code) ?? code;
}
