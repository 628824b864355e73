import { describe, expect, it } from 'vitest';
import { readApi } from './read-api.js';
import { context, plain, refusal } from './testing/context.js';
import type { TradeReadOptions } from './trade-reading.js';

const HEADER = ['CTY_CODE', 'CTY_NAME', 'I_COMMODITY', 'CON_VAL_YR', 'COMM_LVL', 'time'];

/** An answer by HS10 for 2024: code, country, value. */
function answer(...rows: readonly (readonly string[])[]): string {
  return JSON.stringify([
    HEADER,
    ...rows.map(([country, code, usd, level = 'HS10', time = '2024-12']) => [
      country,
      'A COUNTRY',
      code,
      usd,
      level,
      time,
    ]),
  ]);
}

const read = (text: string, options: Partial<TradeReadOptions> = {}) =>
  readApi(text, 'a.json', context(options));

describe('an answer of the Census API', () => {
  it('is read as whole dollars by code and partner, of the whole year', () => {
    const table = read(answer(['5700', '6109100012', '120'], ['7490', '1801000010', '7']));
    expect(plain(table.records)).toEqual(['1801000010 GH 7', '6109100012 CN 120']);
    expect(table.basis).toEqual({
      from: '2024-01',
      to: '2024-12',
      flow: 'consumption',
      measure: 'customs-value',
    });
    expect(table).toMatchObject({ level: 10, complete: false, layout: 'Census API JSON', notes: [] });
  });

  it('is of the year to date where it is not of December', () => {
    const text = answer(['5700', '6109100012', '120', 'HS10', '2025-06']);
    expect(read(text).basis).toMatchObject({ from: '2025-01', to: '2025-06' });
  });

  it('comes with its predicates twice, which must agree', async () => {
    const rows = [
      [...HEADER, 'COMM_LVL', 'I_COMMODITY'],
      ['5700', 'CHINA', '61', '120', 'HS2', '2024-12', 'HS2', '61'],
    ];
    expect(plain(read(JSON.stringify(rows)).records)).toEqual(['61 CN 120']);
    rows[1] = ['5700', 'CHINA', '61', '120', 'HS2', '2024-12', 'HS2', '62'];
    expect(await refusal(() => read(JSON.stringify(rows)))).toContain('BTT_TRADE_LAYOUT: a.json, row 2');
  });

  it('adds the two codes of Schedule C that are one country', () => {
    const table = read(answer(['5082', '6109100012', '3'], ['5083', '6109100012', '4']));
    expect(plain(table.records)).toEqual(['6109100012 PS 7']);
  });

  it('has no record of what is 0 or empty', () => {
    const text = answer(['5700', '61', '0', 'HS2'], ['7490', '61', '', 'HS2'], ['1220', '61', '1', 'HS2']);
    expect(plain(read(text).records)).toEqual(['61 CA 1']);
  });
});

