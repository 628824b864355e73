import { describe, expect, it } from 'vitest';
import { trade } from '../testing/trade.js';
import { totalsOf } from './totals.js';

const values = {
  detail: {
    '1801.00.0010': { CN: 5, EU: 11 },
    '9802.00.4020': { CN: 3 },
    '9999.95.0000': { CN: 2, EU: 4 },
  },
  chapters: { '18': { CI: 7, NL: 11 }, '99': { NL: 4, CI: 1 } },
};

describe('the totals of a set', () => {
  it('are those of its chapters, in which the European Union is its members and counted once', () => {
    const { nation, countries } = totalsOf(trade(values));
    expect(nation.usd).toBe(33);
    expect(Object.fromEntries(countries)).toEqual({ CI: 8, CN: 10, NL: 15 });
  });

  it('say what came under chapters 98 and 99, and of it the low-value shipments that the detail shows', () => {
    expect(totalsOf(trade(values)).nation).toEqual({ usd: 33, programmeUsd: 10, lowValueUsd: 6 });
  });

  it('know each chapter of a country and each code of all partners', () => {
    const { chapters, codes } = totalsOf(trade(values));
    expect(chapters.get('NL 18')).toBe(11);
    expect(chapters.get('CN 99')).toBe(2);
    expect(chapters.get('EU 18')).toBeUndefined();
    expect(codes.get('1801000010')).toBe(16);
  });

  it('are those of the detail where the set has no chapters beside it', () => {
    const { nation, countries, chapters } = totalsOf(trade({ ...values, chapters: null }));
    expect(nation).toEqual({ usd: 25, programmeUsd: 9, lowValueUsd: 6 });
    expect(countries.get('CN')).toBe(10);
    expect(chapters.get('CN 18')).toBe(5);
  });

  it('of an empty set are nothing', () => {
    expect(totalsOf(trade()).nation).toEqual({ usd: 0, programmeUsd: 0, lowValueUsd: 0 });
  });
});
