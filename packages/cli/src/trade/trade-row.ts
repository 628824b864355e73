import type { PartnerReading } from './partners.js';

/** One value of a table, before anything is added or left out. */
export interface TradeRow {
  /** Digits only. */
  readonly hts: string;
  readonly partner: PartnerReading;
  /** The partner as the file writes it. */
  readonly printed: string;
  /** First and last month of the value. */
  readonly from: string;
  readonly to: string;
  /** District, rate provision and whatever else divides a value; empty where nothing does. */
  readonly part: string;
  readonly usd: number;
  /** `row 7`. */
  readonly place: string;
}

export function sumOf(rows: readonly TradeRow[]): number {
  return rows.reduce((sum, row) => sum + row.usd, 0);
}
