import type { GoodId } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { countryProfile, holes } from '../../testing/profiles.js';
import { type Tables, world } from '../../testing/reference.js';
import { assessment, classification, good, listing, order, relation } from '../../testing/rows.js';

describe('the listings of a country', () => {
  it('stand by their upper bound, each with interval, level and shares', () => {
    const { listings } = countryProfile('CN');
    expect(listings.map((row) => [row.id, row.usd, row.level, row.codes])).toEqual([
      ['TVPRA:electronics@CN', { low: 0, high: 1500 }, 'code', 3],
      ['downstream:lithium-ion-batteries@CN', { low: 500, high: 500 }, 'code', 2],
      ['TVPRA:cotton@CN', { low: 10, high: 10 }, 'code', 1],
    ]);
    expect(listings[2]?.ofCountry).toEqual({ low: 10 / 1550, high: 10 / 1550 });
  });

  it('name the listed inputs of a downstream pair', () => {
    expect(countryProfile('CN').listings[1]?.inputs).toEqual([
      { good: 'cobalt-ore', name: 'Cobalt Ore (heterogenite)', country: 'CD' },
    ]);
  });

  it('together count a code once', () => {
    expect(countryProfile('CN').total.usd).toEqual({ low: 510, high: 1510 });
  });

  it('without any HTS code have no figure, never 0, and are named as a hole', () => {
    const profile = countryProfile('CN', { classifications: [classification('cotton', '5201')] });
    const electronics = profile.listings.find((row) => row.good === 'electronics');
    expect(electronics).toMatchObject({ usd: null, ofCountry: null, level: 'no-code' });
    expect(profile.listings.at(-1)?.usd).toBeNull();
    expect(profile.notKnown.find((row) => row.kind === 'no-code')?.ids).toContain('TVPRA:electronics@CN');
  });

  it('of which none can be counted make no total', () => {
    expect(countryProfile('CN', { classifications: [] }).total).toMatchObject({ usd: null, ofNation: null });
  });

  it('of a country known by chapter are bounds, and the profile says so', () => {
    const profile = countryProfile('GH');
    expect(profile.listings[0]).toMatchObject({
      usd: { low: 0, high: 20 },
      level: 'chapter-bound',
      grade: 'bound',
    });
    expect(profile.notKnown.find((row) => row.kind === 'bound')?.ids).toEqual(['TVPRA:cocoa@GH']);
  });

  it('that have ended stand apart', () => {
    const listings = [listing({ country: 'GH', to: '2020' }), listing({ good: 'cotton', country: 'GH' })];
    const profile = countryProfile('GH', { listings });
    expect(profile.listings.map((row) => row.good)).toEqual(['cotton']);
    expect(profile.past).toMatchObject([{ good: 'cocoa', goodName: 'Cocoa', to: '2020' }]);
    expect(countryProfile('GH', { listings }, { asOf: '2019-05-05' }).past).toEqual([]);
  });

  it('may be none: the profile is there, with no figure', () => {
    const profile = countryProfile('TM', { orders: [] });
    expect(profile).toMatchObject({
      listings: [],
      orders: [],
      codes: { shown: [], more: null },
      total: { usd: null },
    });
    expect(holes(profile)).toContain('year-and-day');
  });
});

describe('the relations of a country', () => {
  it('say where its listed inputs are used, with the value of the final good', () => {
    const [row, ...others] = countryProfile('CD').usedIn;
    expect(others).toEqual([]);
    expect(row).toMatchObject({ inputGood: 'cobalt-ore', outputCountry: 'CN', usd: { low: 500, high: 500 } });
    expect(holes(countryProfile('CD'))).toContain('made-elsewhere');
  });

  it('at risk name goods without country and without dollars', () => {
    const profile = countryProfile('CN');
    expect(profile.atRisk).toMatchObject([
      { outputGood: 'garments', outputCountry: null, usd: null, level: null },
    ]);
    expect(profile.notKnown.find((row) => row.kind === 'at-risk')?.ids).toEqual(['garments']);
  });

  it('that do not hold on the day are left out', () => {
    expect(
      countryProfile('CD', { relations: [relation({ from: '2024-09-05' })] }, { asOf: '2023-01-01' }).usedIn,
    ).toEqual([]);
  });
});

describe('the assessments of a country', () => {
  const assessmentLevels = [
    assessment({ country: 'CI', year: '2021', level: 'Minimal Advancement' }),
    assessment({ country: 'CI', year: '2022' }),
    assessment({ country: 'GH', year: '2022' }),
  ];

  it('name a year without a row, instead of skipping it', () => {
    expect(
      countryProfile('GH', { assessmentLevels }).assessments.map(({ year, level }) => [year, level]),
    ).toEqual([
      ['2021', null],
      ['2022', 'Moderate Advancement'],
    ]);
  });

  it('end with the day', () => {
    expect(
      countryProfile('CI', { assessmentLevels }, { asOf: '2021-06-01' }).assessments.map(({ year }) => year),
    ).toEqual(['2021']);
  });
});

describe('the orders on a country', () => {
  const orders = [
    order({ id: 'old', status: 'ended', effective: '1992-01-01', ended: '2001-01-01' }),
    order({ id: 'new', effective: '2021-01-01' }),
    order({ id: 'older', effective: '1999-01-01' }),
    order({ id: 'ship', country: null, reach: 'vessel' }),
    order({ id: 'elsewhere', country: 'TM' }),
  ];
  const orderGoods = [
    { order: 'new', good: 'garments' as GoodId, covers: 'part' as const, reason: 'Only some.' },
  ];

  it('stand by day, those not in force last, with the goods their words take in', () => {
    const profile = countryProfile('CN', { orders, orderGoods });
    expect(profile.orders.map((row) => [row.id, row.inForce])).toEqual([
      ['new', true],
      ['older', true],
      ['old', false],
    ]);
    expect(profile.orders[0]?.goods).toEqual([
      { good: 'garments', name: 'Garments', covers: 'part', reason: 'Only some.' },
    ]);
  });

  it('that name no country are said to be missing from the profile', () => {
    expect(
      countryProfile('GH', { orders }).notKnown.find((row) => row.kind === 'orders-without-country')?.ids,
    ).toEqual(['ship']);
  });
});

describe('UFLPA', () => {
  it('is in the profile of China with sectors and entities, and in no other', () => {
    expect(countryProfile('CN').uflpa?.sectors.map((row) => row.id)).toEqual(['apparel']);
    expect(countryProfile('CN').uflpa?.entities.map((row) => row.id)).toEqual(['hoshine']);
    expect(countryProfile('GH').uflpa).toBeNull();
  });

  it('holds what was in force on the day', () => {
    expect(countryProfile('CN', {}, { asOf: '2021-01-01' }).uflpa).toMatchObject({
      sectors: [],
      entities: [],
    });
  });
});

it('no order of the tables changes a profile', () => {
  const turned = (tables: ReturnType<typeof world>): Partial<Tables> =>
    Object.fromEntries(
      Object.entries(tables)
        .filter(([name, rows]) => Array.isArray(rows) && name !== 'hts')
        .map(([name, rows]) => [name, [...(rows as readonly unknown[])].reverse()]),
    );
  const goods = [...world().goods, good('tea', 'Tea')];
  const straight = JSON.stringify(countryProfile('CN', { goods }));
  expect(JSON.stringify(countryProfile('CN', turned(world({ goods }))))).toBe(straight);
});

it('a code that is no country of the reference is refused', () => {
  expect(() => countryProfile('ZZ')).toThrow('BTT_COUNTRY_NONE');
});
