import type { Amount, FigureName, Measure } from './figure.js';
import type { Exploitation, GapStatus, Risk, Tier } from './vocabulary.js';

/** World map: what comes from where. */
export interface MapData {
  readonly measure: Measure;
  readonly places: readonly MapPlace[];
}

export interface MapPlace {
  /** ISO alpha-2. */
  readonly country: string;
  /** As the reference names it; shown in English, where the figure has no name in its language. */
  readonly name: string;
  readonly amount: Amount;
  /** Listed goods of the country, or findings on lines from it. */
  readonly count: number;
  /** What {@link count} counts. */
  readonly counted: 'listings' | 'findings';
  readonly href?: string;
}

/** Goods by countries. */
export interface MatrixData {
  readonly measure: Measure;
  /** What the colour says: the risk by the rule set, or the amount where there is no risk. */
  readonly colour: 'risk' | 'amount';
  readonly cells: readonly MatrixCell[];
}

/** A listed good of a country, once. */
export interface MatrixCell {
  readonly good: string;
  readonly goodName: string;
  readonly country: string;
  readonly countryName: string;
  readonly exploitation: readonly Exploitation[];
  readonly risk: Risk | null;
  readonly amount: Amount;
  /** Lines of the user's file; null where there is no file. */
  readonly lines: number | null;
  readonly href?: string;
}

/** Amounts as intervals, the largest first. */
export interface BarsData {
  readonly measure: Measure;
  readonly of:
    | 'good'
    | 'country'
    | 'sector'
    | 'list'
    | 'edition'
    | 'chapter'
    | 'listing'
    | 'finding'
    | 'supplier'
    | 'file'
    | 'action'
    | 'risk'
    | 'other';
  readonly rows: readonly BarsRow[];
}

export interface BarsRow {
  readonly key: string;
  readonly label: string;
  readonly amount: Amount;
  readonly risk: Risk | null;
  /** How precisely it is known, or whatever else stands beside the bar; in the reader's language. */
  readonly note: string;
  readonly href?: string;
}

/** Ways from listed inputs to imported goods. */
export interface ChainsData {
  readonly nodes: readonly ChainsNode[];
  readonly edges: readonly ChainsEdge[];
  /** Paths that these nodes do not show. */
  readonly leftPaths: number;
}

export interface ChainsNode {
  readonly id: string;
  readonly name: string;
  /**
   * `input`: listed, where the way begins. `start`: where a way begins of which the data state no listing. `import`: the
   * imported good. `stage`: between.
   */
  readonly role: 'input' | 'start' | 'stage' | 'import';
  /** ISO alpha-2 where a list names it. */
  readonly country: string | null;
  /** Several, where lists name it in each of them for the same; `country` is null then. The picture may cut them. */
  readonly countries?: readonly string[];
  readonly exploitation: readonly Exploitation[];
  /** HTS codes, dotted. */
  readonly hts: readonly string[];
  readonly href?: string;
}

export interface ChainsEdge {
  readonly from: string;
  readonly to: string;
  readonly tier: Tier;
  /** The production step; empty where a list states only the two ends. */
  readonly process: string;
  readonly kind: string;
}

/** When a good was listed of which countries, or which goods of a country. */
export interface TimelineData {
  readonly subject: { readonly kind: 'good' | 'country'; readonly name: string };
  /** Day up to which the lists are read, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  /** The country of a good, or the good of a country. */
  readonly label: string;
  readonly spans: readonly TimelineSpan[];
  readonly href?: string;
}

export interface TimelineSpan {
  readonly list: string;
  readonly exploitation: readonly Exploitation[];
  /** A year or a day, as precisely as the source has it; null where it does not say. */
  readonly from: string | null;
  /** Null while it holds. */
  readonly to: string | null;
  readonly edition: string;
}

/** Listed goods by what is imported and what is done about it. */
export interface GapsData {
  readonly measure: Measure;
  readonly rows: readonly GapsRow[];
}

export interface GapsRow {
  /** `cocoa@CI`. */
  readonly pair: string;
  readonly goodName: string;
  readonly countryName: string;
  readonly status: GapStatus;
  readonly exposure: Amount;
  readonly withoutAction: Amount;
  readonly href?: string;
}

/** DOL's assessments of one country, year by year. */
export interface AssessmentsData {
  readonly countryName: string;
  readonly years: readonly {
    readonly year: string;
    /** As DOL printed it; null where the source has no row. */
    readonly level: string | null;
    readonly source: string;
  }[];
}

export interface FigureDataOf {
  readonly map: MapData;
  readonly matrix: MatrixData;
  readonly bars: BarsData;
  readonly chains: ChainsData;
  readonly timeline: TimelineData;
  readonly gaps: GapsData;
  readonly assessments: AssessmentsData;
}

/** Every name of a figure has its data. */
export type DataOf<Name extends FigureName> = FigureDataOf[Name];
