import type { Classification, HtsCode } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '../testing/reference.js';
import { classification, digits } from '../testing/rows.js';
import { buildHtsIndex } from './hts-index.js';
import { linesUnder } from './lines-under.js';

const basket = { scope: 'basket' } as const;
const index = buildHtsIndex([
  classification('cocoa', '1801'),
  classification('cocoa', '1801.00.0010', { basis: 'curated' }),
  classification('electronics', '85', basket),
  classification('phones', '8517.13', basket),
  classification('phones', '8517'),
  classification('telephony', '8517.13'),
  classification('telephony', '85', basket),
]);
const met = (code: string) =>
  index.match(digits(code)).map((match) => `${match.subject} ${match.grade} ${match.classification.hts}`);

describe('the grade of a code', () => {
  it('is exact under an exclusive prefix, and the longest such prefix is named', () => {
    expect(met('1801.00.0090')).toEqual(['cocoa exact 1801']);
    expect(met('1801.00.0010')).toEqual(['cocoa exact 1801000010']);
    expect(met('1801')).toEqual(['cocoa exact 1801']);
  });

  it('is basket under a prefix that holds other goods too, a whole chapter among them', () => {
    expect(met('8507.60.0010')).toEqual(['electronics basket 85', 'telephony basket 85']);
  });

  it('is partial where the code is shorter than the classification', () => {
    expect(met('18')).toEqual(['cocoa partial 1801']);
  });

  it('is the best one of a subject, before the longest prefix', () => {
    expect(met('8517.13.0000')).toEqual([
      'electronics basket 85',
      'phones exact 8517',
      'telephony exact 851713',
    ]);
    expect(met('8517')).toEqual(['electronics basket 85', 'phones exact 8517', 'telephony basket 85']);
  });

  it('is none for a code that no classification begins or continues', () => {
    expect(met('1802.00.0000')).toEqual([]);
    expect(met('1901')).toEqual([]);
  });
});

it('codes under the same classifications share one answer', () => {
  expect(index.match(digits('8517.13.0010'))).toBe(index.match(digits('8517.13.0090')));
  expect(index.match(digits('8517.14.0000'))).not.toBe(index.match(digits('8517.13.0090')));
});

describe('the classification that is named', () => {
  const named = (...rows: Classification[]) =>
    buildHtsIndex(rows).match(digits('1801.00.0010'))[0]?.classification.source;

  it('is the longer of two exclusive prefixes', () => {
    expect(
      named(
        classification('cocoa', '1801', { source: 'short' }),
        classification('cocoa', '1801.00', { source: 'long' }),
      ),
    ).toBe('long');
  });

  it("is DOL's before CBP's before this project's, at the same code", () => {
    const dol = classification('cocoa', '1801', { basis: 'dol', source: 'dol' });
    const cbp = classification('cocoa', '1801', { basis: 'cbp', source: 'cbp' });
    const own = classification('cocoa', '1801', { basis: 'curated', source: 'own' });
    expect([named(own, cbp, dol), named(own, cbp)]).toEqual(['dol', 'cbp']);
  });
});

describe('a code that is shorter than all classifications of a good', () => {
  const lines = linesUnder(reference().hts);
  const graded = (...rows: Classification[]) => {
    const [match] = buildHtsIndex(rows, lines).match(digits('1801'));
    return `${match?.grade} ${match?.classification.hts} ${match?.classification.scope}`;
  };

  it('is exact where the good is alone in every line of the schedule under it', () => {
    expect(graded(classification('cocoa', '1801.00.0010'), classification('cocoa', '1801.00.0090'))).toBe(
      'exact 1801000010 exclusive',
    );
    expect(graded(classification('cocoa', '1801.00'))).toBe('exact 180100 exclusive');
  });

  it('is basket where the good is in every line but shares one', () => {
    expect(
      graded(classification('cocoa', '1801.00.0010'), classification('cocoa', '1801.00.0090', basket)),
    ).toBe('basket 1801000090 basket');
  });

  it('is partial where a line under it holds none of the good', () => {
    expect(graded(classification('cocoa', '1801.00.0010'))).toBe('partial 1801000010 exclusive');
  });

  it('names an exclusive code for an exact match, even beside a longer basket', () => {
    expect(graded(classification('cocoa', '1801.00'), classification('cocoa', '1801.00.0010', basket))).toBe(
      'exact 180100 exclusive',
    );
  });
});

