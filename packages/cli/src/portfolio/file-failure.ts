import { createPortfolioCounter, type PortfolioFile } from '@better-trade/core';
import { InputError } from '@better-trade/scan';

/** What went wrong while a file was read, as against a defect of ours while it was screened. */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure';
  constructor(override readonly cause: unknown) {
    super('an input cannot be read');
  }
}

/** Runs a step of reading; whatever it throws is a failure of that file and of no other. */
export async function reading<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new ReadFailure(error);
  }
}

/** Code and sentence for the report. */
export function describeFailure(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  const code = 'BTT_PORTFOLIO_FILE';
  const what = error instanceof Error ? error.message : String(error);
  return { code, message: `${code}: reading broke off: ${what}. Read the file alone with btt screen.` };
}

/** An input of which nothing was read. */
export function unreadFile(name: string, error: unknown): PortfolioFile {
  return {
    name,
    status: 'failed',
    error: describeFailure(error),
    sameAs: null,
    bytes: 0,
    sha256: null,
    columns: {},
    rows: 0,
    rejected: 0,
    firstRejected: null,
    warnings: [],
    read: createPortfolioCounter().totals(),
  };
}
