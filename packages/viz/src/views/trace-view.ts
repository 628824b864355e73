import { compareText } from '@better-trade/core';
import type { Claim, PathNode, PathStep, Trace, TracePath } from '@better-trade/tracer';
import type { ChainsData, ChainsEdge, ChainsNode } from '../figures/figure-data.js';
import type { Exploitation } from '../figures/vocabulary.js';
import { EXPLOITATIONS } from './exploitations.js';

/**
 * The shown paths of all ends as one graph. A good that a list names in a country is a box of its own beside the same good
 * from anywhere: what is said of cobalt ore of the Congo, or of batteries of China, is said of no other.
 */
export function chainsOfTrace(trace: Trace): ChainsData {
  const nodes = new Map<string, ChainsNode>();
  const edges = new Map<string, ChainsEdge>();
  const paths = trace.ends.flatMap((end) => end.paths);
  // Said of the country asked for, and never of the good from anywhere.
  const asked = trace.direction === 'up' ? null : trace.country;
  for (const path of paths) addPath(path, asked, nodes, edges);
  const total = trace.ends.reduce((sum, end) => sum + end.total.paths, 0);
  return {
    nodes: [...nodes.values()].sort((a, b) => compareText(a.id, b.id)),
    edges: [...edges.entries()].sort(([a], [b]) => compareText(a, b)).map(([, edge]) => edge),
    leftPaths: Math.max(0, total - paths.length),
  };
}

function addPath(
  path: TracePath,
  asked: Trace['country'],
  nodes: Map<string, ChainsNode>,
  edges: Map<string, ChainsEdge>,
): void {
  // One box, but for a first good that the lists name for different things in different countries.
  const places = path.nodes.map((node, i) =>
    i === 0
      ? inputsOf({ ...node, country: node.country ?? asked }, path)
      : [stageOf(node, i === path.nodes.length - 1)],
  );
  for (const place of places.flat()) {
    const known = nodes.get(place.id);
    // A good at which one path ends may be a stage of another: it is imported all the same.
    if (known === undefined || (known.role === 'stage' && place.role === 'import'))
      nodes.set(place.id, place);
  }
  const add = ({ id, process, tier, kind }: PathStep, at: number, next: number): void => {
    for (const { id: from } of places[at] ?? [])
      for (const { id: to } of places[next] ?? [])
        edges.set(`${from}\n${to}\n${id}`, { from, to, tier, process: process?.name ?? '', kind });
  };
  let at = 0;
  for (const step of path.steps) {
    const first = at;
    at += Math.max(1, step.stages.length);
    add(step, first, at);
    step.stages.forEach((stage, i) => {
      add(stage, first + i, first + i + 1);
    });
  }
}

/** Where a path begins: the countries of which the lists name the good, together where they name it for the same. */
function inputsOf(node: PathNode, { claims }: TracePath): readonly ChainsNode[] {
  const groups = new Map<string, readonly Claim[]>(claims.length === 0 ? [['', []]] : []);
  for (const claim of claims) {
    const key = statedIn([claim]).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].map((group) => inputOf(node, group));
}

function inputOf({ good, name, country, hts }: PathNode, claims: readonly Claim[]): ChainsNode {
  const countries = [...new Set(claims.map((claim) => claim.country))].sort(compareText);
  const [only] = countries;
  return {
    id: `${good}@${countries.join(',')}#input`,
    name,
    // Asked for a country that no list names with it, or for a good that is listed only for what is in it.
    role: claims.length === 0 ? 'start' : 'input',
    country: countries.length === 0 ? country : countries.length === 1 ? (only ?? null) : null,
    ...(countries.length > 1 ? { countries } : {}),
    exploitation: statedIn(claims),
    hts,
  };
}

function statedIn(claims: readonly Claim[]): readonly Exploitation[] {
  return EXPLOITATIONS.filter((one) => claims.some((claim) => claim.exploitation.includes(one)));
}

function stageOf({ good, name, country, hts }: PathNode, isLast: boolean): ChainsNode {
  return {
    id: `${good}@${country ?? ''}`,
    name,
    role: isLast ? 'import' : 'stage',
    country,
    exploitation: [],
    hts,
  };
}
