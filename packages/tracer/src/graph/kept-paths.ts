/** The best paths found so far to each node, at most so many of each, in flat arrays: memory does not grow with what is searched. */
export interface KeptPaths {
  /** Paths kept of a node. */
  readonly found: Int32Array;
  /** From here on, nothing that is kept now can be displaced: a new phase brings only worse paths. */
  settle(): void;
  /** The weight of a node's last kept path. */
  worst(node: number): number;
  /** Takes the path in if it is among the node's best of this phase; answers whether it was. */
  offer(node: number, weight: number, path: Int32Array, hops: number): boolean;
  edges(node: number, i: number): number[];
}

/**
 * @param target The only node that paths are kept for; every node if undefined.
 * @param idsDecide Paths do not come in the order of their ids: of equal weights the one of the lower edges, read
 * from the path's beginning (its last walked edge), comes first.
 */
export function createKeptPaths(
  nodes: number,
  keep: number,
  maxHops: number,
  target: number | undefined,
  idsDecide: boolean,
): KeptPaths {
  const room = (target === undefined ? nodes : 1) * keep;
  const firstSlot = (node: number): number => (target === undefined ? node * keep : 0);
  const weights = new Float64Array(room);
  const lengths = new Uint8Array(room);
  const kept = new Int32Array(room * maxHops);
  const found = new Int32Array(nodes);
  const settled = new Int32Array(nodes);

  const comesBefore = (path: Int32Array, slot: number, hops: number): boolean => {
    if (!idsDecide) return false;
    for (let i = hops - 1; i >= 0; i--) {
      const difference = (path[i] as number) - (kept[slot * maxHops + i] as number);
      if (difference !== 0) return difference < 0;
    }
    return false;
  };

  return {
    found,
    settle: () => settled.set(found),
    worst: (node) => weights[firstSlot(node) + (found[node] as number) - 1] as number,
    offer(node, weight, path, hops) {
      const from = settled[node] as number;
      const many = found[node] as number;
      const base = firstSlot(node);
      let place = many;
      while (place > from) {
        const other = weights[base + place - 1] as number;
        if (other > weight || (other === weight && !comesBefore(path, base + place - 1, hops))) break;
        place--;
      }
      if (place === keep) return false;
      for (let i = Math.min(many, keep - 1); i > place; i--) {
        weights[base + i] = weights[base + i - 1] as number;
        lengths[base + i] = lengths[base + i - 1] as number;
        kept.copyWithin((base + i) * maxHops, (base + i - 1) * maxHops, (base + i) * maxHops);
      }
      weights[base + place] = weight;
      lengths[base + place] = hops;
      for (let i = 0; i < hops; i++) kept[(base + place) * maxHops + i] = path[i] as number;
      if (many < keep) found[node] = many + 1;
      return true;
    },
    edges(node, i) {
      const slot = firstSlot(node) + i;
      return Array.from(kept.subarray(slot * maxHops, slot * maxHops + (lengths[slot] as number)));
    },
  };
}
