import type { CountryCode } from '@better-trade/data';
import type { GraphNode } from './chain-graph.js';
import { claimsOf, compareEnds, cutsOf, endOf, linksOf, pathsTo } from './collect.js';
import type { TracerContext } from './context.js';
import { countPaths } from './graph/count-paths.js';
import { createReach } from './graph/reach.js';
import type { Trace, TraceEnd, TracePath } from './trace.js';
import { beginOf, type ResolvedOptions, skipEdges } from './walk-options.js';

/** Steps of exact counting before the number of paths is bounded instead. */
export const COUNT_STEPS = 3_000_000;

/** Walks from a good to whatever may hold it, or to one good alone. */
export function walk(
  context: TracerContext,
  good: GraphNode,
  country: CountryCode | null,
  to: readonly GraphNode[] | null,
  outputCountry: CountryCode | null,
  options: ResolvedOptions,
): Pick<Trace, 'ends' | 'cut' | 'gaps'> {
  const { graph } = context;
  const base = skipEdges(graph, options);
  const claims = claimsOf(context, good.id, country);
  const starts = context.startsOf(good.id);
  const targets = to?.map((node) => graph.indexOf.get(node.id) as number) ?? null;
  const relations = context.relations.get(good.id) ?? [];
  const links = linksOf(context, relations, country, options);

  const paths = new Map<number, TracePath[]>();
  const totals = new Map<number, { paths: number; exact: boolean }>();
  const add = (node: number, some: readonly TracePath[], count: number, exact: boolean): void => {
    const total = totals.get(node) ?? { paths: 0, exact: true };
    paths.set(node, [...(paths.get(node) ?? []), ...some]);
    totals.set(node, { paths: total.paths + count, exact: total.exact && exact });
  };
  let complete = true;
  let beyondHops = 0;
  let weaker = 0;
  let otherVariants = 0;
  for (const source of starts) {
    const skip = openLinks(context, source, country, starts, base, options);
    const common = {
      source,
      skip,
      allows: graph.allows,
      begin: beginOf(graph, options),
      variables: graph.conditions.variables,
    };
    for (const target of targets ?? [null]) {
      if (target === source) continue;
      const toward = target === null ? undefined : createReach(graph.up)(target, options.maxHops, skip).hops;
      const ranked = context.rankDown({
        ...common,
        ...(target === null ? {} : { target }),
        maxHops: options.maxHops,
        keep: options.topK,
        maxSteps: options.maxSteps,
      });
      complete &&= ranked.complete;
      const counted = countPaths({
        ...common,
        rows: graph.down,
        maxHops: options.maxHops,
        ...(toward === undefined ? {} : { toward }),
        maxSteps: COUNT_STEPS,
      });
      for (let node = 0; node < graph.nodes.length; node++)
        if (ranked.count(node) > 0)
          add(node, pathsTo(context, ranked, node, claims), counted.paths[node] ?? 0, counted.exact);
    }
    const reach = createReach(graph.down);
    const within = reach(source, options.maxHops, skip).count;
    beyondHops = Math.max(beyondHops, reach(source, graph.nodes.length, skip).count - within);
    const moreOf = (loosened: ResolvedOptions): number =>
      reach(
        source,
        options.maxHops,
        openLinks(context, source, country, starts, skipEdges(graph, loosened), options),
      ).count - within;
    weaker = Math.max(weaker, moreOf({ ...options, minTier: 'model' }));
    otherVariants = Math.max(otherVariants, moreOf({ ...options, variants: [] }));
  }
  for (const [node, some] of links.paths)
    if (targets === null || targets.includes(node)) add(node, some, some.length, true);

  // Asked for one end, the answer does not speak of pairs that end elsewhere.
  const statedHere = (ids: readonly string[]): readonly string[] =>
    relations
      .filter((one) => ids.includes(one.id))
      .filter((one) => targets === null || targets.includes(context.outputOf(one.outputGood)))
      .map((one) => one.id);

  const ends = [...paths]
    .map(([node, some]): TraceEnd => {
      const fitting =
        outputCountry === null ? some : some.filter((path) => statesNoOther(path, outputCountry));
      const total = totals.get(node) as TraceEnd['total'];
      return endOf(
        context,
        graph.nodes[node]?.id ?? '',
        fitting,
        { ...total, paths: total.paths - (some.length - fitting.length) },
        options.topK,
      );
    })
    .filter((end) => end.paths.length > 0)
    .sort(compareEnds);
  return {
    ends,
    cut: cutsOf(ends, options, {
      complete,
      beyondHops: targets === null ? beyondHops : 0,
      weaker: targets === null || ends.length === 0 ? weaker : 0,
      dropped: statedHere(links.dropped),
      tooLong: statedHere(links.tooLong),
      otherVariants: targets === null ? otherVariants : 0,
    }),
    gaps: gapsOf(context, good, country, claims.length, ends.length, to, options),
  };
}

/** Opens the listed pairs that begin here and hold for the country, and closes the good's other forms. */
export function openLinks(
  { graph }: TracerContext,
  source: number,
  country: CountryCode | null,
  starts: readonly number[],
  base: Uint8Array,
  options: ResolvedOptions,
): Uint8Array {
  const skip = base.slice();
  const stages = options.layers.includes('stages');
  graph.edges.forEach((edge, i) => {
    const link = edge.relation;
    if (
      stages &&
      link !== null &&
      graph.list.from[i] === source &&
      (country === null || link.inputCountry === country)
    )
      skip[i] = 0;
    const head = graph.list.to[i] as number;
    if (head !== source && starts.includes(head)) skip[i] = 1;
  });
  return skip;
}

function statesNoOther(path: TracePath, country: CountryCode): boolean {
  const stated = path.nodes.at(-1)?.country ?? null;
  return stated === null || stated === country;
}

function gapsOf(
  context: TracerContext,
  good: GraphNode,
  country: CountryCode | null,
  claims: number,
  ends: number,
  to: readonly GraphNode[] | null,
  options: ResolvedOptions,
): readonly string[] {
  const gaps: string[] = [];
  if (claims === 0)
    gaps.push(
      `${good.id}${country === null ? '' : ` of ${country}`} is on no list on ${context.asOf}: these routes carry no statement of child or forced labor.`,
    );
  if (ends > 0) return gaps;
  const asked = options.layers.includes('model');
  const starts = new Set(context.startsOf(good.id).map((start) => context.graph.nodes[start]?.id));
  const leads = context.graph.edges.some((edge) => starts.has(edge.from) && (asked || edge.kind !== 'model'));
  gaps.push(
    to === null && !leads
      ? `The chains know no production step from ${good.id}: that is a hole in them, and says nothing about what it goes into.`
      : `The chains know no route from ${good.id}${to === null ? '' : ` to ${to.map((node) => node.id).join(', ')}`} within these options: that is no proof that there is none.`,
  );
  return gaps;
}
