import type { LineVerdict, PortfolioSummary, Screener } from '@better-trade/core';
import { lineOfPair, text } from './line-table.js';
import type { Duckdb } from './load-duckdb.js';
import { countPairs } from './pair-counter.js';
import { exact } from './sql-text.js';

/** What a verdict depends on: these columns of the priced lines, and nothing else. */
export const PAIR_COLUMNS = ['hts', 'origin', 'names', 'fault'] as const;

export interface JudgedPair {
  /** Values of {@link PAIR_COLUMNS}. */
  readonly key: readonly string[];
  /** Without line, reference and value. */
  readonly verdict: LineVerdict;
}

/**
 * Judges each different pair of code and origin once, with the makers that stand beside it, and counts its lines.
 *
 * @param take Told each pair, in no order that means anything.
 */
export async function judgePairs(
  db: Duckdb,
  screener: Screener,
  take: (pair: JudgedPair) => void,
): Promise<PortfolioSummary> {
  const counter = countPairs();
  const columns = PAIR_COLUMNS.join(', ');
  // Sorted, because the screener remembers what it made of the last codes: a third less time.
  for await (const batch of db.stream(
    `SELECT ${PAIR_COLUMNS.map(exact).join(', ')}, count(*), CAST(sum(cents) AS VARCHAR) FROM priced GROUP BY ${columns} ORDER BY hts`,
  ))
    for (const [hts, origin, names, fault, lines, cents] of batch) {
      const key = [text(hts), text(origin), text(names), text(fault)];
      const verdict = screener.screenLine({
        line: 0,
        ...lineOfPair(text(hts), text(origin), text(names), text(fault)),
      });
      take({ key, verdict });
      counter.add(verdict, Number(lines), Number(text(cents)));
    }
  const summary = counter.result();
  const [lines] = await db.one('SELECT count(*) FROM lines');
  if (summary.lines !== Number(lines))
    throw new Error(`${summary.lines} of ${String(lines)} lines were judged`);
  return summary;
}
