import { gzipSync } from 'node:zlib';
import { formatCells, type TradePartner, type TradeRecord, toCells } from '../src/trade.js';
import type { HtsCode } from '../src/vocabulary.js';
import { cell, type Row, readCsv } from './files.js';

/** Slovakia stands in the detail beside the European Union that holds it. */
const DOUBLED = '4359';
const EU = '0003';

/** U.S. imports for consumption, 2024: detail by HTS-10 as gzipped text, chapters of every partner as text. */
export function importTrade(
  folder: string,
  countries: readonly Row[],
): { readonly detail: Buffer; readonly chapters: string } {
  const iso = new Map(
    countries.flatMap((row) =>
      cell(row, 'schedule_c')
        .split(' | ')
        .map((code) => [code, cell(row, 'iso2')] as const),
    ),
  );
  iso.set(EU, 'EU');
  const read = (path: string, hts: string): TradeRecord[] => {
    // Gaza and the West Bank are two in Schedule C and one in ISO 3166.
    const sums = new Map<string, TradeRecord>();
    for (const row of readCsv(`${folder}/census/${path}`)) {
      const code = cell(row, 'cty_code');
      if (code === DOUBLED && hts === 'hts10') continue;
      const partner = iso.get(code);
      if (partner === undefined) throw new Error(`no country of Schedule C ${code}`);
      const key = `${cell(row, hts)}|${partner}`;
      sums.set(key, {
        hts: cell(row, hts) as HtsCode,
        partner: partner as TradePartner,
        usd: Number(cell(row, 'con_val_2024')) + (sums.get(key)?.usd ?? 0),
      });
    }
    return [...sums.values()];
  };
  return {
    detail: gzipSync(formatCells(toCells(read('us_imports_2024_hts10_country.csv.gz', 'hts10'))), {
      level: 9,
    }),
    chapters: formatCells(toCells(read('us_imports_2024_hs2_country.csv', 'hs2'))),
  };
}
