import type { GoodId } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { type Tables, world } from '../../testing/reference.js';
import {
  classification,
  derivedListing,
  derivedListings,
  listing,
  order,
  sector,
  successor,
} from '../../testing/rows.js';
import { type GivenTrade, trade } from '../../testing/trade.js';
import { createExposure } from '../exposure.js';
import { type GoodProfile, profileGood } from './profile-good.js';
import { tracedReach } from './traced-reach.js';

const VALUES: GivenTrade = {
  detail: {
    '1801.00.0010': { BR: 60, TM: 4 },
    '1802.00.0000': { BR: 7, TM: 2 },
    '6109.10.0012': { CN: 9, BR: 1 },
    '8507.60.0090': { CN: 200 },
    '8517.13.0000': { CN: 1000 },
  },
  chapters: { '18': { CI: 700, GH: 20 } },
};

const LISTED = [listing(), listing({ country: 'GH' }), listing({ country: 'TM' })];

const of = (id: string, given: Partial<Tables> = {}, values: GivenTrade = VALUES): GoodProfile =>
  profileGood(createExposure(world(given), trade(values)), id as GoodId);

describe('the listings of a good', () => {
  it('stand by country with its name, and the total counts a code of a country once', () => {
    const eo = listing({ list: 'EO13126', exploitation: 'FCL', country: 'TM' });
    const profile = of('cocoa', { listings: [...LISTED, eo] });
    expect(profile.listings.map((row) => [row.id, row.countryName, row.usd])).toEqual([
      ['TVPRA:cocoa@CI', "Côte d'Ivoire", { low: 0, high: 700 }],
      ['TVPRA:cocoa@GH', 'Ghana', { low: 0, high: 20 }],
      ['EO13126:cocoa@TM', 'Turkmenistan', { low: 4, high: 4 }],
      ['TVPRA:cocoa@TM', 'Turkmenistan', { low: 4, high: 4 }],
    ]);
    expect(profile.total.usd).toEqual({ low: 4, high: 724 });
  });
});

describe('the classifications of a good', () => {
  it('count what came from listed countries known by code, and what came from all', () => {
    const classifications = [
      classification('cocoa', '1801'),
      classification('cocoa', '1802', { scope: 'basket' }),
    ];
    const rows = of('cocoa', { listings: LISTED, classifications }).classifications;
    expect(rows.map((row) => [row.hts, row.fromListed, row.fromAll, row.codes])).toEqual([
      ['1801', { low: 4, high: 4 }, { low: 64, high: 64 }, 1],
      ['1802', { low: 0, high: 2 }, { low: 0, high: 9 }, 1],
    ]);
  });

  it('count a code at the closest row only', () => {
    const classifications = [
      classification('cocoa', '18', { scope: 'basket' }),
      classification('cocoa', '1801', { basis: 'curated' }),
    ];
    const rows = of('cocoa', { listings: LISTED, classifications }).classifications;
    expect(rows.map((row) => [row.hts, row.fromAll])).toEqual([
      ['1801', { low: 64, high: 64 }],
      ['18', { low: 0, high: 9 }],
    ]);
  });

  it('count a code that has ended at its successor', () => {
    const values = { ...VALUES, detail: { ...VALUES.detail, '1801.00.5000': { TM: 3 } } };
    const successors = [successor('1801.00.5000', '1801.00.0010')];
    const [row] = of('cocoa', { listings: LISTED, successors }, values).classifications;
    expect(row).toMatchObject({ hts: '1801', fromListed: { low: 7, high: 7 }, codes: 2 });
  });

  it('that are none are a hole that the profile names', () => {
    const profile = of('cocoa', { classifications: [], listings: [] });
    expect(profile.notKnown.find((row) => row.kind === 'no-code')?.ids).toEqual(['cocoa']);
  });
});

