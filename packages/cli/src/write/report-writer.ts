import type { LineVerdict, ReportHead } from '@better-trade/core';
import type { Language } from '@better-trade/viz';
import type { Sink } from './sink.js';

export type { ReportHead } from '@better-trade/core';

/** One output of a run. Lines come in the order of the input, the head comes last. */
export interface ReportWriter {
  line(verdict: LineVerdict): void;
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
