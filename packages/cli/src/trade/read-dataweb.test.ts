import { describe, expect, it } from 'vitest';
import { readCells } from './read-cells.js';
import { readDataWeb } from './read-dataweb.js';
import { context, plain, refusal } from './testing/context.js';
import type { TradeReadOptions, TradeTable } from './trade-reading.js';

const TITLE = '"Imports: For Consumption|Annual data",,,';
const HEADER = 'Data Type,Country,HTS Number,Description,2024';

function read(lines: readonly string[], options: Partial<TradeReadOptions> = {}): TradeTable {
  const rows = readCells(lines.join('\n'), 'd.csv');
  const source = { layout: 'DataWeb CSV', rows, parameters: [], sheet: '', notes: [] } as const;
  return readDataWeb(source, 'd.csv', context(options));
}

const CHINA = 'Customs Value,China,6109100012,"T-shirts, of cotton","1,234"';
const GHANA = 'Customs Value,Ghana,1801000010,Cocoa beans,$7';

describe('a CSV of DataWeb', () => {
  it('is read below its title rows, with values as DataWeb prints them', () => {
    const table = read([TITLE, 'Data Row Count,2', HEADER, CHINA, GHANA]);
    expect(plain(table.records)).toEqual(['1801000010 GH 7', '6109100012 CN 1234']);
    expect(table.basis).toEqual({
      from: '2024-01',
      to: '2024-12',
      flow: 'consumption',
      measure: 'customs-value',
    });
    expect(table).toMatchObject({ layout: 'DataWeb CSV', complete: false, level: 10, notes: [] });
  });

  it('is not taken for thousands because it has 1000 rows', async () => {
    expect(await refusal(() => read(['Data Row Count,1000', HEADER, CHINA]))).toContain('BTT_TRADE_CUT');
  });

  it('reads the year that is asked for and never adds two', async () => {
    const lines = [`${HEADER},2023`, `${CHINA},5`];
    expect(await refusal(() => read(lines))).toContain(
      'BTT_TRADE_MIXED: d.csv holds several years, 2023, 2024',
    );
    expect(plain(read(lines, { year: '2023' }).records)).toEqual(['6109100012 CN 5']);
  });

  it('reads a column of years beside one of the measure', () => {
    const lines = ['Country,Year,HTS Number,General Customs Value,CIF Import Value', 'China,2024,61,5,9'];
    const table = read(lines);
    expect(plain(table.records)).toEqual(['61 CN 5']);
    expect(table.basis.flow).toBe('general');
    expect(table.notes).toEqual(['other measures were not read: CIF Import Value']);
  });

  it('does not take the unit of the quantity for a measure', () => {
    const lines = ['Country,Year,HTS Number,Quantity Description,Customs Value', 'China,2024,61,kilograms,5'];
    expect(read(lines).notes).toEqual([]);
  });

  it('takes "Customs Value" under a title of general imports for general imports', () => {
    expect(read(['General Imports|Annual', HEADER, CHINA]).basis.flow).toBe('general');
  });

  it('reads the European Union as a partner, and Schedule C numbers as countries', () => {
    const lines = [HEADER, 'Customs Value,European Union,61,x,5', 'Customs Value,5700,61,x,6'];
    expect(plain(read(lines).records)).toEqual(['61 CN 6', '61 EU 5']);
  });

  it('leaves other measures aside where a column marks the rows', () => {
    const table = read([HEADER, CHINA, CHINA.replace('Customs Value', 'First Unit of Quantity')]);
    expect(plain(table.records)).toEqual(['6109100012 CN 1234']);
    expect(table.notes).toEqual(['left out 1 rows of other measures']);
  });

  it('leaves a world row and a total out, and holds both against the rows', () => {
    const world = 'Customs Value,All Countries,6109100012,x,1234';
    const table = read([HEADER, CHINA, world, 'Total:,,,,1234']);
    expect(plain(table.records)).toEqual(['6109100012 CN 1234']);
    expect(table.notes.join()).toContain('which the partners sum to');
    expect(table.notes.join()).toContain('left out 1 rows of totals');
  });

  it('leaves subtotals out', () => {
    const table = read([HEADER, CHINA, 'Customs Value,China,Subtotal,,1234', GHANA]);
    expect(plain(table.records)).toEqual(['1801000010 GH 7', '6109100012 CN 1234']);
  });

  it('says which columns it did not read', () => {
    expect(read([`${HEADER},2025 YTD`, `${CHINA},9`]).notes).toEqual([
      'columns that were not read: 2025 YTD',
    ]);
  });
});

describe('HTS numbers that a spreadsheet has touched', () => {
  const row = (code: string): string => `Customs Value,China,${code},x,5`;

  it('get their leading zero back where the others have the length', () => {
    const table = read([HEADER, row('7214200000.0'), row('101210010')]);
    expect(plain(table.records)).toEqual(['0101210010 CN 5', '7214200000 CN 5']);
    expect(table.notes.join()).toContain('restored the leading zero of 1 codes, as in 101210010: 0101210010');
  });

  it('get it back in chapters too', () => {
    expect(plain(read([HEADER, row('1'), row('61')]).records)).toEqual(['01 CN 5', '61 CN 5']);
  });

  it.each(['12345', '7.21E+09', '72x4'])('are refused where it is not clear: %s', async (code) => {
    expect(await refusal(() => read([HEADER, row('7214200000'), row(code)]))).toContain(
      'BTT_TRADE_CODE: d.csv, row 3',
    );
  });
});

