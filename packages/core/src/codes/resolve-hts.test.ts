import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/any-text.js';
import { reference } from '../testing/reference.js';
import { successor } from '../testing/rows.js';
import { resolveHts } from './resolve-hts.js';

const successors = [
  successor('1801.00.0000', '1801.00.0090', { note: 'Suffix 00 was the whole line' }),
  successor('1801.00.0000', '1801.00.0010', { note: 'Suffix 00 was the whole line' }),
  successor('0902.10', '0901', { kind: 'merge', basis: 'curated' }),
  successor('0903', '0901'),
];
const { hts } = reference({ successors });
const resolve = (cell: string) => resolveHts(cell, hts);
const codesOf = (cell: string) => resolve(cell).groups.map((group) => group.codes.join('+'));
const problemsOf = (cell: string) => resolve(cell).problems.map((problem) => problem.code);
const mendsOf = (cell: string) => resolve(cell).mended.map((problem) => problem.code);

describe('a code that stands in the schedule', () => {
  it.each([
    ['1801.00.0010', '1801000010'],
    ['1801.00', '180100'],
    ['1801', '1801'],
    ['18', '18'],
    ['1802.00', '180200'],
  ])('%s is screened as it is, printed or only begun by a printed one', (cell, code) => {
    expect(codesOf(cell)).toEqual([code]);
    expect(problemsOf(cell)).toEqual([]);
    expect(mendsOf(cell)).toEqual([]);
  });

  it('is found after its zero was restored, and stays marked', () => {
    expect(codesOf('901.11.0010')).toEqual(['0901110010']);
    expect(mendsOf('901.11.0010')).toEqual(['BTT_HTS_LEADING_ZERO']);
  });
});

describe('a retired code', () => {
  it('goes to all its successors as one group, marked with the reason', () => {
    expect(codesOf('1801.00.0000')).toEqual(['1801000010+1801000090']);
    expect(problemsOf('1801.00.0000')).toEqual([]);
    expect(resolve('1801.00.0000').mended).toEqual([
      {
        code: 'BTT_HTS_RETIRED',
        value: '1801.00.0000',
        message:
          '1801.00.0000 is no longer in the schedule: screened as 1801.00.0010, 1801.00.0090 (published: Suffix 00 was the whole line)',
        remedy: '',
      },
    ]);
  });

  it.each(['0902.10.1015', '0903.00.0000'])('%s is found by what was retired above it', (cell) => {
    expect(codesOf(cell)).toEqual(['0901']);
    expect(mendsOf(cell)).toEqual(['BTT_HTS_RETIRED']);
  });

  it('is told in the same words whatever the order of the rows', () => {
    const rows = [
      successor('1801.00.0000', '1801.00.0010', { basis: 'curated', note: 'one' }),
      successor('1801.00.0000', '1801.00.0010', { basis: 'published', note: 'two' }),
      successor('1801.00.0000', '1801.00.0090', { basis: 'derived', note: 'three' }),
    ];
    const forward = resolveHts('1801.00.0000', reference({ successors: rows }).hts);
    const backward = resolveHts('1801.00.0000', reference({ successors: rows.reverse() }).hts);
    expect(backward).toEqual(forward);
  });
});

describe('a code that never was', () => {
  it('is a problem that names its nearest relatives', () => {
    expect(codesOf('1801.20')).toEqual([]);
    expect(resolve('1801.20').problems).toEqual([
      {
        code: 'BTT_HTS_UNKNOWN',
        value: '1801.20',
        message: '1801.20 is not in the 2026 schedule',
        remedy: 'The nearest that exists is 1801, with 1801.00.',
      },
    ]);
  });

  it('is not named a relative of itself', () => {
    expect(resolve('1801.00.10').problems[0]?.remedy).toBe(
      'The nearest that exists is 1801.00, with 1801.00.00.',
    );
  });

  it('names a relative that is only one step longer', () => {
    expect(resolve('2605.00.0055').problems[0]?.remedy).toBe(
      'The nearest that exists is 2605.00.00, with 2605.00.0000.',
    );
  });

  it('of a chapter that does not exist says so', () => {
    expect(resolve('7701.00').problems[0]?.remedy).toBe('There is no chapter 77.');
  });

  it('names at most six relatives, and that there are more', () => {
    const schedule = Object.fromEntries([10, 20, 30, 40, 50, 60, 70].map((n) => [`0101.${n}.00`, 'Horses']));
    const [problem] = resolveHts('0101.99', reference({ schedule }).hts).problems;
    expect(problem?.remedy).toBe(
      'The nearest that exists is 0101, with 0101.10, 0101.20, 0101.30, 0101.40, 0101.50, 0101.60, ....',
    );
  });

  it('keeps its problem but screens the eight-digit line, where only the statistical suffix is unknown', () => {
    expect(codesOf('1801.00.0055')).toEqual(['18010000']);
    expect(problemsOf('1801.00.0055')).toEqual(['BTT_HTS_UNKNOWN']);
  });

  it('is not shortened to anything but the legal line', () => {
    expect(codesOf('1801.00.10')).toEqual([]);
    expect(codesOf('1801.10.0010')).toEqual([]);
  });
});

describe('codes of chapters 98 and 99', () => {
  it('are programme codes and never goods', () => {
    expect(resolve('9903.88.15')).toMatchObject({ groups: [], programme: ['9903.88.15'], problems: [] });
    expect(resolve('9802.00.8015')).toMatchObject({ groups: [], programme: ['9802.00.8015'] });
  });

  it('leave the goods code beside them to be screened', () => {
    const cell = resolve('9903.88.15 1801.00.0010');
    expect(cell.programme).toEqual(['9903.88.15']);
    expect(cell.groups.map((group) => group.codes)).toEqual([['1801000010']]);
    expect(cell.mended).toEqual([]);
  });
});

describe('a cell of several codes', () => {
  it('gives a group for each and says that it did', () => {
    expect(codesOf('1801.00.0010; 2605.00.0000')).toEqual(['1801000010', '2605000000']);
    expect(resolve(' 1801.00.0010; 2605.00.0000 ').mended).toEqual([
      {
        code: 'BTT_HTS_SEVERAL',
        value: '1801.00.0010; 2605.00.0000',
        message: '2 codes in one cell, each screened',
        remedy: '',
      },
    ]);
  });

  it('keeps the good one and the problem of the bad one', () => {
    expect(codesOf('1801.00.0010; 4402.1')).toEqual(['1801000010']);
    expect(problemsOf('1801.00.0010; 4402.1')).toEqual(['BTT_HTS_DIGITS']);
  });
});

it('gives every cell a group, a programme code or a problem, and never throws', () => {
  const cell = fc.oneof(anyText, fc.stringMatching(/^[\d.;, ]{0,30}$/));
  fc.assert(
    fc.property(cell, (text) => {
      const { groups, programme, problems } = resolve(text);
      expect(groups.length + programme.length + problems.length).toBeGreaterThan(0);
      for (const code of groups.flatMap((group) => group.codes)) expect(hts.has(code)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
