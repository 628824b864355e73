/** References made by hand, of a dozen codes. Tests on the real one call `loadReference()` of the data package. */
import type { Chains, HtsCode, HtsTable, Reference, Successor } from '@better-trade/data';
import {
  alias,
  ambiguous,
  assessment,
  classification,
  country,
  digits,
  entity,
  good,
  listing,
  order,
  relation,
  sector,
  source,
} from './rows.js';

/** Printed codes and texts of a schedule that fits on one screen. */
export const SCHEDULE: Readonly<Record<string, string>> = {
  '0901': 'Coffee',
  '0901.11.0010': 'Arabica',
  '1801.00': 'Cocoa beans',
  '1801.00.0010': 'Organic',
  '1801.00.0090': 'Other',
  '1802.00.0000': 'Cocoa shells',
  '2605.00.0000': 'Cobalt ores',
  '5201.00.1400': 'Cotton',
  '6109.10.0012': 'T-shirts of cotton',
  '6109.90.1007': 'T-shirts of man-made fibers',
  '8507.60.0010': 'Batteries for vehicles',
  '8507.60.0090': 'Other batteries',
  '8517.13.0000': 'Smartphones',
};

export interface Tables extends Omit<Reference, 'hts'> {
  readonly schedule: Readonly<Record<string, string>>;
  readonly successors: readonly Successor[];
}

const NO_CHAINS: Chains = {
  goods: [],
  processes: [],
  edges: [],
  evidence: [],
  conditions: [],
  forms: [],
  norms: [],
  classifications: [],
};

/** An empty reference of 2026-01-02 with a few countries, and whatever rows a test gives. */
export function reference(given: Partial<Tables> = {}): Reference {
  const { schedule = SCHEDULE, successors = [], ...tables } = given;
  return {
    date: '2026-01-02',
    digest: '0'.repeat(64),
    sources: [source('cbp-orders'), source('dhs-uflpa')],
    goods: [],
    listings: [],
    relations: [],
    classifications: [],
    orders: [],
    sectors: [],
    orderGoods: [],
    sectorGoods: [],
    entities: [],
    assessmentLevels: [],
    countries: [
      country('CD', 'Congo, Democratic Republic of the', {
        iso3: 'COD',
        numeric: '180',
        scheduleC: ['7660'],
      }),
      country('CG', 'Congo, Republic of the', { iso3: 'COG', numeric: '178', scheduleC: ['7630'] }),
      country('CI', "Côte d'Ivoire", { iso3: 'CIV', numeric: '384', scheduleC: ['7480'] }),
      country('CN', 'China', { iso3: 'CHN', numeric: '156', scheduleC: ['5700'] }),
      country('GH', 'Ghana', { iso3: 'GHA', numeric: '288', scheduleC: ['7490'] }),
      country('TM', 'Turkmenistan', { iso3: 'TKM', numeric: '795', scheduleC: ['4643'] }),
    ],
    aliases: [alias('Ivory Coast', 'CI')],
    ambiguousOrigins: [ambiguous('Congo', ['CD', 'CG'])],
    repairs: [],
    chains: NO_CHAINS,
    hts: tinyHts(schedule, successors),
    ...tables,
  };
}

/** A small world with one row of every kind that can make a finding. */
export function world(given: Partial<Tables> = {}): Reference {
  return reference({
    goods: [
      good('cocoa', 'Cocoa', { otherNames: ['Cocoa Beans'] }),
      good('cobalt-ore', 'Cobalt Ore (heterogenite)'),
      good('cotton', 'Cotton'),
      good('electronics', 'Electronics'),
      good('garments', 'Garments'),
      good('lithium-ion-batteries', 'Lithium-Ion Batteries'),
    ],
    listings: [
      listing(),
      listing({ exploitation: 'FL' }),
      listing({ list: 'EO13126', exploitation: 'FCL', edition: 'EO 13126' }),
      listing({ country: 'GH' }),
      listing({ good: 'cobalt-ore', country: 'CD' }),
      listing({ good: 'cotton', country: 'CN', exploitation: 'FL' }),
      listing({ good: 'electronics', country: 'CN', exploitation: 'FL' }),
      listing({
        good: 'lithium-ion-batteries',
        country: 'CN',
        exploitation: null,
        inputGood: 'cobalt-ore',
        inputCountry: 'CD',
      }),
    ],
    relations: [
      relation(),
      relation({
        id: 'cotton@CN>garments',
        kind: 'at-risk',
        inputGood: 'cotton',
        inputCountry: 'CN',
        exploitation: ['FL'],
        outputGood: 'garments',
        outputCountry: null,
      }),
    ],
    classifications: [
      classification('cocoa', '1801'),
      classification('cobalt-ore', '2605', { scope: 'basket' }),
      classification('cotton', '5201'),
      classification('electronics', '85', { scope: 'basket' }),
      classification('garments', '6109.10'),
      classification('lithium-ion-batteries', '8507.60', { basis: 'curated' }),
      classification('wro-turkmen-cotton', '5201', { subjectKind: 'order', basis: 'curated' }),
      classification('wro-taida', '6109', { subjectKind: 'order', scope: 'basket', basis: 'curated' }),
      classification('apparel', '6109', { subjectKind: 'sector', basis: 'curated' }),
    ],
    orders: [
      order({
        id: 'wro-turkmen-cotton',
        country: 'TM',
        merchandise: 'Cotton',
        reach: 'country',
        entities: [],
      }),
      order({ id: 'wro-taida' }),
      order({ id: 'wro-mink', merchandise: 'All products', entities: ['Huizhou Mink Industrial Co., Ltd.'] }),
    ],
    sectors: [sector()],
    entities: [entity()],
    assessmentLevels: [assessment(), assessment({ year: '2021', level: 'Minimal Advancement' })],
    ...given,
  });
}

function tinyHts(schedule: Readonly<Record<string, string>>, successors: readonly Successor[]): HtsTable {
  const texts = new Map(Object.entries(schedule).map(([code, text]) => [digits(code), text]));
  const codes = [...texts.keys()].sort();
  const under = (prefix: string): HtsCode[] =>
    codes.filter((code) => prefix !== '' && code.startsWith(prefix));
  return {
    has: (code) => under(code).length > 0,
    path: (code) =>
      codes.filter((printed) => code.startsWith(printed)).map((printed) => texts.get(printed) ?? ''),
    units: (code) => (codes.includes(digits(code)) && code.length === 10 ? ['kg'] : []),
    under: (prefix, limit) => under(prefix).slice(0, limit),
    successors: (code) => successors.filter((row) => row.retired === code),
    retired: () => [...new Set(successors.map((row) => row.retired))].sort(),
    size: codes.length,
  };
}
