import { describe, expect, it } from 'vitest';
import { type Leaf, leavesOf, saidBy } from './testing/catalogue-leaves.js';
import { textsOf } from './texts.js';

const EN = leavesOf(textsOf('en'));
const ES = leavesOf(textsOf('es'));

/** What both languages say at the same place, for the same sample arguments. */
const PAIRS = [...EN].flatMap(([path, english]) => {
  const spanish = ES.get(path);
  return spanish === undefined
    ? []
    : [{ path, en: saidBy('en', path, english), es: saidBy('es', path, spanish) }];
});
const ALL = PAIRS.flatMap(({ path, en, es }) => [...en, ...es].map((words) => ({ path, words })));

// Names, codes and numbers, and words that are spelled alike in both languages.
const SAME_WORDS: readonly string[] = [
  '$0',
  '(sector not named)',
  'Bytes',
  'CBP',
  'DOL',
  'EO 13126',
  'HTS',
  'No',
  'Sector',
  'TVPRA',
  'UFLPA',
  'no',
  'sector',
];

/** Functions that only put the words of a list or a file beside each other. */
const SAME_FRAMES: readonly string[] = [
  'assessments.point',
  'common.count',
  'map.takeaway.one',
  'national.chapter',
  'page.referenceOf',
  'page.reportOf',
  'portfolio.failedOne',
  'profile.listings.caption',
  'profile.uflpa.bySection',
  'screening.sentence.order',
  'trace.paths.hts',
];

// English names that a Spanish page keeps, each with a gloss: laws, lists, instruments, names of files.
const KEPT_ENGLISH =
  /List of Goods Produced by Child Labor or Forced Labor|Uyghur Forced Labor Prevention Act|U\.S\. Customs and Border Protection|Withhold release order|\(Finding\)|Finding(?= \(determinación\))|Executive Order|Harmonized Tariff Schedule|Better Trade Tool|report\.json|--[a-z-]+|btt (?:screen|report|convert|trace)\b/g;
const ENGLISH_WORDS =
  /(?<![\p{L}$])(?:the|of|and|is|are|was|were|be|this|that|these|with|without|which|what|where|how|by|to|from|not|known|line|lines|row|rows|good|goods|listing|listings|finding|findings|file|files|path|paths|step|steps|country|countries|at least|at most|more|other|value|report|source|list|lists)(?!\p{L})/iu;

// A list is reason to look: no word may say that a shipment, a line or a good is in order.
const COMFORT = {
  en: /(?<!\p{L})(?:clear(?:ed|ly|ance)?|complian(?:t|ce)|approv(?:ed|al)|safe(?:ly|ty)?)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:aprobad[oa]s?|autorizad[oa]s?|conformes?|conformidad|cumpl(?:e|en|imiento)|segur[oa]s?|limpi[oa]s?|libres? de|sin riesgos?|inocu[oa]s?|descartad[oa]s?)(?!\p{L})/iu,
};
// Insurance is part of what customs value leaves out.
const INSURANCE = 'flete ni seguro';

describe('the catalogues', () => {
  it('have the same keys at every depth, and the same kind of thing at each', () => {
    const kinds = (leaves: ReadonlyMap<string, Leaf>): readonly string[] =>
      [...leaves]
        .map(([path, leaf]) => `${path} ${typeof leaf === 'string' ? 'text' : `of ${leaf.length}`}`)
        .sort();
    expect(kinds(ES)).toEqual(kinds(EN));
  });

  it('leave no English text in the Spanish but names and words that both languages have', () => {
    const same = PAIRS.filter(({ en, es }) => en.length > 0 && en.join('\n') === es.join('\n'));
    const words = same.filter(
      ({ path, en }) => typeof EN.get(path) === 'string' && !SAME_WORDS.includes(en[0] ?? ''),
    );
    const frames = same.filter(({ path }) => typeof EN.get(path) !== 'string' && !SAME_FRAMES.includes(path));
    expect([...words, ...frames].map(({ path, en }) => `${path}: ${en[0]}`)).toEqual([]);
  });

  it('speak no English inside a Spanish sentence but the names of laws and lists', () => {
    const english = PAIRS.flatMap(({ path, es }) =>
      es
        .filter((words) => ENGLISH_WORDS.test(words.replace(KEPT_ENGLISH, '')))
        .map((words) => `${path}: ${words}`),
    );
    expect(english).toEqual([]);
  });

  it('name the same placeholders, flags and commands', () => {
    const named = (said: readonly string[]): readonly string[] =>
      [...new Set(said.join(' ').match(/\{\w+\}|--[a-z][a-z-]*|\bbtt [a-z]+\b(?= )/g))].sort();
    const flags = (said: readonly string[]): readonly string[] =>
      named(said).filter((one) => !/^btt /.test(one));
    for (const { path, en, es } of PAIRS) expect([path, ...flags(es)]).toEqual([path, ...flags(en)]);
  });

  it('state the same numbers, citations and years in texts without arguments', () => {
    const numbers = (said: readonly string[]): readonly string[] => [
      ...new Set(said.join(' ').match(/\d[\d.,-]*\d/g)),
    ];
    const texts = PAIRS.filter(({ path }) => typeof EN.get(path) === 'string');
    for (const { path, en, es } of texts)
      expect([path, ...numbers(es)].sort()).toEqual([path, ...numbers(en)].sort());
  });

  it.each(['en', 'es'] as const)('give no word of comfort (%s)', (lang) => {
    const said = PAIRS.flatMap((pair) => pair[lang].map((words) => `${pair.path}: ${words}`));
    expect(said.filter((words) => COMFORT[lang].test(words.replace(INSURANCE, '')))).toEqual([]);
  });

  it('say whole sentences for none, one and many', () => {
    const broken = /undefined|null|NaN|\[object|=>|\$\{| {2}|\(\)/;
    expect(ALL.filter(({ words }) => words === '' || broken.test(words))).toEqual([]);
  });

  it('keep the grammar of number and article in Spanish', () => {
    // After "de" the number is a part of a whole, as in "1 de 12 líneas": the whole is never one.
    const broken =
      /\bde el\b|\ba el\b|(?<!\bde )\b1 (?:líneas|filas|productos|países|inclusiones|hallazgos|pares|pasos|archivos|vías|órdenes)\b|\b[02] (?:línea|fila|producto|país|inclusión|hallazgo|par|paso|archivo|vía|orden)(?!\p{L})/u;
    expect(
      PAIRS.flatMap(({ path, es }) => es.filter((words) => broken.test(words)).map((words) => [path, words])),
    ).toEqual([]);
  });
});
