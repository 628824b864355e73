import { compareText, type Grade } from '@better-trade/core';
import type { CountryCode, Relation } from '@better-trade/data';
import { type GraphEdge, linkEdge } from './chain-graph.js';
import type { Claim } from './claims.js';
import type { TracerContext } from './context.js';
import type { RankedPaths } from './graph/rank-paths.js';
import { comparePaths, htsOf } from './make-path.js';
import type { Cut, TraceEnd, TracePath } from './trace.js';
import type { ResolvedOptions } from './walk-options.js';

/** Claims on a good, all of them or one country's. */
export function claimsOf(
  context: TracerContext,
  good: string,
  country: CountryCode | null,
): readonly Claim[] {
  const all = context.claims.get(good) ?? [];
  return country === null ? all : all.filter((claim) => claim.country === country);
}

/** Ranked paths to one node as {@link TracePath}s. A path that begins with a listed pair carries that country's claim only. */
export function pathsTo(
  context: TracerContext,
  ranked: RankedPaths,
  node: number,
  claims: readonly Claim[],
): TracePath[] {
  return Array.from({ length: ranked.count(node) }, (_, i) => {
    const edges = ranked.edges(node, i).map((edge) => context.graph.edges[edge] as GraphEdge);
    const link = edges[0]?.relation ?? null;
    const own = link === null ? claims : claims.filter((claim) => claim.country === link.inputCountry);
    const path = { edges, claims: own };
    return context.makePath(link === null || edges.length > 1 ? path : { ...path, relation: link });
  });
}

export interface Links {
  readonly paths: ReadonlyMap<number, readonly TracePath[]>;
  /** Pairs that the question's variants leave no stage of. */
  readonly dropped: readonly string[];
  /** Pairs whose best known stages are more than the question allows. */
  readonly tooLong: readonly string[];
}

/**
 * The pairs that ILAB lists for an input, each resolved onto the best stages between its ends. They are answers of
 * their own, with the listed country; as steps they would let a walk jump over the stages.
 */
export function linksOf(
  context: TracerContext,
  relations: readonly Relation[],
  country: CountryCode | null,
  options: ResolvedOptions,
): Links {
  const paths = new Map<number, TracePath[]>();
  const dropped: string[] = [];
  const tooLong: string[] = [];
  if (!options.layers.includes('stages')) return { paths, dropped, tooLong };
  for (const relation of relations) {
    if (country !== null && relation.inputCountry !== country) continue;
    // Unresolved pairs are edges of the graph and come with the walk.
    if (context.unresolved.has(relation.id)) continue;
    const target = context.outputOf(relation.outputGood);
    // The statement is ILAB's, however well its stages are known: only the variants can refute it.
    const resolved = context.resolveLink(relation, options);
    if (resolved === null) {
      dropped.push(relation.id);
      continue;
    }
    if (resolved.edges.length > options.maxHops) {
      tooLong.push(relation.id);
      continue;
    }
    const { edges: stages, through } = resolved;
    const first = stages[0] as GraphEdge;
    const last = stages.at(-1) as GraphEdge;
    const claims = claimsOf(context, relation.inputGood, relation.inputCountry);
    const path = context.makePath({
      edges: [linkEdge(relation, first.from, last.to)],
      stages,
      through,
      claims,
      relation,
    });
    paths.set(target, [...(paths.get(target) ?? []), path]);
  }
  return { paths, dropped, tooLong };
}

/** Sorts and cuts the paths of one end; the total is what there is, whether shown or not. */
export function endOf(
  context: TracerContext,
  good: string,
  paths: readonly TracePath[],
  total: TraceEnd['total'],
  topK: number,
  grade: Grade | null = null,
): TraceEnd {
  const node = context.graph.nodes[context.graph.indexOf.get(good) ?? -1];
  return {
    good,
    name: node?.name ?? good,
    hts: node === undefined ? [] : htsOf(node),
    paths: [...paths].sort(comparePaths).slice(0, topK),
    total,
    grade,
  };
}

export function compareEnds(a: TraceEnd, b: TraceEnd): number {
  const [one, other] = [a.paths[0], b.paths[0]];
  return (
    (one !== undefined && other !== undefined ? comparePaths(one, other) : 0) || compareText(a.good, b.good)
  );
}

/** What was not shown, in words. */
export function cutsOf(
  ends: readonly TraceEnd[],
  options: ResolvedOptions,
  facts: {
    readonly complete: boolean;
    readonly beyondHops: number;
    readonly weaker: number;
    readonly dropped: readonly string[];
    readonly tooLong: readonly string[];
    readonly otherVariants: number;
  },
): readonly Cut[] {
  const cuts: Cut[] = [];
  const more = ends.filter((end) => end.total.paths > end.paths.length);
  if (more.length > 0) {
    const known = more.every((end) => end.total.exact);
    const all = more.reduce((sum, end) => sum + end.total.paths - end.paths.length, 0);
    cuts.push({
      by: 'top',
      sentence: `${known ? '' : 'at most '}${all.toLocaleString('en-US')} more ${all === 1 ? 'path' : 'paths'} to ${plural(more.length, 'good')} ${all === 1 ? 'is' : 'are'} not shown (only the best ${options.topK} of each).`,
    });
  }
  if (facts.beyondHops > 0)
    cuts.push({
      by: 'max-hops',
      sentence: `${goods(facts.beyondHops)} beyond ${options.maxHops} hops.`,
    });
  if (facts.tooLong.length > 0)
    cuts.push({
      by: 'max-hops',
      sentence: `ILAB states ${facts.tooLong.join(', ')}, over more than ${options.maxHops} hops.`,
    });
  if (facts.weaker > 0)
    cuts.push({
      by: 'min-tier',
      sentence: `${goods(facts.weaker)} reached only by evidence weaker than ${options.minTier}.`,
    });
  if (facts.otherVariants > 0)
    cuts.push({
      by: 'condition',
      sentence: `${goods(facts.otherVariants)} reached only under other variants than ${options.conditions.join(', ')}.`,
    });
  if (facts.dropped.length > 0)
    cuts.push({
      by: 'condition',
      sentence: `ILAB states ${facts.dropped.join(', ')} without a variant; no stage of it remains under ${options.conditions.join(', ')}.`,
    });
  if (!facts.complete)
    cuts.push({
      by: 'steps',
      sentence: `the search was stopped after ${options.maxSteps.toLocaleString('en-US')} edges: there may be better paths than those shown.`,
    });
  return cuts;
}

function goods(count: number): string {
  return count === 1 ? '1 more good is' : `${count.toLocaleString('en-US')} more goods are`;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
