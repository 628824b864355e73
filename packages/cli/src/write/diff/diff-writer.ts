import type { Impact, LineComparison, ReferenceDiff, ReportInput } from '@better-trade/core';
import type { Sink } from '../sink.js';

/** What a diff says besides the lines that change. */
export interface DiffHead {
  readonly diff: ReferenceDiff;
  /** Null without `--against`. */
  readonly against: {
    readonly input: Omit<ReportInput, 'rejected'> & { readonly rejected: number };
    readonly impact: Impact;
    /** Lines that are shown; all that change are counted in the impact. */
    readonly shown: number;
  } | null;
}

/** One output of a diff: first the lines that change, if lines were given, then everything else. */
export interface DiffWriter {
  line(comparison: LineComparison): void;
  flush(): Promise<void>;
  end(head: DiffHead): Promise<void>;
}

export interface DiffWriterOptions {
  /** Rows of each section in a table for people; every row is counted. */
  readonly rows: number;
  readonly csvRaw: boolean;
  /** Whether lines are compared: the CSV holds one table, of lines or of rows. */
  readonly against: boolean;
}

export type DiffWriterFactory = (sink: Sink, options: DiffWriterOptions) => DiffWriter;

export const DIFF_FORMATS = ['table', 'json', 'csv', 'md'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** Loads only the writer that is asked for. */
export async function loadDiffWriter(format: DiffFormat): Promise<DiffWriterFactory> {
  switch (format) {
    case 'table':
      return (await import('./diff-table.js')).diffTable;
    case 'json':
      return (await import('./diff-json.js')).diffJson;
    case 'csv':
      return (await import('./diff-csv.js')).diffCsv;
    case 'md':
      return (await import('./diff-markdown.js')).diffMarkdown;
  }
}
