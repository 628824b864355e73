import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { AssessmentsData } from '../figure-data.js';
import { renderFigure } from '../render-figure.js';
import { assessmentsFigure } from './assessments-figure.js';
import { lanesOf, readLevel } from './levels.js';

const options = { lang: 'en', id: 'a' } as const;
const { DOMParser } = new JSDOM().window;

const isWellFormed = (svg: string): boolean =>
  new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror') === null;

const of = (levels: Readonly<Record<string, string | null>>): AssessmentsData => ({
  countryName: 'Uzbekistan',
  years: Object.entries(levels).map(([year, level]) => ({
    year,
    level,
    source: level === null ? '' : 'DOL',
  })),
});

const UZBEKISTAN = of({
  2013: 'No Advancement',
  2014: 'No Advancement - Efforts Made But Complicit',
  2015: 'No Advancement – Efforts Made but Complicit in Forced Child Labor',
  2016: 'No Assessment',
  2017: 'Moderate Advancement',
  2018: null,
  2019: 'Minimal Advancement– Efforts Made but Continued Law that Delayed Advancement',
  2020: 'Significant Advancement',
  2021: 'Significant Advancement',
  2022: 'Some New Words',
});

const takeaway = (levels: Readonly<Record<string, string | null>>): string =>
  assessmentsFigure(of(levels), options).takeaway;

describe('the picture', () => {
  it.each(['en', 'es'] as const)('of a country is the one that was looked at (%s)', async (lang) => {
    await expect(renderFigure('assessments', UZBEKISTAN, { lang })).toMatchFileSnapshot(
      `./golden/uzbekistan-${lang}.svg`,
    );
  });

  it('has its lanes from the best down, other words below, and years without a row last', () => {
    const lanes = lanesOf(UZBEKISTAN.years.map(({ level }) => readLevel(level)));
    expect(lanes.map(({ words }) => words)).toEqual([
      'Significant Advancement',
      'Moderate Advancement',
      'Minimal Advancement',
      'Minimal Advancement – Efforts Made but Continued Law that Delayed Advancement',
      'No Advancement',
      'No Advancement – Efforts Made But Complicit',
      'No Advancement – Efforts Made but Complicit in Forced Child Labor',
      'No Assessment',
      'Some New Words',
      '',
    ]);
  });

  it('is the same in any order of years', () => {
    const turned = { ...UZBEKISTAN, years: [...UZBEKISTAN.years].reverse() };
    expect(renderFigure('assessments', turned)).toBe(renderFigure('assessments', UZBEKISTAN));
  });

  it('joins no years between which one is missing or not judged', () => {
    const joined = (levels: Readonly<Record<string, string | null>>): boolean =>
      assessmentsFigure(of(levels), options).svg.toString().includes('fl-none fs-rule');
    const level = 'Moderate Advancement';
    expect(joined({ 2013: level, 2014: level })).toBe(true);
    expect(joined({ 2013: level, 2015: level })).toBe(false);
    expect(joined({ 2013: level, 2014: null, 2015: level })).toBe(false);
    expect(joined({ 2013: level, 2014: 'No Assessment' })).toBe(false);
  });

  it('draws the last forty years and counts the others', () => {
    const years = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [1000 + i, 'No Advancement']));
    const figure = assessmentsFigure(of(years), options);
    expect(figure.svg.toString().match(/class="m"/g)).toHaveLength(40);
    expect(figure.table.rows).toHaveLength(1000);
    expect(figure.notes).toContain('960 earlier years are in the table only.');
  });
});

describe('what it says', () => {
  it.each([
    [{}, 'The source kept here has no assessment of Uzbekistan.'],
    [{ 2021: null, 2022: null }, 'The source kept here has no assessment of Uzbekistan.'],
    [
      { 2021: 'No Assessment', 2022: null },
      'The latest assessment of Uzbekistan is "No Assessment" for 2021. There is no row for 2022.',
    ],
    [
      { 2020: 'Minimal Advancement', 2021: 'Moderate Advancement', 2022: 'Moderate Advancement' },
      'The latest assessment of Uzbekistan is "Moderate Advancement" for 2022, as in every row since 2021; before that it was "Minimal Advancement" in 2020, a lower level.',
    ],
    [
      { 2021: 'Significant Advancement', 2022: 'Minimal Advancement – Efforts Made but Complicit' },
      'The latest assessment of Uzbekistan is "Minimal Advancement – Efforts Made but Complicit" for 2022; before that it was "Significant Advancement" in 2021, a higher level.',
    ],
    [
      { 2021: 'Minimal Advancement', 2022: 'Minimal Advancement - Efforts Made but Complicit' },
      'The latest assessment of Uzbekistan is "Minimal Advancement - Efforts Made but Complicit" for 2022; before that it was "Minimal Advancement" in 2021, the same level in other words.',
    ],
    [
      { 2021: 'Minimal Advancement', 2022: 'Something Else' },
      'The latest assessment of Uzbekistan is "Something Else" for 2022; before that it was "Minimal Advancement" in 2021.',
    ],
  ])('of %j: %s', (levels, said) => {
    expect(takeaway(levels)).toBe(said);
  });

  it('keeps what DOL printed, and has the word for a year without a row', () => {
    const { table } = assessmentsFigure(UZBEKISTAN, options);
    expect(table.rows[1]?.[1]).toBe('No Advancement - Efforts Made But Complicit');
    expect(table.rows[5]).toEqual(['2018', 'no row in the source', null]);
  });
});

it.each(['</script>', '<img onerror=x>', 'a\u202eb\u2028', '\ud800', 'x'.repeat(10_000), ''])(
  'survives %.30s in every text',
  (bad) => {
    const svg = renderFigure('assessments', {
      countryName: bad,
      years: [{ year: bad, level: bad, source: bad }],
    });
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/<\/?script|<img|NaN/);
  },
);
