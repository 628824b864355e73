import type { Csr } from './csr.js';

/** What of a graph does not change from question to question. Arrays are by the caller's number of the edge. */
export interface RankedGraph {
  readonly rows: Csr;
  /** Rows of {@link rowsUp}: paths are walked from their end. */
  readonly upward: boolean;
  /** Strength of each edge's evidence, 0 the strongest. */
  readonly tier: Uint8Array;
  /** Of each edge, above 0 and at most 1. */
  readonly weight: Float64Array;
}

export interface PathQuestion {
  /** Where all paths begin (end, upward). */
  readonly source: number;
  /** The only other end asked for; every node if left out. */
  readonly target?: number;
  readonly maxHops: number;
  /** Paths kept for each other end: the best by tier, then hops, then weight, then edges. */
  readonly keep: number;
  /** Edges that are not walked: 1 skips. */
  readonly skip?: Uint8Array;
  /** Edges after which a path ends: 1 ends. */
  readonly last?: Uint8Array;
  /** Variants that each edge allows, a bit a value; -1 allows all. With {@link variables}. */
  readonly allows?: Int32Array;
  /** Variants that a path begins with; -1 (all) if left out. */
  readonly begin?: number;
  /** The bits of each variable: a path must leave at least one of each. */
  readonly variables?: readonly number[];
  /** Edges looked at before the search stops and says that it is not complete. */
  readonly maxSteps: number;
}

/** The best loopless paths from one source. Valid until the next question. */
export interface RankedPaths {
  /** Paths found to this node. */
  count(node: number): number;
  /** Edges of the i-th path to a node, from its beginning to its end, whichever way it was walked. */
  edges(node: number, i: number): number[];
  /** False if {@link PathQuestion.maxSteps} cut the search: better paths may be missing. */
  readonly complete: boolean;
  readonly steps: number;
}

/** Not walked in any phase. */
const NEVER = 255;

/**
 * Exact k best loopless paths to every node, in bounded memory: k paths a node are kept, and nothing else.
 *
 * The ranking is lexicographic (tier, hops, weight), so the search goes through it in phases of one tier and one
 * length, the best first, and a node with k paths after a phase is done with. Inside a phase, a depth-first walk
 * enters only where some open node can still be reached in exactly the hops that remain, by an edge of the phase's
 * tier if none was walked yet. That is what makes it exact and still fast: no label of a path is thrown away
 * because another is better so far, which is wrong for loopless paths.
 */
