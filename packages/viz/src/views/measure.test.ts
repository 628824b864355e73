import type { ExposureHead, Level } from '@better-trade/core/exposure';
import { describe, expect, it } from 'vitest';
import { amountAt, amountOf, measureOf } from './measure.js';

const head = (trade: Partial<ExposureHead['trade']> = {}): Pick<ExposureHead, 'asOf' | 'trade'> => ({
  asOf: '2026-10-05',
  trade: {
    id: '2024-consumption',
    period: '2024',
    flow: 'consumption',
    measure: 'customs-value',
    unit: 'USD',
    source: 'test values',
    sha256: '0',
    complete: true,
    totalUsd: 1,
    ...trade,
  },
});

describe('the measure', () => {
  it('says flow, period, basis, unit and the day of the lists', () => {
    expect(measureOf(head(), 'en').what).toBe(
      'U.S. imports for consumption 2024, customs value, USD; lists as of 2026-10-05',
    );
    expect(measureOf(head({ flow: 'general', period: '2025-01 to 2025-06' }), 'en').what).toContain(
      'U.S. general imports 2025-01 to 2025-06',
    );
  });

  it('says the same in Spanish, with valor en aduana', () => {
    expect(measureOf(head(), 'es').what).toBe(
      'importaciones de EE. UU. para consumo de 2024, valor en aduana, USD; listas al 2026-10-05',
    );
  });

  it('says what was chosen, in the words of the lists', () => {
    const selection = { lists: ['EO13126' as const], exploitation: ['FCL' as const], goods: ['cotton'] };
    expect(measureOf(head(), 'en', { selection }).what).toContain(
      'only EO 13126 list; forced or indentured child labor; good cotton',
    );
  });

  it('says that a set is not whole, which rows are left out, and how many listings are in no amount', () => {
    const what = measureOf(head({ complete: false }), 'en', {
      rows: { shown: 25, left: 169 },
      notKnown: 3,
    }).what;
    expect(what).toContain('not all imports are in this set');
    expect(what).toContain('only the first 25 of 194 rows of the report');
    expect(what).toContain('3 listings are not known and are in no amount');
  });
});

describe('an amount', () => {
  const row = {
    key: 'k',
    name: 'k',
    low: 0,
    high: 0,
    ofCountry: null,
    ofNation: null,
    listings: 2,
    exploitation: [],
    grade: 'nothing' as const,
    bases: [],
    codes: 0,
  };

  it('is null, never 0, where no listing has a figure', () => {
    expect(amountOf({ ...row, levels: { 'no-code': 1, 'not-in-set': 1 } })).toBeNull();
  });

  it('is 0 where nothing was imported, and where nothing is listed', () => {
    expect(amountOf({ ...row, levels: { none: 2 } })).toEqual({ low: 0, high: 0 });
    expect(amountOf({ ...row, listings: 0, levels: {} })).toEqual({ low: 0, high: 0 });
  });

  it('is what is known where one listing of two has a figure', () => {
    expect(amountOf({ ...row, high: 7, levels: { code: 1, 'no-code': 1 } })).toEqual({ low: 0, high: 7 });
  });

  it.each<[Level, boolean]>([
    ['code', true],
    ['eu-bound', true],
    ['chapter-bound', true],
    ['none', true],
    ['not-in-set', false],
    ['no-code', false],
  ])('of a pair at level %s is known: %s', (level, known) => {
    expect(amountAt(level, { low: 0, high: 0 }) !== null).toBe(known);
  });
});
