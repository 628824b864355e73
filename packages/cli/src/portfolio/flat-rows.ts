import type { PortfolioFile, PortfolioReport, PortfolioTotals } from '@better-trade/core';
import { tablesOf } from './write-table.js';

/** One row of the long table: totals of one key, or a file that is in no total. */
export interface FlatRow {
  readonly by: string;
  readonly key: string;
  readonly name: string;
  /** `counted`, `failed` or `skipped` for files; empty for other keys. */
  readonly status: string;
  /** Null for a file that is in no total. */
  readonly totals: PortfolioTotals | null;
  /** For files only. */
  readonly rejectedRows: number | null;
  /** Lines that were read of a file that failed. */
  readonly linesBeforeFailure: number | null;
  readonly note: string;
}

/** The whole report as one table: first all lines together, then the files that are in no total, then each kind of key. */
export function* flatRows(report: PortfolioReport): Iterable<FlatRow> {
  const { files, summary } = report;
  const counted = new Map(
    files.filter(({ status }) => status === 'counted').map((file) => [file.name, file]),
  );
  yield {
    ...NOTHING,
    by: 'all',
    key: 'all',
    name: `${counted.size} of ${files.length} files`,
    totals: {
      lines: summary.lines,
      listed: summary.listed,
      byRisk: summary.byRisk,
      notScreenable: summary.notScreenable,
      traced: summary.traced.high + summary.traced.medium + summary.traced.low,
      withoutValue: [...counted.values()].reduce((sum, { read }) => sum + read.withoutValue, 0),
      valueUsd: summary.valueUsd,
    },
    rejectedRows: summary.rejected,
    linesBeforeFailure: report.fileCounts.linesBeforeFailure,
  };
  for (const file of files) if (file.status !== 'counted') yield leftOut(file);
  for (const [by, { rows }] of tablesOf(report))
    for (const { key, name, ...totals } of rows) {
      const file = by === 'file' ? counted.get(key) : undefined;
      const ofFile = file === undefined ? {} : ofCounted(file);
      yield { ...NOTHING, by, key, name, totals, ...ofFile };
    }
}

const NOTHING = { status: '', totals: null, rejectedRows: null, linesBeforeFailure: null, note: '' } as const;

function ofCounted({ rejected, sameAs }: PortfolioFile): Pick<FlatRow, 'status' | 'rejectedRows' | 'note'> {
  return {
    status: 'counted',
    rejectedRows: rejected,
    note: sameAs === null ? '' : `same bytes as ${sameAs}`,
  };
}

function leftOut({ name, status, error, sameAs, rejected, read }: PortfolioFile): FlatRow {
  return {
    by: 'file',
    key: name,
    name,
    status,
    totals: null,
    rejectedRows: rejected,
    linesBeforeFailure: status === 'failed' ? read.lines : null,
    note: error?.message ?? `same bytes as ${sameAs}`,
  };
}
