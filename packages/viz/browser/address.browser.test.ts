import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, type Opened, TestBrowser } from './chromium.js';
import { EMBEDDED, fixturePage } from './fixture-page.js';

const HTML = fixturePage();

describe.skipIf(CHROMIUM === null)('the address of a page', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.launch();
  });
  afterAll(() => browser.close());

  const hash = (page: Page): string => new URL(page.url()).hash;
  const count = (page: Page): Promise<string | null> => page.locator('.t-count').textContent();
  const within = async (at: string, act: (page: Page, opened: Opened) => Promise<void>): Promise<void> => {
    const opened = await browser.open(HTML, { hash: at });
    await act(opened.page, opened);
    expect(await opened.trouble()).toEqual([]);
    await opened.close();
  };

  it('says what a reader chose, and makes the same choice for another', async () => {
    let shared = '';
    let lines: string[] = [];
    const shown = (page: Page): Promise<string[]> =>
      page.locator('#findings tbody tr:not([hidden]) > :first-child').allInnerTexts();
    await within('', async (page) => {
      expect(hash(page)).toBe('');
      await page.getByLabel('Find in this table').fill("note d'ivoire & =50%");
      await page.getByLabel('Find in this table').fill("note d'ivoire");
      await page.getByRole('combobox', { name: 'Risk', exact: true }).selectOption('high');
      await page.getByRole('button', { name: 'Line', exact: true }).click();
      await page.getByRole('button', { name: 'Line', exact: true }).click();
      await expect.poll(() => hash(page)).toContain('sort');
      shared = hash(page);
      lines = await shown(page);
    });
    expect(shared).toBe("#~findings.q=note%20d'ivoire&findings.sort=line.desc&findings.f.risk=high");
    expect(lines).toEqual(['34', '22', '10']);
    await within(shared, async (page) => {
      expect(await shown(page)).toEqual(lines);
      expect(await page.getByLabel('Find in this table').inputValue()).toBe("note d'ivoire");
      expect(
        await page
          .getByRole('combobox', { name: 'Risk', exact: true })
          .locator('option:checked')
          .textContent(),
      ).toBe('high');
      expect(await page.getByRole('columnheader', { name: 'Line' }).getAttribute('aria-sort')).toBe(
        'descending',
      );
      await page.getByRole('button', { name: 'Reset' }).click();
      expect(hash(page)).toBe('');
    });
  });

  it('is followed when it changes, forth and back', async () => {
    await within('', async (page) => {
      await page.evaluate(() => {
        location.hash = '#~findings.f.risk=low';
      });
      await expect.poll(() => count(page)).toBe('13 of 40 rows');
      await page.goBack();
      await expect.poll(() => count(page)).toBe('40 of 40 rows');
      await page.goForward();
      await expect.poll(() => count(page)).toBe('13 of 40 rows');
    });
  });

  it('hides nothing where it says nothing that this page knows', async () => {
    const strange = [
      '#~findings.f.risk=none-such',
      '#~findings.f.note=x&other.q=y&findings.sort=note-such.asc',
      '#~findings.q=%E0%A4%A',
      '#~&&=&findings',
      '#%E0%A4%A',
      '#no-such-place',
    ];
    for (const at of strange)
      await within(at, async (page) => {
        expect(await count(page), at).toBe('40 of 40 rows');
      });
  });

  it('that cites a finding leads there, whatever is filtered', async () => {
    await within('#BTT-39', async (page) => {
      expect(await inSight(page, '#BTT-39')).toBe(true);
      await page.getByLabel('Find in this table').fill('note 4');
      await expect.poll(() => page.locator('#BTT-3').isVisible()).toBe(false);
      await page.getByRole('link', { name: 'The third finding' }).click();
      await expect.poll(() => inSight(page, '#BTT-3')).toBe(true);
      expect(hash(page)).toBe('#BTT-3');
      expect(await count(page)).toBe('40 of 40 rows');
    });
  });

  it('that leads into closed details opens them', async () => {
    await within('#deep', async (page) => {
      await expect.poll(() => inSight(page, '#deep')).toBe(true);
    });
  });

  it('opens and closes all details', async () => {
    await within('', async (page) => {
      const open = page.locator('details.x[open]');
      await page.getByRole('button', { name: 'Open all' }).click();
      expect(await open.count()).toBe(await page.locator('details.x').count());
      await page.getByRole('button', { name: 'Close all' }).click();
      expect(await open.count()).toBe(0);
    });
  });

  it('gives back the report that the page was made from, byte for byte', async () => {
    await within('', async (page, opened) => {
      const { name, bytes } = await opened.saved(() =>
        page.getByRole('button', { name: 'JSON report' }).click(),
      );
      expect(name).toBe('report.json');
      expect(bytes.toString('utf8')).toBe(EMBEDDED);
    });
  });

  it('saves no report that is not the one it was made from', async () => {
    const { page, trouble, close } = await browser.open(HTML.replace(/"sha256":"./, '"sha256":"x'));
    await page.getByRole('button', { name: 'JSON report' }).click();
    await expect
      .poll(() => page.locator('[data-json-tools] [role=status]').textContent())
      .toContain('damaged');
    expect(await trouble()).toEqual([]);
    await close();
  });
});

async function inSight(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  });
}
