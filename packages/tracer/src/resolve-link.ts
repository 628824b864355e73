import { compareText, tierRank, weakestTier } from '@better-trade/core';
import type { CountryCode, Relation } from '@better-trade/data';
import type { GraphEdge } from './chain-graph.js';
import { ANY_HOPS, type TracerContext } from './context.js';
import { beginOf, ofOtherVariant, type ResolvedOptions } from './walk-options.js';

/** The stages that a listed pair stands over. */
export interface ResolvedLink {
  readonly edges: readonly GraphEdge[];
  /** The listed good of the same row that an at-risk good is reached through, with the country that the list gives it. */
  readonly through: { readonly good: string; readonly country: CountryCode } | null;
}

const SEARCH_STEPS = 3_000_000;

/**
 * The best known stages between a relation's ends. ILAB hangs goods at risk on the listed good of the same row (Thai
 * fish in Thai feed, and the feed in shrimp): where a route through that good is known it is taken.
 * @returns null if no stage route remains under the variants of the question.
 */
export function createLinkResolver(
  context: TracerContext,
): (relation: Relation, options: ResolvedOptions) => ResolvedLink | null {
  const known = new Map<string, ResolvedLink | null>();
  const closed = new Map<string, Uint8Array>();
  return (relation, options) => {
    const key = `${relation.id}|${options.conditions.join('|')}`;
    let link = known.get(key);
    if (link === undefined) {
      const variants = options.conditions.join('|');
      const skip = closed.get(variants) ?? closedEdges(context, options);
      closed.set(variants, skip);
      link = resolve(context, relation, options, skip);
      known.set(key, link);
    }
    return link;
  };
}

function resolve(
  context: TracerContext,
  relation: Relation,
  options: ResolvedOptions,
  skip: Uint8Array,
): ResolvedLink | null {
  const { graph } = context;
  const target = context.outputOf(relation.outputGood);
  const begin = beginOf(graph, options);
  const starts = context.startsOf(relation.inputGood);
  const routes = starts.flatMap((start): ResolvedLink[] => {
    const edges = best(context, start, target, skip, begin);
    return edges === null ? [] : [{ edges, through: null }];
  });
  const [direct] = [...routes].sort(compareLinks);
  if (direct === undefined || relation.kind === 'listed') return direct ?? null;
  const [through] = starts
    .flatMap((start) => throughListed(context, relation, start, target, skip, begin))
    .sort(compareLinks);
  // A detour through the listed good is told only where it is about as short and as well known as the best route.
  return through !== undefined &&
    through.edges.length <= direct.edges.length + 1 &&
    rankOf(through) <= rankOf(direct)
    ? through
    : direct;
}

/** A pair is told by production steps alone, of any evidence. */
function closedEdges({ graph }: TracerContext, { variants }: ResolvedOptions): Uint8Array {
  return Uint8Array.from(graph.edges, (edge) =>
    edge.kind === 'listing-link' || edge.kind === 'model' || ofOtherVariant(edge.condition, variants) ? 1 : 0,
  );
}

function throughListed(
  context: TracerContext,
  relation: Relation,
  start: number,
  target: number,
  skip: Uint8Array,
  begin: number,
): ResolvedLink[] {
  const { graph } = context;
  const row = (context.relations.get(relation.inputGood) ?? []).filter(
    (other) => other.kind === 'listed' && other.inputCountry === relation.inputCountry,
  );
  return row.flatMap((listed): ResolvedLink[] => {
    const middle = context.outputOf(listed.outputGood);
    if (middle === target || middle < 0) return [];
    const before = best(context, start, middle, skip, begin);
    if (before === null) return [];
    const met = new Set([graph.nodes[start]?.id, ...before.map((edge) => edge.from)]);
    const apart = skip.map((skipped, i) => (met.has(graph.edges[i]?.to) ? 1 : skipped));
    const after = best(context, middle, target, apart, begin);
    if (after === null || !agree(context, [...before, ...after], begin)) return [];
    const countries = new Set(
      row
        .filter((other) => context.outputOf(other.outputGood) === middle)
        .map((other) => other.outputCountry),
    );
    const [country] = countries;
    return [
      {
        edges: [...before, ...after],
        through:
          countries.size === 1 && country !== null && country !== undefined
            ? { good: graph.nodes[middle]?.id ?? '', country }
            : null,
      },
    ];
  });
}

/** Two halves, each possible, may belong to different variants. */
function agree({ graph }: TracerContext, edges: readonly GraphEdge[], begin: number): boolean {
  const bits = edges.reduce((left, edge) => left & graph.conditions.bits(edge.condition), begin);
  return graph.conditions.variables.every((variable) => (bits & variable) !== 0);
}

function best(
  context: TracerContext,
  source: number,
  target: number,
  skip: Uint8Array,
  begin: number,
): readonly GraphEdge[] | null {
  if (source === target || target < 0) return null;
  const { graph } = context;
  const found = context.rankDown({
    source,
    target,
    maxHops: ANY_HOPS,
    keep: 1,
    skip,
    allows: graph.allows,
    begin,
    variables: graph.conditions.variables,
    maxSteps: SEARCH_STEPS,
  });
  if (found.count(target) === 0) return null;
  return found.edges(target, 0).map((edge) => graph.edges[edge] as GraphEdge);
}

function rankOf({ edges }: ResolvedLink): number {
  return tierRank(weakestTier(edges.map((edge) => edge.tier)));
}

function compareLinks(a: ResolvedLink, b: ResolvedLink): number {
  const text = ({ edges }: ResolvedLink): string => edges.map((edge) => edge.id).join(' ');
  return rankOf(a) - rankOf(b) || a.edges.length - b.edges.length || compareText(text(a), text(b));
}