describe('months of DataWeb', () => {
  const MONTHS = 'Data Type,Country,HTS Number,Year,January,February,March,April';

  it('are added and labelled as what they are', () => {
    const table = read([MONTHS, 'Customs Value,China,61,2024,1,20,300,4000']);
    expect(plain(table.records)).toEqual(['61 CN 4321']);
    expect(table.basis).toMatchObject({ from: '2024-01', to: '2024-04' });
  });

  it('are not taken for published where zeros at the end may stand for what was to come', () => {
    const lines = [MONTHS, 'Customs Value,China,61,2026,1,20,0,0'];
    const table = read(lines);
    expect(table.basis).toMatchObject({ from: '2026-01', to: '2026-02' });
    expect(table.notes.join()).toContain('the months after 2026-02 hold zeros only');
  });

  it('may stand in a column, and must have no gap', async () => {
    const header = 'Country,Year,Month,HTS Number,Customs Value';
    const table = read([header, 'China,2024,1,61,5', 'China,2024,2,61,6']);
    expect(plain(table.records)).toEqual(['61 CN 11']);
    expect(await refusal(() => read([header, 'China,2024,1,61,5', 'China,2024,3,61,6']))).toContain(
      'BTT_TRADE_MONTHS: d.csv has no values of 2024-02',
    );
    expect(await refusal(() => read([header, 'China,2024,,61,5']))).toContain(
      'BTT_TRADE_PERIOD: d.csv, row 2',
    );
  });

  it('of several years are never added', async () => {
    const lines = [MONTHS, 'Customs Value,China,61,2023,1,1,1,1', 'Customs Value,China,61,2024,2,2,2,2'];
    expect(await refusal(() => read(lines))).toContain('BTT_TRADE_MIXED');
    expect(plain(read(lines, { year: '2024' }).records)).toEqual(['61 CN 8']);
  });
});

describe('a year that is not over', () => {
  it('is not taken for a whole year', async () => {
    const lines = [HEADER.replace('2024', '2026'), CHINA];
    expect(await refusal(() => read(lines))).toContain('BTT_TRADE_PERIOD: d.csv: the values of 2026');
  });

  it('of last year is read with a word, since a CSV does not say when it was exported', () => {
    const table = read([HEADER.replace('2024', '2025'), CHINA]);
    expect(table.notes).toEqual([
      'the file does not say when it was exported: 2025 is taken for the whole year',
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['thousands in the title', ['Customs Value in 1,000 Dollars', HEADER, CHINA], 'BTT_TRADE_UNITS'],
    ['thousands in the header', [HEADER.replace('2024', '2024 (thousands)'), CHINA], 'BTT_TRADE_UNITS'],
    ['thousands in the measure', [HEADER, CHINA.replace('Value', 'Value (millions)')], 'BTT_TRADE_UNITS'],
    ['a cut export', ['Data Row Count,50', HEADER, CHINA], 'BTT_TRADE_CUT'],
    ['a total that the rows do not have', [HEADER, CHINA, 'Total:,,,,9999'], 'BTT_TRADE_CONTROL'],
    ['CIF only', [HEADER, CHINA.replace('Customs Value', 'CIF Import Value')], 'BTT_TRADE_MEASURE'],
    ['no measure at all', ['Country,HTS Number,2024', 'China,61,5'], 'BTT_TRADE_MEASURE'],
    ['SITC', [HEADER.replace('HTS', 'SITC'), CHINA], 'BTT_TRADE_CLASSIFICATION'],
    ['exports', ['Total Exports|Customs Value', HEADER, CHINA], 'BTT_TRADE_FLOW'],
    ['no country', ['Data Type,HTS Number,2024', 'Customs Value,61,5'], 'BTT_TRADE_LAYOUT'],
    ['no period', ['Data Type,Country,HTS Number', 'Customs Value,China,61'], 'BTT_TRADE_LAYOUT'],
    ['months without a year', ['Country,HTS Number,May', 'China,61,5'], 'BTT_TRADE_LAYOUT'],
    ['a fraction', [HEADER, CHINA.replace('1,234', '1234.5')], 'BTT_TRADE_VALUE: d.csv, row 2, column 2024'],
    ['a negative value', [HEADER, CHINA.replace('1,234', '(5)')], 'BTT_TRADE_VALUE'],
    ['a cell that stands twice', [HEADER, CHINA, CHINA], 'BTT_TRADE_DOUBLE'],
    ['one country under two names', [HEADER, CHINA, CHINA.replace('China', 'CN')], 'BTT_TRADE_DOUBLE'],
    ['a name of two countries', [HEADER, CHINA.replace('China', 'Congo')], 'BTT_TRADE_PARTNER: d.csv, row 2'],
    [
      'world rows that the partners exceed',
      [HEADER, CHINA, 'Customs Value,World,6109100012,x,9'],
      'BTT_TRADE_CONTROL',
    ],
  ])('%s', async (_, lines, code) => {
    expect(await refusal(() => read(lines))).toContain(code);
  });

  it('--month of values by year, and a flow that is not there', async () => {
    expect(await refusal(() => read([HEADER, CHINA], { month: true }))).toContain('BTT_TRADE_MEASURE');
    expect(await refusal(() => read([HEADER, CHINA], { flow: 'general' }))).toContain('BTT_TRADE_FLOW');
  });
});

it('districts of DataWeb are added, since a column says what divides the value', () => {
  const lines = [
    'Data Type,Country,HTS Number,District,2024',
    'Customs Value,China,61,Boston,5',
    'Customs Value,China,61,Miami,6',
  ];
  expect(plain(read(lines).records)).toEqual(['61 CN 11']);
});

it('a partner that is not known is named with its dollars', () => {
  const table = read([HEADER, CHINA, 'Customs Value,International Organizations,61,x,12']);
  expect(table.notes.join()).toContain('HS2');
  const same = read([HEADER, CHINA, 'Customs Value,Narnia,6109100012,x,1200']);
  expect(same.notes.join()).toContain('left out 1 rows of partners that are not known here, $1,200: Narnia');
});
