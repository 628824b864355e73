import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { el, join, round } from './element.js';
import { escapeMarkup, scriptJson } from './escape.js';
import { anchorLink } from './links.js';

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onmouseover='x",
    '\u202egpj.exe',
    'a\u2028b',
    '\ud800',
    '<!--<script>',
    '&lt;',
    '\u0000',
  ),
);

const parser = new new JSDOM('').window.DOMParser();

describe('text in markup', () => {
  it('never makes an element or an attribute, whatever it holds', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (text, title) => {
        const { document } = new JSDOM(`<main>${el('p', { title }, text)}</main>`).window;
        expect(document.querySelectorAll('main *')).toHaveLength(1);
        expect(document.querySelector('p')?.getAttributeNames()).toEqual(['title']);
      }),
      { numRuns: 100 },
    );
  });

  it('is well-formed in SVG, whatever it holds', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg">${el('text', { class: text }, text)}</svg>`;
        const document = parser.parseFromString(svg, 'image/svg+xml');
        expect(document.querySelector('parsererror')?.textContent ?? '').toBe('');
        expect(document.querySelectorAll('svg *')).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what can be read and drops what turns or hides it', () => {
    expect(escapeMarkup('Côte d\u2019Ivoire \u4e2d\u56fd')).toBe('Côte d\u2019Ivoire \u4e2d\u56fd');
    expect(escapeMarkup('a\u202eb\u0000c\u2028d')).toBe('a b c d');
    expect(escapeMarkup('\ud83d\ude00')).toBe('\ud83d\ude00');
  });

  it('leaves no way out of a data block', () => {
    const text = scriptJson({ a: '</script><!--', b: '\u2028&' });
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual({ a: '</script><!--', b: '\u2028&' });
  });
});

describe('an element', () => {
  it('refuses a style and a handler, which the policy of a page would drop in silence', () => {
    expect(() => el('p', { style: 'color:red' } as never)).toThrow('style');
    expect(() => el('p', { onclick: 'x' })).toThrow('onclick');
  });

  it('leaves out what is null or false, and closes what HTML closes', () => {
    expect(String(el('p', { id: null, hidden: false, class: 'x' }, null, false, 'a', [1, 'b']))).toBe(
      '<p class="x">a1b</p>',
    );
    expect(String(el('path', { d: 'M0,0' }))).toBe('<path d="M0,0"/>');
    expect(String(el('meta', { charset: 'utf-8' }))).toBe('<meta charset="utf-8">');
  });

  it('puts something between only where there is something', () => {
    expect(String(join(['a', null, el('b', {}, 'c')], ', '))).toBe('a, <b>c</b>');
  });

  it('rounds coordinates to a tenth, and has no minus zero', () => {
    expect([round(1.25), round(-0.01), round(3)]).toEqual([1.3, 0, 3]);
  });
});

describe('a link', () => {
  it('to a place of the page cannot leave it', () => {
    expect(String(anchorLink('a"><img>', 'x'))).toBe('<a href="#a%22%3E%3Cimg%3E">x</a>');
  });
});
