import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { screeningPage } from '@better-trade/viz';
import { openSink } from '../run/open-outputs.js';
import { UsageError } from '../run/usage-error.js';
import { besidePath } from './beside-path.js';
import { onlyNews } from './only-news.js';
import type { WriterFactory } from './report-writer.js';
import type { Sink } from './sink.js';
import { createSpool, type Spool } from './spool.js';
import { CSV_COLUMNS, writeCsv } from './write-csv.js';

/**
 * The page of a report. It shows the first findings by rank; if there are more, a CSV file beside it holds all of them,
 * which is written only then, and before the page. On standard output there is no place beside it, and the page says where else they are.
 */
export const writeHtml: WriterFactory = (sink, options) => {
  const beside = options.path === undefined ? undefined : besidePath(options.path);
  const page = screeningPage({
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    ...(beside === undefined ? {} : { besideName: nameOf(beside) }),
  });
  const spool = createSpool();
  const rows: Sink = { text: spool.text, flush: spool.flush, close: async () => {} };
  const csv = beside === undefined ? null : onlyNews(writeCsv)(rows, { ...options, all: false });
  return {
    line(verdict) {
      page.line(verdict);
      csv?.line(verdict);
    },
    flush: async () => {
      await csv?.flush();
    },
    async end(head) {
      const { html, truncated } = page.end(head);
      // Before the page, which says that they stand there.
      if (beside !== undefined && truncated) await pourBeside(spool, beside);
      else await spool.drop();
      sink.text(html);
      await sink.close();
    },
  };
};

/** Nobody has named this file: one that btt did not write is left as it is. */
async function pourBeside(spool: Spool, path: string): Promise<void> {
  let file: Sink;
  try {
    if (isOfAnother(path))
      throw new UsageError(
        'BTT_OUTPUT_TAKEN',
        `${path}, where all findings of the page would stand, is a file that btt did not write.`,
        'Move it, or choose another name for the page.',
      );
    file = await openSink(path);
  } catch (error) {
    await spool.drop();
    throw error;
  }
  await spool.pour(file);
  await file.close();
}

function isOfAnother(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile() || statSync(path).size === 0) return false;
  const header = Buffer.from(`${CSV_COLUMNS.join(',')}\n`);
  const begin = Buffer.alloc(header.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, begin, 0, begin.length, 0);
  } finally {
    closeSync(file);
  }
  return !begin.equals(header);
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
