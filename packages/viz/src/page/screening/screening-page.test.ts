import { gunzipSync } from 'node:zlib';
import { type LineVerdict, type Report, reportText } from '@better-trade/core';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { world } from '../../../../core/src/testing/reference.js';
import { report } from '../../../../core/src/testing/report.js';
import { finding, line } from '../../testing/lines.js';
import { renderReport } from '../render-report.js';
import { screeningPage } from './screening-page.js';

const LINES = [
  { hts: '1801.00.0010', origin: 'CI', value: '412500', ref: 'PO-1' },
  { hts: '1801.00.0010', origin: 'TM', value: '10' },
  { hts: '0402.10.0000', origin: 'CI', value: '17000' },
  { hts: '8507.60.0090', origin: 'CN', value: '99.5', ref: 'PO-2' },
];
const REPORT = report(world(), LINES);

const open = (html: string): Document => new JSDOM(html).window.document;
const text = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const withLines = (lines: readonly LineVerdict[]): Report => ({ ...REPORT, lines });

describe('the page of a screening report', () => {
  const document = open(renderReport(REPORT));

  it('begins with one sentence: what was found, how much money, what could not be judged', () => {
    expect(text(document.querySelector('#summary'))).toBe(
      '2 of 4 lines meet a list of goods made with child or forced labor, worth $413k as the file states it; 1 line could not be judged and 1 row could not be read as a line at all.',
    );
  });

  it('has its sections in an order that puts what is not known before what was found', () => {
    expect([...document.querySelectorAll('main > section')].map((section) => section.id)).toEqual([
      'counts',
      'data',
      'not-screenable',
      'findings',
      'where',
      'what',
      'chains',
      'left-out',
      'evidence',
      'method',
    ]);
    expect([...document.querySelectorAll('nav a')].map((a) => a.getAttribute('href'))).toContain('#findings');
  });

  it('gives every finding a row and an anchor by its id', () => {
    const findings = REPORT.lines.flatMap((one) => one.findings);
    expect(document.querySelectorAll('#all-findings tbody tr')).toHaveLength(findings.length);
    for (const one of findings) expect(text(document.getElementById(one.id)), one.id).toContain(one.id);
  });

  it('leads from every finding to the words of the list that it rests on', () => {
    for (const link of document.querySelectorAll('#all-findings tbody a')) {
      const target = document.getElementById((link.getAttribute('href') ?? '').slice(1));
      expect(target?.tagName).toBe('DETAILS');
      expect(text(target)).toContain('listed since');
    }
  });

  it('has every id once, and no link to a place that is not there', () => {
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids, link.outerHTML).toContain(decodeURIComponent((link.getAttribute('href') ?? '').slice(1)));
  });

  it('names the line that could not be judged, with its cause and the remedy', () => {
    expect(text(document.querySelector('#causes tbody'))).toContain('hts-unknown');
    expect(text(document.getElementById('unscreened-3'))).toContain('BTT_HTS_UNKNOWN');
    expect(text(document.querySelector('#rejected tbody'))).toContain('BTT_ROW_QUOTE');
  });

  it('says with what it was made: day, rules, digests, options', () => {
    const data = text(document.querySelector('#data'));
    for (const part of [
      REPORT.asOf,
      'rules-v1',
      REPORT.reference.digest,
      REPORT.input.sha256,
      'inputs not traced',
    ])
      expect(data).toContain(part);
  });

  it('explains every rule that decided a risk', () => {
    for (const rule of new Set(REPORT.lines.flatMap((one) => one.findings.map((f) => f.rule))))
      expect(text(document.getElementById(rule))).toMatch(/U\.S\.C\.|Executive Order/);
  });

  it('carries the JSON report byte for byte', () => {
    const block = JSON.parse(document.querySelector('#btt-report')?.textContent ?? '');
    expect(gunzipSync(Buffer.from(block.gzip, 'base64')).toString('utf8')).toBe(reportText(REPORT));
  });

  it('has heads, captions and a language, and one first heading', () => {
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const table of document.querySelectorAll('table')) {
      expect(text(table.caption)).not.toBe('');
      for (const head of table.querySelectorAll('th'))
        expect(['row', 'col']).toContain(head.getAttribute('scope'));
    }
  });

  it('uses no word of comfort', () => {
    expect(text(document.body)).not.toMatch(/\b(clear|compliant|approved|safe)\b/i);
  });
});

