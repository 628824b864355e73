import { compareText, type DerivedListing, type DerivedListings } from '@better-trade/core';
import type { GoodId, Reference, Relation } from '@better-trade/data';
import type { GraphEdge } from './chain-graph.js';
import { claimsOf, linksOf, pathsTo } from './collect.js';
import type { TracerContext, TracerOptions } from './context.js';
import { createTracer, type Tracer } from './create-tracer.js';
import type { RankedPaths } from './graph/rank-paths.js';
import { comparePaths } from './make-path.js';
import type { TracePath } from './trace.js';
import { TraceError } from './trace-error.js';
import { openLinks } from './walk-down.js';
import {
  beginOf,
  type ResolvedOptions,
  resolveOptions,
  skipEdges,
  type WalkOptions,
} from './walk-options.js';

export interface DeriveOptions extends Omit<WalkOptions, 'layers' | 'topK'>, Pick<TracerOptions, 'asOf'> {}

/**
 * Downstream listings for the screener: for each listed good and each good that its paths reach, the best path, with
 * the claims of every country that is listed for the input; and every pair that ILAB states itself.
 *
 * The output's country is the listed one, or null. Model layers take no part: reachability in an input-output table
 * says nothing, and nothing derived here may rest on it.
 *
 * @returns Ready for `createScreener(reference, { derived })`; in a total order.
 * @throws TraceError for options that cannot be, or tables that cannot be walked.
 */
export function derive(reference: Reference, options: DeriveOptions = {}): DerivedListings {
  const { asOf, ...walk } = options;
  return deriveWith(createTracer(reference, asOf === undefined ? {} : { asOf }), walk);
}

/** The same with a tracer at hand. */
export function deriveWith(tracer: Tracer, options: Omit<DeriveOptions, 'asOf'> = {}): DerivedListings {
  const { context } = tracer;
  const { graph, reference } = context;
  const resolved = resolveOptions({ ...options, topK: 1 }, reference.chains.conditions);
  if (resolved.minTier === 'model')
    throw new TraceError(
      'BTT_TRACE_OPTION',
      'model',
      '"model" cannot be the weakest tier of a finding.',
      'A model ranks and suggests; it never makes a finding.',
    );
  const base = skipEdges(graph, resolved);
  const listings: DerivedListing[] = [];
  let complete = true;
  for (const good of [...context.claims.keys()].sort()) {
    const claims = claimsOf(context, good, null);
    const starts = context.startsOf(good);
    const best = new Map<number, TracePath>();
    for (const source of starts) {
      // Pairs that no stages resolve hold for one country: they come below, with their relation.
      const skip = openLinks(context, source, null, starts, base, resolved).map((skipped, i) =>
        graph.edges[i]?.relation === null ? skipped : 1,
      );
      const ranked = walkOn(context, source, skip, resolved);
      complete &&= ranked.complete;
      for (let node = 0; node < graph.nodes.length; node++) {
        const [path] = pathsTo(context, ranked, node, claims);
        const before = best.get(node);
        if (path !== undefined && (before === undefined || comparePaths(path, before) < 0))
          best.set(node, path);
      }
    }
    for (const path of best.values()) listings.push(listingOf(path, good as GoodId));
    const relations = context.relations.get(good) ?? [];
    const links = linksOf(context, relations, null, resolved);
    for (const path of [...links.paths.values()].flat()) listings.push(listingOf(path, good as GoodId));
    for (const edge of graph.edges.filter((one) => one.relation?.inputGood === good)) {
      const relation = edge.relation as Relation;
      const own = claimsOf(context, good, relation.inputCountry);
      listings.push(listingOf(context.makePath({ edges: [edge], claims: own, relation }), good as GoodId));
      // What is made of such a good is reached through ILAB's pair alone: without this it would be missed in silence.
      const beyond = walkOn(context, graph.indexOf.get(edge.to) as number, base, resolved);
      complete &&= beyond.complete;
      for (let node = 0; node < graph.nodes.length; node++) {
        if (beyond.count(node) === 0 || best.has(node) || starts.includes(node)) continue;
        const edges = [edge, ...beyond.edges(node, 0).map((one) => graph.edges[one] as GraphEdge)];
        listings.push(listingOf(context.makePath({ edges, claims: own }), good as GoodId));
      }
    }
  }
  return {
    asOf: context.asOf,
    options: {
      maxHops: resolved.maxHops,
      minTier: resolved.minTier,
      conditions: resolved.conditions,
      complete,
    },
    listings: listings.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    classifications: [...reference.chains.classifications].sort(
      (a, b) => compareText(a.subject, b.subject) || compareText(a.hts, b.hts),
    ),
  };
}

/** The best path from a node to every other. */
function walkOn(
  { graph, rankDown }: TracerContext,
  source: number,
  skip: Uint8Array,
  options: ResolvedOptions,
): RankedPaths {
  return rankDown({
    source,
    maxHops: options.maxHops,
    keep: 1,
    skip,
    allows: graph.allows,
    begin: beginOf(graph, options),
    variables: graph.conditions.variables,
    maxSteps: options.maxSteps,
  });
}

function keyOf(listing: DerivedListing): string {
  return [
    listing.inputGood,
    listing.outputGood,
    listing.relation ?? '',
    listing.path.map((step) => step.id).join(' '),
  ].join('|');
}

function listingOf(path: TracePath, good: GoodId): DerivedListing {
  const [first, ...rest] = path.nodes;
  const last = path.nodes.at(-1);
  const steps = path.steps.flatMap((step) => (step.stages.length > 0 ? step.stages : [step]));
  return {
    inputGood: good,
    inputName: first?.name ?? good,
    claims: path.claims.map(({ country, rows }) => ({ country, rows })),
    outputGood: last?.good ?? '',
    outputName: last?.name ?? '',
    outputCountry: last?.country ?? null,
    route: rest
      .map((node) => (node.country === null ? node.good : `${node.good}@${node.country}`))
      .join(' > '),
    hops: path.hops,
    tier: path.tier,
    path: steps.map((step) => ({
      id: step.id,
      from: step.from,
      to: step.to,
      process: step.process?.name ?? '',
      kind: step.kind,
      tier: step.tier,
      source: [step.evidence[0]?.source ?? '', step.evidence[0]?.locator ?? ''].filter(Boolean).join(', '),
    })),
    relation: path.relation?.id ?? null,
  };
}
