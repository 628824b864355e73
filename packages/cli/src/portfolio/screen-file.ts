import {
  createPortfolioCounter,
  type PortfolioCounter,
  type PortfolioFile,
  type PortfolioSummary,
  type RejectedRow,
  type ReportOptions,
  type Screener,
} from '@better-trade/core';
import { type OpenedLines, type ReadItem, readLines } from '@better-trade/scan';
import { screenLines } from '../run/screen-lines.js';
import { describeFailure, ReadFailure, reading, unreadFile } from './file-failure.js';

export interface FileHooks {
  readonly reject: (row: RejectedRow) => void;
  /** Before each batch: time to write what was gathered. */
  readonly flush: () => Promise<void>;
  readonly progress: (lines: number) => void;
}

/** What one file came to. */
export interface ScreenedFile {
  readonly file: PortfolioFile;
  /** Null if the file failed: what was counted until then must go into no total. */
  readonly counts: { readonly counter: PortfolioCounter; readonly summary: PortfolioSummary } | null;
}

/** Screens one file into totals of its own. Never throws for what the file is: it is `failed`, and says why. */
export async function screenFile(
  screener: Screener,
  options: ReportOptions,
  name: string,
  bytes: AsyncIterable<Buffer>,
  hooks: FileHooks,
): Promise<ScreenedFile> {
  const counter = createPortfolioCounter({ file: name, countries: screener.reference.countries });
  const rejects = { count: 0, first: null as RejectedRow | null };
  const reject = (row: RejectedRow): void => {
    rejects.count++;
    rejects.first ??= row;
    hooks.reject(row);
  };
  let opened: OpenedLines;
  try {
    opened = await reading(() => readLines(bytes, options));
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return { file: unreadFile(name, error.cause), counts: null };
  }
  const facts = (): Omit<PortfolioFile, 'status' | 'error'> => ({
    name,
    sameAs: null,
    ...opened.measure(),
    columns: opened.columns,
    rejected: rejects.count,
    firstRejected: rejects.first,
    warnings: opened.warnings.map(({ message, code }) => `${code}: ${message}`),
    read: counter.totals(),
  });
  const input = {
    batches: guarded(opened.batches, hooks.flush),
    describe: () => ({ name, columns: opened.columns, ...opened.measure() }),
  };
  try {
    const { summary } = await screenLines(counting(screener, counter), options, input, [], {
      reject,
      progress: hooks.progress,
    });
    return { file: { ...facts(), status: 'counted', error: null }, counts: { counter, summary } };
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const failed = describeFailure(error.cause);
    return { file: { ...facts(), status: 'failed', error: failed, sha256: null }, counts: null };
  }
}

/** The same screener; each verdict is also counted, with the names of its line, which a verdict does not carry. */
function counting(screener: Screener, counter: PortfolioCounter): Screener {
  return {
    ...screener,
    screenLine(line) {
      const verdict = screener.screenLine(line);
      counter.add(verdict, line.names);
      return verdict;
    },
  };
}

async function* guarded(
  batches: AsyncIterable<readonly ReadItem[]>,
  flush: () => Promise<void>,
): AsyncGenerator<readonly ReadItem[], void> {
  const iterator = batches[Symbol.asyncIterator]();
  try {
    for (;;) {
      await flush();
      const next = await reading(() => iterator.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
