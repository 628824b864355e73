import { type GoodId, loadReference, loadTrade, type OrderGood } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { reference, type Tables } from '../../testing/reference.js';
import { classification, country, good, listing, order, sector } from '../../testing/rows.js';
import { trade } from '../../testing/trade.js';
import { createExposure } from '../exposure.js';
import { findGaps, type GapSelection, type Gaps } from './gaps.js';

const takesIn = (id: string, what: string, covers: OrderGood['covers']): OrderGood => ({
  order: id,
  good: what as GoodId,
  covers,
  reason: 'test',
});

/** Cocoa of Ghana in an exclusive and a basket code, T-shirts of China in one code. */
function gaps(given: Partial<Tables> = {}, selection: GapSelection = {}, asOf = '2026-01-02'): Gaps {
  const world = reference({
    goods: [good('cocoa', 'Cocoa'), good('garments', 'Garments')],
    countries: [country('GH', 'Ghana'), country('CN', 'China')],
    listings: [
      listing({ good: 'cocoa', country: 'GH' }),
      listing({ good: 'garments', country: 'CN', exploitation: 'FL' }),
    ],
    classifications: [
      classification('cocoa', '1801'),
      classification('cocoa', '1802', { scope: 'basket' }),
      classification('garments', '6109'),
      classification('wro', '1801.00.0010', { subjectKind: 'order' }),
      classification('apparel', '6109.10', { subjectKind: 'sector', scope: 'basket' }),
    ],
    ...given,
  });
  const values = trade({
    detail: {
      '1801.00.0010': { GH: 100 },
      '1801.00.0090': { GH: 20 },
      '1802.00.0000': { GH: 3 },
      '6109.10.0012': { CN: 1000 },
    },
  });
  return findGaps(createExposure(world, values, { asOf }), selection);
}

const pair = (found: Gaps, key: string): Gaps['rows'][number] | undefined =>
  found.rows.find((row) => row.pair === key);
const wro = order({ id: 'wro', country: 'GH', merchandise: 'Cocoa', reach: 'country', entities: [] });

describe('dollars without action', () => {
  it('are all that may be of the good where nothing was done', () => {
    expect(pair(gaps(), 'cocoa@GH')).toMatchObject({
      status: 'none',
      exposure: { low: 120, high: 123 },
      withoutAction: { low: 120, high: 123 },
    });
  });

  it('are none where an order on the whole country takes in the whole good', () => {
    const found = gaps({ orders: [wro], orderGoods: [takesIn('wro', 'cocoa', 'all')] });
    expect(pair(found, 'cocoa@GH')).toMatchObject({
      status: 'active-order',
      exposure: { low: 120, high: 123 },
      withoutAction: { low: 0, high: 0 },
    });
  });

  it('rank a good without an order above one that an order closes, although less is imported of it', () => {
    const found = gaps({
      orders: [order({ id: 'wro', country: 'CN', reach: 'country' })],
      orderGoods: [takesIn('wro', 'garments', 'all')],
    });
    expect(found.rows.map((row) => row.pair)).toEqual(['cocoa@GH', 'garments@CN']);
  });

  it('keep the codes that an order on a part of the good leaves', () => {
    const found = gaps({ orders: [wro], orderGoods: [takesIn('wro', 'cocoa', 'part')] });
    expect(pair(found, 'cocoa@GH')?.withoutAction).toEqual({ low: 20, high: 23 });
  });

  it.each(['entity', 'region'] as const)('stay whole at most where an order reaches one %s', (reach) => {
    const found = gaps({ orders: [{ ...wro, reach }], orderGoods: [takesIn('wro', 'cocoa', 'all')] });
    expect(pair(found, 'cocoa@GH')?.withoutAction).toEqual({ low: 0, high: 123 });
  });

  it('stay whole at most where CBP has let makers out of an order on the country', () => {
    const found = gaps({
      orders: [{ ...wro, status: 'partially-modified' }],
      orderGoods: [takesIn('wro', 'cocoa', 'all')],
    });
    expect(pair(found, 'cocoa@GH')?.withoutAction).toEqual({ low: 0, high: 123 });
  });

  it('are touched and never closed by a UFLPA sector', () => {
    const found = gaps({
      sectors: [sector()],
      sectorGoods: [{ sector: 'apparel', good: 'garments' as GoodId, covers: 'all', reason: 'test' }],
    });
    expect(pair(found, 'garments@CN')).toMatchObject({
      status: 'uflpa-sector',
      withoutAction: { low: 0, high: 1000 },
    });
  });

  it('are not lessened by an order whose words do not take the good in, although they share a code', () => {
    expect(pair(gaps({ orders: [wro] }), 'cocoa@GH')).toMatchObject({
      status: 'none',
      actions: [],
      withoutAction: { low: 120, high: 123 },
    });
  });

  it.each([
    ['has ended', { ...wro, status: 'ended', ended: '2021-01-01' } as typeof wro],
    ['is of another country', { ...wro, country: 'CN' } as typeof wro],
    ['is on a vessel and names no country', { ...wro, country: null, reach: 'vessel' } as typeof wro],
  ])('are not lessened by an order that %s', (_, other) => {
    const found = gaps({ orders: [other], orderGoods: [takesIn('wro', 'cocoa', 'all')] });
    expect(pair(found, 'cocoa@GH')?.status).toBe('none');
  });

  it('stay open on a day before the order', () => {
    const given = { orders: [wro], orderGoods: [takesIn('wro', 'cocoa', 'all')] };
    expect(pair(gaps(given, {}, '2019-12-31'), 'cocoa@GH')?.withoutAction.high).toBe(123);
    expect(pair(gaps(given, {}, '2020-01-01'), 'cocoa@GH')?.withoutAction.high).toBe(0);
  });
});

