import { describe, expect, it } from 'vitest';
import type { Page } from './page.js';
import { pageMarkdown } from './page-markdown.js';
import { pageText, squeeze } from './page-text.js';

const page = (given: Partial<Page> = {}): Page => ({
  title: 'Title',
  lead: 'The answer.',
  facts: [],
  sections: [],
  foot: [],
  ...given,
});

const table = (cells: readonly string[], under?: readonly string[]): Page =>
  page({
    sections: [
      {
        title: 'Section',
        blocks: [
          {
            kind: 'table',
            columns: [
              { head: 'name', flexible: true },
              { head: 'USD 2024', right: true },
            ],
            rows: [{ cells, ...(under === undefined ? {} : { under }) }],
          },
        ],
      },
    ],
  });

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('a page in a terminal', () => {
  it('aligns its columns, numbers to the right', () => {
    expect(pageText(table(['Cocoa', '7']))).toContain('  name   USD 2024\n  Cocoa         7\n');
  });

  it('is at most 110 columns wide: a long name loses its middle, a number nothing', () => {
    const text = pageText(table(['long '.repeat(40), '123,456,789 to 987,654,321']));
    expect(widest(text)).toBe(110);
    expect(text).toContain('123,456,789 to 987,654,321');
    expect(text).toContain('...');
  });

  it('puts more on a row below it', () => {
    expect(pageText(table(['Cocoa', '7'], ['made with sugar']))).toContain('7\n      made with sugar\n');
  });

  it('wraps what it says below a row, and leaves out the middle of a gist alone, which it then says', () => {
    const names = 'Garments (all), '.repeat(20).trim();
    const whole = pageText(table(['Cotton', '7'], [names]));
    expect(whole.replace(/\s+/g, ' ')).toContain(names);
    expect(widest(whole)).toBeLessThanOrEqual(110);
    expect(whole).not.toContain('cut for width');
    const given = table(['Cotton', '7']);
    const gist = given.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'table'
          ? { ...block, rows: block.rows.map((row) => ({ ...row, gist: [names] })) }
          : block,
      ),
    }));
    const cut = pageText({ ...given, sections: gist });
    expect(widest(cut)).toBeLessThanOrEqual(110);
    expect(cut).toContain('... in a row: cut for width, whole in --format md.');
    expect(pageMarkdown({ ...given, sections: gist })).toContain(names);
  });

  it('wraps sentences between words, and items under their dash', () => {
    const text = pageText(
      page({
        lead: 'word '.repeat(60),
        sections: [{ title: 'S', blocks: [{ kind: 'list', items: ['item '.repeat(40)] }] }],
      }),
    );
    expect(widest(text)).toBeLessThanOrEqual(110);
    expect(text).toMatch(/\n {2}- item .*\n {4}item/);
  });

  it('lets no text move the cursor', () => {
    expect(pageText(page({ title: 'a\u001b[31mb\nc' }))).not.toMatch(/\u001b|b\nc/);
  });
});

describe('a page in Markdown', () => {
  it('cuts nothing and puts more on a row in a column of its own', () => {
    const name = 'long '.repeat(40).trim();
    expect(pageMarkdown(table([name, '7'], ['made with sugar']))).toContain(
      `| name | USD 2024 | more |\n| --- | ---: | --- |\n| ${name} | 7 | made with sugar |`,
    );
  });

  it('takes no text for a heading, a link or a column', () => {
    const text = pageMarkdown(table(['a|b', '[x](http://y)']));
    expect(text).toContain('a\\|b');
    expect(text).toContain('\\[x\\]');
  });
});

describe('a text without its middle', () => {
  it.each([
    ['Cocoa', 5, 'Cocoa'],
    ['Cotton Textile Products', 14, 'Cotton T...cts'],
    ['Cotton', 4, 'Cott'],
  ])('%s in %i columns is %s', (text, width, kept) => {
    expect(squeeze(text, width)).toBe(kept);
  });
});
