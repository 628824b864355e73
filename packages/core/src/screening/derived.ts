import type { Classification, CountryCode, GoodId, ListingRow, Tier } from '@better-trade/data';

/** One step of a traced path, with what makes it believed. */
export interface TracedStep {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly process: string;
  readonly kind: string;
  readonly tier: Tier;
  readonly source: string;
}

/**
 * A downstream listing that a tracer derived: this good may hold that listed input, by this path. The claims are the
 * input's; a country of the output is stated only where ILAB states the pair.
 */
export interface DerivedListing {
  readonly inputGood: GoodId;
  readonly inputName: string;
  /** The listings of the input, by country: their rows state exploitation, edition and source. */
  readonly claims: readonly { readonly country: CountryCode; readonly rows: readonly ListingRow[] }[];
  readonly outputGood: string;
  readonly outputName: string;
  readonly outputCountry: CountryCode | null;
  /** The goods between, without the first: `cotton-yarn > cotton-fabric-woven > garments-cotton`. */
  readonly route: string;
  readonly hops: number;
  /** The weakest of its steps. */
  readonly tier: Tier;
  readonly path: readonly TracedStep[];
  /** Id of ILAB's relation, where the pair is stated; these the screener already has. */
  readonly relation: string | null;
}

/** What `derive` of `@better-trade/tracer` answers. */
export interface DerivedListings {
  /** Day whose listings the claims are, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly options: {
    readonly maxHops: number;
    readonly minTier: Tier;
    readonly conditions: readonly string[];
    /** False if a search was cut: there may be better paths. */
    readonly complete: boolean;
  };
  readonly listings: readonly DerivedListing[];
  /** HTS codes of goods that no list names. */
  readonly classifications: readonly Classification[];
}