describe('a pair', () => {
  const twice = {
    listings: [
      listing({ good: 'cocoa', country: 'GH' }),
      listing({ good: 'cocoa', country: 'GH', list: 'EO13126', exploitation: 'FCL', edition: 'EO 13126' }),
    ],
  } as const;

  it('that two lists name and two orders meet appears once, with all of them', () => {
    const found = gaps({
      ...twice,
      orders: [wro, { ...wro, id: 'finding', instrument: 'Finding' }],
      orderGoods: [takesIn('wro', 'cocoa', 'all'), takesIn('finding', 'cocoa', 'all')],
    });
    expect(found.rows).toHaveLength(1);
    expect(found.rows[0]).toMatchObject({ lists: ['EO13126', 'TVPRA'], status: 'finding' });
    expect(found.rows[0]?.actions.map((action) => action.id)).toEqual(['finding', 'wro']);
    expect(found.total).toMatchObject({ pairs: 1, exposure: { low: 120, high: 123 } });
  });

  it('is called by its widest action: an order on the whole good before a Finding on a part of it', () => {
    const found = gaps({
      orders: [
        { ...wro, reach: 'entity' },
        { ...wro, id: 'finding', instrument: 'Finding', reach: 'entity' },
      ],
      orderGoods: [takesIn('wro', 'cocoa', 'all'), takesIn('finding', 'cocoa', 'part')],
    });
    expect(pair(found, 'cocoa@GH')?.status).toBe('active-order');
  });

  it('of EO 13126 without any order is so called, also when only the other list was chosen', () => {
    expect(gaps(twice).rows[0]?.status).toBe('eo-only');
    expect(gaps(twice, { lists: ['TVPRA'] }).rows[0]?.status).toBe('eo-only');
  });

  it('is left out by its status, and so are its dollars in the totals', () => {
    const found = gaps(
      { orders: [wro], orderGoods: [takesIn('wro', 'cocoa', 'all')] },
      { statuses: ['none'] },
    );
    expect(found.rows.map((row) => row.pair)).toEqual(['garments@CN']);
    expect(found.total.exposure).toEqual({ low: 1000, high: 1000 });
    expect(found.totals.map((total) => total.status)).toEqual(['none']);
  });
});

describe('the gaps of the shipped reference', () => {
  const exposure = createExposure(loadReference(), loadTrade());
  const found = findGaps(exposure);

  it('hold every listed pair once', () => {
    const keys = found.rows.map((row) => row.pair);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys)).toEqual(new Set(exposure.pairs.map((one) => `${one.good}@${one.country}`)));
  });

  it('lie within the imports, and so do those of any status', () => {
    for (const row of [...found.rows, ...found.totals, found.total]) {
      expect(row.withoutAction.low).toBeLessThanOrEqual(row.withoutAction.high);
      expect(row.withoutAction.low).toBeLessThanOrEqual(row.exposure.low);
      expect(row.withoutAction.high).toBeLessThanOrEqual(row.exposure.high);
    }
  });

  it('rank every good without an action, of any value, above cotton of Turkmenistan, which an order closes', () => {
    const rank = (key: string): number => found.rows.findIndex((row) => row.pair === key);
    const closed = pair(found, 'cotton@TM');
    expect(closed?.actions[0]).toMatchObject({ kind: 'active-order', whole: true, covers: 'all' });
    expect(closed?.withoutAction.high).toBe(0);
    const open = found.rows.filter((row) => row.status === 'none' && row.exposure.high > 0);
    expect(open.length).toBeGreaterThan(300);
    for (const row of open) expect(rank(row.pair)).toBeLessThan(rank('cotton@TM'));
  });

  it('leave tobacco of Malawi open at most: CBP has let three makers out of the order on the country', () => {
    const tobacco = pair(found, 'tobacco@MW');
    expect(tobacco?.actions[0]).toMatchObject({ reach: 'country', whole: false });
    expect(tobacco?.withoutAction).toEqual({ low: 0, high: tobacco?.exposure.high });
    expect(tobacco?.exposure.high).toBeGreaterThan(0);
  });

  it('tell an order on the makers of a region from one on the country: cotton of China stays open at most', () => {
    const cotton = pair(found, 'cotton@CN');
    expect(cotton?.actions.map((action) => action.kind)).toContain('uflpa-sector');
    expect(cotton?.withoutAction).toEqual({ low: 0, high: cotton?.exposure.high });
  });
});
