import type { CountryCode, GoodId, Tier } from '@better-trade/data';
import type { DerivedListings } from '../../screening/derived.js';
import { compareText } from '../../screening/hts-index.js';
import { TIERS, tierRank } from '../../screening/tiers.js';

/** What production chains reach from a listed good, or from the listed goods of a country. */
export interface TracedReach {
  readonly options: DerivedListings['options'];
  readonly byTier: Readonly<Partial<Record<Tier, number>>>;
  /** The best path to each good: the strongest evidence first, then the shortest. */
  readonly goods: readonly TracedGood[];
}

export interface TracedGood {
  readonly good: string;
  readonly name: string;
  readonly inputGood: GoodId;
  /** The weakest of the steps. */
  readonly tier: Tier;
  readonly hops: number;
  readonly route: string;
}

/**
 * Goods that may hold the subject's listed inputs. A path says how such goods are made, never where they were imported
 * from: nothing here is counted in dollars.
 */
export function tracedReach(
  derived: DerivedListings,
  subject: { readonly good: GoodId } | { readonly country: CountryCode },
): TracedReach {
  const paths = derived.listings
    .filter((row) =>
      'good' in subject
        ? row.inputGood === subject.good
        : row.claims.some((claim) => claim.country === subject.country),
    )
    .map(
      (row): TracedGood => ({
        good: row.outputGood,
        name: row.outputName,
        inputGood: row.inputGood,
        tier: row.tier,
        hops: row.hops,
        route: row.route,
      }),
    )
    .sort(
      (a, b) =>
        tierRank(a.tier) - tierRank(b.tier) ||
        a.hops - b.hops ||
        compareText(a.good, b.good) ||
        compareText(a.inputGood, b.inputGood) ||
        compareText(a.route, b.route),
    );
  const best = new Map<string, TracedGood>();
  for (const path of paths) if (!best.has(path.good)) best.set(path.good, path);
  const goods = [...best.values()];
  const counts = TIERS.map((tier) => [tier, goods.filter((row) => row.tier === tier).length] as const);
  return {
    options: derived.options,
    byTier: Object.fromEntries(counts.filter(([, number]) => number > 0)),
    goods,
  };
}
