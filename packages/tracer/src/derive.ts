import { compareText, type DerivedListing, type DerivedListings } from '@better-trade/core';
import type { GoodId, Reference } from '@better-trade/data';
import { claimsOf, linksOf, pathsTo } from './collect.js';
import type { TracerOptions } from './context.js';
import { createTracer, type Tracer } from './create-tracer.js';
import { comparePaths } from './make-path.js';
import type { TracePath } from './trace.js';
import { TraceError } from './trace-error.js';
import { openLinks } from './walk-down.js';
import { beginOf, resolveOptions, skipEdges, type WalkOptions } from './walk-options.js';

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
      const ranked = context.rankDown({
        source,
        maxHops: resolved.maxHops,
        keep: 1,
        // Pairs that no stages resolve hold for one country: they come below, with their relation.
        skip: openLinks(context, source, null, starts, base, resolved).map((skipped, i) =>
          graph.edges[i]?.relation === null ? skipped : 1,
        ),
        allows: graph.allows,
        begin: beginOf(graph, resolved),
        variables: graph.conditions.variables,
        maxSteps: resolved.maxSteps,
      });
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
    for (const relation of relations.filter((one) => context.unresolved.has(one.id))) {
      const edge = graph.edges.find((one) => one.relation?.id === relation.id);
      if (edge === undefined || !resolved.layers.includes('stages')) continue;
      listings.push(
        listingOf(
          context.makePath({
            edges: [edge],
            claims: claimsOf(context, good, relation.inputCountry),
            relation,
          }),
          good as GoodId,
        ),
      );
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
