import { compareText } from '@better-trade/core';
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
  const held = new Set(rows.map(chapterOfPartner));
  const alone = new Map<string, Set<string>>();
  for (const row of countries)
    if (!held.has(chapterOfPartner(row)))
      alone.set(row.printed, (alone.get(row.printed) ?? new Set()).add(row.hts.slice(0, 2)));
  return {
    rows,
    level,
    notes: [
      `left out ${others.length} rows of ${levels.map((digits) => `HS${digits}`).join(', ')}, ${formatDollars(sumOf(countries))}: only HS${level} is read, since levels repeat each other${onlyShorter(alone)}`,
    ],
  };
}

const NAMED = 12;

/** Chapters of a partner that no code of the longest level is of: with the rows that are left out they are lost. */
function onlyShorter(chapters: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (chapters.size === 0) return '';
  const partners = [...chapters].sort((a, b) => compareText(a[0], b[0]));
  const named = partners.slice(0, NAMED).map(([partner, of]) => `${partner} ${listed([...of])}`);
  const more = partners.length > NAMED ? `, and ${partners.length - NAMED} more partners` : '';
  return `; of these chapters the file has shorter codes only, so that they are not in the set: ${named.join(', ')}${more}`;
}

function listed(chapters: readonly string[]): string {
  const sorted = [...chapters].sort(compareText);
  const more = sorted.length > NAMED ? ` and ${sorted.length - NAMED} more` : '';
  return `(${sorted.slice(0, NAMED).join(' ')}${more})`;
}

function chapterOfPartner({ hts, printed }: TradeRow): string {
  return `${hts.slice(0, 2)}|${printed}`;
}
