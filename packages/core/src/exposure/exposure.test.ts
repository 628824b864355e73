import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { classification, listing, relation } from '../testing/rows.js';
import { trade } from '../testing/trade.js';
import { DIMENSIONS } from './dimensions.js';
import { createExposure, type Exposure } from './exposure.js';
import type { ExposureRow } from './exposure-row.js';

/** China by codes, Côte d'Ivoire and Ghana by chapters, the Congo not at all. */
const SET = trade({
  detail: {
    '1801.00.0010': { CN: 1 },
    '5201.00.1400': { CN: 20 },
    '8507.60.0010': { CN: 300 },
    '8507.60.0090': { CN: 50 },
    '8517.13.0000': { CN: 4000 },
    '9999.95.0000': { CN: 29 },
    '0901.11.0010': { CN: 70 },
  },
  chapters: { '18': { CI: 600, GH: 400 }, '27': { CI: 100 } },
});
const exposure = createExposure(world(), SET);

/** `TVPRA:cotton@CN 20..20`. */
const shown = (rows: readonly ExposureRow[]): readonly string[] =>
  rows.map((row) => `${row.key} ${row.low}..${row.high}`);
const rowOf = (dimension: Parameters<Exposure['by']>[0], key: string): ExposureRow | undefined =>
  exposure.by(dimension).find((row) => row.key === key);

describe('exposure by listing', () => {
  it('is an interval for each pair of each list, the largest first', () => {
    expect(shown(exposure.by('listing'))).toEqual([
      'TVPRA:electronics@CN 0..4350',
      'EO13126:cocoa@CI 0..600',
      'TVPRA:cocoa@CI 0..600',
      'TVPRA:cocoa@GH 0..400',
      'downstream:lithium-ion-batteries@CN 350..350',
      'TVPRA:cotton@CN 20..20',
      'TVPRA:cobalt-ore@CD 0..0',
    ]);
  });

  it('says what a reader needs to weigh it', () => {
    expect(rowOf('listing', 'TVPRA:cocoa@CI')).toEqual({
      key: 'TVPRA:cocoa@CI',
      name: "Cocoa of Côte d'Ivoire",
      low: 0,
      high: 600,
      ofCountry: { low: 0, high: 600 / 700 },
      ofNation: { low: 0, high: 600 / exposure.nation.usd },
      listings: 1,
      exploitation: ['CL', 'FL'],
      grade: 'bound',
      bases: ['dol'],
      codes: 1,
      levels: { 'chapter-bound': 1 },
    });
  });

  it('has a row for a listing without imports, which says that there are none', () => {
    expect(rowOf('listing', 'TVPRA:cobalt-ore@CD')).toMatchObject({
      high: 0,
      grade: 'nothing',
      ofCountry: null,
      levels: { none: 1 },
      codes: 0,
    });
  });
});

describe('exposure by a dimension', () => {
  it.each([
    [
      'good',
      [
        'electronics 0..4350',
        'cocoa 0..1000',
        'lithium-ion-batteries 350..350',
        'cotton 20..20',
        'cobalt-ore 0..0',
      ],
    ],
    ['country', ['CN 370..4370', 'CI 0..600', 'GH 0..400', 'CD 0..0']],
    ['list', ['TVPRA 20..5370', 'EO13126 0..600', 'downstream 350..350']],
    ['edition', ['2022 370..5370', 'EO 13126 0..600']],
    ['chapter', ['85 350..4350', '18 0..1000', '52 20..20']],
    ['sector', ['Agriculture 370..5370']],
  ] as const)('%s counts a code of a country once', (dimension, rows) => {
    expect(shown(exposure.by(dimension))).toEqual(rows);
  });

  it('names its rows as the tables do', () => {
    const names = (dimension: Parameters<Exposure['by']>[0]) => exposure.by(dimension)[0]?.name;
    expect(DIMENSIONS.map(names)).toEqual([
      'Electronics',
      'China',
      'Agriculture',
      'TVPRA',
      '2022',
      'Chapter 85 (begins with: Batteries for vehicles)',
      'Electronics of China',
    ]);
  });

  it('gives a share of the country only where all of the row is of one', () => {
    expect(rowOf('good', 'cocoa')?.ofCountry).toBeNull();
    expect(rowOf('good', 'cotton')?.ofCountry).toEqual({ low: 20 / 4470, high: 20 / 4470 });
  });

  it('counts the listings of a chapter by those with imports in it', () => {
    expect(rowOf('chapter', '85')).toMatchObject({ listings: 2, exploitation: ['CL', 'FL'] });
  });

  it('orders rows of equal dollars by their keys', () => {
    const empty = createExposure(world(), trade());
    const keys = empty.by('listing').map((row) => row.key);
    expect(keys).toEqual([...keys].sort());
  });
});

