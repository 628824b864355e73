import type { HtsTable } from './hts-table.js';
import type {
  AmbiguousOrigin,
  AssessmentLevel,
  Chains,
  Classification,
  Country,
  CountryAlias,
  Entity,
  Good,
  ListingRow,
  Order,
  OrderGood,
  Relation,
  Repair,
  Sector,
  SectorGood,
  Source,
} from './vocabulary.js';

/**
 * Classifications of one HTS chapter without reading those of the others.
 * A copy or a view of a reference that changes its classifications would carry the door to the old ones along: a
 * reader takes it only where `of` is the very reference it has in hand.
 */
export interface ClassificationsByChapter {
  readonly of: Reference;
  /** @param chapter Two digits. */
  readonly rows: (chapter: string) => readonly Classification[];
  /** What all of them are of, without reading them. */
  readonly subjects: () => readonly ClassifiedSubject[];
}

/** How many classifications a good, an order or a sector has from one hand. */
export interface ClassifiedSubject extends Pick<Classification, 'subjectKind' | 'subject' | 'basis'> {
  readonly rows: number;
}

/** The whole data set, with editions, row counts and digests. Immutable; order of rows carries no meaning. */
export interface Reference {
  /** `YYYY-MM-DD`: the newest date on which any of the sources was retrieved; the default day to screen as of. */
  readonly date: string;
  /** SHA-256 over the digests of all tables: one name for exactly this data. */
  readonly digest: string;
  readonly sources: readonly Source[];
  readonly goods: readonly Good[];
  readonly listings: readonly ListingRow[];
  readonly relations: readonly Relation[];
  readonly classifications: readonly Classification[];
  /** The same rows; only where they are packed by chapter. */
  readonly classificationsByChapter?: ClassificationsByChapter;
  readonly orders: readonly Order[];
  readonly sectors: readonly Sector[];
  /** Which listed goods the orders and sectors take in, by their words. */
  readonly orderGoods: readonly OrderGood[];
  readonly sectorGoods: readonly SectorGood[];
  readonly entities: readonly Entity[];
  readonly assessmentLevels: readonly AssessmentLevel[];
  readonly countries: readonly Country[];
  readonly aliases: readonly CountryAlias[];
  readonly ambiguousOrigins: readonly AmbiguousOrigin[];
  readonly repairs: readonly Repair[];
  /** Goods, processes and their evidence: read by the tracer, not by the screener. */
  readonly chains: Chains;
  readonly hts: HtsTable;
}
