import {
  countSummary,
  coverageOf,
  describeReference,
  type LineVerdict,
  type NewsFinder,
  REPORT_SCHEMA_VERSION,
  type RejectedRow,
  type ReportInput,
  type ReportOptions,
  type Screener,
  type Summary,
} from '@better-trade/core';
import type { ReadItem } from '@better-trade/scan';
import type { ReportHead, ReportWriter } from '../write/report-writer.js';
import { VERSION } from './version.js';

/** Rejected rows kept in the report itself; the rest are counted, and all of them go to `--rejects`. */
export const REJECTS_IN_REPORT = 1000;

export interface RunInput {
  readonly batches: AsyncIterable<readonly ReadItem[]>;
  /** Complete only when the batches are consumed. */
  readonly describe: () => Omit<ReportInput, 'rejected'>;
}

export interface RunHooks {
  readonly reject: (row: RejectedRow) => void;
  /** After each batch: how many lines so far. */
  readonly progress: (lines: number) => void;
}

/**
 * Streams lines through the screener into the writers; memory does not grow with the number of lines.
 * @param news Looks for what a baseline does not have; the screener must then show findings of every risk.
 */
export async function screenLines(
  screener: Screener,
  options: ReportOptions,
  input: RunInput,
  writers: readonly ReportWriter[],
  hooks: RunHooks,
  news: NewsFinder | null = null,
): Promise<ReportHead> {
  const counter = countSummary();
  const rejected: RejectedRow[] = [];
  let lines = 0;
  for await (const batch of input.batches) {
    for (const item of batch) {
      if (item.kind === 'reject') {
        counter.reject();
        hooks.reject(item.reject);
        if (rejected.length < REJECTS_IN_REPORT) rejected.push(item.reject);
        continue;
      }
      const judged = screener.screenLine(item.line);
      const verdict: LineVerdict = news === null ? judged : news.judge(judged);
      counter.add(verdict);
      for (const writer of writers) writer.line(verdict);
      lines++;
    }
    for (const writer of writers) await writer.flush();
    hooks.progress(lines);
  }
  const head = makeHead(
    screener,
    options,
    { ...input.describe(), rejected },
    counter.result(news?.summary()),
  );
  for (const writer of writers) await writer.end(head);
  return head;
}

export function makeHead(
  screener: Screener,
  options: ReportOptions,
  input: ReportInput,
  summary: Summary,
): ReportHead {
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: { name: 'btt', version: VERSION },
    rules: { id: screener.rules.id },
    asOf: screener.asOf,
    options,
    reference: describeReference(screener.reference),
    input,
    summary,
    coverage: coverageOf(screener.reference),
  };
}