describe('aggregates that would count dollars twice', () => {
  it('leaves out regions, and says which', () => {
    const table = read(
      answer(['5700', '61', '5', 'HS2'], ['0014', '61', '9', 'HS2'], ['1XXX', '61', '8', 'HS2']),
    );
    expect(plain(table.records)).toEqual(['61 CN 5']);
    expect(table.notes.join()).toContain('left out 2 rows of regions');
    expect(table.notes.join()).toContain('1XXX $8');
  });

  it('leaves out what Census marks as a group of countries', () => {
    const rows = [
      [...HEADER, 'SUMMARY_LVL'],
      ['5700', 'CHINA', '61', '5', 'HS2', '2024-12', 'DET'],
      ['4000', 'A REGION', '61', '9', 'HS2', '2024-12', 'CGP'],
    ];
    expect(plain(read(JSON.stringify(rows)).records)).toEqual(['61 CN 5']);
  });

  it('keeps the European Union as one partner where no member stands beside it', () => {
    const table = read(answer(['0003', '61', '5', 'HS2'], ['5700', '61', '6', 'HS2']));
    expect(plain(table.records)).toEqual(['61 CN 6', '61 EU 5']);
  });

  it('drops the European Union with its dollars where one member stands beside it', () => {
    const table = read(answer(['0003', '61', '500', 'HS2'], ['4359', '62', '6', 'HS2']));
    expect(plain(table.records)).toEqual(['62 SK 6']);
    expect(table.notes.join()).toContain('European Union, $500: its members stand there themselves');
  });

  it('holds the partners against the world and says what it has more', () => {
    const equal = read(
      answer(['-', '61', '11', 'HS2'], ['5700', '61', '5', 'HS2'], ['7490', '61', '6', 'HS2']),
    );
    expect(equal.notes.join()).toContain('which the partners sum to');
    expect(equal.complete).toBe(false);
    const short = read(answer(['-', '61', '15', 'HS2'], ['5700', '61', '5', 'HS2']));
    expect(short.notes.join()).toContain('$10 of it, in 1 codes, is of partners that the file does not have');
  });

  it('refuses partners that exceed the world', async () => {
    const text = answer(['-', '61', '4', 'HS2'], ['5700', '61', '5', 'HS2']);
    expect(await refusal(() => read(text))).toContain('BTT_TRADE_CONTROL: a.json: the partners of 61');
  });

  it('never adds levels: the longest codes are read, the dollars of the others named', () => {
    const table = read(
      answer(
        ['5700', '61', '900', 'HS2'],
        ['5700', '62', '50', 'HS2'],
        ['5700', '6109100012', '5'],
        ['-', '61', '900', 'HS2'],
      ),
    );
    expect(plain(table.records)).toEqual(['6109100012 CN 5']);
    expect(table.notes.join()).toContain('left out 3 rows of HS2, $950');
    expect(table.notes.join()).toContain(
      'has shorter codes only, so that they are not in the set: 5700 (62)',
    );
  });

  it('names the partners whose longer codes are missing, though others have them', () => {
    const table = read(answer(['7490', '18', '500', 'HS2'], ['5700', '1801000000', '7']));
    expect(plain(table.records)).toEqual(['1801000000 CN 7']);
    expect(table.notes.join()).toContain('so that they are not in the set: 7490 (18)');
  });

  it('leaves out the row of all goods', () => {
    const table = read(answer(['5700', '61', '5', 'HS2'], ['5700', '-', '99', '-']));
    expect(plain(table.records)).toEqual(['61 CN 5']);
    expect(table.notes.join()).toContain('left out 1 rows of all goods together');
  });

  it('names a partner that is not known here with its dollars', () => {
    const table = read(answer(['5700', '61', '5', 'HS2'], ['8220', '61', '1234', 'HS2']));
    expect(table.notes.join()).toContain('not known here, $1,234: 8220 $1,234');
  });
});

describe('flows and periods', () => {
  const both = JSON.stringify([
    ['CTY_CODE', 'I_COMMODITY', 'CON_VAL_YR', 'GEN_VAL_YR', 'time'],
    ['5700', '61', '5', '7', '2024-12'],
  ]);

  it('reads imports for consumption of a file of both, and says so', () => {
    const table = read(both);
    expect(plain(table.records)).toEqual(['61 CN 5']);
    expect(table.notes).toEqual(['the file has both flows; CON_VAL_YR was read by default']);
  });

  it('reads general imports where they are asked for', () => {
    const table = read(both, { flow: 'general' });
    expect(plain(table.records)).toEqual(['61 CN 7']);
    expect(table.basis.flow).toBe('general');
  });

  it('refuses a flow that is not there, and what is no customs value', async () => {
    const text = answer(['5700', '61', '5', 'HS2']);
    expect(await refusal(() => read(text, { flow: 'general' }))).toContain('BTT_TRADE_FLOW');
    expect(await refusal(() => read(text.replace('CON_VAL_YR', 'GEN_CIF_YR')))).toContain(
      'BTT_TRADE_MEASURE',
    );
    expect(await refusal(() => read(text, { month: true }))).toContain('BTT_TRADE_MEASURE');
  });

  it('refuses several years, and reads the one that is asked for', async () => {
    const text = answer(['5700', '61', '5', 'HS2', '2023-12'], ['5700', '61', '7', 'HS2', '2024-12']);
    expect(await refusal(() => read(text))).toContain(
      'BTT_TRADE_MIXED: a.json holds several years, 2023, 2024',
    );
    expect(plain(read(text, { year: '2023' }).records)).toEqual(['61 CN 5']);
    expect(await refusal(() => read(text, { year: '2020' }))).toContain('BTT_TRADE_PERIOD');
  });

  it('refuses two years to date of one year, which overlap', async () => {
    const text = answer(['5700', '61', '5', 'HS2', '2024-11'], ['5700', '61', '7', 'HS2', '2024-12']);
    expect(await refusal(() => read(text))).toContain('BTT_TRADE_MIXED');
  });

  const monthly = (...months: readonly string[]): string =>
    JSON.stringify([
      ['CTY_CODE', 'I_COMMODITY', 'CON_VAL_MO', 'time'],
      ...months.map((month, i) => ['5700', '61', String(10 ** i), month]),
    ]);

  it('adds the months of one year and says from when to when', () => {
    const table = read(monthly('2024-03', '2024-02', '2024-04'));
    expect(plain(table.records)).toEqual(['61 CN 111']);
    expect(table.basis).toMatchObject({ from: '2024-02', to: '2024-04' });
  });

  it('refuses a gap in the months, and a month that stands twice', async () => {
    expect(await refusal(() => read(monthly('2024-01', '2024-04')))).toContain(
      'BTT_TRADE_MONTHS: a.json has no values of 2024-02, 2024-03',
    );
    expect(await refusal(() => read(monthly('2024-01', '2024-01')))).toContain('BTT_TRADE_DOUBLE');
  });
});

