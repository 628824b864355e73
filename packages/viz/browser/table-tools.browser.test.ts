import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM, type Opened, TestBrowser } from './chromium.js';
import { fixturePage } from './fixture-page.js';

const HTML = fixturePage();

describe.skipIf(CHROMIUM === null)('a table with tools', () => {
  let browser: TestBrowser;
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    browser = await TestBrowser.launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await browser.open(HTML);
    page = opened.page;
  });
  afterEach(async () => {
    expect(await opened.trouble()).toEqual([]);
    await opened.close();
  });

  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const count = (): Promise<string | null> => page.locator('.t-count').textContent();
  /** What a column shows, row by row, from the top. */
  const column = (at: number): Promise<string[]> =>
    page.locator(`#findings tbody tr:not([hidden]) > :nth-child(${at})`).allInnerTexts();
  const sorted = (name: string): Promise<string | null> =>
    page.getByRole('columnheader', { name }).getAttribute('aria-sort');

  it('counts its rows', async () => {
    expect(await count()).toBe('40 of 40 rows');
  });

  it('sorts numbers up, then down, then as given; what is not known comes last both ways', async () => {
    const given = await column(1);
    await press('Value (USD)');
    const up = await column(4);
    expect(await sorted('Value')).toBe('ascending');
    expect(up.slice(-6)).toEqual(Array(6).fill('not known'));
    const numbers = up.slice(0, -6).map((text) => Number(text.replace(/[$,]/g, '')));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    await press('Value (USD)');
    const down = await column(4);
    expect(down).toEqual([...up.slice(0, -6).reverse(), ...up.slice(-6)]);
    expect(await sorted('Value')).toBe('descending');
    await press('Value (USD)');
    expect(await column(1)).toEqual(given);
    expect(await sorted('Value')).toBe('none');
  });

  it('sorts ranks by their order, not by their words, and keeps equal rows as given', async () => {
    await press('Risk');
    expect([...new Set(await column(5))]).toEqual(['high', 'medium', 'low']);
    const lines = (await column(1)).map(Number).slice(0, 14);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
  });

  it('finds words in any order, without case, accents or the points of a code', async () => {
    const find = page.getByLabel('Find in this table');
    await find.fill("GOLD  cote d'ivoire");
    await expect.poll(count).toBe('2 of 40 rows');
    expect(new Set(await column(3))).toEqual(new Set(["C\u00f4te d'Ivoire"]));
    await find.fill('52010012');
    await expect.poll(count).toBe('1 of 40 rows');
    await find.fill('no such thing');
    await expect.poll(count).toBe('0 of 40 rows');
    await press('Reset');
    expect(await count()).toBe('40 of 40 rows');
    expect(await find.inputValue()).toBe('');
    expect(await find.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('narrows by the values of a column, in their order, together with the search', async () => {
    const risk = page.getByRole('combobox', { name: 'Risk', exact: true });
    expect(await risk.locator('option').allInnerTexts()).toEqual(['all', 'high', 'medium', 'low']);
    await risk.selectOption('low');
    expect(new Set(await column(5))).toEqual(new Set(['low']));
    await page.getByRole('combobox', { name: 'Country', exact: true }).selectOption('India');
    expect(await count()).toBe('4 of 40 rows');
    await page.getByLabel('Find in this table').fill('cocoa');
    await expect.poll(count).toBe('1 of 40 rows');
  });

  it('saves all rows as CSV, in the order given, whatever is shown', async () => {
    await press('Value (USD)');
    await page.getByRole('combobox', { name: 'Risk', exact: true }).selectOption('low');
    const { name, bytes } = await opened.saved(() => press('CSV, all rows'));
    const text = bytes.toString('utf8');
    expect(name).toBe('findings.csv');
    const lines = text.split('\n');
    expect(lines[0]).toBe('Line,HTS,Country,Value (USD),Risk,Good,Note');
    // A rank is its word, a number its value, what is not known is empty.
    expect(lines[1]).toBe(
      '1,5201.00.10,China,,high,cotton,Note 1 </script><script>window.__hacked=1</script>',
    );
    expect(lines[2]).toBe(
      `2,5201.00.11,C\u00f4te d'Ivoire,919000,medium,cocoa,"Note 2 <img src=x onerror=""window.__hacked=1"">"`,
    );
    expect(lines).toHaveLength(42);
    expect(text).not.toMatch(/\r|^\ufeff/);
  });

  it('saves the rows shown as CSV, in the order shown', async () => {
    await press('Line');
    await press('Line');
    await page.getByLabel('Find in this table').fill('Ghana bricks');
    // At once: who leaves the field for the button gets what was asked for.
    const { name, bytes } = await opened.saved(() => press('CSV, rows shown'));
    expect(name).toBe('findings-shown.csv');
    const lines = bytes.toString('utf8').trim().split('\n');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['28', '8']);
  });

  it('saves nothing that a spreadsheet would run', async () => {
    const html = fixturePage({ rows: 1 }).replace('Note 1<', '=1+1<');
    const other = await browser.open(html);
    const { bytes } = await other.saved(() =>
      other.page.getByRole('button', { name: 'CSV, all rows' }).click(),
    );
    expect(bytes.toString('utf8')).toContain(",'=1+1 ");
    await other.close();
  });

  it('says it when the page holds only the first rows', async () => {
    const other = await browser.open(fixturePage({ rows: 3, total: 12_345 }));
    expect(await other.page.locator('.t-count').textContent()).toBe(
      '3 of the 3 rows on this page; 12,345 in all',
    );
    expect(await other.page.getByRole('button', { name: 'CSV, these 3 rows' }).count()).toBe(1);
    expect(await other.page.getByRole('button', { name: 'CSV, all rows' }).count()).toBe(0);
    await other.close();
  });

  it('is worked by keyboard alone', async () => {
    await page.getByLabel('Find in this table').focus();
    const names: string[] = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement?.tagName ?? ''));
    }
    // Three choices, two files (reset rests while nothing is chosen), the region that scrolls, its heads.
    expect(names).toEqual(['SELECT', 'SELECT', 'SELECT', 'BUTTON', 'BUTTON', 'DIV', 'BUTTON', 'BUTTON']);
    await page.keyboard.press('Enter');
    expect(await sorted('HTS')).toBe('ascending');
    await page.keyboard.press('Space');
    expect(await sorted('HTS')).toBe('descending');
  });
});
