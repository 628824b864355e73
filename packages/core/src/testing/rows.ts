/** Rows of the reference tables for tests: absurdly plain defaults, of which a test gives only what it is about. */
import type {
  AmbiguousOrigin,
  AssessmentLevel,
  Classification,
  Country,
  CountryAlias,
  CountryCode,
  Entity,
  Good,
  GoodId,
  HtsCode,
  ListingRow,
  LooseDate,
  Order,
  Relation,
  Sector,
  Source,
  Successor,
} from '@better-trade/data';
import type { DerivedListing, DerivedListings } from '../screening/derived.js';

type Unbranded<T> = T extends HtsCode | CountryCode | GoodId | LooseDate
  ? string
  : T extends readonly (infer U)[]
    ? readonly Unbranded<U>[]
    : T;

type Given<T> = { readonly [K in keyof T]?: Unbranded<T[K]> };

/** The one place where tests brand their strings. */
const row =
  <T>(defaults: Required<Given<T>>) =>
  (given: Given<T> = {}): T =>
    ({ ...defaults, ...given }) as T;

export const digits = (dotted: string): HtsCode => dotted.replaceAll('.', '') as HtsCode;

export const country = (code: string, name: string, given: Given<Country> = {}): Country =>
  ({ code, name, iso3: '', numeric: '', scheduleC: [], ...given }) as Country;

export const good = (id: string, name: string, given: Given<Good> = {}): Good =>
  ({ id, name, sector: 'Agriculture', otherNames: [], source: 'test', note: '', ...given }) as Good;

export const listing = row<ListingRow>({
  list: 'TVPRA',
  good: 'cocoa',
  country: 'CI',
  exploitation: 'CL',
  from: '2009',
  to: null,
  edition: '2022',
  inputGood: null,
  inputCountry: null,
  source: 'test list',
  note: '',
});

export const relation = row<Relation>({
  id: 'cobalt-ore@CD>lithium-ion-batteries@CN',
  kind: 'listed',
  inputGood: 'cobalt-ore',
  inputCountry: 'CD',
  exploitation: ['CL'],
  outputGood: 'lithium-ion-batteries',
  outputCountry: 'CN',
  from: '2022',
  to: null,
  edition: '2022',
  source: 'test downstream list',
  note: '',
});

/** @param hts Dotted, as a person writes it in a table. */
export const classification = (
  subject: string,
  hts: string,
  given: Given<Classification> = {},
): Classification =>
  ({
    subjectKind: 'good',
    subject,
    hts: digits(hts),
    scope: 'exclusive',
    basis: 'dol',
    reason: `${hts} holds ${subject}.`,
    repair: '',
    source: 'test classification',
    ...given,
  }) as Classification;

export const order = row<Order>({
  id: 'wro-test',
  instrument: 'WRO',
  effective: '2020-01-01',
  ended: null,
  status: 'active',
  country: 'CN',
  merchandise: 'Garments',
  reach: 'entity',
  entities: ['Hetian Taida Apparel Co., Ltd.'],
  aliases: [],
  remarks: '',
  citation: '',
  source: 'test orders',
});

export const sector = row<Sector>({ id: 'apparel', name: 'Apparel', from: '2022', source: 'test sectors' });

export const entity = row<Entity>({
  id: 'hoshine',
  name: 'Hoshine Silicon Industry Co., Ltd.',
  aliases: ['Hesheng Silicon Industry'],
  printed: 'Hoshine Silicon Industry Co., Ltd.',
  effective: '2022-06-21',
  section: '2(d)(2)(B)(i)',
  note: '',
  source: 'test entities',
});

export const alias = (name: string, code: string): CountryAlias =>
  ({ alias: name, country: code, kind: 'name', source: 'test' }) as CountryAlias;

export const ambiguous = (name: string, candidates: readonly string[], why = 'Two countries') =>
  ({ name, candidates, why }) as unknown as AmbiguousOrigin;

export const assessment = row<AssessmentLevel>({
  country: 'CI',
  year: '2022',
  level: 'Moderate Advancement',
  source: 'test',
});

export const successor = (
  retired: string,
  to: string,
  given: Omit<Given<Successor>, 'retired' | 'successor'> = {},
): Successor =>
  ({
    retired: digits(retired),
    successor: digits(to),
    kind: 'split',
    basis: 'published',
    note: '',
    source: 'test',
    ...given,
  }) as Successor;

export const source = (id: string, given: Partial<Source> = {}): Source => ({
  id,
  title: id,
  publisher: 'test',
  edition: `${id} edition`,
  published: '2022',
  retrieved: '2026-01-02',
  licence: 'none',
  knownGaps: [],
  tables: [],
  ...given,
});

/** Cobalt ore of the Congo to smartphones, by two curated steps. */
export const derivedListing = (given: Partial<DerivedListing> = {}): DerivedListing =>
  ({
    inputGood: 'cobalt-ore',
    inputName: 'Cobalt Ore (heterogenite)',
    claims: [{ country: 'CD', rows: [listing({ good: 'cobalt-ore', country: 'CD' })] }],
    outputGood: 'smartphones',
    outputName: 'Smartphones',
    outputCountry: null,
    route: 'lithium-ion-batteries > smartphones',
    hops: 2,
    tier: 'curated',
    path: [step('cobalt-ore', 'lithium-ion-batteries'), step('lithium-ion-batteries', 'smartphones')],
    relation: null,
    ...given,
  }) as DerivedListing;

function step(from: string, to: string): DerivedListing['path'][number] {
  return {
    id: `make-${to}:${from}>${to}`,
    from,
    to,
    process: `Making ${to}`,
    kind: 'component',
    tier: 'curated',
    source: 'test',
  };
}

export const derivedListings = (
  listings: readonly DerivedListing[] = [derivedListing()],
): DerivedListings => ({
  asOf: '2026-01-02',
  options: { maxHops: 14, minTier: 'curated', conditions: [], complete: true },
  listings,
  classifications: [classification('smartphones', '8517.13', { basis: 'curated' })],
});