export function createPathRanker(graph: RankedGraph): (question: PathQuestion) => RankedPaths {
  const { rows, upward } = graph;
  const { start, to, edge, nodes } = rows;
  const rowTier = new Uint8Array(rows.edges);
  const rowWeight = Float64Array.from(edge, (number) => graph.weight[number] as number);
  const rowLast = new Uint8Array(rows.edges);
  const rowAllows = new Int32Array(rows.edges);
  const onPath = new Uint8Array(nodes);
  const open = new Uint8Array(nodes);
  const found = new Int32Array(nodes);
  const settled = new Int32Array(nodes);

  return ({ source, target, maxHops, keep, skip, last, allows, begin = -1, variables = [], maxSteps }) => {
    // One target needs the room of one node.
    const room = (target === undefined ? nodes : 1) * keep;
    const firstSlot = (v: number): number => (target === undefined ? v * keep : 0);
    const weights = new Float64Array(room);
    const lengths = new Uint8Array(room);
    const kept = new Int32Array(room * maxHops);
    const tiers = new Set<number>();
    for (let i = 0; i < rows.edges; i++) {
      const number = edge[i] as number;
      const walked = skip === undefined || skip[number] === 0;
      rowTier[i] = walked ? (graph.tier[number] as number) : NEVER;
      rowLast[i] = last?.[number] ?? 0;
      rowAllows[i] = allows?.[number] ?? -1;
      if (walked) tiers.add(graph.tier[number] as number);
    }
    const conditional = variables.length > 0;
    found.fill(0);
    open.fill(target === undefined ? 1 : 0);
    if (target !== undefined) open[target] = 1;
    open[source] = 0;

    // The walk, one entry a depth.
    const at = new Int32Array(maxHops + 1);
    const node = new Int32Array(maxHops + 1);
    const product = new Float64Array(maxHops + 1);
    const struck = new Uint8Array(maxHops + 1);
    const variant = new Int32Array(maxHops + 1);
    const walked = new Int32Array(maxHops + 1);

    // What can still be reached from a node in r more hops: bit 1 any open node, bit 2 by an edge of the phase's tier.
    const reach = Array.from({ length: maxHops + 1 }, () => new Uint8Array(nodes));
    const bestRest = Array.from(
      { length: maxHops + 1 },
      () => new Float64Array(target === undefined ? 0 : nodes),
    );
    let most = new Float64Array(nodes);
    let mostBefore = new Float64Array(nodes);

    let steps = 0;
    let complete = true;

    // Levels depend on tier and open nodes, not on the length asked for: each is made once and kept while these last.
    let levels = 0;
    let levelsOf = -1;
    const lookAhead = (tier: number, hops: number): void => {
      if (levelsOf !== tier || levels === 0) {
        (reach[0] as Uint8Array).set(open);
        if (target !== undefined) (bestRest[0] as Float64Array).fill(0)[target] = 1;
        levels = 1;
        levelsOf = tier;
      }
      for (; levels < hops; levels++) {
        const now = reach[levels] as Uint8Array;
        const before = reach[levels - 1] as Uint8Array;
        for (let v = 0; v < nodes; v++) {
          let bits = 0;
          const end = start[v + 1] as number;
          for (let i = start[v] as number; i < end && bits !== 3; i++) {
            const t = rowTier[i] as number;
            if (t > tier || (levels > 1 && rowLast[i] === 1)) continue;
            const beyond = before[to[i] as number] as number;
            if (beyond === 0) continue;
            bits |= t === tier ? ((beyond & 1) === 1 ? 3 : 0) : beyond;
          }
          now[v] = bits;
        }
        if (target !== undefined)
          extendBest(bestRest[levels] as Float64Array, bestRest[levels - 1] as Float64Array, tier);
      }
    };
    const extendBest = (now: Float64Array, before: Float64Array, tier: number): void => {
      now.fill(0);
      for (let v = 0; v < nodes; v++)
        for (let i = start[v] as number; i < (start[v + 1] as number); i++) {
          if ((rowTier[i] as number) > tier) continue;
          const rest = (rowWeight[i] as number) * (before[to[i] as number] as number);
          if (rest > (now[v] as number)) now[v] = rest;
        }
    };

    /** Nodes that edges of this tier and stronger ones lead to at all: a tier that leads nowhere new is not searched. */
    const reachable = (tier: number): readonly number[] => {
      const met = new Set([source]);
      for (const v of met)
        for (let i = start[v] as number; i < (start[v + 1] as number); i++)
          if ((rowTier[i] as number) <= tier) met.add(to[i] as number);
      return [...met];
    };

    /** Greatest product that any walk of one hop more can have at each node. */
    const extendBound = (now: Float64Array, next: Float64Array, tier: number): void => {
      next.fill(0);
      for (let v = 0; v < nodes; v++) {
        const best = now[v] as number;
        if (best === 0) continue;
        for (let i = start[v] as number; i < (start[v + 1] as number); i++) {
          if ((rowTier[i] as number) > tier) continue;
          const head = to[i] as number;
          const value = best * (rowWeight[i] as number);
          if (value > (next[head] as number)) next[head] = value;
        }
      }
    };

    /** For equal weights the ids decide; walking down meets them in order, walking up does not. */
    const comesBefore = (slot: number, hops: number): boolean => {
      if (!upward) return false;
      for (let i = hops - 1; i >= 0; i--) {
        const difference = (walked[i] as number) - (kept[slot * maxHops + i] as number);
        if (difference !== 0) return difference < 0;
      }
      return false;
    };

    const phase = (tier: number, hops: number): void => {
      settled.set(found);
      lookAhead(tier, hops);
      let openNodes = 0;
      for (let v = 0; v < nodes; v++) openNodes += open[v] as number;
      let sealed = 0;
      let lookedAt = steps;

      const offer = (head: number, weight: number): void => {
        const from = settled[head] as number;
        const many = found[head] as number;
        const base = firstSlot(head);
        let place = many;
        while (place > from) {
          const other = weights[base + place - 1] as number;
          if (other > weight || (other === weight && !comesBefore(base + place - 1, hops))) break;
          place--;
        }
        if (place === keep) return;
        for (let i = Math.min(many, keep - 1); i > place; i--) {
          weights[base + i] = weights[base + i - 1] as number;
          lengths[base + i] = lengths[base + i - 1] as number;
          kept.copyWithin((base + i) * maxHops, (base + i - 1) * maxHops, (base + i) * maxHops);
        }
        weights[base + place] = weight;
        lengths[base + place] = hops;
        for (let i = 0; i < hops; i++) kept[(base + place) * maxHops + i] = walked[i] as number;
        if (many < keep) found[head] = many + 1;
        // Nothing in this phase can be better than what is kept: the node needs no more paths.
        if (
          !upward &&
          found[head] === keep &&
          (weights[base + keep - 1] as number) >= (most[head] as number)
        ) {
          open[head] = 0;
          (reach[0] as Uint8Array)[head] = 0;
          levels = 0;
          sealed++;
        }
      };

      let depth = 0;
      node[0] = source;
      at[0] = start[source] as number;
      product[0] = 1;
      struck[0] = 0;
      variant[0] = begin;
      onPath[source] = 1;
      while (depth >= 0) {
        const here = node[depth] as number;
        const end = start[here + 1] as number;
        const rest = hops - depth - 1;
        const ahead = reach[rest] as Uint8Array;
        const soFar = product[depth] as number;
        const hit = struck[depth] as number;
        let deeper = false;
        let i = at[depth] as number;
        steps += end - i;
        for (; i < end; i++) {
          const t = rowTier[i] as number;
          if (t > tier) continue;
          const head = to[i] as number;
          const now = hit === 1 || t === tier ? 1 : 2;
          if (((ahead[head] as number) & now) === 0 || onPath[head] === 1) continue;
          let bits = -1;
          if (conditional) {
            bits = (variant[depth] as number) & (rowAllows[i] as number);
            let possible = true;
            for (const variable of variables) if ((bits & variable) === 0) possible = false;
            if (!possible) continue;
          }
          const weight = soFar * (rowWeight[i] as number);
          walked[depth] = edge[i] as number;
          if (rest === 0) {
            offer(head, weight);
            continue;
          }
          if (rowLast[i] === 1) continue;
          if (target !== undefined && (found[target] as number) === keep) {
            const hope = weight * ((bestRest[rest] as Float64Array)[head] as number) * (1 + 1e-9);
            if (hope < (weights[keep - 1] as number)) continue;
          }
          at[depth] = i + 1;
          depth++;
          node[depth] = head;
          at[depth] = start[head] as number;
          product[depth] = weight;
          struck[depth] = now === 1 ? 1 : 0;
          variant[depth] = bits;
          onPath[head] = 1;
          deeper = true;
          break;
        }
        if (deeper) {
          steps -= end - (at[depth - 1] as number);
          continue;
        }
        onPath[here] = 0;
        depth--;
        if (steps > maxSteps) {
          complete = false;
          for (let d = 0; d <= depth; d++) onPath[node[d] as number] = 0;
          return;
        }
        if (sealed > 0 && (sealed === openNodes || steps - lookedAt > 4 * hops * rows.edges)) {
          openNodes -= sealed;
          sealed = 0;
          lookedAt = steps;
          levels = 0;
          lookAhead(tier, hops);
        }
      }
    };

    for (const tier of [...tiers].sort((a, b) => a - b)) {
      const within = reachable(tier);
      most.fill(0)[source] = 1;
      for (let hops = 1; hops <= maxHops && complete && within.some((v) => open[v] === 1); hops++) {
        [mostBefore, most] = [most, mostBefore];
        extendBound(mostBefore, most, tier);
        phase(tier, hops);
        for (let v = 0; v < nodes; v++)
          if (open[v] === 1 && found[v] === keep) {
            open[v] = 0;
            levels = 0;
          }
      }
    }

    return {
      count: (v) => found[v] as number,
      edges(v, i) {
        const slot = firstSlot(v) + i;
        const path = Array.from(kept.subarray(slot * maxHops, slot * maxHops + (lengths[slot] as number)));
        return upward ? path.reverse() : path;
      },
      complete,
      steps,
    };
  };
}
