import type {
  Classification,
  Country,
  Good,
  HtsCode,
  ListingRow,
  Order,
  Reference,
  Relation,
  Successor,
} from '@better-trade/data';
import { distance } from 'fastest-levenshtein';
import { nameKey } from '../codes/name-key.js';
import { formatHts, parseHts } from '../codes/parse-hts.js';
import { createOriginParser } from '../codes/parse-origin.js';
import { classificationsIn } from '../screening/classifications-in.js';
import { buildHtsIndex, type CodeMatch } from '../screening/hts-index.js';
import { linesUnder } from '../screening/lines-under.js';

/** What the tables hold on a code, a country or a good, whatever day it holds on. */
export type Lookup =
  | {
      readonly kind: 'hts';
      readonly hts: string;
      readonly path: readonly string[];
      readonly units: readonly string[];
      readonly under: readonly { readonly hts: string; readonly description: string }[];
      readonly successors: readonly Successor[];
      readonly matches: readonly (CodeMatch & {
        readonly listings: readonly ListingRow[];
        readonly relations: readonly Relation[];
      })[];
    }
  | {
      readonly kind: 'country';
      readonly country: Country;
      readonly listings: readonly ListingRow[];
      readonly relations: readonly Relation[];
      readonly orders: readonly Order[];
    }
  | {
      readonly kind: 'good';
      readonly good: Good;
      readonly listings: readonly ListingRow[];
      readonly classifications: readonly Classification[];
      readonly made: readonly Relation[];
      readonly input: readonly Relation[];
    }
  | { readonly kind: 'nothing'; readonly text: string; readonly suggestions: readonly string[] };

const SHOWN_UNDER = 20;

/** Looks a word up as HTS code, then as country, then as good (slug, name or other name). */
export function lookUp(reference: Reference, text: string): Lookup {
  const reading = parseHts(text);
  if (
    reading.kind === 'code' &&
    (reference.hts.has(reading.code) || reference.hts.successors(reading.code).length > 0)
  )
    return ofCode(reference, reading.code);
  const origin = createOriginParser(reference)(text);
  const country =
    origin.kind === 'country'
      ? reference.countries.find((candidate) => candidate.code === origin.code)
      : undefined;
  if (country !== undefined)
    return {
      kind: 'country',
      country,
      listings: reference.listings.filter((row) => row.country === country.code),
      relations: reference.relations.filter(
        (row) => row.inputCountry === country.code || row.outputCountry === country.code,
      ),
      orders: reference.orders.filter((order) => order.country === country.code),
    };
  const key = nameKey(text);
  const good = reference.goods.find((candidate) => keysOf(candidate).includes(key));
  if (good !== undefined)
    return {
      kind: 'good',
      good,
      listings: reference.listings.filter((row) => row.good === good.id),
      classifications: reference.classifications.filter(
        (row) => row.subjectKind === 'good' && row.subject === good.id,
      ),
      made: reference.relations.filter((row) => row.outputGood === good.id),
      input: reference.relations.filter((row) => row.inputGood === good.id),
    };
  return { kind: 'nothing', text, suggestions: suggest(reference, key) };
}

function ofCode(reference: Reference, code: HtsCode): Lookup {
  return {
    kind: 'hts',
    hts: formatHts(code),
    path: reference.hts.path(code),
    units: reference.hts.units(code),
    under: reference.hts
      .under(code, SHOWN_UNDER + 1)
      .filter((child) => child !== code)
      .slice(0, SHOWN_UNDER)
      .map((child) => ({ hts: formatHts(child), description: reference.hts.path(child).at(-1) ?? '' })),
    successors: reference.hts.successors(code),
    matches: buildHtsIndex(classificationsIn(reference), linesUnder(reference.hts))
      .match(code)
      .map((match) => ({
        ...match,
        listings: match.kind === 'good' ? reference.listings.filter((row) => row.good === match.subject) : [],
        relations:
          match.kind === 'good' ? reference.relations.filter((row) => row.outputGood === match.subject) : [],
      })),
  };
}

function keysOf(good: Good): string[] {
  return [good.id.replaceAll('-', ' '), nameKey(good.name), ...good.otherNames.map(nameKey)];
}

function suggest(reference: Reference, key: string): string[] {
  const words = reference.goods.flatMap((good) => keysOf(good).map((name) => ({ good: good.id, name })));
  const near = words
    .map((word) => ({
      ...word,
      edits: word.name.includes(key) && key.length > 2 ? 0 : distance(key, word.name),
    }))
    .filter((word) => word.edits <= Math.max(2, Math.floor(key.length / 4)))
    .sort((a, b) => a.edits - b.edits || (a.good < b.good ? -1 : 1));
  return [...new Set(near.map((word) => word.good))].slice(0, 5);
}
