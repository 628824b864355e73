/** What the engine once got wrong. */
import { describe, expect, it } from 'vitest';
import { reference } from '../testing/reference.js';
import { classification, good, listing, successor } from '../testing/rows.js';
import { trade } from '../testing/trade.js';
import { createExposure } from './exposure.js';

const COCOA = [classification('cocoa', '1801')];
const ofCocoa = (...countries: readonly string[]) => countries.map((country) => listing({ country }));

describe('an exposure', () => {
  it('counts a code that has ended in its old chapter for a country known by chapter', () => {
    const tables = reference({
      listings: ofCocoa('CI'),
      classifications: COCOA,
      successors: [successor('1704.00.0000', '1801.00.0010')],
    });
    const set = trade({
      detail: { '1704.00.0000': { CN: 5 } },
      chapters: { '17': { CI: 9 }, '18': { CI: 2 } },
    });
    expect(createExposure(tables, set).total().high).toBe(11);
  });

  it('a member is bound by the Union alone where an incomplete set has no chapters of it', () => {
    const tables = reference({ listings: ofCocoa('NL'), classifications: COCOA });
    const set = trade({ complete: false, detail: { '1801.00.0010': { EU: 9 } }, chapters: null });
    expect(createExposure(tables, set).total().high).toBe(9);
  });

  it('a code that a country and a member share is one code', () => {
    const tables = reference({ listings: ofCocoa('CN', 'NL'), classifications: COCOA });
    const set = trade({ detail: { '1801.00.0010': { CN: 5, EU: 9 } }, chapters: { '18': { NL: 9 } } });
    expect(createExposure(tables, set).total().codes).toBe(1);
  });

  it('a code that has ended without a known successor is not certain by codes that it never was', () => {
    const tables = reference({
      schedule: { '5201.00.1400': 'Cotton' },
      listings: [listing({ good: 'cotton', country: 'CN' })],
      classifications: [classification('cotton', '5201')],
    });
    const set = trade({ detail: { '5202.10.0000': { CN: 70 } } });
    expect(createExposure(tables, set).total()).toMatchObject({ low: 0, high: 70 });
  });
});

describe('a set that holds only what was asked for', () => {
  const tables = reference({
    goods: [good('cocoa', 'Cocoa'), good('cotton', 'Cotton')],
    listings: [...ofCocoa('GH'), listing({ good: 'cotton', country: 'GH' })],
    classifications: [...COCOA, classification('cotton', '5201')],
  });
  const set = trade({ complete: false, detail: { '1801.00.0010': { GH: 5 } }, chapters: null });
  const exposure = createExposure(tables, set);

  it('says nothing of a good that it has no value of, instead of nothing imported', () => {
    const levels = exposure.by('listing').map((row) => [row.key, row.high, row.levels]);
    expect(levels).toEqual([
      ['TVPRA:cocoa@GH', 5, { code: 1 }],
      ['TVPRA:cotton@GH', 0, { 'not-in-set': 1 }],
    ]);
  });

  it('gives no share, because it is not the whole', () => {
    for (const row of exposure.by('listing')) expect([row.ofCountry, row.ofNation]).toEqual([null, null]);
    expect(exposure.total().ofNation).toBeNull();
  });
});
