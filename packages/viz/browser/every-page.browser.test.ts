import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, type Opened, TestBrowser } from './chromium.js';
import { PAGES } from './pages.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Other colours change nothing in the structure that the other rules are about. */
const RULES_OF_LOOKS = ['cat.color', 'wcag22aa'];

/** Structure is the same in every look: a few pages that have all parts between them are enough. */
const OTHER_LOOKS: readonly [string, Media, readonly string[]][] = [
  ['print', { media: 'print' }, EVERY_RULE],
  ['dark', { colorScheme: 'dark' }, RULES_OF_LOOKS],
  ['forced colors', { forcedColors: 'active' }, RULES_OF_LOOKS],
];
let browser: TestBrowser;
beforeAll(async () => {
  if (CHROMIUM !== null) browser = await TestBrowser.launch();
});
afterAll(() => browser?.close());

describe.skipIf(CHROMIUM === null).each(PAGES)('$name, opened from disk with the network off', (tested) => {
  let html: string;
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    html = await tested.html();
    opened = await browser.open(html, { viewport: { width: 1280, height: 800 } });
    page = opened.page;
  });
  afterAll(() => opened.close());

  it('asks for nothing, complains of nothing and runs nothing that came in as text', async () => {
    expect(await page.evaluate(() => Reflect.get(window, '__hacked'))).toBeUndefined();
    expect(await opened.trouble()).toEqual([]);
  });

  it('is whole without its script', async () => {
    const plain = await browser.open(html, { javaScriptEnabled: false });
    expect(await plain.page.locator('.t-tools:visible, .fig-tools:visible').count()).toBe(0);
    expect(await plain.page.locator('main tr[hidden]').count()).toBe(0);
    const own = await plain.page.locator('main').evaluate((element) => element.textContent);
    // The script adds its tools, and takes nothing away.
    const scripted = await page.locator('main').evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const tools of copy.querySelectorAll('.t-tools,.fig-tools,[data-x-tools],[data-json-tools]'))
        tools.remove();
      return copy.textContent;
    });
    expect(scripted).toBe(own);
    await plain.close();
  });

  it('prints to PDF, with everything open, and is as it was afterwards', async () => {
    const open = (): Promise<number> => page.locator('details[open]').count();
    const before = await open();
    const pdf = await page.pdf({ format: 'Letter' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
    await expect.poll(open).toBe(before);
    expect(await opened.trouble()).toEqual([]);
  });

  it('moves nothing by itself for who asked for less motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => [
      document.getAnimations().length,
      getComputedStyle(document.documentElement).scrollBehavior,
    ]);
    expect(moving).toEqual([0, 'auto']);
  });

  // 640 pixels are a page of 1280 at twice its size.
  it.each([320, 640, 1280])(
    'reflows at %d pixels: only tables and figures scroll to the side',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(openAll);
      expect(await page.evaluate(tooWide)).toEqual([]);
    },
  );

  it.each<[string, Media, readonly string[]]>([
    ['light', {}, EVERY_RULE],
    ...(tested.inEveryLook ? OTHER_LOOKS : []),
  ])('gives axe nothing to find in %s', async (_, media, rules) => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', ...media });
    await page.evaluate(openAll);
    expect(await page.evaluate(idsTwice)).toEqual([]);
    await page.evaluate(leaveFewOfAShape);
    await page.evaluate(AXE);
    expect(await page.evaluate(runAxe, rules)).toEqual([]);
  });
});

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** Runs in the page. */
function openAll(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** Runs in the page. */
function idsTwice(): readonly string[] {
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

/**
 * Runs in the page: takes away rows, entries and details of which three of the same shape are left among their siblings.
 * Axe judges elements, attributes, whether there is text, and colours, all of which are the shape; the words in it, and
 * that names are given once, are tested otherwise. On a long report it took nine parts in ten of its time to say
 * the same of each row.
 */
function leaveFewOfAShape(): void {
  const LEFT = 3;
  const some = (text: string): string => (text.trim() === '' ? '' : 'x');
  const names = ['id', 'href', 'datetime'];
  const shapeOf = (node: Node): string => {
    if (!(node instanceof Element)) return some(node.textContent ?? '');
    // A rank of risk is one digit, and has a colour; greater numbers are amounts.
    const attributes = [...node.attributes].map(({ name, value }) =>
      names.includes(name) || (name === 'data-v' && value.length > 1)
        ? `${name}=${some(value)}`
        : `${name}=${value}`,
    );
    return `<${node.tagName} ${attributes.join()}>${[...node.childNodes].map(shapeOf).join('')}</>`;
  };
  const seen = new Map<Element | null, Map<string, number>>();
  for (const element of document.querySelectorAll('tbody > tr, li, details')) {
    const siblings = seen.get(element.parentElement) ?? new Map<string, number>();
    seen.set(element.parentElement, siblings);
    const shape = shapeOf(element);
    const times = (siblings.get(shape) ?? 0) + 1;
    siblings.set(shape, times);
    if (times > LEFT) element.remove();
  }
}

/** Runs in the page: what axe finds, in words. */
async function runAxe(rules: readonly string[]): Promise<readonly string[]> {
  const axe: unknown = Reflect.get(window, 'axe');
  if (typeof axe !== 'object' || axe === null || !('run' in axe) || typeof axe.run !== 'function')
    return ['axe did not load'];
  const { violations } = await axe.run(document, {
    runOnly: rules,
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}

/** Runs in the page: what stands out of the page to the side, not counting regions that scroll. */
function tooWide(): readonly string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll('*')]
    .filter(
      (element) =>
        element.getBoundingClientRect().right > width && element.closest('.t-scroll,.fig-scroll') === null,
    )
    .map((element) => element.outerHTML.slice(0, 120));
}
