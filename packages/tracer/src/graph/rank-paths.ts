import type { Csr } from './csr.js';
import { createKeptPaths, type KeptPaths } from './kept-paths.js';
import { createLookAhead, extendBound, NEVER, type QuestionRows, reachableWithin } from './look-ahead.js';

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
  const { edge, nodes } = rows;
  const of: QuestionRows = {
    rows,
    tier: new Uint8Array(rows.edges),
    weight: Float64Array.from(edge, (number) => graph.weight[number] as number),
    last: new Uint8Array(rows.edges),
  };
  const allows = new Int32Array(rows.edges);
  const ahead = createLookAhead(of);
  const open = new Uint8Array(nodes);
  const walker = createWalker(of, allows, ahead, open, upward);

  return (question) => {
    const { source, target, maxHops, keep, skip, last, maxSteps } = question;
    const tiers = new Set<number>();
    for (let i = 0; i < rows.edges; i++) {
      const number = edge[i] as number;
      const walked = skip === undefined || skip[number] === 0;
      of.tier[i] = walked ? (graph.tier[number] as number) : NEVER;
      of.last[i] = last?.[number] ?? 0;
      allows[i] = question.allows?.[number] ?? -1;
      if (walked) tiers.add(graph.tier[number] as number);
    }
    open.fill(target === undefined ? 1 : 0);
    if (target !== undefined) open[target] = 1;
    open[source] = 0;
    ahead.forget();

    const paths = createKeptPaths(nodes, keep, maxHops, target, upward);
    let most = new Float64Array(nodes);
    let mostBefore = new Float64Array(nodes);
    let steps = 0;
    for (const tier of [...tiers].sort((a, b) => a - b)) {
      const within = reachableWithin(of, source, tier);
      most.fill(0)[source] = 1;
      for (let hops = 1; hops <= maxHops && steps <= maxSteps && within.some((v) => open[v] === 1); hops++) {
        [mostBefore, most] = [most, mostBefore];
        extendBound(of, tier, within, mostBefore, most);
        paths.settle();
        steps = walker(question, paths, most, within, tier, hops, steps);
        for (const v of within)
          if (open[v] === 1 && paths.found[v] === keep) {
            open[v] = 0;
            ahead.forget();
          }
      }
    }
    return {
      count: (v) => paths.found[v] as number,
      edges: (v, i) => (upward ? paths.edges(v, i).reverse() : paths.edges(v, i)),
      complete: steps <= maxSteps,
      steps,
    };
  };
}

/** Walks one phase: all paths of one tier and one length. Answers the edges looked at in all. */
type Walker = (
  question: PathQuestion,
  paths: KeptPaths,
  most: Float64Array,
  within: readonly number[],
  tier: number,
  hops: number,
  stepsBefore: number,
) => number;

function createWalker(
  of: QuestionRows,
  allows: Int32Array,
  ahead: ReturnType<typeof createLookAhead>,
  open: Uint8Array,
  upward: boolean,
): Walker {
  const { rows, tier: rowTier, weight: rowWeight, last: rowLast } = of;
  const { start, to, edge, nodes } = rows;
  const onPath = new Uint8Array(nodes);
  // The walk, one entry a depth.
  const room = 256;
  const at = new Int32Array(room);
  const node = new Int32Array(room);
  const product = new Float64Array(room);
  const struck = new Uint8Array(room);
  const variant = new Int32Array(room);
  const walked = new Int32Array(room);

  return (
    { source, target, keep, begin = -1, variables = [], maxSteps },
    paths,
    most,
    within,
    tier,
    hops,
    before,
  ) => {
    const { found } = paths;
    const { reach, bestRest } = ahead;
    const conditional = variables.length > 0;
    ahead.extend(tier, hops, open, target, within);
    let openNodes = 0;
    for (const v of within) openNodes += open[v] as number;
    let sealed = 0;
    let steps = before;
    let lookedAt = steps;
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
      const beyond = reach[rest] as Uint8Array;
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
        if (((beyond[head] as number) & now) === 0 || onPath[head] === 1) continue;
        let bits = -1;
        if (conditional) {
          bits = (variant[depth] as number) & (allows[i] as number);
          let possible = true;
          for (const variable of variables) if ((bits & variable) === 0) possible = false;
          if (!possible) continue;
        }
        const weight = soFar * (rowWeight[i] as number);
        walked[depth] = edge[i] as number;
        if (rest === 0) {
          const taken = paths.offer(head, weight, walked, hops);
          // Nothing in this phase can be better than what is kept: the node needs no more paths.
          if (taken && !upward && found[head] === keep && paths.worst(head) >= (most[head] as number)) {
            open[head] = 0;
            beyond[head] = 0;
            ahead.forget();
            sealed++;
          }
          continue;
        }
        if (rowLast[i] === 1) continue;
        if (target !== undefined && (found[target] as number) === keep) {
          const hope = weight * ((bestRest[rest] as Float64Array)[head] as number) * (1 + 1e-9);
          if (hope < paths.worst(target)) continue;
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
        for (let d = 0; d <= depth; d++) onPath[node[d] as number] = 0;
        return steps;
      }
      if (sealed > 0 && (sealed === openNodes || steps - lookedAt > 4 * hops * rows.edges)) {
        openNodes -= sealed;
        sealed = 0;
        lookedAt = steps;
        ahead.extend(tier, hops, open, target, within);
      }
    }
    return steps;
  };
}
