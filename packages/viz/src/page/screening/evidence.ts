import type { Exploitation, Finding, MatchedClassification, Risk, Statement } from '@better-trade/core';
import { type Child, el, join, type Markup } from '../../markup/element.js';
import { anchorLink } from '../../markup/links.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import type { RankedFinding } from '../../views/screening/rank-findings.js';
import { exploitationWords } from '../exploitation-words.js';
import { quoted, theirs } from '../facts.js';
import type { Section } from '../shell.js';
import { dataTable, type Row } from '../table.js';
import { findingSentence } from './finding-sentence.js';

/** What several findings rest on together: the words of a list, the codes by which lines met it, and a path. */
interface Entry {
  readonly id: string;
  readonly finding: Finding;
  /** HTS prefixes of {@link matched}. */
  readonly codes: Set<string>;
  readonly matched: Map<string, MatchedClassification>;
  /** Rules that set the risk of its findings, and the risk that they set. */
  readonly rules: Map<string, Risk>;
}

export interface Evidence {
  /** Anchor of the entry that a finding rests on. */
  anchorOf(finding: Finding): string;
  readonly section: Section;
}

/** Groups shown findings by what they rest on, in the order in which they stand. */
export function gatherEvidence(shown: readonly RankedFinding[], lang: Language, texts: Texts): Evidence {
  const entries = new Map<string, Entry>();
  for (const { finding } of shown) {
    const key = keyOf(finding);
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = { id: `e${entries.size + 1}`, finding, codes: new Set(), matched: new Map(), rules: new Map() };
      entries.set(key, entry);
    }
    entry.rules.set(finding.rule, finding.risk);
    const { classification } = finding;
    if (classification === null) continue;
    entry.codes.add(classification.hts);
    entry.matched.set(`${classification.hts} ${classification.source}`, classification);
  }
  const { evidence } = texts.screening;
  return {
    anchorOf: (finding) => entries.get(keyOf(finding))?.id ?? '',
    section: {
      id: 'evidence',
      heading: evidence.heading,
      body: join([
        el('p', {}, evidence.intro),
        el('p', { 'data-x-tools': true, hidden: true }),
        ...[...entries.values()].map((entry) => block(entry, lang, texts)),
        codeTable(entries.values(), texts),
        stepTable(entries.values(), texts),
      ]),
    },
  };
}

/** The same list, subject, country and path; the code is each finding's own. */
function keyOf({ kind, list, good, country, via, nameMatch }: Finding): string {
  return JSON.stringify([kind, list, good, country, via, nameMatch?.named ?? '']);
}

function block({ id, finding, codes, rules }: Entry, lang: Language, texts: Texts): Markup {
  const { evidence } = texts.screening;
  return join([
    el(
      'details',
      { class: 'x', id },
      el('summary', {}, theirs(findingSentence(finding, lang, texts))),
      gathered(finding.statements).map(([statement, exploitation]) =>
        el('p', {}, statementWords(statement, exploitation, texts), quoted(sourceWords(statement))),
      ),
      finding.via === '' ? null : el('p', {}, `${evidence.path}: `, quoted(pathWords(finding))),
      finding.consequence === '' ? null : el('p', {}, `${evidence.todo}: `, quoted(finding.consequence)),
      el('p', {}, `${evidence.rated}: `, ratings(rules, texts), '.'),
      codes.size === 0 ? null : el('p', {}, `${evidence.codes}: ${[...codes].sort().join(', ')}`),
    ),
    '\n',
  ]);
}

function ratings(rules: ReadonlyMap<string, Risk>, { common, screening }: Texts): Child {
  return [...rules].map(([rule, risk], i) => [
    `${i === 0 ? '' : ', '}${common.risk[risk]} ${screening.evidence.ratedBy} `,
    anchorLink(rule, rule),
  ]);
}

/** Statements that differ only in what they state are told together. */
function gathered(
  statements: readonly Statement[],
): readonly (readonly [Statement, readonly Exploitation[]])[] {
  const groups = new Map<string, [Statement, Exploitation[]]>();
  for (const statement of statements) {
    const { exploitation, ...rest } = statement;
    const key = JSON.stringify(rest);
    const group = groups.get(key) ?? [statement, []];
    if (exploitation !== null) group[1].push(exploitation);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function statementWords(
  { from, to }: Statement,
  exploitation: readonly Exploitation[],
  texts: Texts,
): string {
  const { evidence } = texts.screening;
  const what = exploitation.length === 0 ? '' : `${exploitationWords(exploitation, texts)}, `;
  const since = evidence.since(from ?? texts.common.notKnown);
  return `${what}${since}, ${to === null ? evidence.holds : evidence.until(to)}. `;
}

function sourceWords({ edition, source, note }: Statement): string {
  return [source.includes(edition) ? '' : edition, source, note].filter(Boolean).join('; ');
}

/** `cotton@CN > cotton-yarn [norm] > …`: each step's evidence behind the good that it leads to. */
function pathWords({ via, path }: Finding): string {
  if (path === undefined) return via;
  const tiers = new Map(path.map((step) => [step.to, step.tier]));
  return via
    .split(' > ')
    .map((stop, i) => {
      const tier = tiers.get(stop.split('@')[0] ?? '');
      return i === 0 || tier === undefined ? stop : `${stop} [${tier}]`;
    })
    .join(' > ');
}

/** The codes by which lines met goods, each with its reason once. */
function codeTable(entries: Iterable<Entry>, texts: Texts): Markup | null {
  const { evidence } = texts.screening;
  const rows = new Map<string, Row>();
  for (const { finding, matched } of entries)
    for (const one of matched.values())
      rows.set(`${one.hts} ${finding.name} ${one.source}`, {
        cells: [
          one.hts,
          quoted(finding.name),
          evidence.scope[one.scope],
          evidence.basis[one.basis],
          quoted([one.reason, one.repair].filter(Boolean).join(' ')),
          quoted(one.source),
        ],
      });
  if (rows.size === 0) return null;
  return join([
    el('h3', {}, evidence.codesHeading),
    dataTable({
      id: 'codes',
      caption: evidence.codesHeading,
      quiet: true,
      columns: [
        { label: texts.screening.findings.hts, kind: 'code' },
        { label: evidence.of },
        { label: evidence.holdsWhat, filter: true },
        { label: evidence.by, filter: true },
        { label: evidence.why, wide: true },
        { label: texts.page.source, wide: true },
      ],
      rows: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
      tools: rows.size > 8,
    }),
  ]);
}

/** Production steps of the paths, each with what it is known from once. */
function stepTable(entries: Iterable<Entry>, texts: Texts): Markup | null {
  const { evidence } = texts.screening;
  const rows = new Map<string, Row>();
  for (const { finding } of entries)
    for (const step of finding.path ?? [])
      rows.set(`${step.from} > ${step.to} ${step.process}`, {
        cells: [
          quoted(step.from),
          quoted(step.to),
          quoted(step.process),
          texts.common.tier[step.tier],
          quoted(step.source),
        ],
      });
  if (rows.size === 0) return null;
  return join([
    el('h3', {}, evidence.stepsHeading),
    dataTable({
      id: 'steps',
      caption: evidence.stepsHeading,
      quiet: true,
      columns: [
        { label: evidence.from },
        { label: evidence.to },
        { label: evidence.process },
        { label: evidence.tier, filter: true },
        { label: texts.page.source, wide: true },
      ],
      rows: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
      tools: rows.size > 8,
    }),
  ]);
}
