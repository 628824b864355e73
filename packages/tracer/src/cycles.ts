import type { ChainGraph, GraphEdge } from './chain-graph.js';
import { type Csr, rowsDown } from './graph/csr.js';

/**
 * Goods that can come back to themselves (scrap, returned packaging), each group of them once, goods and groups by id.
 */
export function findCycles(
  graph: Pick<ChainGraph, 'nodes' | 'edges' | 'list'>,
): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>();
  const { rank } = rankComponents(stageRows(graph));
  graph.nodes.forEach((node, i) => {
    const of = rank[i] as number;
    groups.set(of, [...(groups.get(of) ?? []), node.id]);
  });
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
}

/** Rank of each process in the order of production: goods and processes as one graph, so that a step never comes before one that makes its input, but for cycles. */
export function rankProcesses(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const names = [
    ...new Set(edges.flatMap((edge) => [`good ${edge.from}`, `good ${edge.to}`, `step ${edge.process?.id}`])),
  ].sort();
  const at = new Map(names.map((name, i) => [name, i]));
  const pairs = edges.flatMap((edge) => [
    [`good ${edge.from}`, `step ${edge.process?.id}`],
    [`step ${edge.process?.id}`, `good ${edge.to}`],
  ]);
  const column = (i: 0 | 1): Int32Array =>
    Int32Array.from(pairs, (pair) => at.get(pair[i] as string) as number);
  const { rank } = rankComponents(rowsDown({ nodes: names.length, from: column(0), to: column(1) }));
  return new Map(
    names.flatMap((name, i) =>
      name.startsWith('step ') ? [[name.slice(5), rank[i] as number] as const] : [],
    ),
  );
}

/** Steps of production alone: a model layer joins nearly everything to everything. */
export function stageRows({ edges, list }: Pick<ChainGraph, 'edges' | 'list'>): Csr {
  const kept = edges.flatMap((edge, i) => (edge.kind === 'model' ? [] : [i]));
  return rowsDown({
    nodes: list.nodes,
    from: Int32Array.from(kept, (i) => list.from[i] as number),
    to: Int32Array.from(kept, (i) => list.to[i] as number),
  });
}

/**
 * Strongly connected components in the order of production, by Tarjan's method without recursion: an edge never leads
 * to a lower rank, and goods of one rank lead to each other.
 */
export function rankComponents(rows: Csr): { readonly rank: Int32Array; readonly count: number } {
  const { start, to, nodes: size } = rows;
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const at = new Int32Array(size);
  const stack: number[] = [];
  const found = new Int32Array(size);
  let count = 0;
  let next = 0;
  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue;
    const calls = [root];
    while (calls.length > 0) {
      const node = calls.at(-1) as number;
      if (index[node] === -1) {
        index[node] = low[node] = next++;
        at[node] = start[node] as number;
        stack.push(node);
        onStack[node] = 1;
      }
      let deeper = false;
      while ((at[node] as number) < (start[node + 1] as number)) {
        const head = to[at[node] as number] as number;
        at[node] = (at[node] as number) + 1;
        if (index[head] === -1) {
          calls.push(head);
          deeper = true;
          break;
        }
        if (onStack[head] === 1) low[node] = Math.min(low[node] as number, index[head] as number);
      }
      if (deeper) continue;
      calls.pop();
      const parent = calls.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (low[node] !== index[node]) continue;
      for (let member = -1; member !== node; ) {
        member = stack.pop() as number;
        onStack[member] = 0;
        found[member] = count;
      }
      count++;
    }
  }
  // The method meets the last components first.
  return { rank: found.map((of) => count - 1 - of), count };
}
