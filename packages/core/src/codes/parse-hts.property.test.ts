import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/any-text.js';
import { formatHts, parseHts, splitHtsCell } from './parse-hts.js';

const digit = fc.constantFrom(...'0123456789');
/** A code of 4, 6, 8 or 10 digits, of chapters 01 to 97. */
const code = fc
  .tuple(
    fc.integer({ min: 1, max: 97 }),
    fc.constantFrom(2, 4, 6, 8),
    fc.array(digit, { minLength: 8, maxLength: 8 }),
  )
  .map(([chapter, more, rest]) => `${String(chapter).padStart(2, '0')}${rest.slice(0, more).join('')}`);
const lowCode = code.filter((digits) => digits.startsWith('0') && digits[1] !== '0');

function read(text: string): string {
  const reading = parseHts(text);
  return reading.kind === 'code' ? reading.code : `${reading.problem.code} ${text}`;
}

const spellings = (digits: string): string[] => [
  digits,
  formatHts(digits),
  formatHts(digits).replaceAll('.', ' '),
  formatHts(digits).replaceAll('.', '-'),
  digits.replace(/(..)(?=.)/g, '$1 '),
  ` ${formatHts(digits)}\t`,
  `"${digits}"`,
  `'${formatHts(digits)}`,
  `="${digits}"`,
  `HTS ${formatHts(digits)}`,
];

describe('parseHts, whatever the code', () => {
  it('reads dotted, undotted, spaced and quoted spellings as the same code', () => {
    fc.assert(
      fc.property(code, (digits) => {
        for (const spelling of spellings(digits)) expect(read(spelling)).toBe(digits);
      }),
    );
  });

  it('gives a code of chapter 01 to 09 back, marked, after its leading zero was stripped', () => {
    fc.assert(
      fc.property(lowCode, (digits) => {
        const reading = parseHts(digits.slice(1));
        expect(reading).toMatchObject({ kind: 'code', code: digits });
        expect(reading.kind === 'code' && reading.mended.map((problem) => problem.code)).toEqual([
          'BTT_HTS_LEADING_ZERO',
        ]);
      }),
    );
  });

  it('gives a code back after a spreadsheet made a decimal number of it', () => {
    fc.assert(
      fc.property(code, (digits) => {
        expect(read(`${Number(digits)}.0`)).toBe(digits);
      }),
    );
  });

  it('never changes, adds or drops a digit other than a leading zero or a decimal tail', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d. -]{1,14}$/), (text) => {
        const reading = parseHts(text);
        if (reading.kind === 'fault') return;
        const written = text.replace(/\D/g, '');
        const tail = reading.mended.some((problem) => problem.code === 'BTT_HTS_DECIMAL') ? '0*' : '';
        expect(written).toMatch(new RegExp(`^${reading.code.replace(/^0/, '0?')}${tail}$`));
      }),
    );
  });

  it('never throws, and gives two to ten digits or a complete fault for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = parseHts(text);
        if (reading.kind === 'code') expect(reading.code).toMatch(/^(\d\d){1,5}$/);
        else
          expect([reading.problem.code, reading.problem.message, reading.problem.remedy]).not.toContain('');
      }),
    );
  });

  it('reads back what formatHts writes', () => {
    fc.assert(
      fc.property(code, (digits) => {
        expect(read(formatHts(digits))).toBe(digits);
      }),
    );
  });
});

describe('splitHtsCell, whatever the cell', () => {
  it('keeps a single code whole in every spelling', () => {
    fc.assert(
      fc.property(code, (digits) => {
        for (const spelling of spellings(digits).slice(0, 6)) expect(splitHtsCell(spelling)).toHaveLength(1);
      }),
    );
  });

  it('loses no digit of any cell', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.,;|/ ]{0,40}$/), (cell) => {
        expect(splitHtsCell(cell).join('').replace(/\D/g, '')).toBe(cell.replace(/\D/g, ''));
      }),
    );
  });

  it('parts codes with a semicolon between them back into the same codes', () => {
    fc.assert(
      fc.property(fc.array(code, { minLength: 2, maxLength: 5 }), (codes) => {
        expect(splitHtsCell(codes.map(formatHts).join('; ')).map(read)).toEqual(codes);
      }),
    );
  });
});
