import {
  createPortfolioCounter,
  mergeSummaries,
  type PortfolioCounter,
  type PortfolioFile,
  type PortfolioSummary,
  type RejectedRow,
  type ReportOptions,
  type Screener,
} from '@better-trade/core';
import { type FileHooks, screenFile } from './screen-file.js';
import { wholeBytes } from './whole-bytes.js';

export interface BatchHooks {
  readonly reject: (file: string, row: RejectedRow) => void;
  readonly flush: FileHooks['flush'];
  /** How many files were read to their end, and lines so far, those of failed files too. */
  readonly progress: (files: number, lines: number) => void;
}

export interface ScreenedFiles {
  readonly files: readonly PortfolioFile[];
  /** Of the counted files only. */
  readonly counter: PortfolioCounter;
  readonly summary: PortfolioSummary;
}

/**
 * Screens files one after the other. A file is added to the totals when its end was reached: one that fails half-way
 * leaves nothing in them.
 *
 * @param skipDuplicates Of files with the same bytes, only the first is counted.
 */
export async function screenFiles(
  screener: Screener,
  options: ReportOptions,
  names: readonly string[],
  stdin: AsyncIterable<string | Uint8Array>,
  skipDuplicates: boolean,
  hooks: BatchHooks,
): Promise<ScreenedFiles> {
  const counter = createPortfolioCounter({ countries: screener.reference.countries });
  const files: PortfolioFile[] = [];
  const firstOf = new Map<string, string>();
  let summary = mergeSummaries([]);
  let lines = 0;
  for (const name of names) {
    const before = lines;
    const { file, counts } = await screenFile(screener, options, name, wholeBytes(name, stdin), {
      reject: (row) => hooks.reject(name, row),
      flush: hooks.flush,
      progress: (ofFile) => {
        lines = before + ofFile;
        hooks.progress(files.length, lines);
      },
    });
    if (counts === null || file.sha256 === null) {
      files.push(file);
      continue;
    }
    const sameAs = firstOf.get(file.sha256) ?? null;
    const skipped = sameAs !== null && skipDuplicates;
    files.push({ ...file, sameAs, status: skipped ? 'skipped' : 'counted' });
    if (sameAs === null) firstOf.set(file.sha256, name);
    if (skipped) continue;
    counter.merge(counts.counter);
    summary = mergeSummaries([summary, counts.summary]);
  }
  return { files, counter, summary };
}
