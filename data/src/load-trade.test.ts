import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDirectory } from './load-reference.js';
import { loadTrade } from './load-trade.js';
import { recordsOf, type TradeCells } from './trade.js';

const trade = loadTrade();
const chapters = trade.chapters as TradeCells;

function byChapter(cells: TradeCells): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { hts, partner, usd } of recordsOf(cells)) {
    const key = `${partner} ${hts.slice(0, 2)}`;
    sums.set(key, (sums.get(key) ?? 0) + usd);
  }
  return sums;
}

const total = (cells: TradeCells): number => cells.usd.reduce((sum, usd) => sum + usd, 0);

describe('the shipped import values of 2024', () => {
  it('add up to the published 3,251.15 billion US dollars', () => {
    expect(total(chapters)).toBe(3_251_151_779_682);
    expect((total(chapters) / 1e9).toFixed(2)).toBe('3251.15');
  });

  it('say the same by HTS-10 and by chapter, for every country that has both', () => {
    const known = byChapter(chapters);
    const differing = [...byChapter(trade.detail)].filter(
      ([key, usd]) => !key.startsWith('EU') && known.get(key) !== usd,
    );
    expect(differing).toEqual([]);
    const detailed = new Set<string>(trade.detail.partners);
    const detail = byChapter(trade.detail);
    const lacking = [...known].filter(
      ([key, usd]) => usd > 0 && detailed.has(key.slice(0, 2)) && !detail.has(key),
    );
    expect(lacking).toEqual([]);
  });

  it("hold the European Union as the sum of its members' chapters, and no member beside it", () => {
    const members = new Map<string, number>();
    for (const { hts, partner, usd } of recordsOf(chapters))
      if (trade.eu.some((member) => member === partner)) members.set(hts, (members.get(hts) ?? 0) + usd);
    const union = [...byChapter(trade.detail)].filter(([key]) => key.startsWith('EU'));
    expect(union.length).toBeGreaterThan(90);
    expect(union.filter(([key, usd]) => members.get(key.slice(3)) !== usd)).toEqual([]);
    expect(trade.detail.partners.filter((partner) => trade.eu.some((member) => member === partner))).toEqual(
      [],
    );
    expect(trade.eu).toHaveLength(27);
  });

  it('cover 98.7% of all value by HTS-10', () => {
    expect((100 * total(trade.detail)) / total(chapters)).toBeCloseTo(98.7, 1);
  });

  it('keep low-value shipments apart, in a chapter that no goods are classified in', () => {
    const low = [...recordsOf(trade.detail)].filter(({ hts }) => hts === '9999950000');
    expect(low.reduce((sum, { usd }) => sum + usd, 0)).toBe(24_240_115_445);
  });

  it('are refused when a table is not the one that was sealed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'btt-trade-'));
    for (const part of ['census', 'dist'])
      cpSync(join(dataDirectory(), part), join(folder, part), { recursive: true });
    expect(loadTrade(folder).id).toBe('2024-consumption');
    const table = join(folder, 'census', 'imports-2024-chapters.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('CN:', 'CN:1'));
    expect(() => loadTrade(folder)).toThrow('BTT_REFERENCE_DIGEST');
  });
});