describe('what is refused', () => {
  it.each([
    [
      'a cell that stands twice',
      answer(['5700', '61', '5', 'HS2'], ['5700', '61', '5', 'HS2']),
      'BTT_TRADE_DOUBLE',
    ],
    [
      'a fraction',
      answer(['5700', '61', '1234.5', 'HS2']),
      'BTT_TRADE_VALUE: a.json, row 2, column CON_VAL_YR',
    ],
    ['a negative value', answer(['5700', '61', '-5', 'HS2']), 'BTT_TRADE_VALUE'],
    ['a code of another level', answer(['5700', '611', '5', 'HS6']), 'BTT_TRADE_CODE'],
    ['a time that is no month', answer(['5700', '61', '5', 'HS2', '2024']), 'BTT_TRADE_PERIOD'],
    ['only the world', answer(['-', '61', '5', 'HS2']), 'BTT_TRADE_EMPTY'],
    ['only zeros', answer(['5700', '61', '0', 'HS2']), 'BTT_TRADE_EMPTY'],
    ['a header alone', answer(), 'BTT_TRADE_EMPTY'],
    ['an empty list', '[]', 'BTT_TRADE_EMPTY'],
    ['an object', '{"error":"unknown variable"}', 'BTT_TRADE_API'],
    ['cut JSON', answer(['5700', '61', '5', 'HS2']).slice(0, -9), 'BTT_TRADE_LAYOUT'],
    ['rows that are objects', '[{"a":1}]', 'BTT_TRADE_LAYOUT'],
    ['a short row', '[["CTY_CODE","I_COMMODITY","time","CON_VAL_YR"],["5700"]]', 'BTT_TRADE_LAYOUT'],
    ['another table', '[["NAME","POP"],["Ohio","11"]]', 'BTT_TRADE_LAYOUT'],
    [
      'exports',
      '[["E_COMMODITY","CTY_CODE","time","ALL_VAL_YR"],["61","5700","2024-12","1"]]',
      'BTT_TRADE_FLOW',
    ],
    [
      'NAICS',
      '[["NAICS","CTY_CODE","time","CON_VAL_YR"],["111","5700","2024-12","1"]]',
      'BTT_TRADE_CLASSIFICATION',
    ],
  ])('%s', async (_, text, code) => {
    expect(await refusal(() => read(text))).toContain(code);
  });
});

describe('districts', () => {
  const districts = (...rows: readonly (readonly string[])[]): string =>
    JSON.stringify([['CTY_CODE', 'I_COMMODITY', 'CON_VAL_YR', 'time', 'DISTRICT'], ...rows]);

  it('are added, since the file has the column that divides the value', () => {
    const text = districts(['5700', '61', '5', '2024-12', '10'], ['5700', '61', '6', '2024-12', '27']);
    expect(plain(read(text).records)).toEqual(['61 CN 11']);
  });

  it('are refused beside their total', async () => {
    const text = districts(['5700', '61', '11', '2024-12', '-'], ['5700', '61', '6', '2024-12', '27']);
    expect(await refusal(() => read(text))).toContain('BTT_TRADE_DOUBLE: a.json holds rows of single values');
  });
});
