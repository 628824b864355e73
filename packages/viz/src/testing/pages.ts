import { JSDOM } from 'jsdom';
import { expect } from 'vitest';

export const open = (html: string): Document => new JSDOM(html).window.document;

export const text = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const sectionsOf = (document: Document): readonly string[] =>
  [...document.querySelectorAll('main > section')].map((section) => section.id);

/** Words that somebody could send who wants to do harm by the text of a cell. */
const HOSTILE = `</script><img src=x onerror=alert(1)>"'\u202e\u2028\ud800 javascript:alert(1) ${'W'.repeat(10_000)}`;

/** Every text replaced, but for the words of the vocabulary that choose what is drawn. */
export function poisoned<T>(document: T, kept: RegExp): T {
  return JSON.parse(JSON.stringify(document), function (this: unknown, key: string, value: unknown) {
    if (typeof value !== 'string') return value;
    return kept.test(key) || (Array.isArray(this) && KEPT_IN_LISTS.has(value)) ? value : HOSTILE;
  });
}

const KEPT_IN_LISTS: ReadonlySet<string> = new Set(['CL', 'FL', 'FCL', 'dol', 'cbp', 'curated', 'stages']);

/** Nothing of a page can run, load or lead anywhere but within the page. */
export function expectInert(document: Document): void {
  expect(document.querySelectorAll('img, iframe, object, embed, form, base, link')).toHaveLength(0);
  expect(document.querySelectorAll('script')).toHaveLength(
    2 + (document.getElementById('btt-report') ? 1 : 0),
  );
  for (const node of document.querySelectorAll('*'))
    for (const name of node.getAttributeNames()) expect(name).not.toMatch(/^on|^style$|^src$/);
  for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/);
  expect(document.documentElement.outerHTML).not.toMatch(/\u202e|\u2028/);
}

/** Every id once, every link within the page with a target, every table with caption and heads. */
export function expectWhole(document: Document): void {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).not.toContain('');
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  for (const link of document.querySelectorAll('a[href^="#"]'))
    expect(ids, link.outerHTML.slice(0, 200)).toContain(
      decodeURIComponent((link.getAttribute('href') ?? '').slice(1)),
    );
  for (const table of document.querySelectorAll('table')) {
    expect(text(table.caption)).not.toBe('');
    const columns = table.tHead?.rows[0]?.cells.length;
    for (const row of table.tBodies[0]?.rows ?? []) expect(row.cells.length, table.id).toBe(columns);
  }
  expect(document.querySelectorAll('h1')).toHaveLength(1);
  for (const part of document.querySelectorAll('header, main, footer')) {
    const said = text(part);
    expect(said).not.toMatch(/\b(clear|compliant|approved|safe)\b/i);
    expect(said).not.toMatch(/undefined|NaN|\[object/);
  }
}
