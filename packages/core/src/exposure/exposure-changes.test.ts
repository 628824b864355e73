import { describe, expect, it } from 'vitest';
import { reference } from '../testing/reference.js';
import { classification, good, listing } from '../testing/rows.js';
import { trade } from '../testing/trade.js';
import { createExposure } from './exposure.js';
import { exposureChanges } from './exposure-changes.js';

const world = reference({
  goods: [good('cocoa', 'Cocoa')],
  listings: [listing({ country: 'GH' }), listing({ country: 'CI', from: '2020' })],
  classifications: [classification('cocoa', '1801')],
});
const values = trade({ detail: { '1801.00.0010': { GH: 5, CI: 7 } } });
const on = (asOf: string, set = values) => createExposure(world, set, { asOf });

describe('what changes in the money behind the lists', () => {
  it('is nothing between a day and itself', () => {
    expect(exposureChanges(on('2021-01-01'), on('2021-01-01'))).toEqual([]);
  });

  it('is a listing that came, with nothing before it, and the mirror of one that went', () => {
    const came = { key: 'TVPRA:cocoa@CI', before: null, after: { low: 7, high: 7 } };
    expect(exposureChanges(on('2015-01-01'), on('2021-01-01'))).toMatchObject([came]);
    expect(exposureChanges(on('2021-01-01'), on('2015-01-01'))).toMatchObject([
      { ...came, before: came.after, after: null },
    ]);
  });

  it('stands beside each other where the values are of two years', () => {
    const next = trade({ id: '2025-consumption', detail: { '1801.00.0010': { GH: 5, CI: 8 } } });
    expect(exposureChanges(on('2021-01-01'), on('2021-01-01', next))).toEqual([
      {
        key: 'TVPRA:cocoa@CI',
        name: "Cocoa of Côte d'Ivoire",
        before: { low: 7, high: 7 },
        after: { low: 8, high: 8 },
      },
    ]);
  });
});
