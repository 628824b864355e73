import { describe, expect, it } from 'vitest';
import { codes, read } from './test-utils.js';

const HEAD =
  'Entry Summary Number,Entry Summary Line Number,Tariff Ordinal Number,HTS Number - Full,Country of Origin Code,Line Tariff Goods Value Amount,Manufacturer Name\n';

/** One row of entry E1. */
function row(line: string, hts: string, value = '', maker = '', origin = 'CN'): string {
  return `E1,${line},1,${hts},${origin},${value},${maker}\n`;
}

async function group(...rows: readonly string[]): Promise<unknown[]> {
  const whole = await read(HEAD + rows.join(''));
  const cut = await read(HEAD + rows.join(''), { chunk: 5 });
  expect(cut.items).toEqual(whole.items);
  return whole.lines.map(({ line, hts, value, programme }) => [line, hts, value, programme?.join(' ')]);
}

describe('rows of one entry line', () => {
  it('give their chapter 99 codes to the goods', async () => {
    expect(
      await group(row('1', '99038815', '0'), row('1', '9903.01.24'), row('1', '6109100012', '500')),
    ).toEqual([[4, '6109100012', '500', '99038815 9903.01.24']]);
  });

  it('give them to each goods row', async () => {
    expect(
      await group(row('1', '6109100012', '1'), row('1', '99038815'), row('1', '6110200010', '2')),
    ).toEqual([
      [2, '6109100012', '1', '99038815'],
      [4, '6110200010', '2', '99038815'],
    ]);
  });

  it('are put together only where they stand beside each other', async () => {
    expect(await group(row('1', '99038815'), row('2', '6109100012'), row('1', '6110200010'))).toEqual([
      [2, '99038815', undefined, undefined],
      [3, '6109100012', undefined, undefined],
      [4, '6110200010', undefined, undefined],
    ]);
  });

  it('stay lines where there are no goods among them', async () => {
    expect(await group(row('1', '9801.00.10'), row('1', '99038815'))).toEqual([
      [2, '9801.00.10', undefined, undefined],
      [3, '99038815', undefined, undefined],
    ]);
  });

  it('add the value of a programme row to the first goods row, where both are plain numbers', async () => {
    expect(await group(row('1', '9802.00.80', '250.25'), row('1', '6109100012', '"$1,000.50"'))).toEqual([
      [3, '6109100012', '1250.75', '9802.00.80'],
    ]);
    expect(await group(row('1', '9802.00.80', '250'), row('1', '6109100012', ''))).toEqual([
      [3, '6109100012', undefined, '9802.00.80'],
    ]);
    expect(await group(row('1', '9802.00.80', '(250)'), row('1', '6109100012', '10'))).toEqual([
      [3, '6109100012', '10', '9802.00.80'],
    ]);
  });

  it('keep the makers that only the programme row names', async () => {
    const { lines } = await read(HEAD + row('1', '99038815', '', 'Hotan Co') + row('1', '610910', '', 'B'));
    expect(lines[0]?.names).toEqual(['B', 'Hotan Co']);
  });

  it('keep a programme row of another origin as a line', async () => {
    expect(await group(row('1', '99038815', '', '', 'VN'), row('1', '6109100012'))).toHaveLength(2);
    expect(await group(row('1', '99038815', '', '', ''), row('1', '6109100012'))).toHaveLength(1);
  });

  it.each([
    ['several codes', '9903.88.15;9903.01.24', '9903.88.15 9903.01.24'],
    ['codes with blanks', '9903.88.15 9903.01.24', '9903.88.15 9903.01.24'],
    ['a code in quotes', "'99038815", "'99038815"],
  ])('are known by a cell of %s', async (_name, cell, programme) => {
    expect(await group(row('1', cell), row('1', '6109100012'))).toEqual([
      [3, '6109100012', undefined, programme],
    ]);
  });

  it.each(['9903', '990388', '9503.00.00', '6109.10;9903.88.15'])('are goods with %s', async (cell) => {
    expect(await group(row('1', cell), row('1', '6109100012'))).toHaveLength(2);
  });

  it('are counted before they are put together', async () => {
    const { opened } = await read(HEAD + row('1', '99038815') + row('1', '6109100012'));
    expect(opened.measure().rows).toBe(2);
  });

  it('are not torn apart by a rejected row', async () => {
    const reading = await read(`${HEAD}${row('1', '99038815')}E1,1\n${row('1', '6109100012')}`);
    expect(codes(reading)).toEqual(['3:BTT_CSV_RAGGED']);
    expect(reading.lines).toHaveLength(1);
  });

  it('are bounded in number', async () => {
    expect(await group(row('1', '99038815'), row('1', '6109100012').repeat(1200))).toHaveLength(1200);
  });
});

describe('rows without an entry line', () => {
  it.each([
    ['no line column', 'Entry No,HTS,Origin\nE1,99038815,CN\nE1,610910,CN\n'],
    ['no entry column', 'Line No,HTS,Origin\n1,99038815,CN\n1,610910,CN\n'],
    ['blank cells', 'Entry No,Line No,HTS,Origin\n,1,99038815,CN\n,1,610910,CN\n'],
  ])('are lines of their own: %s', async (_name, text) => {
    expect((await read(text)).lines).toHaveLength(2);
  });
});
