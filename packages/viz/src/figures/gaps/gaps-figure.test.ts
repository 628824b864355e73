import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from '../figure.js';
import type { GapsData, GapsRow } from '../figure-data.js';
import { expectFigure, HOSTILE, marksOf, wordsOf } from '../plot/testing.js';
import { renderFigure } from '../render-figure.js';
import type { GapStatus } from '../vocabulary.js';
import { STATUSES } from './bands.js';
import { dodge } from './dodge.js';
import { gapsFigure } from './gaps-figure.js';

const measure = { what: 'U.S. imports for consumption 2024, customs value' };
const options = { lang: 'en', id: 'g' } as const;

function pair(
  name: string,
  status: GapStatus,
  exposure: Amount,
  withoutAction: Amount = exposure,
  more: Partial<GapsRow> = {},
): GapsRow {
  const [goodName = '', countryName = ''] = name.split('@');
  return { pair: name, goodName, countryName, status, exposure, withoutAction, ...more };
}

const gaps = (...rows: readonly GapsRow[]): GapsData => ({ measure, rows });
const draw = (...rows: readonly GapsRow[]) => gapsFigure(gaps(...rows), options);
const usd = (low: number, high = low): Amount => ({ low, high });

describe('the gaps', () => {
  it('stand in bands by what is done, the widest gap first, and only bands with pairs', () => {
    const parsed = expectFigure(
      draw(
        pair('Gloves@China', 'finding', usd(5)),
        pair('Tea@India', 'none', usd(1)),
        pair('Toys@China', 'eo-only', usd(2)),
      ),
    );
    const heads = wordsOf(parsed).filter((word) =>
      ['No action', 'EO 13126 only', 'UFLPA sector', 'Withhold release order', 'CBP Finding'].includes(word),
    );
    expect(heads).toEqual(['No action', 'EO 13126 only', 'CBP Finding']);
    expect(wordsOf(parsed).filter((word) => word === '1 pair')).toHaveLength(3);
  });

  it('say what is without action where it is not all', () => {
    const figure = draw(
      pair('Fish@China', 'active-order', usd(1_000, 2_000), usd(0, 2_000), { href: '#fish' }),
    );
    const parsed = expectFigure(figure);
    expect(marksOf(parsed)).toEqual([
      'Fish, China: at least $1k and at most $2k; Withhold release order; without action at least $0 and at most $2k',
    ]);
    expect(wordsOf(parsed)).toContain('$0 \u2013 $2k');
    expect(parsed.querySelector('[data-href="#fish"]')).not.toBeNull();
    expect(figure.table.rows).toEqual([['Fish', 'China', 'Withhold release order', 1_000, 2_000, 0, 2_000]]);
  });

  it('rank a pair as a whole gap where nobody knows what its actions cover', () => {
    const rows = [
      pair('Tea@India', 'active-order', usd(5), usd(4)),
      pair('Tin@India', 'active-order', usd(9), null),
    ];
    const figure = draw(...rows);
    expect(marksOf(expectFigure(figure))[0]).toBe(
      'Tin, India: $9; Withhold release order; without action not known',
    );
    expect(figure.table.rows[0]?.slice(5)).toEqual([null, null]);
  });

  it('count pairs without a figure and pairs at $0 apart, and never one as the other', () => {
    const figure = draw(
      pair('Tea@India', 'none', null),
      pair('Gold@Peru', 'none', null),
      pair('Bricks@Peru', 'none', usd(0)),
      pair('Tin@Peru', 'none', usd(1, 2)),
    );
    const parsed = expectFigure(figure);
    expect(wordsOf(parsed)).toEqual(expect.arrayContaining(['2 not known', '1 at $0', '4 pairs']));
    expect(marksOf(parsed)).toEqual(['Tin, Peru: at least $1 and at most $2; No action']);
    expect(figure.takeaway).toBe(
      '4 pairs of a good and a country: 4 with no action at all; the largest of them is Tin, Peru, at least $1 and at most $2; no value is known for 2.',
    );
    expect(figure.table.rows.filter((row) => row[3] === null)).toHaveLength(2);
  });

  it('have a sentence for no pair, and for pairs that all have an action', () => {
    expect(draw().takeaway).toBe('There are no pairs of a good and a country to show.');
    expect(draw(pair('Tea@India', 'finding', usd(1))).takeaway).toBe(
      '1 pair of a good and a country: 0 with no action at all.',
    );
  });

  it('draw 500 pairs each as a mark of its own', () => {
    const rows = Array.from({ length: 500 }, (_, i) =>
      pair(`Good ${i}@Land`, STATUSES[i % 2] ?? 'none', usd(i % 3 === 0 ? 0 : i, 1 + i ** 3)),
    );
    const figure = draw(...rows);
    const parsed = expectFigure(figure);
    expect(marksOf(parsed)).toHaveLength(500);
    expect(figure.table.rows).toHaveLength(500);
  });

  it('count what finds no place in the picture', () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => pair(`Good ${i}@Land`, 'none', usd(1 + i)));
    const parsed = expectFigure(draw(...rows));
    expect(marksOf(parsed)).toHaveLength(406);
    expect(wordsOf(parsed)).toContain('594 more in the table');
  });

  it('never add pairs up', () => {
    const figure = draw(pair('Tea@India', 'none', usd(3)), pair('Tin@India', 'none', usd(4)));
    expect(figure.notes).toContain('Pairs can share HTS codes: do not add them up.');
    expect(wordsOf(expectFigure(figure))).not.toContain('$7');
  });

  it('are the same bytes in any order of rows, well-formed and inert whatever the texts are', () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string());
    const dollars = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 ** 12 }));
    const amount = fc.option(
      fc.tuple(dollars, dollars).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    );
    const rows = fc.uniqueArray(
      fc.record({
        pair: fc.string(),
        goodName: text,
        countryName: text,
        status: fc.constantFrom(...STATUSES),
        exposure: amount,
        withoutAction: amount,
      }),
      { selector: (row) => row.pair, maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom('en' as const, 'es' as const), (given, lang) => {
        const figure = gapsFigure(gaps(...given), { lang, id: 'g' });
        expectFigure(figure);
        expect(gapsFigure(gaps(...[...given].reverse()), { lang, id: 'g' })).toEqual(figure);
        expect(figure.table.rows).toHaveLength(given.length);
      }),
      { numRuns: 40 },
    );
  });

  it('look as they were reviewed', async () => {
    const data = gaps(
      pair('Electronics@Malaysia', 'none', usd(20_023_058_644, 32_366_662_626)),
      ...Array.from({ length: 14 }, (_, i) =>
        pair(`Good ${i}@Land`, 'none', usd(i % 2 === 0 ? 0 : 4 ** i, 5 ** i + 1_000)),
      ),
      pair('Bricks@Peru', 'none', usd(0)),
      pair('Gold@Peru', 'none', null),
      pair('Toys@China', 'eo-only', usd(10_600_925_037, 16_124_796_627)),
      pair('Fish@China', 'uflpa-sector', usd(1_147_750_387, 1_263_373_476), usd(342_408, 1_263_373_476)),
      pair('Batteries@China', 'active-order', usd(15_656_111_816), usd(0, 15_656_111_816)),
      pair('Gloves@China', 'finding', usd(818_169_580, 2_110_096_664), usd(0)),
    );
    await expect(renderFigure('gaps', data)).toMatchFileSnapshot('./golden/bands.svg');
    await expect(renderFigure('gaps', data, { lang: 'es' })).toMatchFileSnapshot('./golden/bands-es.svg');
  });
});

describe('lanes', () => {
  it('hold no two stretches that touch', () => {
    const stretch = fc.tuple(fc.nat(500), fc.nat(80)).map(([from, size]) => ({ from, to: from + size }));
    fc.assert(
      fc.property(fc.array(stretch), (stretches) => {
        const lanes = dodge(stretches);
        stretches.forEach((a, i) => {
          stretches.forEach((b, j) => {
            if (i < j && lanes[i] === lanes[j]) expect(a.to < b.from || b.to < a.from).toBe(true);
          });
        });
      }),
    );
  });
});
