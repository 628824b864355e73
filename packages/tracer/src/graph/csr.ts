/**
 * A directed multigraph as compressed sparse rows: the edges of node `v` are `start[v]` to `start[v + 1]`, in typed
 * arrays, so that a walk touches no object. Nodes and edges are numbers here; their names live with the caller.
 */
export interface Csr {
  readonly nodes: number;
  readonly edges: number;
  /** `nodes + 1` offsets. */
  readonly start: Int32Array;
  /** Head of each edge; within one node ascending, so that walks meet paths in the order of their ids. */
  readonly to: Int32Array;
  /** The caller's number of each edge. */
  readonly edge: Int32Array;
}

/** The edges as the caller numbers them: edge `i` leads from `from[i]` to `to[i]`. */
export interface EdgeList {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Rows for walking down. Edges of one pair stand in the caller's order. */
export function rowsDown(list: EdgeList): Csr {
  return rows(list.nodes, list.from, list.to);
}

/** The same graph turned round: rows for walking up. Edges keep their numbers. */
export function rowsUp(list: EdgeList): Csr {
  return rows(list.nodes, list.to, list.from);
}

/** Counting sort by head, then by tail: two linear passes, both stable. */
function rows(nodes: number, from: Int32Array, to: Int32Array): Csr {
  const edges = from.length;
  const byHead = sortBy(
    to,
    nodes,
    Int32Array.from({ length: edges }, (_, i) => i),
  );
  const order = sortBy(from, nodes, byHead);
  const start = new Int32Array(nodes + 1);
  for (let i = 0; i < edges; i++)
    start[(from[i] as number) + 1] = (start[(from[i] as number) + 1] as number) + 1;
  for (let v = 0; v < nodes; v++) start[v + 1] = (start[v + 1] as number) + (start[v] as number);
  const heads = new Int32Array(edges);
  for (let i = 0; i < edges; i++) heads[i] = to[order[i] as number] as number;
  return { nodes, edges, start, to: heads, edge: order };
}

function sortBy(key: Int32Array, nodes: number, order: Int32Array): Int32Array {
  const place = new Int32Array(nodes + 1);
  for (const edge of order)
    place[(key[edge] as number) + 1] = (place[(key[edge] as number) + 1] as number) + 1;
  for (let v = 0; v < nodes; v++) place[v + 1] = (place[v + 1] as number) + (place[v] as number);
  const sorted = new Int32Array(order.length);
  for (const edge of order) {
    const at = key[edge] as number;
    sorted[place[at] as number] = edge;
    place[at] = (place[at] as number) + 1;
  }
  return sorted;
}
