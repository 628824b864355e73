import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { BarsData } from './figure-data.js';
import { HOSTILE } from './plot/testing.js';
import { drawFigure, renderFigure } from './render-figure.js';

const bars = (rows: number, name = 'Good'): BarsData => ({
  measure: { what: 'Value of the lines' },
  of: 'good',
  rows: Array.from({ length: rows }, (_, i) => ({
    key: `${i}`,
    label: `${name} ${i}`,
    amount: { low: i, high: i * 2 },
    risk: null,
    note: '',
  })),
});

const { DOMParser } = new JSDOM('').window;
const parse = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');
const words = (svg: string): readonly string[] =>
  [...parse(svg).querySelectorAll('text')].map(({ textContent }) => textContent ?? '');

describe('a figure in a file of its own', () => {
  it('shows its title and takeaway above the picture, and its notes below', () => {
    const figure = drawFigure('bars', bars(3), { lang: 'en', id: 'b' });
    const said = words(renderFigure('bars', bars(3)));
    expect(said[0]).toBe(figure.title);
    expect(said[1]).toBe(figure.takeaway);
    expect(said.at(-1)).toBe(figure.notes.at(-1));
  });

  it('says once how many rows are left out, where the picture says it too', () => {
    const said = words(renderFigure('bars', bars(40)));
    expect(said.filter((text) => text.includes('15 more in the table'))).toHaveLength(1);
  });

  it('grows by what it says and keeps the picture whole', () => {
    const { svg } = drawFigure('bars', bars(3), { lang: 'en', id: 'b' });
    const height = (text: string): number => Number(parse(text).documentElement.getAttribute('height'));
    expect(height(renderFigure('bars', bars(3)))).toBeGreaterThan(height(svg.toString()) + 50);
    const root = parse(renderFigure('bars', bars(3))).documentElement;
    expect(root.getAttribute('viewBox')).toBe(
      `0 0 ${root.getAttribute('width')} ${root.getAttribute('height')}`,
    );
  });

  it.each(HOSTILE)('is well-formed whatever is in it: %.30s', (bad) => {
    const svg = renderFigure('bars', bars(2, bad));
    expect(parse(svg).querySelector('parsererror')).toBeNull();
    expect(parse(svg).querySelectorAll('script, img')).toHaveLength(0);
  });
});
