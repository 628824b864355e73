import type { LineVerdict, ReportHead } from '@better-trade/core';
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
  /** Writes many lines of one verdict that differ by line, value and reference only; absent: line by line. */
  pair?(verdict: LineVerdict): PairWriter;
  flush(): Promise<void>;
  end(head: ReportHead): Promise<void>;
}

/**
 * Writes one line of a pair. `cents` are whole cents of US dollars, NaN where the line states no value; `plain`: the
 * reference needs no quotes in a CSV.
 */
export type PairWriter = (line: number, cents: number, ref: string, plain: boolean) => void;

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
