import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM, type Opened, TestBrowser } from './chromium.js';
import { fixturePage } from './fixture-page.js';

const HTML = fixturePage();

describe.skipIf(CHROMIUM === null)('a figure with tools', () => {
  let browser: TestBrowser;
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    browser = await TestBrowser.launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    opened = await browser.open(HTML, { viewport: { width: 700, height: 800 }, colorScheme: 'dark' });
    page = opened.page;
  });
  afterEach(async () => {
    expect(await opened.trouble()).toEqual([]);
    await opened.close();
  });

  const said = (): Promise<string | null> => page.locator('.fig-said').textContent();
  const on = (): Promise<number[]> =>
    page.locator('g.m').evaluateAll((marks) => marks.flatMap((mark, i) => (mark.matches('.on') ? [i] : [])));
  const keys = async (...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
  };

  it('is one tab stop, and says how it is read', async () => {
    await page.locator('.fig-scroll').focus();
    const help = await page.locator('.fig-scroll').getAttribute('aria-describedby');
    expect(await page.locator(`#${help}`).textContent()).toContain('Arrow keys');
    await keys('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save as SVG');
  });

  it('is walked by arrow keys, from end to end and not beyond', async () => {
    await page.locator('.fig-scroll').focus();
    await keys('ArrowRight');
    expect(await said()).toContain('Mark 1: at least $1 & at most $2 </script>');
    await keys('ArrowLeft');
    expect(await on()).toEqual([0]);
    await keys('ArrowDown', 'ArrowRight');
    expect(await said()).toContain('Mark 3: ');
    await keys('End', 'ArrowRight');
    expect(await on()).toEqual([11]);
    await keys('Home', 'ArrowUp');
    expect(await on()).toEqual([0]);
    await keys('Escape');
    expect(await on()).toEqual([]);
    expect(await said()).toBe('');
  });

  it('brings the mark that is said into sight', async () => {
    await page.locator('.fig-scroll').focus();
    await keys('End');
    const inSight = await page.locator('g.m.on').evaluate((mark) => {
      const [own, region] = [mark, mark.closest('.fig-scroll')].map((element) =>
        element?.getBoundingClientRect(),
      );
      return (
        own !== undefined && region !== undefined && own.left >= region.left && own.right <= region.right + 1
      );
    });
    expect(inSight).toBe(true);
  });

  it('goes to the row that a mark stands for on Enter, even where a filter hides it', async () => {
    await page.getByLabel('Find in this table').fill('gold');
    await expect.poll(() => page.locator('#BTT-3').isVisible()).toBe(false);
    await page.locator('.fig-scroll').focus();
    await keys('Home', 'Enter');
    expect(new URL(page.url()).hash).not.toBe('#BTT-3');
    await keys('ArrowRight', 'Enter');
    expect(new URL(page.url()).hash).toBe('#BTT-3');
    expect(await page.locator('#BTT-3').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('BTT-3');
  });

  it('says the same under the pointer, and goes there on the second click', async () => {
    await page.locator('g.m rect').nth(2).hover();
    expect(await said()).toContain('Mark 3: ');
    await page.locator('figcaption').hover();
    expect(await said()).toBe('');
    await page.locator('g.m rect').nth(1).click();
    expect(await said()).toContain('Mark 2: ');
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('g.m rect').nth(1).click();
    expect(new URL(page.url()).hash).toBe('#BTT-3');
  });

  it('keeps to the keyboard when marks are scrolled under a resting pointer', async () => {
    await page.locator('g.m rect').nth(2).hover();
    await page.locator('.fig-scroll').focus();
    await keys('End');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await on()).toEqual([11]);
  });

  it('is saved as an SVG that stands alone, in light colours', async () => {
    await page.locator('.fig-scroll').focus();
    await keys('Home');
    const { name, bytes } = await opened.saved(() =>
      page.getByRole('button', { name: 'Save as SVG' }).click(),
    );
    const text = bytes.toString('utf8');
    expect(name).toBe('map.svg');
    const parsed = new new JSDOM('').window.DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.getAttribute('width')).toBe('1400');
    expect(text).toContain('.btt-fig .r-high{fill:#8a2313}');
    expect(text).not.toContain('var(');
    expect(parsed.querySelectorAll('g.m')).toHaveLength(12);
    expect(parsed.querySelectorAll('g.m.on')).toHaveLength(0);
  });

  it('is saved as a PNG at twice its size', async () => {
    const { name, bytes } = await opened.saved(() =>
      page.getByRole('button', { name: 'Save as PNG' }).click(),
    );
    expect(name).toBe('map.png');
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2800, 400]);
    expect(await pixelOf(page, bytes)).toEqual([0x8a, 0x23, 0x13, 255]);
  });
});

/** Colour within the first bar: a picture without its style would be black. */
async function pixelOf(page: Page, png: Buffer): Promise<readonly number[]> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const context = document.createElement('canvas').getContext('2d');
      context?.drawImage(image, -100, -200);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}
