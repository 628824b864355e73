import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatrixCell, MatrixData } from '../figure-data.js';
import { expectFigure, HOSTILE, marksOf, wordsOf } from '../plot/testing.js';
import { renderFigure } from '../render-figure.js';
import type { Exploitation, Risk } from '../vocabulary.js';
import { amountClasses } from './amount-classes.js';
import { matrixFigure } from './matrix-figure.js';

const measure = { what: 'U.S. imports for consumption 2024, customs value' };
const options = { lang: 'en', id: 'm' } as const;

function cell(pair: string, low: number | null, high = low, more: Partial<MatrixCell> = {}): MatrixCell {
  const [good = '', country = ''] = pair.split('@');
  return {
    good,
    goodName: good,
    country,
    countryName: `Land ${country}`,
    exploitation: ['CL'],
    risk: null,
    amount: low === null || high === null ? null : { low, high },
    lines: null,
    ...more,
  };
}

function matrix(colour: MatrixData['colour'], ...cells: readonly MatrixCell[]): MatrixData {
  return { measure, colour, cells };
}

const shapesOf = (exploitation: readonly Exploitation[]): string =>
  matrixFigure(matrix('risk', cell('tea@IN', 1, 1, { exploitation, risk: 'high' })), options)
    .svg.toString()
    .replace(/^.*<g class="m">/s, '');

