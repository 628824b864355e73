import { describe, expect, it } from 'vitest';
import { file } from '../testing/run-btt.js';
import { readDetail } from './imdb-detail.js';
import { readTradeFile } from './read-trade-file.js';
import { context, plain, refusal } from './testing/context.js';
import { controlEntries, type DetailRow, detailEntry, detailRecord, makeImdb } from './testing/make-imdb.js';
import { makeZip, type ZipEntry } from './testing/make-zip.js';
import type { TradeReading, TradeReadOptions } from './trade-reading.js';

const ROWS: readonly DetailRow[] = [
  { commodity: '6109100012', country: '5700', con_val_mo: 1, gen_val_mo: 2, con_val_yr: 30, gen_val_yr: 40 },
  {
    commodity: '6109100012',
    country: '5700',
    district: '27',
    con_val_yr: 500,
    gen_val_yr: 600,
    con_val_mo: 7,
  },
  { commodity: '0901110010', country: '5082', con_val_yr: 3, gen_val_mo: 5 },
  { commodity: '0901110010', country: '5083', con_val_yr: 4 },
];

function read(zip: Buffer, options: Partial<TradeReadOptions> = {}): Promise<TradeReading> {
  return readTradeFile(file('IMDB2506.ZIP', zip), context(options));
}

const unchecked = (...entries: readonly ZipEntry[]): Promise<TradeReading> =>
  read(makeZip(entries), { controls: false });

describe('a monthly archive of Census', () => {
  it('is the year to date, with districts added, and complete since its control totals agree', async () => {
    const reading = await read(makeImdb(ROWS));
    expect(plain(reading.records)).toEqual(['0901110010 PS 7', '6109100012 CN 530']);
    expect(reading).toMatchObject({ complete: true, level: 10, layout: 'Census IMDB ZIP' });
    expect(reading.basis).toMatchObject({ from: '2025-01', to: '2025-06', flow: 'consumption' });
    expect(reading.notes).toEqual(['the file has both flows; imports for consumption were read by default']);
  });

  it('is the month alone, or general imports, where they are asked for', async () => {
    const month = await read(makeImdb(ROWS), { month: true });
    expect(plain(month.records)).toEqual(['6109100012 CN 8']);
    expect(month.basis).toMatchObject({ from: '2025-06', to: '2025-06' });
    const general = await read(makeImdb(ROWS), { flow: 'general' });
    expect(plain(general.records)).toEqual(['6109100012 CN 640']);
  });

  it('of December is the whole year', async () => {
    const december = ROWS.map((row) => ({ ...row, month: '2024-12' }));
    expect((await read(makeImdb(december), { year: '2024' })).basis).toMatchObject({
      from: '2024-01',
      to: '2024-12',
    });
    expect(await refusal(() => read(makeImdb(december), { year: '2023' }))).toContain('BTT_TRADE_PERIOD');
  });

  it('may have names in any case, folders, line ends of Unix, and an end-of-file mark', async () => {
    const unix = (entry: ZipEntry): ZipEntry => ({
      name: `im_m/${entry.name.toLowerCase()}`,
      data: `${entry.data.toString('latin1').replaceAll('\r', '')}\u001a`,
    });
    const zip = makeZip([detailEntry(ROWS), ...controlEntries(ROWS)].map(unix));
    expect((await read(zip)).records).toHaveLength(2);
  });

  it('gets a lost leading zero back', async () => {
    const lost = ROWS.map((row) => ({ ...row, commodity: row.commodity.replace(/^0/, '') }));
    const reading = await read(makeImdb(lost));
    expect(plain(reading.records)).toEqual(['0901110010 PS 7', '6109100012 CN 530']);
    expect(reading.notes.join()).toContain('restored the leading zero of the codes of 2 records');
  });

  it('with a partner that is not known is not complete, and names its dollars', async () => {
    const reading = await read(
      makeImdb([...ROWS, { commodity: '6109100012', country: '8220', con_val_yr: 1234 }]),
    );
    expect(reading.complete).toBe(false);
    expect(reading.notes.join()).toContain('left out partner 8220, $1,234');
  });
});

