import type { Csr } from './csr.js';

/** Rows of a graph with what one question makes of them, by place in the rows. */
export interface QuestionRows {
  readonly rows: Csr;
  /** Tier of each edge; {@link NEVER} for one that is not walked. */
  readonly tier: Uint8Array;
  readonly weight: Float64Array;
  /** 1 for an edge after which a path ends. */
  readonly last: Uint8Array;
}

/** The tier of an edge that no phase walks. */
export const NEVER = 255;

/** What lies ahead of a walk: levels of dynamic programming, each one pass over the edges. */
export interface LookAhead {
  /**
   * For each number of hops that remain, by node: bit 1 if any open node can be reached in exactly so many, bit 2 if
   * by an edge of the phase's own tier.
   */
  readonly reach: readonly Uint8Array[];
  /** For one target: the greatest product of any walk to it in exactly so many hops. */
  readonly bestRest: readonly Float64Array[];
  /**
   * Makes levels up to a length, keeping those that still hold.
   * @param within Nodes that the walk can come to at all; others are not looked at.
   */
  extend(
    tier: number,
    hops: number,
    open: Uint8Array,
    target: number | undefined,
    within: readonly number[],
  ): void;
  /** The open nodes have changed: no level holds any more. */
  forget(): void;
}

export function createLookAhead(of: QuestionRows): LookAhead {
  const { start, to, nodes } = of.rows;
  const reach: Uint8Array[] = [];
  const bestRest: Float64Array[] = [];
  let levels = 0;
  let levelsOf = -1;

  const extendReach = (level: number, tier: number, within: readonly number[]): void => {
    const now = reach[level] as Uint8Array;
    const before = reach[level - 1] as Uint8Array;
    for (const v of within) {
      let bits = 0;
      const end = start[v + 1] as number;
      for (let i = start[v] as number; i < end && bits !== 3; i++) {
        const t = of.tier[i] as number;
        if (t > tier || (level > 1 && of.last[i] === 1)) continue;
        const beyond = before[to[i] as number] as number;
        if (beyond === 0) continue;
        bits |= t === tier ? ((beyond & 1) === 1 ? 3 : 0) : beyond;
      }
      now[v] = bits;
    }
  };
  const extendBest = (level: number, tier: number, within: readonly number[]): void => {
    const now = (bestRest[level] as Float64Array).fill(0);
    const before = bestRest[level - 1] as Float64Array;
    for (const v of within)
      for (let i = start[v] as number; i < (start[v + 1] as number); i++) {
        if ((of.tier[i] as number) > tier) continue;
        const rest = (of.weight[i] as number) * (before[to[i] as number] as number);
        if (rest > (now[v] as number)) now[v] = rest;
      }
  };

  return {
    reach,
    bestRest,
    extend(tier, hops, open, target, within) {
      while (reach.length < hops) reach.push(new Uint8Array(nodes));
      while (target !== undefined && bestRest.length < hops) bestRest.push(new Float64Array(nodes));
      if (levelsOf !== tier || levels === 0) {
        (reach[0] as Uint8Array).set(open);
        if (target !== undefined) (bestRest[0] as Float64Array).fill(0)[target] = 1;
        levels = 1;
        levelsOf = tier;
      }
      for (; levels < hops; levels++) {
        extendReach(levels, tier, within);
        if (target !== undefined) extendBest(levels, tier, within);
      }
    },
    forget() {
      levels = 0;
    },
  };
}

/** Greatest product that any walk of one hop more can have at each node. */
export function extendBound(
  of: QuestionRows,
  tier: number,
  within: readonly number[],
  now: Float64Array,
  next: Float64Array,
): void {
  const { start, to } = of.rows;
  next.fill(0);
  for (const v of within) {
    const best = now[v] as number;
    if (best === 0) continue;
    for (let i = start[v] as number; i < (start[v + 1] as number); i++) {
      if ((of.tier[i] as number) > tier) continue;
      const head = to[i] as number;
      const value = best * (of.weight[i] as number);
      if (value > (next[head] as number)) next[head] = value;
    }
  }
}

/** Nodes that edges of this tier and stronger ones lead to at all: a tier that leads nowhere new is not searched. */
export function reachableWithin(of: QuestionRows, source: number, tier: number): readonly number[] {
  const { start, to } = of.rows;
  const met = new Set([source]);
  for (const v of met)
    for (let i = start[v] as number; i < (start[v + 1] as number); i++)
      if ((of.tier[i] as number) <= tier) met.add(to[i] as number);
  return [...met];
}
