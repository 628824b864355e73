import { compareText, TIERS } from '@better-trade/core';
import type { ChainsNode } from '../figure-data.js';
import { type ChainGraph, type ChainsLink, isBeginning, tierOf } from './chain-graph.js';

/** What fits a picture that can be read. */
export const MOST_NODES = 60;
const MOST_LINKS = 120;

export interface Drawn {
  readonly nodes: readonly ChainsNode[];
  readonly links: readonly ChainsLink[];
}

/** A way from an input to a good: as well known as its weakest step. */
interface Way {
  readonly tier: number;
  readonly goods: readonly string[];
}

/** Everything, or the best-known and then the shortest ways from inputs to imported goods, as many as fit. */
export function chooseDrawn(graph: ChainGraph): Drawn {
  const ways = rankedWays(graph);
  const chosen = graph.nodes.size <= MOST_NODES ? new Set(graph.nodes.keys()) : chooseNodes(graph, ways);
  const links = graph.links.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  return {
    nodes: [...graph.nodes.values()].filter(({ id }) => chosen.has(id)),
    links: links.length <= MOST_LINKS ? links : chooseLinks(links, ways),
  };
}

function chooseNodes(graph: ChainGraph, ways: readonly Way[]): ReadonlySet<string> {
  const chosen = new Set<string>();
  for (const { goods } of ways) {
    const added = goods.filter((good) => !chosen.has(good));
    if (chosen.size + added.length <= MOST_NODES) for (const good of added) chosen.add(good);
  }
  // No whole way fits, or there is none: the first goods of the order are better than nothing.
  return chosen.size > 0 ? chosen : new Set([...graph.nodes.keys()].slice(0, MOST_NODES));
}

/** The steps of the best ways first, so that a good stays tied to an input. */
function chooseLinks(links: readonly ChainsLink[], ways: readonly Way[]): readonly ChainsLink[] {
  const needed = new Set(
    ways.flatMap(({ goods }) => goods.slice(1).map((good, i) => `${goods[i]}\n${good}`)),
  );
  const rankOf = (link: ChainsLink): number =>
    tierOf(link) + (needed.has(`${link.from}\n${link.to}`) ? 0 : TIERS.length);
  return [...links]
    .sort((a, b) => rankOf(a) - rankOf(b) || byEnds(a, b))
    .slice(0, MOST_LINKS)
    .sort(byEnds);
}

function byEnds(a: ChainsLink, b: ChainsLink): number {
  return compareText(a.from, b.from) || compareText(a.to, b.to);
}

/** The best way to every import, and from every input, the best-known first and then the shortest. */
function rankedWays({ nodes, links }: ChainGraph): readonly Way[] {
  const ids = (isOne: (node: ChainsNode) => boolean): readonly string[] =>
    [...nodes.values()].filter(isOne).map(({ id }) => id);
  const [inputs, imports] = [ids(isBeginning), ids(({ role }) => role === 'import')];
  const back = links.map((link) => ({ ...link, from: link.to, to: link.from }));
  const ways = [
    ...bestWays(inputs, imports, links),
    ...bestWays(imports, inputs, back).map(({ tier, goods }) => ({ tier, goods: [...goods].reverse() })),
  ];
  return ways.sort(
    (a, b) =>
      a.tier - b.tier ||
      a.goods.length - b.goods.length ||
      compareText(a.goods.join('\n'), b.goods.join('\n')),
  );
}

/** To each of the ends that can be reached: tier by tier from the strongest, so that the first way found is the best. */
function bestWays(
  starts: readonly string[],
  ends: readonly string[],
  links: readonly ChainsLink[],
): readonly Way[] {
  const onward = new Map<string, ChainsLink[]>();
  for (const link of links) {
    const known = onward.get(link.from);
    if (known === undefined) onward.set(link.from, [link]);
    else known.push(link);
  }
  const ways = new Map<string, Way>();
  for (const tier of TIERS.keys()) {
    const before = new Map<string, string | null>(starts.map((id) => [id, null]));
    for (const id of before.keys())
      for (const link of onward.get(id) ?? [])
        if (tierOf(link) <= tier && !before.has(link.to)) before.set(link.to, id);
    for (const id of ends)
      if (before.has(id) && !ways.has(id)) ways.set(id, { tier, goods: wayTo(id, before) });
  }
  return [...ways.values()];
}

function wayTo(id: string, before: ReadonlyMap<string, string | null>): readonly string[] {
  const goods: string[] = [];
  for (let at: string | null | undefined = id; at !== null && at !== undefined; at = before.get(at))
    goods.push(at);
  return goods.reverse();
}
