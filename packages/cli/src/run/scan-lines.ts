import {
  countSummary,
  type LineVerdict,
  type RejectedRow,
  type ReportOptions,
  RISKS,
  type Risk,
  type Screener,
} from '@better-trade/core';
import type { OpenedScan } from '@better-trade/scan';
import type { ReportHead, ReportWriter } from '../write/report-writer.js';
import { makeHead, REJECTS_IN_REPORT } from './screen-lines.js';

export interface ScanHooks {
  readonly reject: (row: RejectedRow) => void;
  /** After each block: how many bytes so far. */
  readonly progress: (bytes: number) => void;
  /** When a further thread has started. */
  readonly threadStarted: () => void;
}

/**
 * Scans an input into the writers: the same report as `screenLines` makes of its rows. Lines that no writer shows are
 * only counted.
 */
export async function scanLines(
  screener: Screener,
  options: ReportOptions,
  opened: OpenedScan,
  name: string,
  writers: readonly ReportWriter[],
  hooks: ScanHooks,
): Promise<ReportHead> {
  const counter = countSummary();
  const rejected: RejectedRow[] = [];
  const [only] = writers;
  const printer = writers.length === 1 ? only?.printer : undefined;
  await opened.run(
    {
      ...(printer === undefined ? {} : { printer }),
      wants: (risk) => writers.some((writer) => wants(writer, risk, screener.minRisk)),
      pair: (verdict) => (line, cents, ref) => {
        const one = { ...verdict, line, ref, valueUsd: Number.isNaN(cents) ? null : asUsd(cents) };
        for (const writer of writers) writer.line(one);
      },
      line(verdict) {
        for (const writer of writers) writer.line(verdict);
      },
      reject(row) {
        hooks.reject(row);
        if (rejected.length < REJECTS_IN_REPORT) rejected.push(row);
      },
      async flush() {
        for (const writer of writers) await writer.flush();
      },
      reached: hooks.progress,
      threadStarted: hooks.threadStarted,
    },
    counter,
  );
  const input = { name, columns: opened.columns, ...opened.measure(), rejected };
  const head = makeHead(screener, options, input, counter.result());
  for (const writer of writers) await writer.end(head);
  return head;
}

function wants(writer: ReportWriter, risk: Risk | null, minRisk: Risk): boolean {
  switch (writer.shows) {
    case 'nothing':
      return false;
    case 'findings':
      return risk !== null && RISKS.indexOf(risk) <= RISKS.indexOf(minRisk);
    case 'listed':
      return risk !== null;
    default:
      return true;
  }
}

function asUsd(cents: number): NonNullable<LineVerdict['valueUsd']> {
  return (cents / 100) as NonNullable<LineVerdict['valueUsd']>;
}
