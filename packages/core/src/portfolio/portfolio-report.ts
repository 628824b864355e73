import type { Coverage } from '../report/coverage.js';
import type { RejectedRow, ReportOptions, ReportReference } from '../report/report.js';
import type { PortfolioSummary } from './merge-summaries.js';
import type { PortfolioBy, PortfolioTable } from './rows.js';
import type { PortfolioTotals } from './tally.js';

/** Counts up when a reader of old reports would misread new ones. */
export const PORTFOLIO_SCHEMA_VERSION = '1.0';

/**
 * What many import files come to together. Its keys stand in this order. Dollars are customs value as the files state
 * it, in USD. Keys of one kind overlap (a line with two goods counts under both): their rows must not be added up.
 */
export interface PortfolioReport {
  readonly schemaVersion: typeof PORTFOLIO_SCHEMA_VERSION;
  readonly kind: 'portfolio';
  readonly tool: { readonly name: 'btt'; readonly version: string };
  readonly rules: { readonly id: string };
  /** Day that was screened as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly options: PortfolioOptions;
  readonly reference: ReportReference;
  /** Every input, by path in code-unit order. */
  readonly files: readonly PortfolioFile[];
  readonly fileCounts: PortfolioFileCounts;
  /** Of the files that were counted. */
  readonly summary: PortfolioSummary;
  /** Of the files that were counted; only the kinds of key that were asked for. */
  readonly totals: Readonly<Partial<Record<PortfolioBy, PortfolioTable>>>;
  readonly coverage: Coverage;
}

export interface PortfolioOptions extends Omit<ReportOptions, 'baseline'> {
  /** Of files with the same bytes, only the first was counted. */
  readonly skipDuplicates: boolean;
}

export interface PortfolioFileCounts {
  readonly all: number;
  readonly counted: number;
  readonly failed: number;
  /** Left out because another file has the same bytes. */
  readonly skipped: number;
  /** Lines read from files before they failed; no total holds them. */
  readonly linesBeforeFailure: number;
}

export interface PortfolioFile {
  /** As the user named it, or as it was found; `-` for standard input. */
  readonly name: string;
  /** Only `counted` files are in the totals. A file that fails half-way is `failed` as a whole. */
  readonly status: 'counted' | 'failed' | 'skipped';
  /** Why it failed; null unless it did. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** The first file with the same bytes; null if there is none. */
  readonly sameAs: string | null;
  readonly bytes: number;
  /** Null where the file was not read to its end. */
  readonly sha256: string | null;
  /** Header found for each role; empty if none was found. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: number;
  /** Rows that could not be read as lines. */
  readonly rejected: number;
  readonly firstRejected: RejectedRow | null;
  readonly warnings: readonly string[];
  /** Of the lines that were read, also where the file failed later or was skipped. */
  readonly read: PortfolioTotals;
}