it('keeps goods, orders and sectors of one name apart', () => {
  const mixed = buildHtsIndex([
    classification('cotton', '52'),
    classification('cotton', '52', { subjectKind: 'sector' }),
    classification('cotton', '52', { subjectKind: 'order' }),
  ]);
  expect(mixed.match(digits('5201')).map((match) => match.kind)).toEqual(['good', 'order', 'sector']);
});

it('remembers its answer', () => {
  expect(index.match(digits('1801'))).toBe(index.match(digits('1801')));
});

it('takes no number for a code', () => {
  // @ts-expect-error a number has lost its leading zero before anybody can check
  expect(() => index.match(901110010)).toThrow(TypeError);
  // @ts-expect-error text becomes a code only by parsing
  index.match('0901110010');
});

describe('whatever the classifications', () => {
  /** Few numbers, so that random classifications often meet and sometimes cover a code together. */
  const pairs = ['00', '11'];
  const code = fc
    .array(fc.constantFrom(...pairs), { minLength: 1, maxLength: 5 })
    .map((chosen) => chosen.join('') as HtsCode);
  const row = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), code, fc.boolean(), fc.constantFrom('dol', 'curated'))
    .map(([subject, hts, exclusive, basis]) =>
      classification(subject, hts, {
        scope: exclusive ? 'exclusive' : 'basket',
        basis: basis === 'dol' ? 'dol' : 'curated',
      }),
    );
  const rows = fc.array(row, { maxLength: 12 });
  /** A schedule of every ten-digit number of these pairs. */
  const schedule = (prefix: HtsCode): string[] =>
    prefix.length >= 10 ? [prefix] : pairs.flatMap((pair) => schedule((prefix + pair) as HtsCode));
  const build = (all: readonly Classification[]) => buildHtsIndex(all, schedule);
  const grades = ['exact', 'basket', 'partial'];

  it('a longer code under an exclusive prefix never grades worse than the prefix', () => {
    fc.assert(
      fc.property(rows, row, code, (others, own, longer) => {
        const exclusive = { ...own, scope: 'exclusive' as const };
        const built = build([...others, exclusive]);
        const grade = (text: string) =>
          grades.indexOf(
            built.match(text as HtsCode).find((match) => match.subject === own.subject)?.grade ?? '',
          );
        expect(grade(own.hts)).toBe(0);
        expect(grade((own.hts + longer).slice(0, 10))).toBe(0);
      }),
    );
  });

  it('meets exactly the subjects of which a prefix begins the code or continues it', () => {
    fc.assert(
      fc.property(rows, code, (all, text) => {
        const expected = all.filter((one) => text.startsWith(one.hts) || one.hts.startsWith(text));
        const subjects = build(all)
          .match(text)
          .map((match) => match.subject);
        expect(subjects).toEqual([...new Set(expected.map((one) => one.subject))].sort());
      }),
    );
  });

  it('one more classification never removes or worsens a match', () => {
    fc.assert(
      fc.property(rows, row, code, (all, more, text) => {
        const after = build([...all, more]).match(text);
        for (const old of build(all).match(text)) {
          const now = after.find((match) => match.subject === old.subject);
          expect(grades.indexOf(now?.grade ?? 'none')).toBeGreaterThanOrEqual(0);
          expect(grades.indexOf(now?.grade ?? 'none')).toBeLessThanOrEqual(grades.indexOf(old.grade));
        }
      }),
    );
  });

  it('what is named as evidence says what the grade says', () => {
    fc.assert(
      fc.property(rows, code, (all, text) => {
        for (const { grade, classification: named } of build(all).match(text))
          if (grade !== 'partial') expect(named.scope).toBe(grade === 'exact' ? 'exclusive' : 'basket');
      }),
    );
  });

  it('the order of the rows carries no meaning', () => {
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, code, ([all, other], text) => {
        expect(build(other).match(text)).toEqual(build(all).match(text));
      }),
    );
  });
});
