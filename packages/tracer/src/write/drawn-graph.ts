import { compareText } from '@better-trade/core';
import { formatCondition } from '../conditions.js';
import type { PathNode, PathStep, Trace } from '../trace.js';

/** What the graph formats draw: every good and step of the shown paths, once. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  /** Countries that a list states for the good on these paths. */
  readonly countries: readonly string[];
  readonly hts: readonly string[];
  /** What the lists state of it, as an input: `CL FL`; empty for a good that carries no claim here. */
  readonly exploitation: string;
}

export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: PathStep['kind'];
  readonly process: string;
  readonly tier: PathStep['tier'];
  readonly condition: string;
  readonly source: string;
}

/** Nodes by good, edges by (from, to, id): the same picture whatever the order of the paths. */
export function drawTrace(trace: Trace): DrawnGraph {
  const nodes = new Map<string, { node: PathNode; countries: Set<string>; exploitation: Set<string> }>();
  const edges = new Map<string, DrawnEdge>();
  const draw = (step: PathStep): void => {
    edges.set(step.id, {
      id: step.id,
      from: step.from,
      to: step.to,
      kind: step.kind,
      process: step.process?.name ?? '',
      tier: step.tier,
      condition: step.condition === null ? '' : formatCondition(step.condition),
      source: step.evidence[0]?.source ?? '',
    });
    for (const stage of step.stages) draw(stage);
  };
  for (const path of trace.ends.flatMap((end) => end.paths)) {
    path.nodes.forEach((node, i) => {
      const known = nodes.get(node.good) ?? { node, countries: new Set(), exploitation: new Set() };
      if (node.country !== null) known.countries.add(node.country);
      if (i === 0)
        for (const claim of path.claims) {
          known.countries.add(claim.country);
          for (const one of claim.exploitation) known.exploitation.add(one);
        }
      nodes.set(node.good, known);
    });
    for (const step of path.steps) draw(step);
  }
  return {
    nodes: [...nodes.values()]
      .map(
        ({ node, countries, exploitation }): DrawnNode => ({
          id: node.good,
          name: node.name,
          countries: [...countries].sort(compareText),
          hts: node.hts,
          exploitation: ['CL', 'FL', 'FCL'].filter((one) => exploitation.has(one)).join(' '),
        }),
      )
      .sort((a, b) => compareText(a.id, b.id)),
    edges: [...edges.values()].sort(
      (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.id, b.id),
    ),
  };
}

/** `Cotton (CN, IN): FL`. More than six countries are counted. */
export function labelOf({ name, countries, exploitation }: DrawnNode): string {
  const places = countries.length > 6 ? `${countries.length} countries` : countries.join(', ');
  return `${name}${places === '' ? '' : ` (${places})`}${exploitation === '' ? '' : `: ${exploitation}`}`;
}

/** Codes for a label; more than three are counted. */
export function codesOf({ hts }: DrawnNode): string {
  if (hts.length === 0) return 'no HTS code';
  return `HTS ${hts.slice(0, 3).join(', ')}${hts.length > 3 ? ` +${hts.length - 3}` : ''}`;
}

/** `Spinning cotton yarn`, the variant, and the evidence, each on a line. */
export function wordsOf(edge: DrawnEdge): string {
  const what = edge.kind === 'listing-link' ? 'ILAB lists this pair' : edge.process;
  return [what, edge.condition, `[${edge.tier}${edge.kind === 'consumed' ? ', consumed' : ''}]`]
    .filter(Boolean)
    .join('\n');
}
