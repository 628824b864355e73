import { parseDay } from '@better-trade/core';
import { loadReference, type Reference } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '../../core/src/testing/reference.js';
import { good, listing } from '../../core/src/testing/rows.js';
import { claimsOn } from './claims.js';
import { createTracer } from './create-tracer.js';
import { chains } from './testing/chains.js';

type Rows = Reference['listings'];

/** Claims in short, `cotton@CN CL+FL`. */
function claimed(listings: Rows, day = '2026-01-02'): string[] {
  const claims = claimsOn(reference({ goods: [good('cotton', 'Cotton')], listings }), parseDay(day));
  return [...claims.values()].flat().map((one) => `${one.good}@${one.country} ${one.exploitation.join('+')}`);
}

describe('a claim', () => {
  it('holds all that the lists state of a good in a country', () => {
    const listings = [
      listing({ good: 'cotton', country: 'CN', exploitation: 'FCL', list: 'EO13126' }),
      listing({ good: 'cotton', country: 'CN', exploitation: 'FL' }),
      listing({ good: 'cotton', country: 'CN', exploitation: 'CL' }),
    ];
    expect(claimed(listings)).toEqual(['cotton@CN CL+FL+FCL']);
    expect(claimsOn(reference({ listings }), parseDay('2026-01-02')).get('cotton')?.[0]?.rows).toHaveLength(
      3,
    );
  });

  it('is one for each country and each good, in the order of their names', () => {
    const listings = [
      listing({ good: 'wool', country: 'CN', exploitation: 'FL' }),
      listing({ good: 'cotton', country: 'TM', exploitation: 'FL' }),
      listing({ good: 'cotton', country: 'CN', exploitation: 'CL' }),
    ];
    expect(claimed(listings)).toEqual(['cotton@CN CL', 'cotton@TM FL', 'wool@CN FL']);
  });

  it('states an exploitation once that two lists state', () => {
    const listings = [
      listing({ good: 'cotton', country: 'CN', exploitation: 'FL' }),
      listing({ good: 'cotton', country: 'CN', exploitation: 'FL', edition: '2024', source: 'another' }),
    ];
    expect(claimed(listings)).toEqual(['cotton@CN FL']);
  });

  it('is not made by a derived row: its country is that of the output, not of the labor', () => {
    const derived = listing({
      good: 'batteries',
      country: 'CN',
      exploitation: null,
      inputGood: 'cobalt-ore',
      inputCountry: 'CD',
    });
    expect(claimed([derived])).toEqual([]);
    expect(claimed([derived, listing({ good: 'batteries', country: 'CN', exploitation: 'FL' })])).toEqual([
      'batteries@CN FL',
    ]);
  });

  it.each([
    ['2009', null, '2008-12-31', false],
    ['2009', null, '2009-01-01', true],
    ['2009', '2022', '2022-12-31', true],
    ['2009', '2022', '2023-01-01', false],
    ['2009', '2022-09', '2022-09-30', true],
    ['2009', '2022-09', '2022-10-01', false],
    ['2009', '2022-09-28', '2022-09-27', true],
    ['2009', '2022-09-28', '2022-09-28', false],
    ['2022-09-28', null, '2022-09-27', false],
    ['2022-09-28', null, '2022-09-28', true],
  ] as const)('from %s to %s holds on %s: %s', (from, to, day, holds) => {
    expect(claimed([listing({ good: 'cotton', country: 'CN', from, to })], day)).toHaveLength(holds ? 1 : 0);
  });

  it('holds only the rows in force: an exploitation that ended is not stated', () => {
    const listings = [
      listing({ good: 'cotton', country: 'CN', exploitation: 'FL', to: '2020' }),
      listing({ good: 'cotton', country: 'CN', exploitation: 'CL' }),
    ];
    expect(claimed(listings)).toEqual(['cotton@CN CL']);
    expect(claimed(listings, '2020-06-01')).toEqual(['cotton@CN CL+FL']);
  });

  it('does not hang on the order of the rows', () => {
    const rows = [
      listing({ good: 'cotton', country: 'CN', exploitation: 'FL' }),
      listing({ good: 'cotton', country: 'CN', exploitation: 'FL', source: 'another' }),
      listing({ good: 'cotton', country: 'CN', exploitation: 'CL' }),
      listing({ good: 'cotton', country: 'TM', exploitation: 'FCL', list: 'EO13126' }),
      listing({ good: 'cocoa', country: 'CI' }),
    ];
    const claims = (some: Rows): unknown => [
      ...claimsOn(reference({ listings: some }), parseDay('2026-01-02')),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(claims(shuffled)).toEqual(claims(rows));
      }),
    );
  });

  it('rides on the paths that begin at its good, and is not passed on by a good on the way', () => {
    const tracer = createTracer(
      chains(['spin: cotton > yarn', 'knit: yarn > fabric'], { listed: ['cotton@CN FL', 'yarn@GH CL'] }),
    );
    const [end] = tracer.walkDown('cotton').ends.filter((one) => one.good === 'fabric');
    expect(end?.paths[0]?.claims.map((claim) => `${claim.good}@${claim.country}`)).toEqual(['cotton@CN']);
  });

  it('is made of no derived row of the shipped lists', () => {
    const shipped = loadReference();
    const rows = [...claimsOn(shipped, parseDay(shipped.date)).values()]
      .flat()
      .flatMap((claim) => claim.rows);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.exploitation === null || row.inputGood !== null)).toEqual([]);
  });
});
