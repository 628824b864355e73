/** Small worlds of listings, codes and import values, for laws that hold in every world. */
import type {
  Classification,
  CountryCode,
  ListingRow,
  Reference,
  Relation,
  TradeSet,
} from '@better-trade/data';
import fc from 'fast-check';
import { reference } from './reference.js';
import { classification, good, listing, relation, successor } from './rows.js';
import { type Dollars, trade } from './trade.js';

/** What a report knows, and what each country imported by code: more than the published detail tells. */
export interface AnyWorld {
  readonly listings: readonly ListingRow[];
  readonly relations: readonly Relation[];
  readonly classifications: readonly Classification[];
  readonly dollars: Dollars;
}

const GOODS = ['apples', 'bricks', 'cocoa', 'dates'];
const DETAILED = ['CN', 'GH'];
const BY_CHAPTER = ['CI', 'CD'];
const MEMBERS = ['DE', 'FR', 'NL'];
const COUNTRIES = [...DETAILED, ...BY_CHAPTER, ...MEMBERS, 'TM'];
const SCHEDULE = Object.fromEntries(
  [
    '0901.11.0010',
    '0901.11.0020',
    '0901.21.0000',
    '1801.00.0010',
    '1801.00.0090',
    '1802.00.0000',
    '2605.00.0000',
  ].map((code) => [code, code]),
);
/** 1803 was split, 0901.90 renamed; nobody knows where 1809 went. */
const SUCCESSORS = [
  successor('1803', '1801.00.0010'),
  successor('1803', '1802.00.0000'),
  successor('0901.90.0000', '0901.21.0000', { kind: 'rename' }),
];
const RETIRED = ['1803.10.0000', '0901.90.0000', '1809.00.0000'];
const PROGRAMMES = ['9801.00.1012', '9999.95.0000'];
const CODES = [...Object.keys(SCHEDULE), ...RETIRED, ...PROGRAMMES];
const PREFIXES = [
  '09',
  '0901',
  '0901.11',
  '0901.11.0010',
  '0901.21.0000',
  '18',
  '1801',
  '1801.00.0010',
  '1802',
  '2605',
];

const usd = fc.oneof(fc.constantFrom(0, 1, 7), fc.integer({ min: 0, max: 2 ** 36 }));

export const anyListing = fc
  .record({
    list: fc.constantFrom('TVPRA' as const, 'EO13126' as const),
    good: fc.constantFrom(...GOODS),
    country: fc.constantFrom(...COUNTRIES),
    exploitation: fc.constantFrom('CL' as const, 'FL' as const),
    edition: fc.constantFrom('2020', '2022'),
  })
  .map((row) => listing(row));

const anyRelation = fc
  .record({ outputGood: fc.constantFrom(...GOODS), outputCountry: fc.constantFrom(...COUNTRIES, null) })
  .map((row) => relation({ ...row, id: `${row.outputGood}@${row.outputCountry}` }));

export const anyClassification = fc
  .tuple(
    fc.constantFrom(...GOODS),
    fc.constantFrom(...PREFIXES),
    fc.constantFrom('exclusive' as const, 'basket' as const),
    fc.constantFrom('dol' as const, 'cbp' as const, 'curated' as const),
  )
  .map(([subject, hts, scope, basis]) => classification(subject, hts, { scope, basis }));

const anyDollars = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(...COUNTRIES.slice(0, -1), 'AT', 'BR'), usd),
    {
      selector: ([code, country]) => `${code} ${country}`,
      maxLength: 40,
    },
  )
  .map((rows): Dollars => {
    const dollars: Record<string, Record<string, number>> = {};
    for (const [code, country, value] of rows) dollars[code] = { ...dollars[code], [country]: value };
    return dollars;
  });

export const anyWorld: fc.Arbitrary<AnyWorld> = fc.record({
  listings: fc.array(anyListing, { maxLength: 10 }),
  relations: fc.uniqueArray(anyRelation, { selector: (row) => row.id, maxLength: 4 }),
  classifications: fc.uniqueArray(anyClassification, {
    selector: (row) => `${row.subject} ${row.hts}`,
    maxLength: 10,
  }),
  dollars: anyDollars,
});

/** The same tables with their rows in any other order. */
export const inAnyOrder = (world: AnyWorld): fc.Arbitrary<AnyWorld> =>
  fc.record({
    listings: reordered(world.listings),
    relations: reordered(world.relations),
    classifications: reordered(world.classifications),
    dollars: reordered(Object.entries(world.dollars)).map((rows): Dollars => Object.fromEntries(rows)),
  });

export const anySelection = fc.record(
  {
    lists: fc.subarray(['TVPRA' as const, 'EO13126' as const, 'downstream' as const]),
    exploitation: fc.subarray(['CL' as const, 'FL' as const]),
    countries: fc.subarray(COUNTRIES.map((country) => country as CountryCode)),
    goods: fc.subarray(GOODS),
  },
  { requiredKeys: [] },
);

export function referenceOf({ listings, relations, classifications }: AnyWorld): Reference {
  const goods = GOODS.map((id) => good(id, id, { sector: id < 'c' ? 'Agriculture' : 'Mining' }));
  return reference({
    goods,
    listings,
    relations,
    classifications,
    schedule: SCHEDULE,
    successors: SUCCESSORS,
  });
}

/** As Census publishes: codes of some countries and of the Union as one, chapters of every country. */
export function published({ dollars }: AnyWorld): TradeSet {
  const detail: Record<string, Record<string, number>> = {};
  const chapters: Record<string, Record<string, number>> = {};
  for (const [code, values] of Object.entries(dollars))
    for (const [country, value] of Object.entries(values)) {
      const partner = isMember(country) ? 'EU' : country;
      if (partner === 'EU' || DETAILED.includes(country)) raise(detail, code, partner, value);
      if (!DETAILED.includes(country)) raise(chapters, code.slice(0, 2), country, value);
    }
  return trade({ detail, chapters, eu: ['AT', ...MEMBERS] });
}

/** As it was: the codes of every country. */
export function inFull({ dollars }: AnyWorld): TradeSet {
  return trade({ detail: dollars, chapters: null, eu: [] });
}

const isMember = (country: string): boolean => country === 'AT' || MEMBERS.includes(country);

function raise(
  sums: Record<string, Record<string, number>>,
  code: string,
  partner: string,
  value: number,
): void {
  const row = sums[code] ?? {};
  row[partner] = (row[partner] ?? 0) + value;
  sums[code] = row;
}

function reordered<T>(rows: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}