describe('what is said where there is little', () => {
  const lead = (own: Report): string => text(open(renderReport(own)).querySelector('#summary'));

  it('no value is not zero dollars', () => {
    expect(lead(report(world(), [{ hts: '1801.00.0010', origin: 'CI' }]))).toContain(
      'none of them states a value',
    );
  });

  it('a part without values is counted beside the money', () => {
    const own = report(world(), [
      { hts: '1801.00.0010', origin: 'CI' },
      { hts: '1801.00.0010', origin: 'CI', value: '5' },
    ]);
    expect(lead(own)).toContain('worth $5 as the file states it (1 line of them states no value)');
  });

  it('an empty report still has every section, and says that nothing was found of no lines', () => {
    const empty = report(world(), []);
    const document = open(
      renderReport({
        ...empty,
        summary: { ...empty.summary, rejected: 0 },
        input: { ...empty.input, rejected: [] },
      }),
    );
    expect(text(document.querySelector('#summary'))).toBe('No line was read.');
    expect(document.querySelectorAll('main > section')).toHaveLength(10);
    expect(text(document.querySelector('main'))).not.toMatch(/NaN|undefined|null/);
  });
});

describe('a report that is larger than a page', () => {
  const many = (number: number): readonly LineVerdict[] =>
    Array.from({ length: number }, (_, i) =>
      line({
        line: i + 1,
        ref: `ENTRY-${i}/001`,
        valueUsd: i,
        findings: [
          finding({
            id: `BTT-${String(i).padStart(12, '0')}`,
            hts: `1801.00.${String(i % 9999).padStart(4, '0')}`,
          }),
        ],
      }),
    );

  it('shows five thousand findings in less than two megabytes', () => {
    const html = renderReport(withLines(many(5000)));
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    expect(open(html).querySelectorAll('#all-findings tbody tr')).toHaveLength(5000);
  });

  it('shows the first of more by rank, and says at the top where all of them are', () => {
    const page = screeningPage({ besideName: 'x.findings.csv' });
    for (const one of many(5003)) page.line(one);
    const { html, truncated } = page.end(REPORT);
    expect(truncated).toBe(true);
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    const document = open(html);
    expect(text(document.querySelector('.warn'))).toBe(
      'This page shows the first 5,000 of 5,003 findings, by risk. All of them stand in x.findings.csv, in the same folder as this page.',
    );
    expect(document.querySelector('#all-findings')?.getAttribute('data-total')).toBe('5003');
    expect(document.getElementById('BTT-000000000000')).toBeNull();
  });

  it('keeps its size where findings are long, by showing fewer and saying so', () => {
    const long = many(5000).map((one) => ({ ...one, ref: `${one.ref} ${'reference '.repeat(40)}` }));
    const html = renderReport(withLines(long));
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    expect(text(open(html).querySelector('.warn'))).toMatch(
      /This page shows the first [\d,]+ of 5,000 findings/,
    );
  });
});

describe('hostile text in every field', () => {
  const HOSTILE = `</script><img src=x onerror=alert(1)>"'\u202e\u2028\ud800 javascript:alert(1) ${'W'.repeat(10_000)}`;
  // Words that choose what is drawn stay; everything that a file or a list could hold is replaced.
  const KEPT = /^(?:kind|list|grade|risk|verdict|cause|scope|basis|how|minRisk|code|exploitation|lang)$/;
  const poison = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return KEPT.test(key) ? value : HOSTILE;
    if (Array.isArray(value)) return value.map((one) => poison(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, name)]));
  };

  it.each(['en', 'es'] as const)('stays text in the page (%s)', (lang) => {
    const document = open(renderReport(poison(REPORT) as Report, { lang }));
    expect(document.querySelectorAll('img, iframe, object, embed, form, base, link')).toHaveLength(0);
    expect(document.querySelectorAll('script')).toHaveLength(3);
    for (const node of document.querySelectorAll('*'))
      for (const name of node.getAttributeNames()) expect(name).not.toMatch(/^on|^style$|^src$/);
    for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/);
    expect(document.documentElement.outerHTML).not.toMatch(/\u202e|\u2028/);
  });
});

describe('the same report', () => {
  it('gives the same bytes twice, in one go or line by line', () => {
    const page = screeningPage();
    for (const one of REPORT.lines) page.line(one);
    expect(page.end(REPORT).html).toBe(renderReport(REPORT));
    expect(renderReport(JSON.parse(JSON.stringify(REPORT)))).toBe(renderReport(REPORT));
  });

  it('is written in Spanish with the same numbers', () => {
    const [english, spanish] = [open(renderReport(REPORT)), open(renderReport(REPORT, { lang: 'es' }))];
    expect(spanish.documentElement.lang).toBe('es');
    const ids = (document: Document): readonly string[] =>
      [...document.querySelectorAll('[id]')].map((node) => node.id);
    expect(ids(spanish)).toEqual(ids(english));
  });
});
