/**
 * Chains for tests, as a person would write them down: `spin: cotton > yarn (norm 1.125 port=fiber fiber=cotton|blend)`.
 * In the brackets, in any order: tier, coefficient (kg/kg), kind, role, port and condition.
 */
import { compareText, TIERS } from '@better-trade/core';
import type { ChainEdge, ChainGood, Chains, EdgeEvidence, Reference } from '@better-trade/data';
import { reference, type Tables } from '../../../core/src/testing/reference.js';
import { classification, good, listing } from '../../../core/src/testing/rows.js';

export interface Given {
  /** Goods that a list names: `cotton@CN CL+FL`; `shirt` alone is a good of the lists without a listing. */
  readonly listed?: readonly string[];
  /** Names and other names of goods by their slug; `Seed cotton` for `seed-cotton` where none is given. */
  readonly goods?: Readonly<
    Record<string, { readonly name?: string; readonly otherNames?: readonly string[] }>
  >;
  /** Tables in place of those that the edges make. */
  readonly chains?: Partial<Chains>;
  /** Tables of the lists; goods, listings and classifications are added to those made here. */
  readonly tables?: Partial<Tables>;
}

/** A reference of these edges. Every good has a heading of its own: 5001 for the first that is named, then 5002. */
export function chains(edges: readonly string[], given: Given = {}): Reference {
  const read = edges.map(readEdge);
  const listed = (given.listed ?? []).map((text) => /^(\S+?)(?:@(\S+) (\S+))?$/.exec(text) ?? [text, text]);
  const onLists = new Set(listed.map(([, id]) => id as string));
  const named = [...new Set([...read.flatMap(({ edge }) => [edge.input, edge.output]), ...onLists])];
  const codeOf = (id: string): string => String(5001 + named.indexOf(id));
  const between = named.filter((id) => !onLists.has(id));
  const nameOf = (id: string): string => given.goods?.[id]?.name ?? words(id);
  const { goods = [], listings = [], classifications = [], ...tables } = given.tables ?? {};
  return reference({
    schedule: Object.fromEntries(named.map((id) => [`${codeOf(id)}.00.0000`, nameOf(id)])),
    goods: [
      ...[...onLists].map((id) => good(id, nameOf(id), { otherNames: given.goods?.[id]?.otherNames ?? [] })),
      ...goods,
    ],
    listings: [
      ...listed.flatMap(([, id = '', country = '', what]) =>
        (what?.split('+') ?? []).map((one) =>
          listing({ good: id, country, exploitation: one as 'CL', source: `List of ${id}` }),
        ),
      ),
      ...listings,
    ],
    classifications: [...[...onLists].map((id) => classification(id, codeOf(id))), ...classifications],
    ...tables,
    chains: {
      goods: between.map((id) => {
        const { otherNames = [] } = given.goods?.[id] ?? {};
        return { id, name: nameOf(id), otherNames, note: '', source: 'test' } as unknown as ChainGood;
      }),
      processes: [...new Set(read.map(({ edge }) => edge.process))].map((id) => ({
        id,
        name: words(id),
        what: `What it is to ${id}.`,
        documents: [`${id} record`, `${id} invoice`],
      })),
      edges: read.map(({ edge }) => edge),
      evidence: read.map(({ evidence }) => evidence),
      conditions: variantsOf(read.map(({ edge }) => edge.condition)),
      forms: [],
      norms: [],
      classifications: between.map((id) => classification(id, codeOf(id), { basis: 'curated' })),
      ...given.chains,
    },
  });
}

function readEdge(text: string): { readonly edge: ChainEdge; readonly evidence: EdgeEvidence } {
  const parts = /^(\S+): (\S+) > (\S+?)(?: \((.*)\))?$/.exec(text);
  if (parts === null) throw new Error(`not "process: input > output (...)": ${text}`);
  const [, process, input, output, notes = ''] = parts;
  const marks = notes.split(' ').filter(Boolean);
  const mark = (pattern: RegExp): string | undefined => marks.find((one) => pattern.test(one));
  const coefficient = mark(/^(-?[\d.]+|NaN|Infinity)$/);
  const tier = TIERS.find((one) => marks.includes(one)) ?? 'norm';
  const own = { process, input, output };
  return {
    edge: {
      ...own,
      port: mark(/^port=/)?.slice(5) ?? input,
      role: mark(/^(co|by)-product$/) ?? 'product',
      kind: mark(/^(consumed|component)$/) ?? 'embodied',
      condition: mark(/^(?!port=)[^=]+=/) ?? '',
      coefficient: coefficient === undefined ? null : Number(coefficient),
      unit: coefficient === undefined ? '' : 'kg/kg',
    } as ChainEdge,
    evidence: {
      ...own,
      tier,
      source: `Book of ${process}`,
      locator: 'p. 1',
      date: null,
      reason: tier === 'curated' ? `Everybody knows how to ${process}.` : '',
    } as unknown as EdgeEvidence,
  };
}

function variantsOf(conditions: readonly string[]): Chains['conditions'] {
  const pairs = conditions.filter(Boolean).flatMap((text) => {
    const [variable = '', values = ''] = text.split('=');
    return values.split('|').map((value) => `${variable} ${value}`);
  });
  return [...new Set(pairs)].sort(compareText).map((pair) => {
    const [variable = '', value = ''] = pair.split(' ');
    return { variable, value, meaning: value, source: 'test' };
  });
}

/** `seed-cotton` -> `Seed cotton`. */
function words(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replaceAll('-', ' ');
}