describe('the matrix of goods and countries', () => {
  it.each(['risk', 'amount'] as const)(
    'orders the ends of credits and says how many there are (%s)',
    (colour) => {
      const figure = matrixFigure(matrix(colour, cell('tea@IN', -1, -8), cell('tin@BO', 9, 2)), options);
      expectFigure(figure);
      expect(figure.table.rows.map((row) => row.slice(-2))).toEqual([
        [-8, -1],
        [2, 9],
      ]);
      expect(figure.notes[0]).toMatch(/^1 row has a negative value/);
    },
  );

  it('says everything of a cell in words', () => {
    const figure = matrixFigure(
      matrix(
        'risk',
        cell('tea@IN', 10, 2_000, { exploitation: ['FL', 'CL'], risk: 'high', lines: 3, href: '#tea' }),
      ),
      options,
    );
    const parsed = expectFigure(figure);
    expect(marksOf(parsed)).toEqual([
      'tea, Land IN: child labor, forced labor; high risk; at least $10 and at most $2k; 3 lines',
    ]);
    expect(parsed.querySelector('[data-href="#tea"]')).not.toBeNull();
    expect(figure.table.rows).toEqual([
      ['tea', 'Land IN', 'child labor, forced labor', 'high', 10, 2_000, 3],
    ]);
  });

  it('has one shape for each exploitation, and a corner for the EO list beside another', () => {
    expect(shapesOf(['CL'])).toContain('<circle');
    expect(shapesOf(['FL'])).not.toContain('<circle');
    const distinct = [['CL'], ['FL'], ['CL', 'FL'], ['FCL'], ['CL', 'FCL'], []] as const;
    expect(new Set(distinct.map(shapesOf)).size).toBe(distinct.length);
  });

  it('gives the risk as a letter and the class of an amount as a number, never by colour alone', () => {
    const risk = expectFigure(matrixFigure(matrix('risk', cell('tea@IN', 1, 1, { risk: 'low' })), options));
    expect(wordsOf(risk)).toEqual(expect.arrayContaining(['L', 'low risk']));
    const amounts = [cell('tea@IN', 0), cell('tea@LK', 1, 5_000_000_000)];
    const amount = expectFigure(matrixFigure(matrix('amount', ...amounts), options));
    expect(wordsOf(amount)).toEqual(expect.arrayContaining(['0', '5', '$1bn or more', 'IN', 'LK']));
  });

  it('shows an unknown amount as hollow with a question mark, and says so', () => {
    const figure = matrixFigure(matrix('amount', cell('tea@IN', null), cell('tea@LK', 5)), options);
    const parsed = expectFigure(figure);
    expect(wordsOf(parsed)).toEqual(expect.arrayContaining(['?', 'hollow: value not known']));
    expect(marksOf(parsed)).toContain('tea, Land IN: child labor; not known');
    expect(figure.takeaway).toContain('no value is known for 1.');
  });

  it('leaves no row without a reason: what is not drawn is counted beside its good and its country', () => {
    const cells = Array.from({ length: 40 }, (_, g) =>
      Array.from({ length: 30 }, (_, c) =>
        cell(`g${String(g).padStart(2, '0')}@C${c}`, 1, 1_000 - g * 10 - c),
      ),
    ).flat();
    const figure = matrixFigure(matrix('amount', ...cells), options);
    const parsed = expectFigure(figure);
    const marks = marksOf(parsed);
    expect(marks.filter((text) => text.includes('child labor'))).toHaveLength(30 * 24);
    expect(marks).toContain('g00: 6 more in countries that are not drawn; see the table');
    expect(marks).toContain('Land C0: 10 more goods that are not drawn; see the table');
    expect(marks).toContain('60 more of goods and countries that are not drawn; see the table');
    expect(figure.notes[0]).toContain('480 pairs more in the table.');
    expect(figure.table.rows).toHaveLength(1_200);
  });

  it('draws the highest risks first, whatever there is of the lower ones', () => {
    const low = Array.from({ length: 40 }, (_, i) => [
      cell(`a${i}@IN`, 9, 9, { risk: 'low' }),
      cell(`a${i}@L${i}`, 9, 9, { risk: 'low' }),
    ]).flat();
    const parsed = expectFigure(
      matrixFigure(matrix('risk', ...low, cell('z@ZZ', null, null, { risk: 'high' })), options),
    );
    expect(marksOf(parsed)[0]).toContain('z, Land ZZ: child labor; high risk');
  });

  it('has a takeaway for no cell and for one', () => {
    expect(matrixFigure(matrix('risk'), options).takeaway).toBe(
      'There are no pairs of a good and a country to show.',
    );
    expect(matrixFigure(matrix('amount', cell('tea@IN', 1)), options).takeaway).toBe(
      '1 pair of 1 good and 1 country: 0 with forced labor.',
    );
  });

  it('is the same bytes in any order of cells, well-formed and inert whatever the texts are', () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string());
    const usd = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 ** 11 }));
    const cells = fc.uniqueArray(
      fc.record({
        good: fc.constantFrom('a', 'b', 'c'),
        goodName: fc.constant('Tea'),
        country: fc.oneof(fc.constantFrom('IN', 'CN'), text),
        countryName: fc.constant('<b>'),
        exploitation: fc.subarray(['CL', 'FL', 'FCL'] as Exploitation[]),
        risk: fc.option(fc.constantFrom<Risk>('high', 'medium', 'low')),
        amount: fc.option(
          fc.tuple(usd, usd).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
        ),
        lines: fc.option(fc.nat()),
      }),
      { selector: ({ good, country }) => `${good}@${country}` },
    );
    fc.assert(
      fc.property(cells, fc.constantFrom('risk' as const, 'amount' as const), (given, colour) => {
        const figure = matrixFigure(matrix(colour, ...given), { lang: 'es', id: 'm' });
        expectFigure(figure);
        expect(matrixFigure(matrix(colour, ...[...given].reverse()), { lang: 'es', id: 'm' })).toEqual(
          figure,
        );
        expect(figure.table.rows).toHaveLength(given.length);
      }),
      { numRuns: 60 },
    );
  });

  it('survives hostile names and 1,000 cells', () => {
    const cells = Array.from({ length: 1_000 }, (_, i) =>
      cell(`g${i % 100}@C${Math.floor(i / 100)}`, i, 10 ** (i % 12) + i, {
        goodName: HOSTILE[i % 100] ?? `Good ${i % 100}`,
        countryName: HOSTILE[Math.floor(i / 100)] ?? '',
      }),
    );
    expectFigure(matrixFigure(matrix('amount', ...cells), options));
  });

  it('looks as it was reviewed', async () => {
    const cells = [
      cell('Cotton@CN', 0, 9_000_000, { exploitation: ['CL', 'FL', 'FCL'], risk: 'high', lines: 4 }),
      cell('Cotton@IN', 500, 3_000_000, { exploitation: ['CL'], risk: 'medium', lines: 1 }),
      cell('Gold@PE', null, null, { exploitation: ['CL', 'FL'], risk: 'high', lines: 2 }),
      cell('Electronics@CN', 1_000_000_000, 165_000_000_000, { exploitation: ['FL'], risk: 'low', lines: 9 }),
      cell('Bricks@IN', 0, 0, { exploitation: ['FCL'], lines: 1 }),
    ];
    await expect(renderFigure('matrix', matrix('amount', ...cells))).toMatchFileSnapshot(
      './golden/by-amount.svg',
    );
    await expect(renderFigure('matrix', matrix('risk', ...cells), { lang: 'es' })).toMatchFileSnapshot(
      './golden/by-risk-es.svg',
    );
  });
});

describe('the five classes of an amount', () => {
  it('begin at round dollars, each ten times the one before, and never under $1', () => {
    expect(amountClasses([{ low: 0, high: 165e9 }]).limits).toEqual([1e7, 1e8, 1e9, 1e10]);
    expect(amountClasses([{ low: 0, high: 500e6 }]).limits).toEqual([1e5, 1e6, 1e7, 1e8]);
    expect(amountClasses([null, { low: 0, high: 7 }]).limits).toEqual([1, 10, 100, 1000]);
  });

  it('never put a larger amount in a lower class, and nothing in class 0 but nothing', () => {
    const usd = fc.integer({ min: 0, max: 10 ** 12 });
    fc.assert(
      fc.property(usd, usd, usd, (most, a, b) => {
        const { classOf } = amountClasses([{ low: 0, high: most }]);
        expect(classOf(Math.min(a, b))).toBeLessThanOrEqual(classOf(Math.max(a, b)));
        expect(classOf(a) === 0).toBe(a === 0);
      }),
    );
  });
});
