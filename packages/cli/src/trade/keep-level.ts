import { formatDollars } from './dollars.js';
import { sumOf, type TradeRow } from './trade-row.js';

export interface KeptLevel {
  readonly rows: readonly TradeRow[];
  /** Digits of every code. */
  readonly level: number;
  readonly notes: readonly string[];
}

/** Keeps the rows of the longest codes: a chapter repeats what its headings hold, so levels are never added. */
export function keepLevel(all: readonly TradeRow[]): KeptLevel {
  const level = all.reduce((most, row) => Math.max(most, row.hts.length), 0);
  const rows = all.filter((row) => row.hts.length === level);
  if (rows.length === all.length) return { rows, level, notes: [] };
  const others = all.filter((row) => row.hts.length !== level);
  const levels = [...new Set(others.map((row) => row.hts.length))].sort((a, b) => a - b);
  // World and regions stand in the shorter codes as well, and are no trade of their own.
  const countries = others.filter((row) => row.partner.kind === 'country');
  const chapters = new Set(rows.map((row) => row.hts.slice(0, 2)));
  const bare = [...new Set(countries.map((row) => row.hts.slice(0, 2)))].filter((one) => !chapters.has(one));
  const only = bare.length === 0 ? '' : `; chapters that the file has only so: ${bare.sort().join(', ')}`;
  return {
    rows,
    level,
    notes: [
      `left out ${others.length} rows of ${levels.map((digits) => `HS${digits}`).join(', ')}, ${formatDollars(sumOf(countries))}: only HS${level} is read, since levels repeat each other${only}`,
    ],
  };
}
