import type { Reference, Tier } from '@better-trade/data';
import type { LineVerdict, Risk } from '../screening/verdict.js';
import type { Coverage } from './coverage.js';
import type { Summary } from './summary.js';

/** Counts up when a reader of old reports would misread new ones. */
export const REPORT_SCHEMA_VERSION = '1.2';

/** The master artefact: every other output is a pure function of it. Its keys stand in this order. */
export interface Report {
  readonly schemaVersion: typeof REPORT_SCHEMA_VERSION;
  readonly tool: { readonly name: 'btt'; readonly version: string };
  readonly rules: { readonly id: string };
  /** Day that was screened as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly options: ReportOptions;
  readonly reference: ReportReference;
  readonly input: ReportInput;
  readonly summary: Summary;
  readonly coverage: Coverage;
  readonly lines: readonly LineVerdict[];
}

/** What a replay needs besides the input, and nothing of where or when the run was. */
export interface ReportOptions {
  readonly minRisk: Risk;
  /** Column of each role as given by the user with `--map`; empty if all were found by their headers. */
  readonly map: Readonly<Record<string, string>>;
  /** Origin given for a file without an origin column; null otherwise. */
  readonly country: string | null;
  /** How inputs were traced; null for a screen of the lists alone. */
  readonly trace: TraceSettings | null;
  /** Earlier report against which news were looked for; null if there was none. */
  readonly baseline: BaselineFile | null;
}

export interface BaselineFile {
  /** As the user named it. */
  readonly name: string;
  readonly sha256: string;
}

export interface TraceSettings {
  /** Rule set of the traced findings. */
  readonly rules: string;
  readonly maxHops: number;
  readonly minTier: Tier;
  readonly conditions: readonly string[];
  /** False if a search was cut: there may be better paths than those shown. */
  readonly complete: boolean;
}

export interface ReportReference {
  readonly date: string;
  readonly digest: string;
  readonly sources: readonly {
    readonly id: string;
    readonly edition: string;
    readonly published: string;
    readonly retrieved: string;
  }[];
}

export interface ReportInput {
  /** As the user named it; `-` for standard input. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Header found for each role; empty for a code given on the command line. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: number;
  /** Rows that could not be read: line, code and what is wrong. */
  readonly rejected: readonly RejectedRow[];
}

export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly hint: string;
}

export function describeReference(reference: Reference): ReportReference {
  return {
    date: reference.date,
    digest: reference.digest,
    sources: [...reference.sources]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, edition, published, retrieved }) => ({ id, edition, published, retrieved })),
  };
}
