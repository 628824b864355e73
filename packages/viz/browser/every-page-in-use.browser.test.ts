import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, type Opened, TestBrowser } from './chromium.js';
import { PAGES } from './pages.js';

let browser: TestBrowser;
beforeAll(async () => {
  if (CHROMIUM !== null) browser = await TestBrowser.launch();
});
afterAll(() => browser?.close());

// The script is the same on every page: these have every part that it works on.
const USED = PAGES.filter((page) => page.inUse);

describe.skipIf(CHROMIUM === null).each(USED)('$name in use', (tested) => {
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    opened = await browser.open(await tested.html());
    page = opened.page;
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  });
  afterAll(() => opened.close());
  afterEach(async () => {
    expect(await opened.trouble()).toEqual([]);
  });

  it('searches, sorts, narrows and saves every table that has tools', async () => {
    for (const tools of await page.locator('.t-tools[data-for]').all()) {
      const table = page.locator(`table#${await tools.getAttribute('data-for')}`);
      const given = await rowsOf(table);
      await tools.getByRole('searchbox').fill('no row has these words');
      await expect.poll(() => shownRows(table)).toBe(0);
      await tools.getByRole('searchbox').fill('');
      await expect.poll(() => shownRows(table)).toBe(given.length);
      // By the script's own ears: pressed by pointer and by key they are in the tests of the table.
      await table.locator('thead th[aria-sort] button').evaluateAll((heads: HTMLElement[]) => {
        for (const head of heads) head.click();
      });
      expect([...(await rowsOf(table))].sort()).toEqual([...given].sort());
      for (const choice of await tools.getByRole('combobox').all()) {
        await choice.selectOption({ index: 1 });
        expect(await shownRows(table)).toBeGreaterThan(0);
        await choice.selectOption({ index: 0 });
      }
      await tools.locator('button').first().click();
      expect(await rowsOf(table)).toEqual(given);
      const { bytes } = await opened.saved(() => tools.locator('button').nth(1).click());
      expect(recordsOf(bytes.toString('utf8'))).toBe(given.length + 1);
    }
  });

  it('walks over every figure by keyboard, says each mark in words, and saves it', async () => {
    for (const figure of await page.locator('figure.fig').all()) {
      const region = figure.locator('.fig-scroll');
      const titles = await figure.locator('g.m > title').allTextContents();
      expect(await figure.locator('[tabindex="0"]:not(.t-scroll)').count()).toBe(1);
      expect(titles.filter((title) => title.trim() === '')).toEqual([]);
      await region.focus();
      if (titles.length > 0) {
        await page.keyboard.press('End');
        expect(await figure.locator('.fig-said').textContent()).toBe(titles[titles.length - 1]);
        await page.keyboard.press('Escape');
      }
      const svg = await opened.saved(() => figure.locator('.fig-tools button').first().click());
      const text = svg.bytes.toString('utf8');
      const parser = new new JSDOM('').window.DOMParser();
      expect(parser.parseFromString(text, 'image/svg+xml').querySelector('parsererror')).toBeNull();
      expect(text).not.toContain('var(');
      const png = await opened.saved(() => figure.locator('.fig-tools button').nth(1).click());
      expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(await figure.locator('svg').getAttribute('width')));
    }
  });

  it('leads its marks and its links only to places that are there', async () => {
    const lost = await page.evaluate(() => {
      const there = (id: string): boolean => document.getElementById(decodeURIComponent(id)) !== null;
      const links = [...document.querySelectorAll('a[href^="#"]')].map(
        (link) => link.getAttribute('href') ?? '',
      );
      const marks = [...document.querySelectorAll('[data-href]')].map(
        (mark) => mark.getAttribute('data-href') ?? '',
      );
      return [...new Set([...links, ...marks])].filter((id) => !there(id.replace(/^#/, '')));
    });
    expect(lost).toEqual([]);
  });

  it('gives back the report that it was made from, if it carries one', async () => {
    const block = page.locator('#btt-report');
    expect(await page.locator('[data-json-tools] button').count()).toBe(await block.count());
    if ((await block.count()) === 0) return;
    const { sha256 } = JSON.parse((await block.textContent()) ?? '') as { readonly sha256: string };
    const { bytes } = await opened.saved(() => page.locator('[data-json-tools] button').first().click());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  it('has no two places of one name', async () => {
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    });
    expect(twice).toEqual([]);
  });

  it('lets a reader walk through it by Tab, never held and always seen', async () => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = false;
      document.body.tabIndex = -1;
      document.body.focus();
    });
    expect(await tabTroubles(page)).toEqual([]);
  });
});

/** Stops that a walk takes at most: a long report has a link in every row. */
const STOPS = 120;

/** Tabs until the page is left: what has the keyboard must be seen, and must let it go. */
async function tabTroubles(page: Page): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (let i = 0; i < STOPS; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { width, height } = element.getBoundingClientRect();
      const again = element.hasAttribute('data-tabbed');
      element.setAttribute('data-tabbed', '');
      return { seen: width > 0 && height > 0, again, text: element.outerHTML.slice(0, 100) };
    });
    if (at === null) break;
    if (!at.seen) troubles.push(`not seen: ${at.text}`);
    if (at.again) troubles.push(`held: ${at.text}`);
  }
  return troubles;
}

function rowsOf(table: Locator): Promise<string[]> {
  return table.locator('tbody tr').allTextContents();
}

function shownRows(table: Locator): Promise<number> {
  return table.locator('tbody tr:not([hidden])').count();
}

/** Records of a CSV: line ends outside of quotes. */
function recordsOf(csv: string): number {
  return csv.replace(/"[^"]*"/g, '').split('\n').length - 1;
}
