import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/any-text.js';
import { parseUsd } from './parse-usd.js';

describe('parseUsd', () => {
  it.each([
    ['12000', 12000],
    ['12000.5', 12000.5],
    ['12,000.50', 12000.5],
    ['1,234,567', 1234567],
    ['$10,000.00', 10000],
    ['US$ 5', 5],
    ['USD 5', 5],
    ['5 USD', 5],
    ['"7"', 7],
    ['(250.00)', -250],
    ['($250.00)', -250],
    ['-250', -250],
    ['.5', 0.5],
    ['1.2E+5', 120000],
    ['0', 0],
  ])('reads %j as %d', (text, value) => {
    expect(parseUsd(text)).toEqual({ kind: 'usd', value });
  });

  it.each([[undefined], [''], ['  '], ['-']])('takes %j for no value, which is no error', (text) => {
    expect(parseUsd(text)).toEqual({ kind: 'usd', value: null });
  });

  it.each([
    'N/A',
    '1.234,5',
    '1.234,56',
    '0,75',
    '12,34',
    ',000',
    '12 000',
    '€5',
    'CI',
    '$',
    '(',
    '--5',
    '1e',
    'e5',
    '1e999',
    '9'.repeat(400),
    'Infinity',
    '0x10',
    '1801.00.0010',
  ])('refuses %j with a message and a remedy', (text) => {
    expect(parseUsd(text)).toEqual({
      kind: 'fault',
      problem: {
        code: 'BTT_VALUE_NOT_A_NUMBER',
        value: text,
        message: `"${text}" is not a value in US dollars`,
        remedy: expect.stringContaining('12,000.50'),
      },
    });
  });

  it('gives a finite number, no value or a fault for any text, and never throws', () => {
    const text = fc.oneof(anyText, fc.stringMatching(/^[-+$(]?[\d,.e]{0,20}\)?$/));
    fc.assert(
      fc.property(text, (cell) => {
        const reading = parseUsd(cell);
        if (reading.kind === 'usd' && reading.value !== null)
          expect(Number.isFinite(reading.value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('reads back every amount however its thousands are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
        const amount = cents / 100;
        const written = amount.toLocaleString('en-US', { minimumFractionDigits: 2 });
        for (const text of [String(amount), written, `$${written}`, `USD ${written}`])
          expect(parseUsd(text)).toEqual({ kind: 'usd', value: amount });
      }),
    );
  });

  it.each(['1e308', '1e15', '9999999999999999', '(1e15)'])(
    'refuses %s, which no line can be worth',
    (text) => {
      expect(parseUsd(text)).toMatchObject({ kind: 'fault', problem: { code: 'BTT_VALUE_NOT_A_NUMBER' } });
    },
  );
});
