import {
  compareText,
  coverageOf,
  describeReference,
  PORTFOLIO_SCHEMA_VERSION,
  type PortfolioBy,
  type PortfolioFile,
  type PortfolioOptions,
  type PortfolioReport,
  type Screener,
} from '@better-trade/core';
import { VERSION } from '../run/version.js';
import type { ScreenedFiles } from './screen-files.js';

export interface Wanted {
  readonly by: readonly PortfolioBy[];
  /** Rows of each kind; all if undefined. */
  readonly top: number | undefined;
}

/** @param unread Inputs that could not even be opened as files. */
export function makePortfolioReport(
  screener: Screener,
  options: PortfolioOptions,
  screened: ScreenedFiles,
  unread: readonly PortfolioFile[],
  { by, top }: Wanted,
): PortfolioReport {
  const files = [...screened.files, ...unread].sort((a, b) => compareText(a.name, b.name));
  const having = (status: PortfolioFile['status']): readonly PortfolioFile[] =>
    files.filter((file) => file.status === status);
  const failed = having('failed');
  return {
    schemaVersion: PORTFOLIO_SCHEMA_VERSION,
    kind: 'portfolio',
    tool: { name: 'btt', version: VERSION },
    rules: { id: screener.rules.id },
    asOf: screener.asOf,
    options,
    reference: describeReference(screener.reference),
    files,
    fileCounts: {
      all: files.length,
      counted: having('counted').length,
      failed: failed.length,
      skipped: having('skipped').length,
      linesBeforeFailure: failed.reduce((sum, file) => sum + file.read.lines, 0),
    },
    summary: screened.summary,
    totals: Object.fromEntries(by.map((one) => [one, screened.counter.table(one, top)])),
    coverage: coverageOf(screener.reference),
  };
}
