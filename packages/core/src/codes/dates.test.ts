import type { LooseDate } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsOn, parseDay } from './dates.js';
import { BttError } from './problem.js';

const holds = (from: string | null, to: string | null, day: string): boolean =>
  holdsOn(from as LooseDate | null, to as LooseDate | null, parseDay(day));

describe('parseDay', () => {
  it.each(['2026-10-05', '2024-02-29', '2000-02-29', '1999-12-31', '2025-04-30'])('takes %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-1-1',
    '2025',
    '05/10/2026',
    '',
    ' 2026-10-05',
  ])('refuses %j with a coded error', (text) => {
    expect(() => parseDay(text)).toThrow(BttError);
    expect(() => parseDay(text)).toThrow(`BTT_AS_OF_DATE: "${text}" is not a day. Give it as YYYY-MM-DD.`);
  });

  it('takes exactly the days that the calendar has', () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), two(13), two(32), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const moment = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
        let taken = true;
        try {
          parseDay(text);
        } catch {
          taken = false;
        }
        expect(taken).toBe(real);
      }),
      { numRuns: 500 },
    );
  });
});

describe('holdsOn', () => {
  it.each([
    ['a bare year begins on its first day', '2012', null, '2011-12-31', '2012-01-01'],
    ['a month begins on its first day', '2022-09', null, '2022-08-31', '2022-09-01'],
    ['a full date begins on that day', '2024-09-05', null, '2024-09-04', '2024-09-05'],
  ])('%s', (_, from, to, before, first) => {
    expect(holds(from, to, before)).toBe(false);
    expect(holds(from, to, first)).toBe(true);
  });

  it.each([
    ['a bare year is listed to its last day', '2018', '2018-12-31', '2019-01-01'],
    ['a month is listed to its last day', '2022-09', '2022-09-30', '2022-10-01'],
    ['February of a leap year is listed to the 29th', '2024-02', '2024-02-29', '2024-03-01'],
    ['a full end date is the first day outside', '2024-09-05', '2024-09-04', '2024-09-05'],
  ])('%s', (_, to, last, after) => {
    expect(holds('2009', to, last)).toBe(true);
    expect(holds('2009', to, after)).toBe(false);
  });

  it('holds for ever without an end, and since ever without a beginning', () => {
    expect(holds('2009', null, '2999-12-31')).toBe(true);
    expect(holds(null, null, '1800-01-01')).toBe(true);
    expect(holds(null, '2018', '2019-01-01')).toBe(false);
  });

  it('holds for the whole of a year that it begins and ends in', () => {
    expect(holds('2010', '2010', '2010-01-01')).toBe(true);
    expect(holds('2010', '2010', '2010-12-31')).toBe(true);
    expect(holds('2010', '2010', '2011-01-01')).toBe(false);
  });
});
