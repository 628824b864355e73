import type { CodeMatch } from '@better-trade/core';
import type { CountryCode } from '@better-trade/data';
import type { GraphNode } from './chain-graph.js';
import { claimsOf, compareEnds, cutsOf, endOf, linksOf, pathsTo } from './collect.js';
import type { TracerContext } from './context.js';
import { countPaths } from './graph/count-paths.js';
import { createReach } from './graph/reach.js';
import type { Trace, TraceEnd, TracePath } from './trace.js';
import { COUNT_STEPS } from './walk-down.js';
import { beginOf, type ResolvedOptions, skipEdges } from './walk-options.js';

/** A good asked for, and how precisely an HTS code meets it; null where the good itself was named. */
export interface Target {
  readonly node: GraphNode;
  readonly match: CodeMatch | null;
}

/** Walks from goods back to the inputs that may be in them: the listed ones, or every one. */
export function walkBack(
  context: TracerContext,
  targets: readonly Target[],
  country: CountryCode | null,
  inputs: 'listed' | 'all',
  options: ResolvedOptions,
): Pick<Trace, 'ends' | 'cut' | 'gaps'> {
  const { graph } = context;
  const base = skipEdges(graph, options);
  // A listed pair that no stages resolve may begin a path for its own country's claim, and nothing goes before it.
  const last = Uint8Array.from(graph.edges, (edge) => (edge.kind === 'listing-link' ? 1 : 0));
  const open = options.layers.includes('stages') ? 0 : 1;
  const skip = base.map((skipped, i) => (last[i] === 1 ? open : skipped));
  const found = new Map<string, { paths: TracePath[]; total: { paths: number; exact: boolean } }>();
  const add = (good: string, some: readonly TracePath[], count: number, exact: boolean): void => {
    const before = found.get(good) ?? { paths: [], total: { paths: 0, exact: true } };
    found.set(good, {
      paths: [...before.paths, ...some],
      total: { paths: before.total.paths + count, exact: before.total.exact && exact },
    });
  };
  const goodsAt = listedAt(context);
  const dropped: string[] = [];
  const tooLong: string[] = [];
  let complete = true;
  let beyondHops = 0;
  let weaker = 0;
  let otherVariants = 0;
  for (const { node } of targets) {
    const source = graph.indexOf.get(node.id) as number;
    const common = {
      source,
      skip,
      last,
      allows: graph.allows,
      begin: beginOf(graph, options),
      variables: graph.conditions.variables,
    };
    const ranked = context.rankUp({
      ...common,
      maxHops: options.maxHops,
      // Two to spare: paths through another form of the same listed good are left out below.
      keep: options.topK + 2,
      maxSteps: options.maxSteps,
    });
    complete &&= ranked.complete;
    const counted = countPaths({
      ...common,
      rows: graph.up,
      maxHops: options.maxHops,
      maxSteps: COUNT_STEPS,
    });
    for (let start = 0; start < graph.nodes.length; start++) {
      if (ranked.count(start) === 0) continue;
      const goods = inputs === 'all' ? [graph.nodes[start]?.id ?? ''] : (goodsAt.get(start) ?? []);
      for (const good of goods) {
        const forms = new Set(context.startsOf(good).map((form) => graph.nodes[form]?.id));
        const claims = claimsOf(context, good, null);
        const own = pathsTo(context, ranked, start, claims).filter((path) =>
          path.nodes.slice(1).every((later) => !forms.has(later.good)),
        );
        if (own.length > 0)
          add(good, own, counted.paths[start] ?? 0, counted.exact && own.length === ranked.count(start));
      }
    }
    const reach = createReach(graph.up);
    const within = reach(source, options.maxHops, skip).count;
    beyondHops = Math.max(beyondHops, reach(source, graph.nodes.length, skip).count - within);
    weaker = Math.max(
      weaker,
      reach(source, options.maxHops, skipEdges(graph, { ...options, minTier: 'model' })).count - within,
    );
    otherVariants = Math.max(
      otherVariants,
      reach(source, options.maxHops, skipEdges(graph, { ...options, variants: [] })).count - within,
    );
    const relations = [...context.relations.values()]
      .flat()
      .filter((relation) => context.outputOf(relation.outputGood) === source)
      .filter((relation) => country === null || (relation.outputCountry ?? country) === country);
    const links = linksOf(context, relations, null, options);
    dropped.push(...links.dropped);
    tooLong.push(...links.tooLong);
    for (const path of [...links.paths.values()].flat()) add(path.relation?.inputGood ?? '', [path], 1, true);
  }
  const ends = [...found]
    .map(([good, { paths, total }]): TraceEnd => endOf(context, good, paths, total, options.topK))
    .sort(compareEnds);
  return {
    ends,
    cut: cutsOf(ends, options, {
      complete,
      beyondHops,
      weaker,
      dropped,
      tooLong,
      otherVariants,
    }),
    gaps: gapsOf(context, targets, ends, inputs, options),
  };
}

/** Listed goods with a claim in force whose listings hold at a node. */
function listedAt(context: TracerContext): ReadonlyMap<number, readonly string[]> {
  const goods = new Map<number, string[]>();
  for (const good of context.claims.keys())
    for (const start of context.startsOf(good)) goods.set(start, [...(goods.get(start) ?? []), good]);
  return goods;
}

function gapsOf(
  context: TracerContext,
  targets: readonly Target[],
  ends: readonly TraceEnd[],
  inputs: 'listed' | 'all',
  options: ResolvedOptions,
): readonly string[] {
  // Weaker evidence than asked for is told as cut, not as a hole; a layer that was not asked for is as if not there.
  const { edges } = context.graph;
  const asked = options.layers.includes('model');
  const blind = targets.filter(
    ({ node }) => !edges.some((edge) => edge.to === node.id && (asked || edge.kind !== 'model')),
  );
  const gaps = blind.map(
    ({ node }) => `The chains do not know what ${node.id} is made of: that is a hole in them, not an answer.`,
  );
  if (ends.length === 0 && blind.length < targets.length)
    gaps.push(
      `No ${inputs === 'listed' ? 'listed ' : ''}input of ${targets.map(({ node }) => node.id).join(', ')} is known to the chains within these options: that is no proof that there is none.`,
    );
  return gaps;
}
