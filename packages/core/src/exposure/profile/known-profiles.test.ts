import {
  type CountryCode,
  type GoodId,
  loadReference,
  loadTrade,
  type Reference,
  recordsOf,
} from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { createExposure } from '../exposure.js';
import { profileCountry } from './profile-country.js';
import { profileGood } from './profile-good.js';

const reference = loadReference();
const trade = loadTrade();
const exposure = createExposure(reference, trade);
const country = (code: string, top?: number) =>
  profileCountry(exposure, code as CountryCode, top === undefined ? {} : { top });
const good = (id: string) => profileGood(exposure, id as GoodId);

/** Dollars of the shipped chapters, counted here by hand. */
function chaptersOf(code: string, chapters: readonly string[]): number {
  let sum = 0;
  for (const row of trade.chapters === null ? [] : recordsOf(trade.chapters))
    if (row.partner === code && chapters.includes(row.hts)) sum += row.usd;
  return sum;
}

describe('profiles of the shipped data', () => {
  it('bound cocoa of Ghana by its chapter 18', () => {
    const cocoa = country('GH').listings.find((row) => row.id === 'TVPRA:cocoa@GH');
    expect(cocoa).toMatchObject({ level: 'chapter-bound', usd: { low: 0, high: chaptersOf('GH', ['18']) } });
  });

  it('count what came under chapters 98 and 99', () => {
    expect(country('GH').imports.programmeUsd).toBe(chaptersOf('GH', ['98', '99']));
  });

  it.each(['CN', 'VN', 'GH', 'KP'])('of %s: the codes shown and the others are the whole total', (code) => {
    const { codes, total } = country(code, 5);
    const sum = (end: 'low' | 'high'): number =>
      codes.shown.reduce((usd, row) => usd + row.usd[end], codes.more?.usd[end] ?? 0);
    expect({ low: sum('low'), high: sum('high') }).toEqual(total.usd);
  });

  it('of a member of the Union: all codes together are no more than the total allows', () => {
    const { codes, total } = country('NL');
    expect(codes.more).toBeNull();
    for (const code of codes.shown) expect(code.usd.high).toBeLessThanOrEqual(total.usd?.high ?? 0);
  });

  it.each(['cotton', 'electronics', 'garments', 'polysilicon'])(
    'of %s: its classifications hold the total of the listed countries known by code',
    (id) => {
      const { classifications, listings } = good(id);
      const pairs = exposure.select({ goods: [id] }).filter((pair) => exposure.levelOf(pair) === 'code');
      expect(listings.some((row) => row.level === 'eu-bound')).toBe(false);
      const [all] = exposure.group(pairs, () => ['all']);
      const sum = (end: 'low' | 'high'): number =>
        classifications.reduce((usd, row) => usd + row.fromListed[end], 0);
      expect({ low: sum('low'), high: sum('high') }).toEqual({ low: all?.low ?? 0, high: all?.high ?? 0 });
    },
  );

  it('have no country and no good that cannot be told', () => {
    for (const { code } of reference.countries) if (code < 'C') expect(country(code, 1).kind).toBe('country');
    for (const { id } of reference.goods) if (id < 'c') expect(good(id).kind).toBe('good');
  });

  it('are the same whatever the order of the tables', () => {
    const shuffled = createExposure(shuffle(reference), trade);
    expect(profileCountry(shuffled, 'CN' as CountryCode, { top: 20 })).toEqual(country('CN', 20));
    expect(profileCountry(shuffled, 'NL' as CountryCode)).toEqual(country('NL'));
    for (const id of ['cocoa', 'cotton', 'candy'])
      expect(JSON.stringify(profileGood(shuffled, id as GoodId))).toBe(JSON.stringify(good(id)));
  });
});

/** Every table of rows in an order that has nothing to do with its own. */
function shuffle(tables: Reference): Reference {
  const turned = Object.entries(tables).map(([name, rows]) => [
    name,
    Array.isArray(rows) && name !== 'sources'
      ? rows
          .map((row, i) => [(i * 7919) % 10_007, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row)
      : rows,
  ]);
  return Object.fromEntries(turned);
}
