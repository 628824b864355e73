import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { file } from '../testing/run-btt.js';
import { readTradeFile } from './read-trade-file.js';
import { context, plain, refusal } from './testing/context.js';
import { controlEntries, type DetailRow, detailEntry, makeImdb } from './testing/make-imdb.js';
import { makeWorkbook } from './testing/make-workbook.js';
import { makeZip } from './testing/make-zip.js';
import type { TradeReading, TradeReadOptions } from './trade-reading.js';

const API = '[["CTY_CODE","I_COMMODITY","CON_VAL_YR","time"],["5700","61","5","2024-12"]]';
const CSV = 'Country,Year,HTS Number,Customs Value\nChina,2024,61,5\n';
const ROWS: readonly DetailRow[] = [
  {
    commodity: '6109100012',
    country: '5700',
    con_val_mo: 10,
    gen_val_mo: 11,
    con_val_yr: 100,
    gen_val_yr: 101,
  },
];
const SHEET = [
  ['Customs Value', null],
  ['Country', 'HTS Number', 2024],
  ['China', 6109100012, 5],
] as const;

function read(
  name: string,
  content: string | Buffer,
  options: Partial<TradeReadOptions> = {},
): Promise<TradeReading> {
  return readTradeFile(file(name, content), context(options));
}

