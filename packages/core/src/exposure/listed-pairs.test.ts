import { describe, expect, it } from 'vitest';
import { parseDay } from '../codes/dates.js';
import { activeLists } from '../screening/active-lists.js';
import { reference, type Tables, world } from '../testing/reference.js';
import { good, listing, relation } from '../testing/rows.js';
import { type ListedPair, listedPairs } from './listed-pairs.js';

const pairsOn = (tables: Partial<Tables>, day = '2022-12-31'): readonly ListedPair[] =>
  listedPairs(activeLists(reference(tables), parseDay(day)));

describe('listed pairs', () => {
  it('are every good of a country that a list names, a list at a time, in the order of their ids', () => {
    const pairs = listedPairs(activeLists(world(), parseDay('2022-12-31')));
    expect(pairs.map((pair) => pair.id)).toEqual([
      'EO13126:cocoa@CI',
      'TVPRA:cobalt-ore@CD',
      'TVPRA:cocoa@CI',
      'TVPRA:cocoa@GH',
      'TVPRA:cotton@CN',
      'TVPRA:electronics@CN',
      'downstream:lithium-ion-batteries@CN',
    ]);
  });

  it('hold the statements of one list together: every exploitation and edition once, the earliest begin', () => {
    const [pair, ...others] = pairsOn({
      goods: [good('cocoa', 'Cocoa', { sector: 'Agriculture' })],
      listings: [
        listing({ exploitation: 'FL', from: '2012', edition: '2022', source: 'b' }),
        listing({ exploitation: 'CL', from: '2009', edition: '2020', source: 'a' }),
        listing({ exploitation: 'CL', from: '2010', edition: '2022', source: 'a' }),
      ],
    });
    expect(others).toEqual([]);
    expect(pair).toEqual({
      id: 'TVPRA:cocoa@CI',
      list: 'TVPRA',
      good: 'cocoa',
      name: 'Cocoa',
      sector: 'Agriculture',
      country: 'CI',
      exploitation: ['CL', 'FL'],
      editions: ['2020', '2022'],
      since: '2009',
      via: [],
      source: 'a; b',
    });
  });

  it('of a derived good come from its relation, with the inputs they rest on and the exploitation of these', () => {
    const pairs = pairsOn({
      listings: [listing({ good: 'lithium-ion-batteries', country: 'CN', exploitation: null })],
      relations: [
        relation(),
        relation({ id: 'b', inputGood: 'nickel', inputCountry: 'ID', exploitation: ['FL'], from: '2021' }),
      ],
    });
    expect(pairs.map(({ id }) => id)).toEqual(['downstream:lithium-ion-batteries@CN']);
    expect(pairs[0]).toMatchObject({
      exploitation: ['CL', 'FL'],
      via: ['cobalt-ore@CD', 'nickel@ID'],
      since: '2021',
    });
  });

  it('are none where a relation names no country of its output', () => {
    expect(pairsOn({ relations: [relation({ kind: 'at-risk', outputCountry: null })] })).toEqual([]);
  });

  it.each([
    ['before it begins', '2008-12-31', []],
    ['on its first day', '2009-01-01', ['TVPRA:cocoa@CI']],
    ['after it ended', '2020-06-01', []],
  ])('of a statement %s on %s are %j', (_, day, ids) => {
    const pairs = pairsOn({ listings: [listing({ from: '2009', to: '2020-06-01' })] }, day);
    expect(pairs.map((pair) => pair.id)).toEqual(ids);
  });

  it('of a good that no table of goods describes keep its id as a name', () => {
    expect(pairsOn({ listings: [listing()] })[0]).toMatchObject({ name: 'cocoa', sector: '' });
  });
});
