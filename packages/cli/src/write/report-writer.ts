import type { LineVerdict, Report } from '@better-trade/core';
import type { Sink } from './sink.js';

/** Everything of a report but its lines; known when the last line has been judged. */
export type ReportHead = Omit<Report, 'lines'>;

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
}

export type WriterFactory = (sink: Sink, options: WriterOptions) => ReportWriter;

export const FORMATS = ['table', 'json', 'jsonl', 'csv', 'md'] as const;
export type Format = (typeof FORMATS)[number];