describe('a good that nothing names with a country', () => {
  it('is said to be on a list, and not to be found', () => {
    const [first] = of('cocoa', { listings: [] }).notKnown;
    expect(first).toMatchObject({ kind: 'no-country', ids: ['cocoa'] });
    expect(first?.text).toContain('is on a list for a country that our sources do not name');
    expect(of('cocoa').notKnown.map((row) => row.kind)).not.toContain('no-country');
    expect(of('garments').notKnown.map((row) => row.kind)).not.toContain('no-country');
  });
});

describe('the relations of a good', () => {
  it('say what it is made with and what it goes into', () => {
    expect(of('lithium-ion-batteries').madeWith.map((row) => row.inputGood)).toEqual(['cobalt-ore']);
    expect(of('cobalt-ore').usedIn.map((row) => row.outputGood)).toEqual(['lithium-ion-batteries']);
  });

  it('give a good at risk only a profile without listings and without dollars', () => {
    const profile = of('garments');
    expect(profile).toMatchObject({
      listings: [],
      total: { usd: null },
      madeWith: [{ kind: 'at-risk', usd: null }],
    });
    expect(profile.classifications[0]).toMatchObject({
      fromListed: { low: 0, high: 0 },
      fromAll: { low: 10, high: 10 },
    });
    expect(profile.notKnown.map((row) => row.kind)).toContain('at-risk');
  });
});

describe('the orders and sectors on a good', () => {
  const taken = { good: 'cotton' as GoodId, covers: 'all' as const, reason: 'By name.' };

  it('are those whose words take it in, in force or not, on vessels too', () => {
    const orders = [
      order({ id: 'one', effective: '2020-01-01' }),
      order({ id: 'ended', status: 'ended', effective: '2010-01-01', ended: '2012-01-01' }),
      order({ id: 'ship', country: null, reach: 'vessel', effective: '2015-01-01' }),
      order({ id: 'other' }),
    ];
    const orderGoods = ['one', 'ended', 'ship'].map((id) => ({ order: id, ...taken }));
    expect(
      of('cotton', { orders, orderGoods }).orders.map((row) => [row.id, row.inForce, row.countryName]),
    ).toEqual([
      ['one', true, 'China'],
      ['ship', true, null],
      ['ended', false, 'China'],
    ]);
  });

  it('hold of a sector only this good', () => {
    const sectorGoods = [
      { sector: 'apparel', ...taken },
      { sector: 'apparel', ...taken, good: 'garments' as GoodId },
    ];
    const profile = of('cotton', { sectors: [sector(), sector({ id: 'steel' })], sectorGoods });
    expect(profile.sectors.map((row) => [row.id, row.goods.map(({ good }) => good)])).toEqual([
      ['apparel', ['cotton']],
    ]);
  });
});

describe('what chains reach', () => {
  const derived = derivedListings([
    derivedListing(),
    derivedListing({ route: 'parts > smartphones', hops: 4, tier: 'study' }),
    derivedListing({ outputGood: 'batteries', outputName: 'Batteries', hops: 1 }),
    derivedListing({ inputGood: 'cotton' as GoodId, outputGood: 'shirts' }),
  ]);

  it('is each good once, by its best-known path', () => {
    const reach = tracedReach(derived, { good: 'cobalt-ore' as GoodId });
    expect(reach.goods.map((row) => [row.good, row.tier, row.hops])).toEqual([
      ['smartphones', 'study', 4],
      ['batteries', 'curated', 1],
    ]);
    expect(reach.byTier).toEqual({ study: 1, curated: 1 });
  });

  it('of a country begins with every good that is listed for it', () => {
    const goods = tracedReach(derived, { country: 'CD' as never }).goods.map((row) => row.good);
    expect(goods).toContain('shirts');
    expect(tracedReach(derived, { country: 'GH' as never }).goods).toEqual([]);
  });
});

it('an id that is no good of the reference is refused', () => {
  expect(() => of('unicorns')).toThrow('BTT_GOOD_NONE');
});
