import type { Columns } from '../imdb-layout.js';
import { CONTROLS, DETAIL, VALUES, type ValueName } from '../imdb-layout.js';
import { makeZip, type ZipEntry } from './make-zip.js';

/** One record of `IMP_DETL.TXT`; what is not given is empty or 0. */
export interface DetailRow extends Partial<Readonly<Record<ValueName, number>>> {
  readonly commodity: string;
  readonly country: string;
  readonly district?: string;
  readonly provision?: string;
  /** `2025-06`. */
  readonly month?: string;
}

const WIDTHS: Readonly<Record<string, number>> = {
  'IMP_CTY.TXT': 580,
  'IMP_COMM.TXT': 672,
  'IMP_DE.TXT': 578,
};

function put(record: Buffer, { start, end }: Columns, text: string): void {
  record.write(text.padStart(end - start), start, 'latin1');
}

export function detailRecord(row: DetailRow): string {
  const record = Buffer.alloc(DETAIL.length, ' ');
  // All 44 measures are printed, as zeros where there is nothing.
  for (let end = 43; end <= DETAIL.length; end += 15) record.write('0', end - 1);
  const month = row.month ?? '2025-06';
  put(record, DETAIL.commodity, row.commodity);
  put(record, DETAIL.country, row.country);
  put(record, { start: 14, end: 16 }, '00');
  put(record, DETAIL.district, row.district ?? '10');
  put(record, { start: 18, end: 20 }, '10');
  put(record, { start: 20, end: 22 }, row.provision ?? '61');
  put(record, DETAIL.year, month.slice(0, 4));
  put(record, DETAIL.month, month.slice(5));
  VALUES.forEach((name, i) => {
    put(record, DETAIL.values[i] ?? { start: 0, end: 0 }, String(row[name] ?? 0));
  });
  return record.toString('latin1');
}

/** The control totals of the rows. */
export function controlEntries(rows: readonly DetailRow[]): ZipEntry[] {
  return CONTROLS.map((layout) => {
    const sums = new Map<string, number[]>();
    for (const row of rows) {
      const key = row[layout.key] ?? '10';
      const sum = sums.get(key) ?? VALUES.map(() => 0);
      sums.set(
        key,
        VALUES.map((name, i) => (sum[i] ?? 0) + (row[name] ?? 0)),
      );
    }
    const lines = [...sums].map(([key, sum]) => {
      const record = Buffer.alloc(WIDTHS[layout.file] ?? 0, ' ');
      const month = rows[0]?.month ?? '2025-06';
      put(record, layout.columns, key);
      put(record, layout.year, month.slice(0, 4));
      put(record, layout.month, month.slice(5));
      layout.values.forEach((columns, i) => {
        put(record, columns, String(sum[i] ?? 0));
      });
      record.write('0', record.length - 1);
      return `${record.toString('latin1')}\r\n`;
    });
    // The country file ships in mixed case.
    return { name: layout.file.replace('IMP_CTY', 'imp_CTY'), data: Buffer.from(lines.join(''), 'latin1') };
  });
}

export function detailEntry(rows: readonly DetailRow[]): ZipEntry {
  const text = rows.map((row) => `${detailRecord(row)}\r\n`).join('');
  return { name: 'IMP_DETL.TXT', data: Buffer.from(text, 'latin1') };
}

/** An archive of Census with its control totals. */
export function makeImdb(rows: readonly DetailRow[]): Buffer {
  return makeZip([detailEntry(rows), ...controlEntries(rows), { name: 'CONCORD.TXT', data: 'other' }]);
}
