import type { CountryCode, Reference } from '@better-trade/data';
import { nameKey } from '../codes/name-key.js';
import { createOriginParser } from '../codes/parse-origin.js';
import { compareText } from '../screening/hts-index.js';

/** One way to write a country of origin. */
export interface OriginRow {
  /** `code`: the trimmed cell in capitals is looked up, and first. `name`: its {@link spellingKey} is. */
  readonly how: 'code' | 'name';
  readonly spelling: string;
  readonly origin: CountryCode;
}

/**
 * A name in the form that every SQL engine can bring it into: ASCII letters in small, ASCII punctuation and articles gone. Other letters
 * stay as they are, because engines differ in what they do to those. Two texts of one key are one name to the parser.
 */
export function spellingKey(text: string): string {
  const bare = text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/['`.]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[\s!-/:-@_{-~]+/g, ' ');
  return ` ${bare} `.replaceAll('  ', ' ').replaceAll(' the ', ' ').replaceAll(' the ', ' ').trim();
}

/**
 * Spellings of countries of origin for an equi-join: each is read by the very parser that reads users' lines, and those
 * that say no one country have no row. Ascending by `how`, then by spelling.
 */
export function originTable(reference: Reference): readonly OriginRow[] {
  const read = createOriginParser(reference);
  const codes = new Map<string, CountryCode>();
  const names = new Map<string, CountryCode | null>();
  const addCode = (text: string): void => {
    const reading = read(text);
    if (reading.kind === 'country') codes.set(text.toUpperCase(), reading.code);
  };
  const addName = (text: string): void => {
    const key = spellingKey(text);
    const reading = read(text);
    const origin = reading.kind === 'country' ? reading.code : null;
    const other = names.get(key);
    names.set(key, other === undefined || other === origin ? origin : null);
  };

  const { countries, aliases, ambiguousOrigins } = reference;
  const printed = [
    ...countries.map(({ code, name }) => ({ code, name })),
    ...aliases.map(({ country, alias }) => ({ code: country, name: alias })),
  ];
  const iso3 = new Map(countries.map((country) => [country.code, country.iso3]));
  for (const { code, iso3: long, numeric, scheduleC } of countries)
    for (const one of [code, long, numeric, ...scheduleC]) if (one !== '') addCode(one);
  for (const { code, name } of printed)
    for (const beside of [code, iso3.get(code) ?? ''])
      if (beside !== '' && name.length > 3) {
        addCode(`${name} (${beside})`);
        addCode(`${beside} - ${name}`);
      }
  for (const { name } of [...printed, ...ambiguousOrigins])
    for (const text of [name, name.toUpperCase(), name.toLowerCase(), nameKey(name)]) addName(text);
  // Numbers of countries that lost their zeros.
  for (let number = 0; number < 100; number++)
    for (const text of [String(number), String(number).padStart(2, '0')]) addName(text);

  return [...rowsOf('code', codes), ...rowsOf('name', names)];
}

function rowsOf(
  how: OriginRow['how'],
  spellings: ReadonlyMap<string, CountryCode | null>,
): readonly OriginRow[] {
  return [...spellings]
    .flatMap(([spelling, origin]) => (origin === null || spelling === '' ? [] : [{ how, spelling, origin }]))
    .sort((a, b) => compareText(a.spelling, b.spelling));
}
