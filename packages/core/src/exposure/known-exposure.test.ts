/** Truths about the shipped import values of 2024, of which each follows from a table by hand. */
import { type CountryCode, loadReference, loadTrade, recordsOf, type TradeCells } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from './dimensions.js';
import { createExposure } from './exposure.js';
import type { ExposureRow } from './exposure-row.js';

const trade = loadTrade();
const exposure = createExposure(loadReference(), trade);
const listings = exposure.by('listing');

const listing = (id: string): ExposureRow | undefined => listings.find((row) => row.key === id);
const country = (code: string): CountryCode => code as CountryCode;
const imported = (cells: TradeCells | null, hts: string, partner: string): number =>
  [...(cells === null ? [] : recordsOf(cells))]
    .filter((row) => row.hts.startsWith(hts) && row.partner === partner)
    .reduce((sum, row) => sum + row.usd, 0);

describe('garments of China', () => {
  it('are the largest listing but for electronics, and the fourth of all rows', () => {
    // Before it: electronics of China on two lists, electronics of Malaysia.
    const others = listings.filter((row) => !row.key.includes('electronics@'));
    expect(others[0]?.key).toBe('TVPRA:garments@CN');
    expect(listings.findIndex((row) => row.key === 'TVPRA:garments@CN')).toBe(3);
  });

  it('are an interval: some codes hold garments and other articles', () => {
    expect(listing('TVPRA:garments@CN')).toMatchObject({ grade: 'basket', levels: { code: 1 } });
  });
});

describe("cocoa of Côte d'Ivoire and Ghana", () => {
  it.each([
    ['CI', 758_537_308],
    ['GH', 213_839_424],
  ])(
    'of %s is known by chapter alone: at least nothing, at most all of chapter 18, $%d',
    (code, chapter18) => {
      expect(imported(trade.chapters, '18', code)).toBe(chapter18);
      expect(listing(`TVPRA:cocoa@${code}`)).toMatchObject({
        low: 0,
        high: chapter18,
        grade: 'bound',
        codes: 1,
        levels: { 'chapter-bound': 1 },
      });
    },
  );

  it('is bound together by both chapters', () => {
    const both = exposure.total({
      goods: ['cocoa'],
      countries: [country('CI'), country('GH')],
      lists: ['TVPRA'],
    });
    expect(both).toMatchObject({ low: 0, high: 758_537_308 + 213_839_424 });
  });
});

describe('electronics of China', () => {
  const selection = { goods: ['electronics'], countries: [country('CN')] };

  it('are an interval and never one number', () => {
    const row = exposure.total(selection);
    expect(row.low).toBeGreaterThan(0);
    expect(row.low).toBeLessThan(row.high);
    expect(row.grade).toBe('basket');
  });

  it('may be all that China sent under chapter 85, and surely are a part of it', () => {
    const chapter85 = exposure.by('chapter', selection).find((row) => row.key === '85');
    expect(chapter85?.high).toBe(118_743_817_181);
    expect(chapter85?.high).toBe(imported(trade.detail, '85', 'CN'));
    expect(chapter85?.low).toBeGreaterThan(0);
    expect(chapter85?.low).toBeLessThan(118_743_817_181);
  });

  it('of two lists are counted once', () => {
    const onBoth = exposure.by('listing', selection);
    expect(onBoth.map((row) => row.key).sort()).toEqual(['EO13126:electronics@CN', 'TVPRA:electronics@CN']);
    for (const row of onBoth) expect(row.high).toBe(exposure.total(selection).high);
  });
});

describe('a country without imports', () => {
  it('is said to have none: North Korea', () => {
    expect(exposure.countryTotal('KP')).toBe(0);
    const ofKorea = exposure.by('listing', { countries: [country('KP')] });
    expect(ofKorea.length).toBeGreaterThan(0);
    for (const row of ofKorea) {
      expect(row).toMatchObject({ low: 0, high: 0, ofCountry: null, codes: 0, levels: { none: 1 } });
      expect(row.grade).toBe('nothing');
    }
  });
});

describe('downstream pairs of the Netherlands', () => {
  const pairs = exposure.pairs.filter((pair) => pair.country === 'NL');

  it('are bound by the European Union, and never above what the Netherlands had in their chapters', () => {
    expect(pairs.length).toBeGreaterThan(0);
    const chapter18 = imported(trade.chapters, '18', 'NL');
    expect(chapter18).toBe(302_044_356);
    for (const pair of pairs) {
      expect(pair.list).toBe('downstream');
      const row = listing(pair.id);
      expect(row).toMatchObject({ low: 0, levels: { 'eu-bound': 1 } });
      expect(row?.high).toBeGreaterThan(0);
      expect(row?.high).toBeLessThanOrEqual(chapter18);
    }
  });

  it('are together no more than the chapter', () => {
    expect(exposure.total({ countries: [country('NL')] }).high).toBeLessThanOrEqual(302_044_356);
  });
});

describe('every total', () => {
  it('is within the published imports of 2024', () => {
    expect(exposure.nation.usd).toBe(3_251_151_779_682);
    for (const row of [exposure.total(), ...DIMENSIONS.flatMap((dimension) => exposure.by(dimension))]) {
      expect(row.low).toBeLessThanOrEqual(row.high);
      expect(row.high).toBeLessThanOrEqual(3_251_151_779_682);
    }
  });

  it('of a country is within its imports', () => {
    for (const row of exposure.by('country'))
      expect(row.high).toBeLessThanOrEqual(exposure.countryTotal(row.key));
  });

  it('leaves out what names no goods: chapters 98 and 99, of which low-value shipments are a part', () => {
    expect(exposure.nation.programmeUsd).toBeGreaterThan(exposure.nation.lowValueUsd);
    expect(exposure.cells.filter((cell) => cell.chapter === '98' || cell.chapter === '99')).toEqual([]);
  });

  it('says how the value of every listing is known, and leaves none without a code', () => {
    const { levels, listings: all } = exposure.total();
    expect(Object.keys(levels)).toEqual(['chapter-bound', 'code', 'eu-bound', 'none']);
    expect(Object.values(levels).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(all).toBe(exposure.pairs.length);
  });
});
