import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HtsTable, openHts } from './hts-table.js';
import { packHts } from './pack-hts.js';
import type { HtsCode, Successor } from './vocabulary.js';

type Row = readonly [code: string, indent: number, text: string, units?: string];

function table(rows: readonly Row[], successors: readonly Successor[] = []): HtsTable {
  const packed = packHts(
    rows.map(([code, indent, description, units = '']) => ({ code, indent, description, units })),
  );
  return openHts({
    chapters: [...packed.keys()],
    columns: (chapter) => packed.get(chapter) ?? { codes: '', indents: '', descriptions: '', units: '' },
    successors: () => successors,
  });
}

const horses = table([
  ['0101', 0, 'Live horses'],
  ['', 1, 'Horses'],
  ['01012100', 2, 'Purebred'],
  ['0101210010', 3, 'Males', 'No.'],
  ['0101210020', 3, 'Females', 'No. | kg'],
  ['0101300000', 1, 'Asses', 'No.'],
]);

describe('the HTS table', () => {
  it('gives the path of a code through text lines that have no number', () => {
    expect(horses.path('0101210010')).toEqual(['Live horses', 'Horses', 'Purebred', 'Males']);
  });

  it('knows a code that is printed only at ten digits by its shorter forms', () => {
    expect(horses.has('01013000')).toBe(true);
    expect(horses.path('010130')).toEqual(['Live horses', 'Asses']);
  });

  it('gives what the lines of an unprinted prefix have in common', () => {
    expect(horses.path('010121')).toEqual(['Live horses', 'Horses', 'Purebred']);
    expect(horses.path('01')).toEqual(['Live horses']);
  });

  it('gives units only of a printed line', () => {
    expect(horses.units('0101210020')).toEqual(['No.', 'kg']);
    expect(horses.units('010121')).toEqual([]);
  });

  it('keeps each row to its own line where a published cell holds a line end', () => {
    const hts = table([
      ['9404', 0, 'Bedding\nand the like', ' | \n'],
      ['9405000010', 0, 'Lamps', 'No.'],
    ]);
    expect(hts.units('9404')).toEqual([]);
    expect(hts.path('9404')).toEqual(['Bedding and the like']);
    expect(hts.units('9405000010')).toEqual(['No.']);
  });

  it('tells a chapter that is not printed from one that is', () => {
    expect(horses.has('01')).toBe(true);
    expect(horses.has('77')).toBe(false);
    expect(horses.under('7', 10)).toEqual([]);
  });

  it('has no empty code', () => {
    expect(horses.has('')).toBe(false);
    expect(horses.path('9999')).toEqual([]);
  });

  it('has a prefix exactly when a printed code begins with it', () => {
    const digits = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'));
    fc.assert(
      fc.property(
        fc.uniqueArray(digits, { minLength: 1, maxLength: 30 }),
        digits,
        fc.integer({ min: 1, max: 6 }),
        (codes, other, length) => {
          const sorted = [...codes].sort();
          const prefix = other.slice(0, length);
          const hts = table(sorted.map((code): Row => [code, 0, code]));
          expect(hts.has(prefix)).toBe(sorted.some((code) => code.startsWith(prefix)));
          expect(hts.under(prefix, 100)).toEqual(sorted.filter((code) => code.startsWith(prefix)));
        },
      ),
    );
  });

  it('tells all successors of a retired code', () => {
    const row = (successor: string): Successor => ({
      retired: '0102' as HtsCode,
      successor: successor as HtsCode,
      kind: 'split',
      basis: 'derived',
      note: '',
      source: 's',
    });
    expect(table([['0101', 0, 'x']], [row('0101'), row('0103')]).successors('0102')).toHaveLength(2);
  });
});
