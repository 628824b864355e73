import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarsData, BarsRow } from '../figure-data.js';
import { expectFigure, HOSTILE, marksOf, wordsOf } from '../plot/testing.js';
import { renderFigure } from '../render-figure.js';
import { barsFigure } from './bars-figure.js';

const measure = { what: 'U.S. imports for consumption 2024, customs value' };
const options = { lang: 'en', id: 'b' } as const;

function row(
  key: string,
  low: number | null,
  high: number | null = low,
  more: Partial<BarsRow> = {},
): BarsRow {
  return {
    key,
    label: key,
    amount: low === null || high === null ? null : { low, high },
    risk: null,
    note: '',
    ...more,
  };
}

function bars(...rows: readonly BarsRow[]): BarsData {
  return { measure, of: 'good', rows };
}

const draw = (...rows: readonly BarsRow[]) => barsFigure(bars(...rows), options);

describe('the ranked bars', () => {
  it('put the highest upper end first, then the highest lower end, and what nobody knows last', () => {
    const { table } = draw(row('Mica', null), row('Tea', 1, 9), row('Tin', 3, 9), row('Gold', 0, 10));
    expect(table.rows.map(([label]) => label)).toEqual(['Gold', 'Tin', 'Tea', 'Mica']);
  });

  it('show both ends of every row, in the mark and in words', () => {
    const parsed = expectFigure(draw(row('Gold', 1_000, 2_500_000)));
    expect(marksOf(parsed)).toEqual(['Gold: at least $1k and at most $2.5m']);
    expect(wordsOf(parsed)).toEqual(expect.arrayContaining(['$1k', '$2.5m', 'at least', 'at most']));
  });

  it('say that a value is not known, and never 0 for it', () => {
    const figure = draw(row('Mica', null), row('Tin', 5));
    const parsed = expectFigure(figure);
    expect(wordsOf(parsed)).toContain('not known');
    expect(figure.table.rows[1]).toEqual(['Mica', null, null]);
    expect(figure.takeaway).toBe(
      'Tin: $5, the highest upper end of 2 goods; no value is known for 1 of them.',
    );
  });

  it('have a sentence for no row, one row, rows of nothing, and rows that nobody knows', () => {
    expect(draw().takeaway).toBe('There are no rows to show.');
    expect(draw(row('Tin', 1, 2)).takeaway).toBe('Tin: at least $1 and at most $2.');
    expect(draw(row('Tin', 0), row('Tea', 0)).takeaway).toBe('The value recorded for 2 goods is $0.');
    expect(draw(row('Tin', null)).takeaway).toBe('No value is known for 1 good.');
  });

  it('draw the first 25 and say how many more the table has, and how many of these nobody knows', () => {
    const rows = Array.from({ length: 40 }, (_, i) => row(`Good ${i}`, i < 38 ? i : null));
    const figure = draw(...rows);
    const parsed = expectFigure(figure);
    expect(marksOf(parsed)).toHaveLength(25);
    expect(wordsOf(parsed)).toContain('15 more in the table, 2 of them not known.');
    expect(figure.notes[0]).toBe('15 more in the table, 2 of them not known.');
    expect(figure.table.rows).toHaveLength(40);
  });

  it('say who has no value in the gender of the rows', () => {
    const rows = [row('Tin', 5), row('Tea', null)];
    const said = (of: BarsData['of']): string =>
      barsFigure({ measure, of, rows }, { lang: 'es', id: 'b' }).takeaway;
    expect(said('listing')).toContain('no se conoce el valor de 1 de ellas.');
    expect(said('good')).toContain('no se conoce el valor de 1 de ellos.');
  });

  it('put the lesser end first, draw credits, and say how many there are', () => {
    const figure = draw(row('Tin', 900, 5), row('Tea', -3, -7), row('Gold', -2, 4_000_000));
    expectFigure(figure);
    expect(figure.table.rows).toEqual([
      ['Gold', -2, 4_000_000],
      ['Tin', 5, 900],
      ['Tea', -7, -3],
    ]);
    expect(figure.notes[0]).toMatch(/^2 rows have negative values/);
    expect(draw(row('Tea', 0), row('Tin', -5, 0)).takeaway).not.toContain('recorded for');
  });

  it('mark a risk by its letter and say it in the table', () => {
    const figure = draw(row('Gold', 1, 2, { risk: 'high', note: 'exact', href: '#gold' }), row('Tin', 1));
    const parsed = expectFigure(figure);
    expect(wordsOf(parsed)).toContain('H');
    expect(marksOf(parsed)[0]).toBe('Gold: at least $1 and at most $2; high risk; exact');
    expect(parsed.querySelector('[data-href="#gold"]')).not.toBeNull();
    expect(figure.table.columns.map(({ label }) => label)).toEqual([
      'Good',
      'Risk',
      'At least (USD)',
      'At most (USD)',
      'Note',
    ]);
  });

  it('say which scale the axis has', () => {
    expect(wordsOf(expectFigure(draw(row('Tin', 1, 900))))).toContain('Linear scale.');
    expect(wordsOf(expectFigure(draw(row('Tin', 1, 1e11))))).toContain(
      'Log scale: each line is ten times the line before it.',
    );
  });

  it('are the same bytes in any order of rows, well-formed and inert whatever the texts are', () => {
    const usd = fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: -(10 ** 6), max: 10 ** 12 }));
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string());
    const rows = fc.uniqueArray(
      fc.record({
        key: fc.string(),
        label: text,
        amount: fc.option(
          fc.tuple(usd, usd).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
        ),
        risk: fc.option(fc.constantFrom('high' as const, 'medium' as const, 'low' as const)),
        note: text,
      }),
      { selector: ({ key }) => key, maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom('en' as const, 'es' as const), (given, lang) => {
        const figure = barsFigure(bars(...given), { lang, id: 'b' });
        expectFigure(figure);
        const turned = barsFigure(bars(...[...given].reverse()), { lang, id: 'b' });
        expect(turned.svg.toString()).toBe(figure.svg.toString());
        expect(turned).toEqual(figure);
        expect(figure.table.rows).toHaveLength(given.length);
      }),
      { numRuns: 40 },
    );
  });

  it('look as they were reviewed', async () => {
    const national = bars(
      row('Electronics', 124_088_293_310, 197_887_029_787, { note: 'basket' }),
      row('Lithium-Ion Batteries', 15_656_111_816, 15_656_111_816, { note: 'exact' }),
      row('Palm Fruit', 0, 2_130_000_000, { note: 'bound' }),
      row('Bricks', 0, 0, { note: 'no imports' }),
      row('Pornography', null, null, { note: 'no HTS code' }),
    );
    await expect(renderFigure('bars', national)).toMatchFileSnapshot('./golden/national.svg');
    const screened: BarsData = {
      measure: { what: 'Valor de las líneas del archivo' },
      of: 'listing',
      rows: [
        row('Cocoa, Côte d\u2019Ivoire', 412_500, 412_500, { risk: 'high', note: '1 línea' }),
        row('Electronics, China', 0, 1_860_000, { risk: 'medium', note: '2 líneas' }),
        row('Lithium, China', null, null, { risk: 'low', note: '1 línea' }),
      ],
    };
    await expect(renderFigure('bars', screened, { lang: 'es' })).toMatchFileSnapshot(
      './golden/screening-es.svg',
    );
  });
});
