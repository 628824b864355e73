import type { HtsCode, Successor } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveHts } from '../codes/resolve-hts.js';
import { reference } from '../testing/reference.js';
import { successor } from '../testing/rows.js';
import { type CodeRow, codeTable } from './code-table.js';

const SCHEDULE = {
  '0901.11.0010': 'Arabica',
  '1801.00.0010': 'Organic',
  '1801.00.0090': 'Other',
  '8507.60.0010': 'Batteries',
  '8507.60.0090': 'Other batteries',
  '9903.88.15': 'Duty',
};
const SUCCESSORS: readonly Successor[] = [
  successor('1801.00.0050', '1801.00.0010'),
  successor('1801.00.0050', '1801.00.0090'),
  successor('8507.50', '8507.60.0090'),
  successor('8507', '0901.11.0010'),
];
const { hts } = reference({ schedule: SCHEDULE, successors: SUCCESSORS });
const rows = new Map(codeTable(hts).map((row) => [row.code, row]));

/** As the SQL looks: the digits, then their beginnings with `*`. */
function lookUp(code: string): CodeRow | undefined {
  const keys = [code, ...[8, 6, 4, 2].map((length) => `${code.slice(0, length)}*`)];
  return keys.map((key) => rows.get(key)).find((row) => row !== undefined);
}

describe('the table of codes', () => {
  it('has every code of the schedule and every beginning of one that is a code', () => {
    for (const code of ['18', '1801', '180100', '18010000', '1801000010'])
      expect(rows.get(code)).toMatchObject({ status: 'current', screened: [code] });
  });

  it('has retired codes as what they became', () => {
    expect(rows.get('1801000050')).toMatchObject({
      status: 'retired',
      screened: ['1801000010', '1801000090'],
    });
    expect(lookUp('8507500000')).toMatchObject({ status: 'retired', screened: ['8507600090'] });
  });

  it('has the legal line of an unknown suffix, which keeps its problem', () => {
    expect(lookUp('0901110099')).toMatchObject({ status: 'suffix-unknown', screened: ['09011100'] });
  });

  it('has chapters 98 and 99 as provisions', () => {
    for (const code of ['98', '9801', '9903881500'])
      expect(lookUp(code)).toMatchObject({ status: 'programme', screened: [] });
  });

  it('has no row for what is in no schedule', () => {
    for (const code of ['77', '0902', '0901200000', '18010001']) expect(lookUp(code)).toBeUndefined();
  });

  it('says of any code what resolving it says', () => {
    const part = fc.constantFrom(
      '09',
      '01',
      '11',
      '00',
      '10',
      '18',
      '50',
      '85',
      '07',
      '60',
      '90',
      '99',
      '03',
      '88',
    );
    const code = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    const near = fc
      .tuple(fc.constantFrom(...rows.keys()), code)
      .map(([row, suffix]) => `${row.replace('*', '')}${suffix}`.slice(0, 10));
    fc.assert(
      fc.property(fc.oneof(code, near), (text) => {
        const { groups, programme, problems } = resolveHts(text, hts);
        const row = lookUp(text);
        expect(row?.screened ?? []).toEqual(groups.flatMap((group): readonly HtsCode[] => group.codes));
        expect(row?.status === 'programme').toBe(programme.length > 0);
        expect(row === undefined || row.status === 'suffix-unknown').toBe(problems.length > 0);
      }),
    );
  });
});
