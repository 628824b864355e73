import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { TimelineData, TimelineRow, TimelineSpan } from '../figure-data.js';
import { renderFigure } from '../render-figure.js';
import { timelineFigure } from './timeline-figure.js';

const options = { lang: 'en', id: 't' } as const;
const { DOMParser } = new JSDOM().window;

const isWellFormed = (svg: string): boolean =>
  new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror') === null;

const span = (given: Partial<TimelineSpan> = {}): TimelineSpan => ({
  list: 'TVPRA',
  exploitation: ['CL'],
  from: '2009',
  to: null,
  edition: '2022',
  ...given,
});

const of = (rows: readonly TimelineRow[], asOf = '2024-06-30'): TimelineData => ({
  subject: { kind: 'good', name: 'Cotton' },
  asOf,
  rows,
});

const COTTON = of([
  { label: 'India', spans: [span({ from: '2014' })] },
  {
    label: 'Uzbekistan',
    spans: [
      span({ exploitation: ['FL'], to: '2022-09', edition: '2020' }),
      span({ to: '2017' }),
      span({ list: 'EO13126', exploitation: ['FCL'], from: '2010', to: '2018', edition: 'EO 13126' }),
    ],
  },
  {
    label: 'China',
    spans: [
      span({ exploitation: ['CL', 'FL'] }),
      span({ list: 'downstream', from: '2022-09-28', exploitation: ['FL'] }),
      span({ list: 'EO13126', exploitation: ['FCL'], from: null }),
    ],
  },
]);

const anyTimeline: fc.Arbitrary<TimelineData> = fc
  .array(
    fc.record({
      label: fc.string({ maxLength: 30 }),
      spans: fc.array(
        fc.record({
          list: fc.constantFrom('TVPRA', 'EO13126', 'downstream', 'another'),
          exploitation: fc.subarray(['CL' as const, 'FL' as const, 'FCL' as const]),
          from: fc.constantFrom(null, '2009', '2012-05', '2024-09-05', '2031', 'soon'),
          to: fc.constantFrom(null, '2010', '2018-12', '2020-01-01', 'never'),
          edition: fc.constantFrom('', '2022'),
        }),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((rows) => of(rows));

describe('the picture', () => {
  it.each(['en', 'es'] as const)('of a small timeline is the one that was looked at (%s)', async (lang) => {
    await expect(renderFigure('timeline', COTTON, { lang })).toMatchFileSnapshot(
      `./golden/cotton-${lang}.svg`,
    );
  });

  it('is the same whatever the order of rows and statements', () => {
    fc.assert(
      fc.property(anyTimeline, (data) => {
        const turned = of(
          [...data.rows].reverse().map((row) => ({ ...row, spans: [...row.spans].reverse() })),
        );
        expect(renderFigure('timeline', turned)).toBe(renderFigure('timeline', data));
        expect(isWellFormed(renderFigure('timeline', data))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('has every statement in the table', () => {
    fc.assert(
      fc.property(anyTimeline, (data) => {
        const rows = data.rows.reduce((sum, { spans }) => sum + Math.max(1, spans.length), 0);
        expect(timelineFigure(data, options).table.rows).toHaveLength(rows);
      }),
      { numRuns: 50 },
    );
  });

  it('begins rows with the earliest, an unknown begin before all, and then by label', () => {
    const labels = timelineFigure(COTTON, options).table.rows.map((row) => row[0]);
    expect([...new Set(labels)]).toEqual(['China', 'Uzbekistan', 'India']);
  });

  it('draws forty rows and counts the others', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ({ label: `land ${i}`, spans: [span()] }));
    const figure = timelineFigure(of(rows), options);
    expect(figure.svg.toString().match(/class="m"/g)).toHaveLength(40);
    expect(figure.notes).toContain('Not in the picture, but in the table: 960 rows and 960 statements.');
    expect(figure.table.rows).toHaveLength(1000);
  });

  it('draws eight lines of a row and counts the others', () => {
    const spans = Array.from({ length: 30 }, (_, i) => span({ edition: `e${i}` }));
    const figure = timelineFigure(of([{ label: 'China', spans }]), options);
    expect(figure.notes).toContain('Not in the picture, but in the table: 0 rows and 22 statements.');
  });
});

describe('what it says', () => {
  it('counts what holds on the day, and what has ended', () => {
    expect(timelineFigure(COTTON, options).takeaway).toBe(
      'On 2024-06-30 the lists name 2 countries for Cotton, the earliest since 2009; 3 statements have ended.',
    );
  });

  it.each([
    ['2009', '2017', '2017-12-31', 'still listed'],
    ['2009', '2017', '2018-01-01', 'ended'],
    ['2009', '2022-09', '2022-09-30', 'still listed'],
    ['2009', '2020-03-05', '2020-03-05', 'ended'],
    ['2024-09-05', null, '2024-09-04', 'not begun'],
    ['2024-09-05', null, '2024-09-05', 'still listed'],
    ['2009', 'no date', '2024-01-01', 'still listed'],
    [null, null, '2024-01-01', 'still listed'],
  ])('of %s to %s on %s: %s', (from, to, asOf, state) => {
    const figure = timelineFigure(of([{ label: 'China', spans: [span({ from, to })] }], asOf), options);
    expect(figure.table.rows[0]?.[5]).toBe(state);
  });

  it('holds for nothing, for no statement that holds, and for an unknown begin', () => {
    expect(timelineFigure(of([]), options).takeaway).toBe('No listing of Cotton is in the data kept here.');
    expect(timelineFigure(of([{ label: 'Peru', spans: [span({ to: '2012' })] }]), options).takeaway).toBe(
      'On 2024-06-30 no statement on Cotton holds in the data kept here; 1 statement has ended.',
    );
    expect(timelineFigure(of([{ label: 'Peru', spans: [span({ from: null })] }]), options).takeaway).toBe(
      'On 2024-06-30 the lists name 1 country for Cotton.',
    );
  });

  it('says of the downstream list whose exploitation it is', () => {
    expect(timelineFigure(COTTON, options).notes.join()).toContain(
      'the exploitation is that of the listed input',
    );
  });

  it('says of each line everything that it means', () => {
    expect(timelineFigure(COTTON, options).svg.toString()).toContain(
      '<title>Uzbekistan, TVPRA List: forced labor; 2009 to 2022-09; ended; edition 2020</title>',
    );
  });
});

it.each(['</script>', '<img onerror=x>', 'a\u202eb\u2028', '\ud800', 'x'.repeat(10_000), '9999-99-99', ''])(
  'survives %.30s in every text',
  (bad) => {
    const data: TimelineData = {
      subject: { kind: 'country', name: bad },
      asOf: bad,
      rows: [{ label: bad, spans: [span({ list: bad, from: bad, to: bad, edition: bad })] }],
    };
    const svg = renderFigure('timeline', data);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/<\/?script|<img|NaN|Infinity/);
  },
);
