import type { CountryCode, TradeBasis, TradeRecord } from '@better-trade/data';
import type { PartnerReader } from './partners.js';

export type Flow = TradeBasis['flow'];

export type TradeLayout = 'Census API JSON' | 'Census IMDB ZIP' | 'DataWeb CSV' | 'DataWeb XLSX';

/** What the user says about a file. */
export interface TradeReadOptions {
  /** Which of the two flows is read where a file holds both; without it, imports for consumption. */
  readonly flow?: Flow | undefined;
  /** The year that is read where a file holds several. */
  readonly year?: string | undefined;
  /** The values of the month are read where a file has them beside those of the year to date. */
  readonly month: boolean;
  /** False: a Census IMDB ZIP is read although its control totals are missing. */
  readonly controls: boolean;
}

/** What a reader knows beside its file. */
export interface TradeContext {
  readonly options: TradeReadOptions;
  readonly partners: PartnerReader;
  /** Members of the partner `EU`. */
  readonly eu: readonly CountryCode[];
  /** `2026-11-22`: what cannot be over yet is not taken for a whole year. */
  readonly today: string;
}

/** A file with a name for messages. */
export interface TradeFile {
  readonly path: string;
  /** Its last part. */
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

/** What a reader of one layout makes of one file: whole US dollars of customs value, of one basis and one level. */
export interface TradeTable {
  readonly layout: TradeLayout;
  readonly records: readonly TradeRecord[];
  readonly basis: TradeBasis;
  /** Digits of every code. */
  readonly level: number;
  /** True only where control totals of the publisher prove that nothing is absent. */
  readonly complete: boolean;
  /** What was left out, mended or chosen, with counts and dollars; one sentence each, without a full stop. */
  readonly notes: readonly string[];
}

/** One file, read. */
export interface TradeReading extends TradeTable {
  readonly file: TradeFile;
}
