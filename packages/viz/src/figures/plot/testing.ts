import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import type { Figure } from '../figure.js';

/** Texts that a user's file or a list can hold. */
export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]><!--',
  '\u202egnp.exe',
  'line\u2028separator\u0000',
  'half \ud83d',
  '\udc00 half',
  'x'.repeat(10_240),
  '',
  '  ',
];

const FORBIDDEN = /\b(clear|compliant|approved|safe)\b/i;

/** What holds of every figure, whatever its data: well-formed, sober words, a table of equal rows, text of 12 px. */
export function expectFigure(figure: Figure): Document {
  const svg = figure.svg.toString();
  const { DOMParser } = new JSDOM('').window;
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(parsed.querySelectorAll('script, img, a, style')).toHaveLength(0);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|font-size/);
  expect(figure.title).not.toBe('');
  expect(figure.takeaway).toMatch(/\.$/);
  expect([figure.title, figure.takeaway, ...figure.notes].join(' ')).not.toMatch(FORBIDDEN);
  for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
  return parsed;
}

/** Texts of all marks, in their order. */
export function marksOf(parsed: Document): readonly string[] {
  return [...parsed.querySelectorAll('g.m > title')].map((title) => title.textContent ?? '');
}

/** All text that is to be seen. */
export function wordsOf(parsed: Document): readonly string[] {
  return [...parsed.querySelectorAll('text')].map((text) => text.textContent ?? '');
}
