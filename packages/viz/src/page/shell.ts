import { type Child, el, Markup } from '../markup/element.js';
import { scriptJson } from '../markup/escape.js';
import type { Language } from '../text/language.js';
import { textsOf } from '../text/texts.js';
import { PAGE_STYLE } from '../theme/page-style.js';
import { policyHash } from './digest.js';
import type { EmbeddedReport } from './embedded-report.js';
import { PAGE_SCRIPT } from './script.js';

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly body: Child;
}

export interface PageContent {
  readonly lang: Language;
  /** What kind of report this is, above its title. */
  readonly kicker: string;
  readonly title: string;
  /** One sentence: what was found, how much money, and what could not be judged. */
  readonly lead: Child;
  /** What must be known before anything else is read. */
  readonly warnings: readonly Child[];
  readonly sections: readonly Section[];
  /** Null where it is too long to be carried. */
  readonly report: EmbeddedReport | null;
  /** The last words of the page. */
  readonly footer: Child;
}

// The hashes of the script and the style are those of a release, whatever the report: they can be published and checked.
let policy: string | undefined;

/** Nothing may be loaded, nothing may be sent, and only this script and this style may run. */
export function contentPolicy(): string {
  policy ??= [
    "default-src 'none'",
    `script-src '${policyHash(PAGE_SCRIPT)}'`,
    `style-src '${policyHash(PAGE_STYLE)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return policy;
}

/** One HTML file that opens from disk, asks for nothing, and is whole without its script. */
export function pageShell(content: PageContent): string {
  const { lang, kicker, title, lead, warnings, sections, report, footer } = content;
  const texts = textsOf(lang);
  const page = el(
    'html',
    { lang },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy() }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      el('title', {}, `${title} - ${kicker}`),
      el('style', {}, Markup.of(PAGE_STYLE)),
    ),
    el(
      'body',
      {},
      el(
        'header',
        {},
        el('a', { class: 'skip', href: '#main' }, texts.page.skip),
        el('p', { class: 'kicker' }, kicker),
        el('h1', {}, title),
        el('p', { class: 'lead', id: 'summary' }, lead),
        warnings.map((warning) => el('p', { class: 'warn' }, warning)),
        el(
          'nav',
          { 'aria-label': texts.page.contents },
          el(
            'ul',
            {},
            sections.map(({ id, heading }) => el('li', {}, el('a', { href: `#${id}` }, heading))),
          ),
        ),
      ),
      el(
        'main',
        { id: 'main' },
        sections.map(({ id, heading, body }) =>
          el('section', { id, 'aria-labelledby': `${id}-h` }, el('h2', { id: `${id}-h` }, heading), body),
        ),
      ),
      el('footer', {}, footer),
      dataBlock('btt-words', texts.client),
      report === null || report.gzip === null ? null : dataBlock('btt-report', report),
      el('script', {}, Markup.of(PAGE_SCRIPT)),
    ),
  );
  return `<!DOCTYPE html>\n${lang === 'en' ? unmarked(String(page)) : page}\n`;
}

/** In an English page a quotation of English needs no mark of its language, and plain letters need no direction. */
function unmarked(html: string): string {
  return html
    .replace(/<bdi lang="en">([\x20-\x3b=?-\x7e]*)<\/bdi>/g, '$1')
    .replaceAll('<div lang="en">', '<div>');
}

function dataBlock(id: string, value: unknown): Markup {
  return el('script', { type: 'application/json', id }, Markup.of(scriptJson(value)));
}
