import { compareText } from '@better-trade/core';
import type { Texts } from '../../text/texts.js';
import type { FigureCell, FigureTable } from '../figure.js';
import type { ChainsNode } from '../figure-data.js';
import type { ChainGraph, ChainsLink } from './chain-graph.js';

// Some goods have hundreds of codes; the text of a mark names the first ones and counts the others, the table has all.
const MOST_CODES = 8;

/** `Cobalt ore (CD)`, `Gold (BO, CM)`: all countries. */
function nameOf({ name, country, countries = [] }: ChainsNode): string {
  const all = country === null ? countries : [country];
  return all.length === 0 ? name : `${name} (${all.join(', ')})`;
}

/** All that a box says, and what its letters mean. */
export function nodeText(node: ChainsNode, texts: Texts): string {
  return [
    nameOf(node),
    node.exploitation.length === 0
      ? texts.chains.role[node.role]
      : `${texts.chains.role[node.role]}, ${exploitationOf(node, texts)}`,
    node.hts.length === 0 ? missingCodes(node, texts) : `HTS ${firstCodes(node)}`,
  ].join('; ');
}

/** `Cotton to Cotton yarn: Spinning (ruling)`, and how many other steps the table has between the two. */
export function linkText({ from, to, steps }: ChainsLink, graph: ChainGraph, texts: Texts): string {
  const [best] = steps;
  return texts.chains.link({
    from: nameIn(graph, from),
    to: nameIn(graph, to),
    process: best.process || texts.chains.endsOnly,
    tier: texts.common.tier[best.tier],
    more: steps.length - 1,
  });
}

/** Every step, and every good that has none. */
export function chainsTable(graph: ChainGraph, texts: Texts): FigureTable {
  const words = texts.chains.columns;
  const tied = new Set(graph.steps.flatMap(({ from, to }) => [from, to]));
  const steps = graph.steps.map((step) => [
    ...cellsOf(graph.nodes.get(step.from), texts),
    step.process || texts.chains.endsOnly,
    nameIn(graph, step.to),
    codesOf(graph.nodes.get(step.to), texts),
    texts.common.tier[step.tier],
    kindOf(step.kind, texts),
  ]);
  const alone = [...graph.nodes.values()]
    .filter(({ id }) => !tied.has(id))
    .map((node) => [...cellsOf(node, texts), ...Array.from({ length: 5 }, () => texts.common.none)]);
  return {
    caption: texts.chains.caption,
    columns: [
      words.from,
      words.fromHts,
      words.exploitation,
      words.process,
      words.to,
      words.toHts,
      words.tier,
      words.kind,
    ].map((label) => ({ label, kind: 'text' })),
    rows: [...steps, ...alone],
  };
}

function cellsOf(node: ChainsNode | undefined, texts: Texts): readonly FigureCell[] {
  if (node === undefined) return [null, null, null];
  return [nameOf(node), codesOf(node, texts), listedFor(node, texts)];
}

function listedFor(node: ChainsNode, texts: Texts): string {
  if (node.exploitation.length > 0) return exploitationOf(node, texts);
  if (node.role === 'start') return texts.chains.noListing;
  return node.role === 'input' ? texts.common.notKnown : texts.chains.notAnInput;
}

function nameIn(graph: ChainGraph, id: string): string {
  const node = graph.nodes.get(id);
  return node === undefined ? id : nameOf(node);
}

function exploitationOf({ exploitation }: ChainsNode, texts: Texts): string {
  return exploitation.map((one) => texts.common.exploitation[one]).join(', ');
}

function codesOf(node: ChainsNode | undefined, texts: Texts): string | null {
  if (node === undefined) return null;
  if (node.hts.length > 0) return [...node.hts].sort(compareText).join(', ');
  return node.role === 'import' ? texts.chains.noCode : texts.chains.codesNotHere;
}

/** Reports carry codes of what is imported, and not of all that is on the way to it. */
function missingCodes({ role }: ChainsNode, texts: Texts): string {
  return role === 'import' ? texts.chains.noCode : `HTS: ${texts.chains.codesNotHere}`;
}

function firstCodes({ hts }: ChainsNode): string {
  const codes = [...hts].sort(compareText);
  const more = codes.length - MOST_CODES;
  return `${codes.slice(0, MOST_CODES).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}

function kindOf(kind: string, texts: Texts): string {
  return Object.entries(texts.chains.kind).find(([key]) => key === kind)?.[1] ?? kind;
}
