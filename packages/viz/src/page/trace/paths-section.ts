import { compareText } from '@better-trade/core';
import type { PathNode, PathStep, Trace, TracePath } from '@better-trade/tracer';
import { type Child, el, join, type Markup } from '../../markup/element.js';
import { anchorLink } from '../../markup/links.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import { countryName } from '../../world/country-name.js';
import { exploitationWords } from '../exploitation-words.js';
import { quoted, theirs } from '../facts.js';
import type { Section } from '../shell.js';
import type { Anchors, EndPath } from './anchors.js';
import { codesText } from './ends-section.js';
import { conditionText, pathsInAll, placeName } from './trace-words.js';

/** Every path as an ordered list: the input, then each step with its evidence, to the imported good. */
export function pathsSection(trace: Trace, anchors: Anchors, lang: Language, texts: Texts): Section {
  const { paths: words, ends } = texts.trace;
  const all = trace.ends.reduce((sum, end) => sum + end.paths.length, 0);
  return {
    id: 'paths',
    heading: words.heading,
    body:
      all === 0
        ? el('p', {}, ends.none)
        : join([
            el('p', {}, words.intro, ` ${texts.trace.never}`),
            anchors.paths.length < all ? el('p', {}, words.shown(anchors.paths.length, all)) : null,
            el('p', { 'data-x-tools': true, hidden: true }),
            ...anchors.paths.map((one) => pathBlock(one, anchors, lang, texts)),
          ]),
  };
}

function pathBlock({ end, path }: EndPath, anchors: Anchors, lang: Language, texts: Texts): Markup {
  const { paths: words } = texts.trace;
  const [first] = path.nodes;
  const last = path.nodes.at(-1);
  if (first === undefined || last === undefined) return join([]);
  const sentence = words.sentence(placeName(last, lang, texts), first.name);
  return join([
    el(
      'details',
      { class: 'x', id: anchors.path.get(path) },
      el(
        'summary',
        {},
        theirs(sentence),
        `${path.relation === null ? '' : `, ${words.asIlabStates}`}: ${words.steps(path.hops)}, ${words.weakest(texts.common.tier[path.tier])}`,
      ),
      el(
        'p',
        {},
        theirs(
          [
            claimsOf(path, first.name, lang, texts),
            ...notesOf(path, texts),
            words.more(pathsInAll(end.total, texts)),
          ].join('; '),
        ),
      ),
      el('ol', {}, itemsOf(path, anchors, lang, texts)),
      listedPairs(path, anchors, texts),
    ),
    '\n',
  ]);
}

/** What the lists state of the input, countries with the same statement together. */
function claimsOf({ claims }: TracePath, input: string, lang: Language, texts: Texts): string {
  const { paths: words } = texts.trace;
  if (claims.length === 0) return words.notListed;
  const groups = new Map<string, string[]>();
  for (const { country, exploitation } of claims) {
    const said = exploitationWords(exploitation, texts);
    groups.set(said, [...(groups.get(said) ?? []), countryName(country, null, lang)]);
  }
  const claimed = [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([said, countries]) => words.claimed(countries.join(', '), said));
  return words.listed(input, claimed.join('; '));
}

function notesOf({ conditions, mass, norm }: TracePath, texts: Texts): readonly string[] {
  const { paths: words } = texts.trace;
  return [
    ...conditions.map((condition) => conditionText(condition, texts)),
    ...(mass === null ? [] : [words.mass(String(mass))]),
    ...(norm === null || mass === null ? [] : [words.norm(`${norm.coefficient} ${norm.unit}`, norm.source)]),
  ];
}

function itemsOf(path: TracePath, anchors: Anchors, lang: Language, texts: Texts): readonly Markup[] {
  const stages = path.steps.flatMap((step) => (step.stages.length > 0 ? step.stages : [step]));
  return path.nodes.map((node, i) => {
    const step = stages[i - 1];
    return el(
      'li',
      {},
      el('strong', {}, quoted(placeName(node, lang, texts))),
      ', ',
      nodeCodes(node, anchors, texts),
      step === undefined ? null : ['; ', stepWords(step, anchors, texts)],
    );
  });
}

function nodeCodes(node: PathNode, anchors: Anchors, texts: Texts): Child {
  return node.hts.length === 0
    ? texts.trace.paths.noCode
    : ['HTS ', codesText(node.good, node.hts, anchors, texts)];
}

/** By which process, how well it is known, and from what; the whole evidence stands with the step. */
function stepWords(step: PathStep, anchors: Anchors, texts: Texts): Child {
  const { paths: words, steps } = texts.trace;
  const [proof] = step.evidence;
  const what =
    step.kind === 'listing-link' ? words.ilab : words.by(step.process?.name ?? kindWords(step, texts));
  const role = step.role === 'product' ? '' : `, ${steps.role[step.role]}`;
  const consumed = step.kind === 'consumed' ? `, ${texts.chains.kind.consumed}` : '';
  const source = [proof?.source ?? '', proof?.locator ?? ''].filter(Boolean).join(', ');
  const anchor = anchors.step.get(step.id);
  return [
    theirs(`${what}${role}${consumed}`),
    ` [${texts.common.tier[step.tier]}] `,
    quoted(source),
    anchor === undefined ? null : [' (', anchorLink(anchor, words.evidence), ')'],
  ];
}

export function kindWords({ kind }: PathStep, { chains, common }: Texts): string {
  return kind === 'model' ? common.tier.model : chains.kind[kind];
}

/** A listed pair is evidence of its own, beside that of its stages. */
function listedPairs({ steps }: TracePath, anchors: Anchors, texts: Texts): Child {
  const { paths: words } = texts.trace;
  return steps
    .filter(({ kind, stages }) => kind === 'listing-link' && stages.length > 0)
    .map((step) => el('p', {}, `${words.ends}: `, stepWords(step, anchors, texts)));
}
