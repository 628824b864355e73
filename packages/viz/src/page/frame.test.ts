import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { el } from '../markup/element.js';
import { PAGE_STYLE } from '../theme/page-style.js';
import { base64, policyHash, sha256Hex } from './digest.js';
import { embedReport } from './embedded-report.js';
import { PAGE_SCRIPT } from './script.js';
import { contentPolicy } from './shell.js';
import { dataTable } from './table.js';

describe('digests', () => {
  it('are those of every other tool', () => {
    const bytes = new Uint8Array([0, 1, 2, 253, 254, 255, 7]);
    expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    for (let length = 0; length <= 7; length++)
      expect(base64(bytes.slice(0, length))).toBe(Buffer.from(bytes.slice(0, length)).toString('base64'));
    expect(policyHash('x')).toBe(`sha256-${createHash('sha256').update('x').digest('base64')}`);
  });

  it('of the script and the style stand in the policy, which allows nothing else', () => {
    expect(contentPolicy()).toBe(
      `default-src 'none'; script-src '${policyHash(PAGE_SCRIPT)}'; style-src '${policyHash(PAGE_STYLE)}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });
});

describe('the report in a page', () => {
  it('is the report byte for byte', () => {
    const text = `{"a":"${'é\u2028'.repeat(500)}"}\n`;
    const embedded = embedReport('report.json', text);
    const back = gunzipSync(Buffer.from(embedded.gzip ?? '', 'base64'));
    expect(back.toString('utf8')).toBe(text);
    expect(embedded.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(embedded.bytes).toBe(back.length);
  });

  it('is left out where it is larger than a page may be', () => {
    let seed = 1;
    const noise = Array.from({ length: 600_000 }, () => {
      seed = (seed * 48271) % 2147483647;
      return String.fromCharCode(33 + (seed % 90));
    }).join('');
    expect(embedReport('report.json', noise)).toMatchObject({ gzip: null, bytes: 600_000 });
  });
});

describe('a table', () => {
  const table = (rows: Parameters<typeof dataTable>[0]['rows']): HTMLTableElement => {
    const markup = dataTable({
      id: 't',
      caption: 'Rows',
      columns: [{ label: 'Name' }, { label: 'USD', kind: 'number' }, { label: 'Risk', kind: 'rank' }],
      rows,
      tools: true,
    });
    const found = new JSDOM(`<body>${markup}</body>`).window.document.querySelector('table');
    if (found === null) throw new Error('no table');
    return found;
  };

  it('has a caption, heads with a scope, and as many cells as columns', () => {
    const found = table([
      { id: 'a b', cells: ['x', { shown: '1,234', value: 1234 }, { shown: 'high', value: 0 }] },
    ]);
    expect(found.caption?.textContent).toBe('Rows');
    expect([...found.querySelectorAll('thead th')].map((th) => th.getAttribute('scope'))).toEqual(
      Array(3).fill('col'),
    );
    expect(found.querySelector('tbody th')?.getAttribute('scope')).toBe('row');
    expect(found.rows[1]?.id).toBe('a b');
    expect([...(found.rows[1]?.cells ?? [])].map((cell) => cell.textContent?.trim())).toEqual([
      'x',
      '1,234',
      'high',
    ]);
  });

  it('says a value apart only where it is not the number that it shows', () => {
    const cells = [
      ...(table([{ cells: ['x', { shown: '1,234', value: 1234 }, { shown: 'high', value: 0 }] }]).rows[1]
        ?.cells ?? []),
    ];
    expect(cells.map((cell) => cell.dataset.v)).toEqual([undefined, undefined, '0']);
  });

  it('stays a table whatever its cells and ids hold', () => {
    const hostile = '"><img src=x onerror=alert(1)></td><td>';
    const found = table([
      {
        id: hostile,
        cells: [hostile, el('b', {}, hostile), { shown: hostile, value: hostile, class: hostile }],
      },
    ]);
    expect(found.querySelector('img')).toBeNull();
    expect(found.rows[1]?.cells).toHaveLength(3);
    expect(found.rows[1]?.id).toBe(hostile);
  });
});
