import type { LineVerdict, ReportHead } from '@better-trade/core';
import type { RowPrinter } from '@better-trade/scan';
import type { Language } from '@better-trade/viz';
import type { Sink } from './sink.js';

export type { ReportHead } from '@better-trade/core';

/** One output of a run. Lines come in the order of the input, the head comes last. */
export interface ReportWriter {
  /**
   * Which lines it makes anything of: those with findings to show, those that are LISTED, besides those that had to be
   * judged by themselves. Absent: every line.
   */
  readonly shows?: 'findings' | 'listed' | 'nothing';
  line(verdict: LineVerdict): void;
  /** For a writer whose rows of many lines of one verdict differ by line, value and reference only. */
  readonly printer?: RowPrinter;
  flush(): Promise<void>;
  end(head: ReportHead): Promise<void>;
}

export interface WriterOptions {
  /** Also show lines without findings. */
  readonly all: boolean;
  readonly colour: boolean;
  /** Leave formulas in CSV cells as they are. */
  readonly csvRaw: boolean;
  /** Language of a page; English if absent. */
  readonly lang?: Language;
  /** File that is written; absent for standard output. */
  readonly path?: string;
}

export type WriterFactory = (sink: Sink, options: WriterOptions) => ReportWriter;

export const FORMATS = ['table', 'json', 'jsonl', 'csv', 'md', 'html'] as const;
export type Format = (typeof FORMATS)[number];
/** Formats that print the SHA-256 of the input. */
export const DIGESTED: readonly Format[] = ['json', 'html'];
