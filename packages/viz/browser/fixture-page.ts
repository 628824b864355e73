import { createHash } from 'node:crypto';
import { CLIENT_SCRIPT } from '../src/client/script.js';
import { mark, svgFrame } from '../src/figures/svg-frame.js';
import { type Child, el, join, Markup } from '../src/markup/element.js';
import { scriptJson } from '../src/markup/escape.js';
import { embedReport } from '../src/page/embedded-report.js';
import { dataTable, type Row } from '../src/page/table.js';
import type { Language } from '../src/text/language.js';
import { textsOf } from '../src/text/texts.js';
import { PAGE_STYLE } from '../src/theme/page-style.js';

/** Texts that would do harm in a page that took them for markup, and in a spreadsheet that took them for formulas. */
export const HOSTILE = [
  '</script><script>window.__hacked=1</script>',
  '<img src=x onerror="window.__hacked=1">',
  'a\u202egnp.exe',
  'two\u2028lines\u2029here',
  'javascript:window.__hacked=1',
  '=HYPERLINK("https://example.com","x")',
  '"><svg onload=window.__hacked=1>',
  '\ud800 lone',
  'W'.repeat(10_000),
];

/** The report that the page carries: what it says does not matter. */
export const EMBEDDED = `${JSON.stringify({ schemaVersion: 1, lines: HOSTILE, more: 'é'.repeat(2_000) }, null, 2)}\n`;

const COUNTRIES = ['China', "C\u00f4te d'Ivoire", 'India', 'Ghana'];
const GOODS = ['cotton', 'cocoa', 'bricks', 'gold', 'Thread/Yarn'];
const RISKS = ['high', 'medium', 'low'];

export interface FixtureOptions {
  readonly rows?: number;
  readonly total?: number;
  readonly lang?: Language;
}

/** A page with one of everything that the script knows, built with the parts that real pages are made of. */
export function fixturePage({ rows = 40, total, lang = 'en' }: FixtureOptions = {}): string {
  return shell(lang, [
    el('h1', {}, 'A fixture of the page'),
    el('p', {}, el('a', { href: '#BTT-3' }, 'The third finding'), ' ', el('a', { href: '#deep' }, 'Deep')),
    el('section', { id: 'report', 'aria-labelledby': 'report-h' }, [
      el('h2', { id: 'report-h' }, 'The report'),
      el('p', { 'data-json-tools': true, hidden: true }),
    ]),
    el('section', { id: 'all', 'aria-labelledby': 'all-h' }, [
      el('h2', { id: 'all-h' }, 'Findings'),
      findings(rows, total),
    ]),
    el('section', { id: 'where', 'aria-labelledby': 'where-h' }, [
      el('h2', { id: 'where-h' }, 'Where'),
      figure(),
    ]),
    el('section', { id: 'evidence', 'aria-labelledby': 'evidence-h' }, [
      el('h2', { id: 'evidence-h' }, 'Evidence'),
      el('p', { 'data-x-tools': true, hidden: true }),
      HOSTILE.map((text, i) =>
        el(
          'details',
          { class: 'x' },
          el('summary', {}, `Text ${i + 1}`),
          el('p', i === 0 ? { id: 'deep' } : {}, text),
        ),
      ),
    ]),
  ]);
}

function findings(count: number, total: number | undefined): Markup {
  return dataTable({
    id: 'findings',
    caption: 'Findings, the most urgent first',
    columns: [
      { label: 'Line', kind: 'number' },
      { label: 'HTS' },
      { label: 'Country', filter: true },
      { label: 'Value (USD)', kind: 'number' },
      { label: 'Risk', kind: 'rank', filter: true },
      { label: 'Good', filter: true },
      { label: 'Note' },
    ],
    rows: Array.from({ length: count }, (_, i) => findingRow(i)),
    tools: true,
    ...(total === undefined ? {} : { total }),
  });
}

function findingRow(i: number): Row {
  // Every seventh value is not known; the others come in no order.
  const value = i % 7 === 0 ? null : ((i * 7919) % 1000) * 1000;
  const rank = i % RISKS.length;
  return {
    id: `BTT-${i + 1}`,
    cells: [
      String(i + 1),
      `5201.00.${String(10 + (i % 90)).padStart(2, '0')}`,
      COUNTRIES[i % COUNTRIES.length],
      value === null ? { shown: 'not known', value: '' } : { shown: `$${value.toLocaleString('en')}`, value },
      { shown: RISKS[rank], value: rank },
      GOODS[i % GOODS.length],
      join([el('p', {}, `Note ${i + 1}`), el('p', {}, HOSTILE[i % HOSTILE.length])]),
    ],
  };
}

function figure(): Markup {
  const svg = svgFrame(
    { id: 'map', title: 'A figure', description: 'Twelve bars.', width: 1400, height: 200 },
    el('rect', { class: 'fl-paper', x: 0, y: 0, width: 1400, height: 200 }),
    Array.from({ length: 12 }, (_, i) =>
      mark(
        `Mark ${i + 1}: at least $${i + 1} & at most $${i + 2} ${HOSTILE[i % 3] ?? ''}`,
        {},
        [
          el('rect', { class: 'r-high', x: 20 + i * 115, y: 40, width: 60, height: 100 }),
          el('text', { x: 20 + i * 115, y: 170 }, `Bar ${i + 1}`),
        ],
        i === 1 ? 'BTT-3' : undefined,
      ),
    ),
  );
  return el(
    'figure',
    { class: 'fig', id: 'fig-map', 'data-fig': 'map' },
    el('figcaption', {}, el('strong', {}, 'A figure'), 'Twelve bars.'),
    el('div', { class: 'fig-scroll', tabindex: 0, role: 'group', 'aria-label': 'Figure: bars' }, svg),
    el('p', { class: 'fig-said', role: 'status' }),
    el('div', { class: 'fig-tools', hidden: true }),
  );
}

function shell(lang: Language, body: Child): string {
  const policy = `default-src 'none'; script-src '${hash(CLIENT_SCRIPT)}'; style-src '${hash(PAGE_STYLE)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const data = (id: string, value: unknown): Markup =>
    el('script', { type: 'application/json', id }, Markup.of(scriptJson(value)));
  const page = el(
    'html',
    { lang },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, 'Fixture'),
      el('style', {}, Markup.of(PAGE_STYLE)),
    ),
    el(
      'body',
      {},
      el('main', { id: 'main' }, body),
      data('btt-words', textsOf(lang).client),
      data('btt-report', embedReport('report.json', EMBEDDED)),
      el('script', {}, Markup.of(CLIENT_SCRIPT)),
    ),
  );
  return `<!DOCTYPE html>\n${page}\n`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
