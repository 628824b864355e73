import type { AmbiguousOrigin, CountryCode, Reference } from '@better-trade/data';
import { distance } from 'fastest-levenshtein';
import { nameKey } from './name-key.js';
import type { Problem } from './problem.js';

export type OriginReading =
  | { readonly kind: 'country'; readonly code: CountryCode }
  | { readonly kind: 'fault'; readonly problem: Problem };

export type OriginParser = (text: string) => OriginReading;

const SUGGESTIONS = 3;
const CANDIDATES = 4;

/**
 * Compiles a parser of countries of origin: ISO alpha-2, alpha-3 and numeric, Census Schedule C, CBP's province
 * codes, and the names that trade papers use. An unknown name gets suggestions and is never guessed: Iran and Iraq
 * are one edit apart.
 */
export function createOriginParser(reference: Reference): OriginParser {
  const codes = new Map<string, CountryCode>();
  for (const country of reference.countries)
    for (const code of [country.code, country.iso3, country.numeric, ...country.scheduleC])
      if (code !== '') codes.set(code, country.code);
  // Most files hold codes, and others the names as the tables print them; keys of all names are made when another is met.
  let asPrinted: ReadonlyMap<string, CountryCode> | undefined;
  let names: Names | undefined;

  return (text) => {
    const printed = text.trim().replace(/^['"\s]+|['"\s]+$/g, '');
    const upper = printed.toUpperCase();
    const plain = codes.get(upper);
    if (plain !== undefined) return { kind: 'country', code: plain };
    asPrinted ??= readPrinted(reference);
    const exact = asPrinted.get(upper);
    if (exact !== undefined) return { kind: 'country', code: exact };
    const key = nameKey(printed);
    if (key === '')
      return fault('BTT_ORIGIN_MISSING', text, 'no country of origin', 'Give a code (CN) or a name (China).');
    names ??= readNames(reference);
    const unclear = names.ambiguous.get(key);
    if (unclear !== undefined) {
      const choices = unclear.candidates
        .slice(0, CANDIDATES)
        .map((code) => `${names?.nameOf.get(code) ?? code} (${code})`)
        .join(', ');
      const remedy =
        unclear.candidates.length === 0 || unclear.candidates.length > CANDIDATES
          ? `${unclear.why}.`
          : `Say which: ${choices}.`;
      return fault('BTT_ORIGIN_AMBIGUOUS', text, `"${printed}" does not say one country`, remedy);
    }
    const byKey = names.byKey;
    const code =
      byKey.get(key) ??
      codes.get(/^\d{1,2}$/.test(key) ? key.padStart(3, '0') : '') ??
      codeBeside(printed, codes, byKey);
    if (code !== undefined) return { kind: 'country', code };
    const nearest = suggest(key, names.printed);
    return fault(
      'BTT_ORIGIN_UNKNOWN',
      text,
      `"${printed}" is not a country known here`,
      nearest.length === 0 ? 'Give a code (CN) or a name (China).' : `Did you mean ${nearest.join(', ')}?`,
    );
  };
}

/** Names in capitals, without those that do not say one country. */
function readPrinted(reference: Reference): ReadonlyMap<string, CountryCode> {
  const printed = new Map<string, CountryCode>();
  for (const { name, code } of reference.countries) printed.set(name.toUpperCase(), code);
  for (const { alias, country } of reference.aliases) printed.set(alias.toUpperCase(), country);
  for (const { name } of reference.ambiguousOrigins) printed.delete(name.toUpperCase());
  return printed;
}

interface Names {
  readonly byKey: ReadonlyMap<string, CountryCode>;
  readonly printed: ReadonlyMap<string, string>;
  readonly nameOf: ReadonlyMap<CountryCode, string>;
  readonly ambiguous: ReadonlyMap<string, AmbiguousOrigin>;
}

function readNames(reference: Reference): Names {
  const byKey = new Map<string, CountryCode>();
  const printed = new Map<string, string>();
  for (const country of reference.countries) {
    byKey.set(nameKey(country.name), country.code);
    printed.set(nameKey(country.name), country.name);
  }
  for (const alias of reference.aliases) {
    byKey.set(nameKey(alias.alias), alias.country);
    if (alias.alias.length > 3) printed.set(nameKey(alias.alias), alias.alias);
  }
  byKey.delete('');
  return {
    byKey,
    printed,
    nameOf: new Map(reference.countries.map((country) => [country.code, country.name])),
    ambiguous: new Map(reference.ambiguousOrigins.map((origin) => [nameKey(origin.name), origin])),
  };
}

/** `China (CN)` and `CN - China`: taken only where the code and the name say the same country. */
function codeBeside(
  printed: string,
  codes: ReadonlyMap<string, CountryCode>,
  byKey: ReadonlyMap<string, CountryCode>,
): CountryCode | undefined {
  const match =
    /^([A-Za-z]{2,3})\s*[-–:/]\s*(.+)$/.exec(printed) ?? /^(.+?)\s*[([]([A-Za-z]{2,3})[)\]]$/.exec(printed);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const read = (text: string): CountryCode | undefined =>
    codes.get(text.toUpperCase()) ?? byKey.get(nameKey(text));
  const [one, other] = [read(match[1]), read(match[2])];
  return one === other ? one : undefined;
}

function suggest(key: string, names: ReadonlyMap<string, string>): string[] {
  if (key.length < 3) return [];
  const reach = Math.max(2, Math.floor(key.length / 3));
  return [...names]
    .map(([candidate, name]) => ({ name, edits: distance(key, candidate) }))
    .filter((candidate) => candidate.edits <= reach)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map((candidate) => candidate.name);
}

function fault(code: Problem['code'], value: string, message: string, remedy: string): OriginReading {
  return { kind: 'fault', problem: { code, value, message, remedy } };
}
