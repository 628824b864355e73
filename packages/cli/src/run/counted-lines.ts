import { countSummary, type LineVerdict } from '@better-trade/core';
import type { ReportHead } from '../write/report-writer.js';
import { UsageError } from './usage-error.js';

/**
 * Passes the lines of a report on, and at their end holds them against the summary of its head: a report that was cut
 * or changed would otherwise say of its lines what is not so.
 * @throws UsageError `BTT_REPORT_COUNTS` after the last line, with the first count that differs.
 */
export async function* countedLines(
  path: string,
  { summary }: ReportHead,
  lines: AsyncIterable<LineVerdict> | Iterable<LineVerdict>,
): AsyncGenerator<LineVerdict> {
  const counter = countSummary();
  for await (const line of lines) {
    counter.add(line);
    yield line;
  }
  // Rows that were rejected are no lines, and what is new was told against another file.
  const { rejected: _rejected, baseline: _baseline, ...found } = counter.result();
  const stated = countsIn(summary);
  const counted = countsIn(found);
  for (const key of new Set([...counted.keys(), ...[...stated.keys()].filter(isCause)])) {
    const [says, has] = [stated.get(key) ?? 0, counted.get(key) ?? 0];
    if (says !== has)
      throw new UsageError(
        'BTT_REPORT_COUNTS',
        `the summary of ${path} does not fit its lines: ${key} is ${says} in the summary, ${has} in the lines.`,
        'Make the report again, or check it with btt replay.',
      );
  }
}

/** Every number of a summary under its path; a cause that no line has is not written. */
function countsIn(summary: object): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (value: unknown, key: string): void => {
    if (typeof value === 'number') counts.set(key, value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value)) add(part, key === '' ? name : `${key}.${name}`);
  };
  add(summary, '');
  return counts;
}

function isCause(key: string): boolean {
  return key.startsWith('byCause.');
}
