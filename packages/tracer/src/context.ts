import {
  buildHtsIndex,
  compareText,
  type Day,
  type HtsIndex,
  holdsOn,
  linesUnder,
  parseDay,
} from '@better-trade/core';
import type { Reference, Relation } from '@better-trade/data';
import {
  type ChainGraph,
  compileGraph,
  type GraphEdge,
  linkEdge,
  type ModelLayer,
  stageParts,
} from './chain-graph.js';
import { type Claim, claimsOn } from './claims.js';
import { createPathRanker, type PathQuestion, type RankedPaths } from './graph/rank-paths.js';
import { createReach } from './graph/reach.js';
import { createPathMaker } from './make-path.js';
import { modelParts } from './model-layer.js';
import { createLinkResolver } from './resolve-link.js';

export interface TracerOptions {
  /** Day whose listings and relations ride on the paths, `YYYY-MM-DD`. Default: the reference's own date. */
  readonly asOf?: string;
  /** Layers that rank and suggest; walked only where a question asks for the layer `model`. */
  readonly models?: readonly ModelLayer[];
}

/** What every walk needs, compiled once. */
export interface TracerContext {
  readonly reference: Reference;
  readonly asOf: Day;
  readonly graph: ChainGraph;
  readonly index: HtsIndex;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Relations in force, by input good, each good's by id. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  /** Relations that no stages resolve: only the listed pair itself is known. */
  readonly unresolved: ReadonlySet<string>;
  /** Nodes at which listings of a good hold: the good, and the forms in which it stands in the chains. */
  startsOf(good: string): readonly number[];
  /** Node that a relation's output good stands for. */
  outputOf(good: string): number;
  readonly rankDown: (question: PathQuestion) => RankedPaths;
  readonly rankUp: (question: PathQuestion) => RankedPaths;
  readonly makePath: ReturnType<typeof createPathMaker>;
  readonly resolveLink: ReturnType<typeof createLinkResolver>;
}

/** Longer than any chain of stages that is told: a pair is resolved if a route of so many joins it. */
export const ANY_HOPS = 20;

export function createContext(reference: Reference, options: TracerOptions): TracerContext {
  const asOf = parseDay(options.asOf ?? reference.date);
  const stages = stageParts(reference);
  const { forms, conditions, norms, classifications } = reference.chains;
  const startNames = (good: string): string[] =>
    [
      good,
      ...forms.filter((form) => form.as === 'input' && form.good === good).map((form) => form.node),
    ].sort(compareText);
  const outputName = (good: string): string =>
    forms.find((form) => form.as === 'output' && form.good === good)?.node ?? good;

  const relations = new Map<string, Relation[]>();
  for (const relation of [...reference.relations].sort((a, b) => compareText(a.id, b.id)))
    if (holdsOn(relation.from, relation.to, asOf))
      relations.set(relation.inputGood, [...(relations.get(relation.inputGood) ?? []), relation]);

  const plain = compileGraph(stages, conditions);
  const reach = createReach(plain.down);
  const unresolved = new Set<string>();
  const links: GraphEdge[] = [];
  for (const relation of [...relations.values()].flat()) {
    const output = outputName(relation.outputGood);
    const joined = startNames(relation.inputGood).some((start) => {
      const from = plain.indexOf.get(start);
      const to = plain.indexOf.get(output);
      return from !== undefined && to !== undefined && (reach(from, ANY_HOPS).hops[to] as number) > 0;
    });
    if (joined || relation.inputGood === output) continue;
    unresolved.add(relation.id);
    links.push(linkEdge(relation, relation.inputGood, output));
  }
  const models = modelParts(stages.nodes, options.models ?? []);
  const graph = compileGraph(
    { nodes: [...stages.nodes, ...models.nodes], edges: [...stages.edges, ...links, ...models.edges] },
    conditions,
  );
  const known = (names: readonly string[]): number[] =>
    names.flatMap((name) => graph.indexOf.get(name) ?? []);
  const context: TracerContext = {
    reference,
    asOf,
    graph,
    index: buildHtsIndex(
      [...reference.classifications.filter((row) => row.subjectKind === 'good'), ...classifications],
      linesUnder(reference.hts),
    ),
    claims: claimsOn(reference, asOf),
    relations,
    unresolved,
    startsOf: (good) => known(startNames(good)),
    outputOf: (good) => graph.indexOf.get(outputName(good)) ?? -1,
    rankDown: createPathRanker({ rows: graph.down, upward: false, tier: graph.tier, weight: graph.weight }),
    rankUp: createPathRanker({ rows: graph.up, upward: true, tier: graph.tier, weight: graph.weight }),
    makePath: createPathMaker(graph, norms),
    resolveLink: (relation, resolved) => resolveLink(relation, resolved),
  };
  const resolveLink = createLinkResolver(context);
  return context;
}