describe('a selection', () => {
  it.each([
    ['nothing chosen selects all', {}, 7, 370, 5370],
    ['empty parts select all', { lists: [], goods: [], countries: [], exploitation: [] }, 7, 370, 5370],
    ['a list', { lists: ['EO13126'] }, 1, 0, 600],
    ['an exploitation', { exploitation: ['FL'] }, 3, 20, 4970],
    ['a country', { countries: ['GH'] }, 1, 0, 400],
    ['a good', { goods: ['cocoa'] }, 3, 0, 1000],
    ['parts together narrow', { goods: ['cocoa'], countries: ['CI'], lists: ['TVPRA'] }, 1, 0, 600],
    ['what nothing fits', { goods: ['bricks'] }, 0, 0, 0],
  ] as const)('%s', (_, selection, listings, low, high) => {
    expect(exposure.total(selection as Parameters<Exposure['total']>[0])).toMatchObject({
      key: 'total',
      listings,
      low,
      high,
    });
  });

  it('leaves no rows where nothing fits', () => {
    expect(exposure.by('good', { goods: ['bricks'] })).toEqual([]);
  });
});

describe('any other grouping', () => {
  it('puts a pair or a cell under the keys it is given, each cell once under a key', () => {
    const rows = exposure.group(
      exposure.pairs.filter((pair) => pair.country === 'CN'),
      (pair, cell) => ['all', 'all', ...(cell === null ? [] : [`${pair.good} ${cell.code}`])],
      (key) => key.toUpperCase(),
    );
    expect(shown(rows).slice(0, 3)).toEqual([
      'all 370..4370',
      'electronics 8517130000 0..4000',
      'lithium-ion-batteries 8507600010 300..300',
    ]);
    expect(rows[0]?.name).toBe('ALL');
  });

  it('names a row by its key where it is not told another name', () => {
    expect(exposure.group(exposure.pairs, () => ['x'])[0]?.name).toBe('x');
  });
});

describe('an exposure', () => {
  it('holds what the nation and each country imported in all, also under chapters 98 and 99', () => {
    expect(exposure.nation).toEqual({ usd: 5570, programmeUsd: 29, lowValueUsd: 29 });
    expect(exposure.countryTotal('CN')).toBe(4470);
    expect(exposure.countryTotal('TM')).toBe(0);
  });

  it('names the codes it could not place, with their dollars', () => {
    const odd = trade({ detail: { '1801.00.0055': { CN: 7, CI: 2 } } });
    expect(createExposure(world(), odd).unplaced).toEqual([
      { hts: '1801000055', takenAt: '18010000', usd: 9 },
    ]);
    expect(exposure.unplaced).toEqual([]);
  });

  it('is of the lists of a day, the day of the reference unless another is given', () => {
    expect(exposure.asOf).toBe('2026-01-02');
    const then = createExposure(world(), SET, { asOf: '2021-06-30' });
    expect(then.asOf).toBe('2021-06-30');
    expect(then.pairs.some((pair) => pair.list === 'downstream')).toBe(false);
    expect(then.total().low).toBe(20);
  });

  it('refuses a day that is none', () => {
    expect(() => createExposure(world(), SET, { asOf: '2021-02-30' })).toThrow('BTT_AS_OF_DATE');
  });

  it('counts two listed inputs of one downstream pair once', () => {
    const more = world({ relations: [relation(), relation({ id: 'nickel', inputGood: 'nickel' })] });
    expect(createExposure(more, SET).by('listing', { lists: ['downstream'] })).toHaveLength(1);
  });

  it('holds a listing of a good without a code as one that cannot be counted', () => {
    const more = world({
      listings: [listing({ country: 'CN' })],
      relations: [],
      classifications: [classification('cotton', '5201')],
    });
    expect(createExposure(more, SET).by('listing')).toMatchObject([
      { key: 'TVPRA:cocoa@CN', high: 0, grade: 'nothing', levels: { 'no-code': 1 } },
    ]);
  });
});
