import type { HtsCode } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import type { Cell, Level } from './cells.js';
import { countLevels, emptyTotal, gradeOf } from './exposure-row.js';
import type { ListedPair } from './listed-pairs.js';

const at = (level: Cell['level'], usd = 5): Cell => ({
  pair: 'cocoa@CI',
  country: 'CI',
  code: '18' as HtsCode,
  chapter: '18',
  usd,
  exclusive: false,
  grade: 'partial',
  level,
  basis: 'dol',
});

describe('the grade of a row', () => {
  it.each([
    ['nothing', 'where there is no value', 0, 0, [at('code', 0)]],
    ['exact', 'where all of it is certain', 5, 5, [at('code')]],
    ['basket', 'where codes hold other goods too', 1, 5, [at('code')]],
    ['bound', 'where a part is known only as a bound', 1, 5, [at('code'), at('chapter-bound')]],
    ['bound', 'where a part is known only of the Union', 1, 5, [at('eu-bound')]],
    ['basket', 'where what is only a bound is nothing', 1, 5, [at('code'), at('chapter-bound', 0)]],
  ] as const)('is %s %s', (grade, _, low, high, cells) => {
    expect(gradeOf(low, high, cells)).toBe(grade);
  });
});

describe('the levels of a row', () => {
  it('count the listings known in each way, and those the set does not know, in the order of the words', () => {
    const pairs = ['cocoa@CI', 'cocoa@NL', 'cotton@CN', 'tea@CN', 'gold@XX'].map((text) => {
      const [good, country] = text.split('@');
      return { good, country } as unknown as ListedPair;
    });
    const levels = new Map<string, Level>([
      ['cocoa@CI', 'chapter-bound'],
      ['cocoa@NL', 'eu-bound'],
      ['tea@CN', 'code'],
      ['cotton@CN', 'code'],
    ]);
    expect(JSON.stringify(countLevels(pairs, levels))).toBe(
      '{"chapter-bound":1,"code":2,"eu-bound":1,"not-in-set":1}',
    );
  });
});

describe('a total over nothing', () => {
  it('is no dollars of the nation, and no listings', () => {
    expect(emptyTotal(8)).toMatchObject({ low: 0, high: 0, listings: 0, grade: 'nothing' });
    expect(emptyTotal(8).ofNation).toEqual({ low: 0, high: 0 });
    expect(emptyTotal(0).ofNation).toBeNull();
  });
});
