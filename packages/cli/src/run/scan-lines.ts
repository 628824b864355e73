import {
  countSummary,
  type LineVerdict,
  type RejectedRow,
  type ReportOptions,
  RISKS,
  type Risk,
  type Screener,
} from '@better-trade/core';
import type { OpenedScan, PairTaker } from '@better-trade/scan';
import type { PairWriter, ReportHead, ReportWriter } from '../write/report-writer.js';
import { makeHead, REJECTS_IN_REPORT } from './screen-lines.js';

export interface ScanHooks {
  readonly reject: (row: RejectedRow) => void;
  /** After each block: how many bytes so far. */
  readonly progress: (bytes: number) => void;
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
  await opened.run(
    {
      wants: (risk) => writers.some((writer) => wants(writer, risk, screener.minRisk)),
      pair: (verdict) => together(writers.map((writer) => pairWriter(writer, verdict))),
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

function pairWriter(writer: ReportWriter, verdict: LineVerdict): PairWriter {
  return (
    writer.pair?.(verdict) ??
    ((line, cents, ref) =>
      writer.line({ ...verdict, line, ref, valueUsd: Number.isNaN(cents) ? null : asUsd(cents) }))
  );
}

function together(takers: readonly PairTaker[]): PairTaker {
  const [only] = takers;
  if (only !== undefined && takers.length === 1) return only;
  return (line, cents, ref, plain) => {
    for (const take of takers) take(line, cents, ref, plain);
  };
}

function asUsd(cents: number): NonNullable<LineVerdict['valueUsd']> {
  return (cents / 100) as NonNullable<LineVerdict['valueUsd']>;
}
