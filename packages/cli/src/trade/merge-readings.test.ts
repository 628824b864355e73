import type { CountryCode, HtsCode, TradePartner } from '@better-trade/data';
import { recordsOf } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { mergeReadings } from './merge-readings.js';
import { plain, refusal } from './testing/context.js';
import type { TradeReading } from './trade-reading.js';

const EU = ['DE', 'SK'] as CountryCode[];

/** A reading of `61 CN 5` and the like. */
function reading(name: string, rows: readonly string[], more: Partial<TradeReading> = {}): TradeReading {
  const records = rows.map((row) => {
    const [hts = '', partner = '', usd = ''] = row.split(' ');
    return { hts: hts as HtsCode, partner: partner as TradePartner, usd: Number(usd) };
  });
  return {
    layout: 'Census API JSON',
    records,
    basis: { from: '2024-01', to: '2024-12', flow: 'consumption', measure: 'customs-value' },
    level: records[0]?.hts.length ?? 0,
    complete: false,
    notes: [],
    file: { path: `/x/${name}`, name, digest: name.padEnd(64, '0') },
    ...more,
  };
}

function month(name: string, of: string, rows: readonly string[]): TradeReading {
  return reading(name, rows, { basis: { from: of, to: of, flow: 'consumption', measure: 'customs-value' } });
}

const merged = (...readings: readonly TradeReading[]): string[] =>
  plain([...recordsOf(mergeReadings(readings, EU).set.detail)]);

describe('files that are the parts of one basis', () => {
  const [one, two] = [reading('1.json', ['61 CN 5']), reading('2.json', ['62 CN 7', '62 GH 1'])];

  it('make one set, in whatever order they are given', () => {
    expect(merged(one, two)).toEqual(['61 CN 5', '62 CN 7', '62 GH 1']);
    expect(mergeReadings([two, one], EU)).toEqual(mergeReadings([one, two], EU));
  });

  it('give the set a name, a source and a digest', () => {
    const { set } = mergeReadings([one], EU);
    expect(set.id).toBe('2024-consumption');
    expect(set.digest).toBe(one.file.digest);
    expect(set.source).toBe(
      'Census API JSON (1.json): U.S. imports for consumption of 2024, customs value, HS2 by partner',
    );
    expect(set).toMatchObject({ complete: false, eu: EU, chapters: null });
    expect(mergeReadings([one, two], EU).set.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are complete only if each of them is', () => {
    const whole = { ...two, complete: true };
    expect(mergeReadings([whole], EU).set.complete).toBe(true);
    expect(mergeReadings([one, whole], EU).set.complete).toBe(false);
  });

  it('keep what was left out in the source, without what could move a cursor', () => {
    const { set, notes } = mergeReadings(
      [reading('1.json', ['61 CN 5'], { notes: ['left \u009bout $5'] }), two],
      EU,
    );
    expect(notes).toEqual(['1.json: left \u009bout $5']);
    expect(set.source).toContain('HS2 by partner; 1.json: left out $5');
  });

  it('may be the months of one year, which are added', () => {
    const months = [month('b', '2024-02', ['61 CN 7']), month('a', '2024-01', ['61 CN 5', '62 CN 1'])];
    expect(merged(...months)).toEqual(['61 CN 12', '62 CN 1']);
    const { set, notes } = mergeReadings(months, EU);
    expect(set.id).toBe('2024-01..2024-02-consumption');
    expect(notes).toEqual([
      'chapters that have no value in some of the 2 months: 62; check that no file is missing',
    ]);
  });

  it('name the partners of some months only, whose file may have been forgotten', () => {
    const { notes } = mergeReadings(
      [month('a', '2024-01', ['61 CN 5', '61 VN 2']), month('b', '2024-02', ['61 GH 7', '61 VN 2'])],
      EU,
    );
    expect(notes).toEqual([
      'partners that have no value in some of the 2 months: CN, GH; check that no file is missing',
    ]);
  });
});

describe('files that must not be added', () => {
  const year = reading('year.json', ['61 CN 5']);

  it.each([
    [
      'another year',
      [year, reading('2023.json', ['62 CN 5'], { basis: { ...year.basis, from: '2023-01', to: '2023-12' } })],
      'BTT_TRADE_MIXED: 2023.json is of 2023-consumption, year.json of 2024-consumption',
    ],
    [
      'another flow',
      [year, reading('g.json', ['62 CN 5'], { basis: { ...year.basis, flow: 'general' } })],
      'BTT_TRADE_MIXED',
    ],
    ['a year and a month', [year, month('m', '2024-01', ['62 CN 5'])], 'BTT_TRADE_MIXED'],
    [
      'months of two years',
      [month('a', '2023-12', ['61 CN 5']), month('b', '2024-01', ['61 CN 5'])],
      'BTT_TRADE_MIXED',
    ],
    [
      'months with a gap',
      [month('a', '2024-01', ['61 CN 5']), month('b', '2024-03', ['61 CN 5'])],
      'BTT_TRADE_MONTHS: no file is of 2024-02',
    ],
    [
      'another level',
      [year, reading('6.json', ['610910 CN 5'])],
      'BTT_TRADE_MIXED: 6.json is by HS6, year.json by HS2',
    ],
    [
      'the European Union beside a member',
      [reading('eu.json', ['61 EU 5']), reading('de.json', ['62 DE 5'])],
      'BTT_TRADE_MIXED: eu.json has the European Union as one partner, de.json has its members',
    ],
    [
      'the same cell',
      [year, reading('z.json', ['61 CN 5'])],
      'BTT_TRADE_DOUBLE: 61 of CN in 2024 stands in year.json and in z.json',
    ],
    [
      'the same month',
      [month('a', '2024-01', ['61 CN 5']), month('b', '2024-01', ['61 CN 6'])],
      'BTT_TRADE_DOUBLE',
    ],
    [
      'to more than can be read back',
      [month('a', '2024-01', ['61 CN 600000000000000']), month('b', '2024-02', ['61 CN 400000000000000'])],
      'BTT_TRADE_VALUE: b: 61 of CN comes to $1,000,000,000,000,000',
    ],
    [
      'to more than can be counted',
      [reading('a', ['61 CN 18014398509481982'])],
      'BTT_TRADE_VALUE: a: 61 of CN comes to',
    ],
  ])('%s', async (_, readings, message) => {
    expect(await refusal(() => mergeReadings(readings, EU))).toContain(message);
  });
});