describe('a layout is known by what is in the file, whatever it is called', () => {
  it.each([
    ['imports.csv', API, 'Census API JSON'],
    ['imports.json', CSV, 'DataWeb CSV'],
    ['imports.txt', makeImdb(ROWS), 'Census IMDB ZIP'],
    ['imports.zip', makeWorkbook({ 'Customs Value': SHEET }), 'DataWeb XLSX'],
    ['utf16.csv', Buffer.from(`\ufeff${CSV}`, 'utf16le'), 'DataWeb CSV'],
  ])('%s', async (name, content, layout) => {
    const reading = await read(name, content);
    expect(reading.layout).toBe(layout);
    expect(reading.records).toHaveLength(1);
    expect(reading.file.name).toBe(name);
    expect(reading.file.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('a CSV of Windows keeps the letters of its countries', async () => {
    const csv = Buffer.from("Country,Year,HTS Number,Customs Value\nCôte d'Ivoire,2024,18,5\n", 'latin1');
    expect(plain((await read('a.csv', csv)).records)).toEqual(['18 CI 5']);
  });

  it.each([
    ['nothing', '', 'BTT_TRADE_EMPTY: x.dat is empty: the Census API answers so (204)'],
    ['white space', ' \r\n', 'BTT_TRADE_EMPTY'],
    [
      'an error page',
      '<html><title>Invalid Key</title></html>',
      'BTT_TRADE_API: x.dat is an error page and no data: Invalid Key',
    ],
    ['an error text', "error: unknown variable 'CON'", 'BTT_TRADE_API'],
    ['another CSV', 'hts,origin\n5201.00,CN\n', 'BTT_TRADE_LAYOUT: x.dat is none of the layouts'],
    [
      'another ZIP',
      makeZip([{ name: 'a.txt', data: 'a' }]),
      'BTT_TRADE_LAYOUT: x.dat is a ZIP without IMP_DETL.TXT',
    ],
    ['an empty ZIP', makeZip([]), 'it holds nothing'],
    ['binary', Buffer.from([1, 0, 2, 0, 0, 0, 9]), 'BTT_TRADE_LAYOUT: x.dat is binary'],
    [
      'nested lists',
      `[["a"],[${'['.repeat(9999)}${']'.repeat(9999)}]]`,
      'BTT_TRADE_LAYOUT: x.dat: element 2',
    ],
    ['control characters', '{"a":"\u009b2J"}', 'BTT_TRADE_API: x.dat is an answer'],
  ])('%s is refused', async (_, content, message) => {
    const refused = await refusal(() => read('x.dat', content));
    expect(refused).toContain(message);
    expect(refused).not.toContain('\u009b');
  });

  it('a file that is not there, and a folder, are refused', async () => {
    expect(await refusal(() => readTradeFile('/nowhere/a.json', context()))).toContain(
      'BTT_TRADE_UNREADABLE',
    );
    expect(await refusal(() => readTradeFile('/', context()))).toContain('it is a folder');
    expect(await refusal(() => readTradeFile('/dev/null', context()))).toContain('it is a pipe or a device');
  });
});

describe('a damaged or hostile archive', () => {
  const whole = makeImdb(ROWS);

  it.each([0.2, 0.5, 0.9, 0.99])('cut at %f of its length is refused', async (share) => {
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    expect(await refusal(() => read('cut.zip', cut))).toContain('BTT_TRADE_ZIP: cut.zip');
  });

  it('with a wrong CRC is refused', async () => {
    const zip = makeZip([{ ...detailEntry(ROWS), crc: 1 }, ...controlEntries(ROWS)]);
    expect(await refusal(() => read('a.zip', zip))).toContain('its CRC is');
  });

  it('with a flipped byte is refused', async () => {
    const flipped = Buffer.from(makeZip([{ ...detailEntry(ROWS), stored: true }, ...controlEntries(ROWS)]));
    flipped[45] = (flipped[45] ?? 0) ^ 1;
    expect(await refusal(() => read('a.zip', flipped))).toContain('BTT_TRADE_ZIP');
  });

  it('that lies about its size is refused', async () => {
    const zip = makeZip([{ ...detailEntry(ROWS), size: 10 }, ...controlEntries(ROWS)]);
    expect(await refusal(() => read('a.zip', zip))).toContain('BTT_TRADE_ZIP');
  });

  it('that is encrypted is refused', async () => {
    const zip = makeZip([{ ...detailEntry(ROWS), flags: 1 }, ...controlEntries(ROWS)]);
    expect(await refusal(() => read('a.zip', zip))).toContain('BTT_TRADE_ENCRYPTED');
  });

  it('that inflates a thousandfold is refused before it is inflated', async () => {
    const zip = makeZip([{ name: 'IMP_DETL.TXT', data: Buffer.alloc(20 * 1024 * 1024) }]);
    expect(await refusal(() => read('a.zip', zip))).toContain(
      'BTT_TRADE_ZIP_BOMB: a.zip: IMP_DETL.TXT inflates',
    );
  });

  it('that says to inflate beyond the limit is refused with the limit', async () => {
    const entries = Array.from({ length: 3 }, (_, i) => ({ name: `${i}`, data: 'x', size: 4_000_000_000 }));
    const refused = await refusal(() => read('a.zip', makeZip(entries)));
    expect(refused).toContain('BTT_TRADE_ZIP_BOMB');
    expect(refused).toContain('8192 MiB');
  });

  it('with thousands of entries is refused', async () => {
    const entries = Array.from({ length: 2001 }, (_, i) => ({ name: `${i}`, data: '' }));
    expect(await refusal(() => read('a.zip', makeZip(entries)))).toContain('holds 2001 entries');
  });

  it('with an entry twice is refused', async () => {
    const zip = makeZip([detailEntry(ROWS), ...controlEntries(ROWS), { name: 'IMP_DETL.TXT', data: '' }]);
    expect(await refusal(() => read('a.zip', zip))).toContain(
      'BTT_TRADE_ZIP: a.zip holds IMP_DETL.TXT twice',
    );
  });

  it('of several months in folders is refused', async () => {
    const months = ['01', '02'].flatMap((month) =>
      [detailEntry(ROWS), ...controlEntries(ROWS)].map((one) => ({ ...one, name: `${month}/${one.name}` })),
    );
    expect(await refusal(() => read('a.zip', makeZip(months)))).toContain(
      'BTT_TRADE_MIXED: a.zip holds 2 files IMP_DETL.TXT: 01/IMP_DETL.TXT, 02/IMP_DETL.TXT',
    );
  });

  it('with bytes that its directory does not name is refused', async () => {
    const book = makeWorkbook({ 'Customs Value': SHEET });
    const end = book.length - 22;
    const directory = book.readUInt32LE(end + 16);
    const hidden = Buffer.alloc(200_000);
    const stuffed = Buffer.concat([book.subarray(0, directory), hidden, book.subarray(directory)]);
    stuffed.writeUInt32LE(directory + hidden.length, end + hidden.length + 16);
    expect(await refusal(() => read('a.xlsx', stuffed))).toContain('BTT_TRADE_ZIP_BOMB: a.xlsx holds');
  });

  it('is refused as a workbook too', async () => {
    const book = { name: 'xl/workbook.xml', data: '<workbook/>' };
    const bomb = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(20 * 1024 * 1024) };
    expect(await refusal(() => read('a.xlsx', makeZip([book, bomb])))).toContain('BTT_TRADE_ZIP_BOMB');
    const lying = { ...bomb, data: 'x'.repeat(9), size: 5 };
    expect(await refusal(() => read('a.xlsx', makeZip([book, lying])))).toContain('BTT_TRADE_ZIP');
    expect(await refusal(() => read('a.xlsx', makeZip([book])))).toContain('BTT_TRADE_LAYOUT');
  });
});

describe('a workbook of DataWeb', () => {
  const PARAMETERS = [
    ['Download Date', '08/07/2026'],
    ['Trade Flow', 'Imports: For Consumption'],
    ['Classification System', 'HTS Items'],
    ['Units', 'In Actual Units of Quantity'],
    ['Commodities', '1000 codes, in thousands of rows'],
  ] as const;

  it('is read from the sheet of customs value, and the others are named', async () => {
    const book = makeWorkbook({
      'Query Parameters': PARAMETERS,
      'Customs Value': SHEET,
      'First Unit of Quantity': SHEET,
    });
    const reading = await read('a.xlsx', book);
    expect(plain(reading.records)).toEqual(['6109100012 CN 5']);
    expect(reading.notes).toEqual(['other sheets were not read: First Unit of Quantity']);
  });

  it('of both flows is read as --flow says', async () => {
    const book = makeWorkbook({ 'Customs Value': SHEET, 'General Customs Value': SHEET });
    expect((await read('a.xlsx', book)).basis.flow).toBe('consumption');
    const general = await read('a.xlsx', book, { flow: 'general' });
    expect(general.basis.flow).toBe('general');
    expect(general.notes[0]).toContain('the sheet General Customs Value was read as --flow says');
  });

  it('may hold one sheet of results with the measure as a column', async () => {
    const results = [
      ['Country', 'Year', 'HTS Number', 'Customs Value'],
      ['Viet Nam', 2024, '0901110010', 7],
    ] as const;
    const reading = await read('a.xlsx', makeWorkbook({ 'Query Results': results }));
    expect(plain(reading.records)).toEqual(['0901110010 VN 7']);
  });

  it.each([
    ['thousands', [['Units', 'In Thousands']], SHEET, 'BTT_TRADE_UNITS'],
    ['1,000 dollars', [['Scale', 'In 1,000 Dollars']], SHEET, 'BTT_TRADE_UNITS'],
    ['$000', [['Scale', 'US$000']], SHEET, 'BTT_TRADE_UNITS'],
    ['(000 USD)', [], [['Country', 'HTS Number', '2024', '(000 USD)']], 'BTT_TRADE_UNITS'],
    ['SITC', [['Classification System', 'SITC Items']], SHEET, 'BTT_TRADE_CLASSIFICATION'],
    ['exports', [['Trade Flow', 'Total Exports']], SHEET, 'BTT_TRADE_FLOW'],
    ['a year that was not over', [['Download Date', '2024-08-07']], SHEET, 'BTT_TRADE_PERIOD'],
    ['a fraction', [], [SHEET[0], SHEET[1], ['China', 6109100012, 5.5]], 'BTT_TRADE_VALUE'],
  ])('of %s is refused', async (_, parameters, sheet, code) => {
    const book = makeWorkbook({ 'Query Parameters': parameters, 'Customs Value': sheet });
    expect(await refusal(() => read('a.xlsx', book))).toContain(code);
  });

  it.each([
    ['2026-04-20', '2026-02'],
    ['2026-07-01', '2026-04'],
  ])('exported on %s has months of no trade up to %s', async (day, to) => {
    const sheet = [
      ['Country', 'HTS Number', 'Year', 'January', 'February', 'March', 'April'],
      ['China', 61, 2026, 1, 20, 0, 0],
    ];
    const book = makeWorkbook({ 'Query Parameters': [['Download Date', day]], 'Customs Value': sheet });
    expect((await read('a.xlsx', book)).basis).toMatchObject({ from: '2026-01', to });
  });

  it('without customs value is refused', async () => {
    const cif = makeWorkbook({ 'CIF Import Value': SHEET });
    expect(await refusal(() => read('a.xlsx', cif))).toContain('BTT_TRADE_MEASURE');
    const other = makeWorkbook({ Sheet1: [['a', 'b']] });
    expect(await refusal(() => read('a.xlsx', other))).toContain('BTT_TRADE_LAYOUT');
  });
});

it('the bytes that were hashed are those of the file', async () => {
  const path = file('a.json', API);
  const before = (await readTradeFile(path, context())).file.digest;
  writeFileSync(path, `${API}\n`);
  expect((await readTradeFile(path, context())).file.digest).not.toBe(before);
});
