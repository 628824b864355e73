import type { Cut, Trace } from '@better-trade/tracer';
import { chainsFigure } from '../../figures/chains/chains-figure.js';
import { type Child, el, join } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { type Texts, textsOf } from '../../text/texts.js';
import { chainsOfTrace } from '../../views/trace-view.js';
import { embedReport } from '../embedded-report.js';
import { quoted, theirs } from '../facts.js';
import { figureBlock } from '../figure-block.js';
import { dataSection } from '../sections/data-section.js';
import { methodSection } from '../sections/method-section.js';
import { pageShell, type Section } from '../shell.js';
import { dataTable } from '../table.js';
import { type Anchors, anchorsOf } from './anchors.js';
import { claimsSection } from './claims-section.js';
import { endsSection } from './ends-section.js';
import { traceLead } from './lead.js';
import { pathsSection } from './paths-section.js';
import { stepsSection } from './steps-section.js';
import { askedFor, type Names, namesOf } from './trace-words.js';

/** Layer of the production stages; every other is a model, which is no evidence. */
const STAGES = 'stages';

/** A walk along production chains, `btt trace`, as a page. */
export function tracePage(trace: Trace, lang: Language): string {
  const texts = textsOf(lang);
  const names = namesOf(trace);
  const anchors = anchorsOf(trace);
  const report = embedReport('trace.json', `${JSON.stringify(trace, null, 2)}\n`);
  return pageShell({
    lang,
    kicker: texts.trace.kicker,
    title: directed(trace, names, lang, texts, texts.trace.title),
    lead: traceLead(trace, names, lang, texts),
    warnings: trace.options.layers.some((layer) => layer !== STAGES) ? [texts.trace.model] : [],
    sections: [
      dataSection(
        { asOf: trace.asOf, version: null, rules: null, reference: trace.reference, coverage: null },
        factsOf(trace, names, lang, texts),
        report,
        texts,
      ),
      notKnownSection(trace, texts),
      claimsSection(trace, names, lang, texts),
      chainsSection(trace, anchors, lang, texts),
      endsSection(trace, anchors, texts),
      pathsSection(trace, anchors, lang, texts),
      leftSection(trace.cut, texts),
      stepsSection(anchors, names, texts),
      goodsSection(anchors, texts),
      methodSection([], texts),
    ],
    report,
    footer: [texts.trace.never, ' ', texts.page.notProof, ' ', texts.trace.madeBy],
  });
}

interface Directed {
  readonly down: (from: string) => string;
  readonly up: (to: string) => string;
  readonly between: (from: string, to: string) => string;
}

function directed(
  { direction, country, ...trace }: Trace,
  names: Names,
  lang: Language,
  texts: Texts,
  words: Directed,
): string {
  const from = askedFor(trace.from, country, names, lang, texts);
  switch (direction) {
    case 'down':
      return words.down(from);
    case 'up':
      return words.up(askedFor(trace.to, country, names, lang, texts));
    case 'between':
      return words.between(from, askedFor(trace.to, null, names, lang, texts));
  }
}

function factsOf(
  trace: Trace,
  names: Names,
  lang: Language,
  texts: Texts,
): readonly (readonly [string, Child])[] {
  const { facts } = texts.trace;
  const { options } = trace;
  const conditions = options.conditions.length === 0 ? '' : facts.conditions(options.conditions.join(', '));
  const understood = [trace.from, trace.to]
    .filter((ids) => ids.length > 0)
    .map((ids) => ids.join(', '))
    .join(' > ');
  return [
    [facts.asked, theirs(directed(trace, names, lang, texts, facts.directions))],
    [facts.understood, el('code', {}, understood)],
    [facts.country, trace.country === null ? facts.countryAny : theirs(trace.country)],
    [
      facts.options,
      theirs(
        `${facts.optionsOf(options.maxHops, texts.common.tier[options.minTier], options.topK)}${conditions}`,
      ),
    ],
    [facts.layers, theirs(options.layers.join(', '))],
  ];
}

/** What the chains do not know, and what the options left out: before everything that was found. */
function notKnownSection({ gaps, cut }: Trace, { trace }: Texts): Section {
  const { notKnown } = trace;
  return {
    id: 'not-known',
    heading: notKnown.heading,
    body: join([
      gaps.length + cut.length === 0 ? el('p', {}, notKnown.none) : null,
      gaps.length === 0
        ? null
        : join([
            el('h3', { id: 'gaps' }, notKnown.gaps),
            el(
              'ul',
              {},
              gaps.map((gap) => el('li', {}, quoted(gap))),
            ),
          ]),
      cut.length === 0
        ? null
        : join([
            el('h3', { id: 'cuts' }, notKnown.cuts),
            el(
              'ul',
              {},
              cut.map(({ by, sentence }) =>
                el('li', {}, el('strong', {}, notKnown.cutBy[by]), ': ', quoted(sentence)),
              ),
            ),
          ]),
    ]),
  };
}

/** The paths that the page shows; the figure counts the others, whose ends keep their totals. */
function chainsSection(trace: Trace, { path: shown }: Anchors, lang: Language, texts: Texts): Section {
  const { chains } = texts.trace;
  const ends = trace.ends.map((end) => ({ ...end, paths: end.paths.filter((path) => shown.has(path)) }));
  const data = chainsOfTrace({ ...trace, ends });
  return {
    id: 'chains',
    heading: chains.heading,
    body:
      data.nodes.length === 0
        ? el('p', {}, chains.none)
        : figureBlock('fig-chains', chainsFigure(data, { lang, id: 'chains' }), texts),
  };
}

function goodsSection({ goods, allGoods, good: anchor }: Anchors, { trace }: Texts): Section {
  const { goods: words, ends, paths } = trace;
  return {
    id: 'goods',
    heading: words.heading,
    body: join([
      goods.length < allGoods ? el('p', {}, words.shown(goods.length, allGoods)) : null,
      goods.length === 0
        ? el('p', {}, ends.none)
        : dataTable({
            id: 'all-goods',
            caption: words.caption(allGoods),
            columns: [
              { label: ends.good.down, wide: true },
              { label: ends.id, kind: 'code' },
              { label: ends.hts, wide: true },
            ],
            rows: goods.map(({ good, name, hts }) => ({
              id: anchor.get(good) ?? '',
              cells: [quoted(name), theirs(good), hts.length === 0 ? paths.noCode : theirs(hts.join(', '))],
            })),
            tools: goods.length > 8,
            ...(goods.length < allGoods ? { total: allGoods } : {}),
          }),
    ]),
  };
}

function leftSection(cut: readonly Cut[], { trace }: Texts): Section {
  const { left } = trace;
  return {
    id: 'left-out',
    heading: left.heading,
    body: el(
      'ul',
      {},
      el('li', {}, cut.length === 0 ? left.nothing : left.cut),
      el('li', {}, left.noWaivers),
    ),
  };
}
