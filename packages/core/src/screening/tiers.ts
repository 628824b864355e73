import type { Tier } from '@better-trade/data';

/** The strongest first. A ruling and an official text are equally strong. */
export const TIERS: readonly Tier[] = ['listed', 'ruling', 'norm', 'study', 'curated', 'model'];

const RANK: Readonly<Record<Tier, number>> = {
  listed: 0,
  ruling: 1,
  norm: 1,
  study: 2,
  curated: 3,
  model: 4,
};

/** 0 for the strongest. `ruling` and `norm` share a rank. */
export function tierRank(tier: Tier): number {
  return RANK[tier];
}

/** A chain is as strong as its weakest step; `listed` for no step at all. Of equals the later in {@link TIERS}. */
export function weakestTier(tiers: readonly Tier[]): Tier {
  return TIERS[Math.max(0, ...tiers.map((tier) => TIERS.indexOf(tier)))] as Tier;
}

/** Several statements support an edge: it is as well known as the strongest of them. */
export function strongestTier(tiers: readonly Tier[]): Tier {
  return TIERS[Math.min(...tiers.map((tier) => TIERS.indexOf(tier)))] as Tier;
}
