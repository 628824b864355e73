import type { HtsCode } from '@better-trade/data';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { formatHts, parseHts, splitHtsCell } from './parse-hts.js';

function codeOf(text: string): string {
  const reading = parseHts(text);
  return reading.kind === 'code' ? reading.code : reading.problem.code;
}

function mendsOf(text: string): string[] {
  const reading = parseHts(text);
  return reading.kind === 'code' ? reading.mended.map((problem) => problem.code) : [];
}

describe('parseHts', () => {
  it.each([
    ['0901.11.0010', '0901110010'],
    ['0901110010', '0901110010'],
    ['0901 11 0010', '0901110010'],
    ['0901.11.00.10', '0901110010'],
    ['0901-11-0010', '0901110010'],
    ['0901\u00a011\u00a00010', '0901110010'],
    [' 0901.11.0010 ', '0901110010'],
    ['"0901110010"', '0901110010'],
    ["'0901110010", '0901110010'],
    ['="0901110010"', '0901110010'],
    ['“0901.11.0010”', '0901110010'],
    ['０９０１．１１', '090111'],
    ['HTS 0901.11', '090111'],
    ['HTSUS: 0901.11.0010', '0901110010'],
    ['HS code 0901', '0901'],
    ['Tariff No. 0901.11', '090111'],
    ['18', '18'],
    ['1801', '1801'],
    ['1801.00', '180100'],
    ['180100', '180100'],
    ['1801.00.00', '18010000'],
    ['18010000', '18010000'],
  ])('reads %j as it stands, with nothing mended', (text, code) => {
    expect(codeOf(text)).toBe(code);
    expect(mendsOf(text)).toEqual([]);
  });

  it.each([
    ['901110010', '0901110010'],
    ['9011100', '09011100'],
    ['90111', '090111'],
    ['901', '0901'],
    ['901.11.0010', '0901110010'],
    ['901.11', '090111'],
    ['901 11 0010', '0901110010'],
  ])('restores the leading zero that a spreadsheet ate from %j, and says so', (text, code) => {
    expect(codeOf(text)).toBe(code);
    expect(mendsOf(text)).toEqual(['BTT_HTS_LEADING_ZERO']);
  });

  it.each([
    ['1801000000.0', '1801000000', ['BTT_HTS_DECIMAL']],
    ['18010000.00', '18010000', ['BTT_HTS_DECIMAL']],
    ['1801.0', '1801', ['BTT_HTS_DECIMAL']],
    ['901110010.0', '0901110010', ['BTT_HTS_DECIMAL', 'BTT_HTS_LEADING_ZERO']],
    ['1,801,000,000', '1801000000', ['BTT_HTS_THOUSANDS']],
    ['901,110,010', '0901110010', ['BTT_HTS_THOUSANDS', 'BTT_HTS_LEADING_ZERO']],
    ['1,801,000,000.0', '1801000000', ['BTT_HTS_THOUSANDS', 'BTT_HTS_DECIMAL']],
  ])('takes %j for a number made of a code, and says what was mended', (text, code, mended) => {
    expect(codeOf(text)).toBe(code);
    expect(mendsOf(text)).toEqual(mended);
  });

  it.each([
    ['', 'BTT_HTS_MISSING'],
    ['   ', 'BTT_HTS_MISSING'],
    ['""', 'BTT_HTS_MISSING'],
    ['1.801E+09', 'BTT_HTS_SCIENTIFIC'],
    ['9e9', 'BTT_HTS_SCIENTIFIC'],
    ['cocoa', 'BTT_HTS_CHARACTERS'],
    ['1801.00.00O0', 'BTT_HTS_CHARACTERS'],
    ['=HYPERLINK("http://x")', 'BTT_HTS_CHARACTERS'],
    ['1801\u0000', 'BTT_HTS_CHARACTERS'],
    ['...', 'BTT_HTS_CHARACTERS'],
    ['4402.1', 'BTT_HTS_DIGITS'],
    ['0901.11.001', 'BTT_HTS_DIGITS'],
    ['9', 'BTT_HTS_DIGITS'],
    ['18010000001', 'BTT_HTS_DIGITS'],
    ['180100000011', 'BTT_HTS_DIGITS'],
  ])('refuses %j with %s, a message and a remedy', (text, code) => {
    const reading = parseHts(text);
    if (reading.kind !== 'fault') return expect.unreachable(`read as ${reading.code}`);
    expect(reading.problem.code).toBe(code);
    expect(reading.problem.value).toBe(text.trim());
    expect(reading.problem.message).not.toBe('');
    expect(reading.problem.remedy).not.toBe('');
  });

  it('says how many digits there are and how many there should be', () => {
    const reading = parseHts('4402.1');
    expect(reading).toMatchObject({
      problem: { message: '"4402.1" has 5 digits', remedy: 'An HTS code has 2, 4, 6, 8 or 10.' },
    });
  });

  it('keeps what was printed beside what was read', () => {
    expect(parseHts(' 901.11 ')).toMatchObject({ printed: '901.11', code: '090111' });
  });

  it('gives a branded code that no plain string or number can stand for', () => {
    const reading = parseHts('1801');
    if (reading.kind === 'code') expectTypeOf(reading.code).toEqualTypeOf<HtsCode>();
    expectTypeOf<string>().not.toExtend<HtsCode>();
    expectTypeOf<number>().not.toExtend<HtsCode>();
  });
});

describe('splitHtsCell', () => {
  it.each([
    ['1801.00.0010', ['1801.00.0010']],
    ['1801 00 00 10', ['1801 00 00 10']],
    ['1,801,000,010', ['1,801,000,010']],
    ['1,801,000,010.0', ['1,801,000,010.0']],
    ['', ['']],
    ['8541.43;8541.49', ['8541.43', '8541.49']],
    ['8541.43 | 8541.49', ['8541.43', '8541.49']],
    ['8541.43, 8541.49', ['8541.43', '8541.49']],
    ['8541.43/8541.49', ['8541.43', '8541.49']],
    ['8541.43\n8541.49', ['8541.43', '8541.49']],
    ['9903.88.15 8541.43.0010', ['9903.88.15', '8541.43.0010']],
    ['9903.88.15 8541.43.0010; 1801', ['9903.88.15', '8541.43.0010', '1801']],
    [';1801;', ['1801']],
  ])('parts %j into %j', (cell, pieces) => {
    expect(splitHtsCell(cell)).toEqual(pieces);
  });
});

describe('formatHts', () => {
  it.each([
    ['09', '09'],
    ['0901', '0901'],
    ['090111', '0901.11'],
    ['09011100', '0901.11.00'],
    ['0901110010', '0901.11.0010'],
  ])('writes %s as %s', (code, dotted) => {
    expect(formatHts(code)).toBe(dotted);
  });
});
