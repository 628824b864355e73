// What the entry lines are drawn from: the codes of the schedule, and the countries as people spell them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { mulberry32, tenDigitCodes } from '../make-lines.mjs';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

const table = (name) => parse(readFileSync(`${DATA}${name}`), { columns: true });

/** Ten-digit codes, dotted, most used first. The order is drawn: how often a code is entered is not its dollars. */
export function codesByUse() {
  const codes = tenDigitCodes(`${DATA}usitc/hts.csv`);
  const random = mulberry32(11);
  for (let i = codes.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [codes[i], codes[j]] = [codes[j], codes[i]];
  }
  return codes;
}

/** ISO alpha-2 codes by what the United States imported from each in 2024 (customs value), most first. */
export function countriesByUse() {
  const usd = new Map(table('countries/countries.csv').map(({ iso2 }) => [iso2, 0]));
  for (const row of table('census/imports-2024-chapters.csv'))
    for (const piece of row.customs_value_usd_by_partner.split(' ')) {
      const [country, value] = piece.split(':');
      if (usd.has(country)) usd.set(country, usd.get(country) + Number(value));
    }
  return [...usd].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country);
}

/** ISO alpha-2 -> the code itself, then its names: printed name and the alias table's, never one that could be two countries. */
export function spellings() {
  const ambiguous = new Set(table('countries/ambiguous-origins.csv').map(({ name }) => name.toLowerCase()));
  const spelled = new Map(
    table('countries/countries.csv').map(({ iso2, name }) => [iso2, new Set([iso2, name])]),
  );
  for (const { alias, iso2, kind } of table('countries/aliases.csv'))
    if (kind === 'name') spelled.get(iso2)?.add(alias);
  return new Map(
    [...spelled].map(([iso2, names]) => [
      iso2,
      [...names].filter((name) => name === iso2 || !ambiguous.has(name.toLowerCase())),
    ]),
  );
}
