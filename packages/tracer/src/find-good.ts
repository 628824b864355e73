import { compareText, nameKey } from '@better-trade/core';
import { distance } from 'fastest-levenshtein';
import type { ChainGraph, GraphNode } from './chain-graph.js';
import { TraceError } from './trace-error.js';

/**
 * A good by its slug, its name or another name.
 * @throws TraceError `BTT_GOOD_AMBIGUOUS` where several goods bear it, `BTT_GOOD_UNKNOWN` with the nearest names; nearness alone never decides (tea and teak).
 */
export function findGood(graph: ChainGraph, text: string): GraphNode {
  const own = graph.indexOf.get(text.trim());
  if (own !== undefined) return graph.nodes[own] as GraphNode;
  const key = nameKey(text);
  const named = key === '' ? [] : graph.nodes.filter((node) => keysOf(node).includes(key));
  const proper = named.filter((node) => keysOf(node).slice(0, 2).includes(key));
  // A name of its own beats another name; a listed good beats one that no list names.
  for (const some of [proper.filter((node) => node.kind === 'listed'), proper, named]) {
    const [found] = some;
    if (found !== undefined && some.length === 1) return found;
  }
  if (named.length > 0)
    throw new TraceError(
      'BTT_GOOD_AMBIGUOUS',
      text,
      `"${text}" is a name of several goods.`,
      `Give one of: ${named.map((node) => node.id).join(', ')}.`,
    );
  const near = suggest(graph, key);
  throw new TraceError(
    'BTT_GOOD_UNKNOWN',
    text,
    `"${text}" is no good of the chains.`,
    near.length === 0 ? 'btt trace --goods lists them.' : `Did you mean ${near.join(', ')}?`,
  );
}

function keysOf(node: GraphNode): string[] {
  return [node.id.replaceAll('-', ' '), nameKey(node.name), ...node.otherNames.map(nameKey)];
}

function suggest(graph: ChainGraph, key: string): readonly string[] {
  if (key.length < 2) return [];
  const near = graph.nodes
    .filter((node) => node.kind !== 'model')
    .flatMap((node) => keysOf(node).map((name) => ({ id: node.id, edits: nearness(key, name) })))
    .filter((one) => one.edits <= Math.max(2, Math.floor(key.length / 4)))
    .sort((a, b) => a.edits - b.edits || compareText(a.id, b.id));
  return [...new Set(near.map((one) => one.id))].slice(0, 5);
}

function nearness(key: string, name: string): number {
  return key.length > 2 && name.includes(key) ? 0 : distance(key, name);
}