describe('control totals', () => {
  it.each(['imp_CTY.TXT', 'IMP_COMM.TXT', 'IMP_DE.TXT'])('%s must be there', async (missing) => {
    const zip = makeZip([detailEntry(ROWS), ...controlEntries(ROWS)].filter(({ name }) => name !== missing));
    expect(await refusal(() => read(zip))).toContain(
      `BTT_TRADE_CONTROL_MISSING: IMDB2506.ZIP has no ${missing.toUpperCase()}`,
    );
    const reading = await read(zip, { controls: false });
    expect(reading.complete).toBe(false);
    expect(reading.notes.join()).toContain(`WITHOUT CONTROL TOTALS: ${missing.toUpperCase()} missing`);
  });

  it.each(['con_val_mo', 'gen_val_mo', 'con_val_yr', 'gen_val_yr'] as const)(
    'refuse a detail that is one dollar off in %s',
    async (value) => {
      const changed = ROWS.map((row, i) => (i === 0 ? { ...row, [value]: (row[value] ?? 0) + 1 } : row));
      const zip = makeZip([detailEntry(changed), ...controlEntries(ROWS)]);
      expect(await refusal(() => read(zip))).toContain('BTT_TRADE_CONTROL: IMDB2506.ZIP: IMP_CTY.TXT says');
    },
  );

  it('refuse a lost record, and one too many', async () => {
    const lost = makeZip([detailEntry(ROWS.slice(1)), ...controlEntries(ROWS)]);
    expect(await refusal(() => read(lost))).toContain('BTT_TRADE_CONTROL');
    const doubled = makeZip([detailEntry([...ROWS, ...ROWS.slice(0, 1)]), ...controlEntries(ROWS)]);
    expect(await refusal(() => read(doubled))).toContain('BTT_TRADE_CONTROL');
  });

  it('refuse a detail that agrees by country and not by district or commodity', async () => {
    const moved = ROWS.map((row) => ({ ...row, district: '99' }));
    const zip = makeZip([detailEntry(moved), ...controlEntries(ROWS)]);
    expect(await refusal(() => read(zip))).toContain('IMP_DE.TXT says');
    const recoded = ROWS.map((row) => ({ ...row, commodity: '6109100099' }));
    const other = makeZip([detailEntry(recoded), ...controlEntries(ROWS)]);
    expect(await refusal(() => read(other))).toContain('IMP_COMM.TXT says');
  });

  it('refuse control files of another month', async () => {
    const may = controlEntries(ROWS.map((row) => ({ ...row, month: '2025-05' })));
    expect(await refusal(() => read(makeZip([detailEntry(ROWS), ...may])))).toContain('is of 2025-05');
  });

  it('that are too narrow for the year to date say so', async () => {
    const narrow = controlEntries(ROWS).map((entry) =>
      entry.name === 'IMP_DE.TXT'
        ? {
            ...entry,
            data: entry.data
              .toString('latin1')
              .split('\r\n')
              .map((line) => line.slice(0, 308))
              .join('\r\n'),
          }
        : entry,
    );
    const reading = await read(makeZip([detailEntry(ROWS), ...narrow]));
    expect(reading.notes[0]).toContain('IMP_DE.TXT is too narrow for the year to date');
  });
});

describe('a detail that is not as Census writes it is refused', () => {
  const record = detailRecord(ROWS[0] ?? { commodity: '', country: '' });
  const text = (...lines: readonly string[]): ZipEntry => ({
    name: 'IMP_DETL.TXT',
    data: lines.join('\r\n'),
  });

  it.each([
    ['cut within a record', text(record, record.slice(0, 400)), 'BTT_TRADE_CUT'],
    ['a short record', text(record.slice(1), record), 'BTT_TRADE_LAYOUT: IMDB2506.ZIP: IMP_DETL.TXT, line 1'],
    ['no line ends', text(record + record + record), 'BTT_TRADE_LAYOUT'],
    ['a letter in a value', text(`${record.slice(0, 80)}x${record.slice(81)}`), 'BTT_TRADE_VALUE'],
    ['an empty value', text(`${record.slice(0, 73)}${' '.repeat(15)}${record.slice(88)}`), 'BTT_TRADE_VALUE'],
    ['a code of letters', text(`61091000AB${record.slice(10)}`), 'BTT_TRADE_CODE'],
    ['two months', text(record, `${record.slice(0, 26)}07${record.slice(28)}`), 'BTT_TRADE_MIXED'],
    ['a record twice', text(record, record), 'BTT_TRADE_DOUBLE'],
    ['nothing', text(''), 'BTT_TRADE_EMPTY'],
    ['zeros only', text(detailRecord({ commodity: '6109100012', country: '5700' })), 'BTT_TRADE_EMPTY'],
  ])('%s', async (_, entry, code) => {
    expect(await refusal(() => unchecked(entry))).toContain(code);
  });
});

describe('the size of a detail', () => {
  it('does not matter: 200,000 records are summed out of one buffer that is written over again and again', async () => {
    const template = Buffer.from(
      `${detailRecord({ commodity: '6109100000', country: '5700' })}\r\n`,
      'latin1',
    );
    const many = 250;
    const piece = Buffer.concat(Array.from({ length: many }, () => template));
    async function* chunks(): AsyncGenerator<Buffer> {
      for (let i = 0; i < 200_000 / many; i++) {
        for (let row = 0; row < many; row++) {
          const at = row * template.length;
          piece.write(String(6_109_100_000 + (i % 100)), at, 'latin1');
          piece.write(String(row + 1).padStart(15), at + 403, 'latin1');
        }
        // Chunks end anywhere, also within a record.
        for (let at = 0; at < piece.length; at += 1001) yield piece.subarray(at, at + 1001);
      }
    }
    const detail = await readDetail(chunks(), 'IMP_DETL.TXT', false);
    expect(detail.rows).toBe(200_000);
    expect(detail.cells.size).toBe(100);
    expect(detail.country.get('5700')?.[2]).toBe((800 * many * (many + 1)) / 2);
    expect(detail.commodity.get('6109100042')?.[2]).toBe((8 * many * (many + 1)) / 2);
  });
});
