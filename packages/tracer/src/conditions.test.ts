import type { ChainCondition } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Condition,
  createConditionBits,
  formatCondition,
  parseCondition,
  readConditions,
} from './conditions.js';
import { TraceError } from './trace-error.js';

const variants = (text: string): ChainCondition[] =>
  text.split(' ').map((pair) => {
    const [variable = '', value = ''] = pair.split('=');
    return { variable, value, meaning: value, source: 'test' };
  });

const KNOWN = variants('chemistry=lfp chemistry=nca chemistry=nmc solar=silicon solar=thin-film');
const VALUES: Readonly<Record<string, readonly string[]>> = {
  chemistry: ['lfp', 'nca', 'nmc'],
  solar: ['silicon', 'thin-film'],
};

const anyCondition: fc.Arbitrary<Condition> = fc
  .constantFrom('chemistry', 'solar')
  .chain((variable) =>
    fc
      .subarray([...(VALUES[variable] ?? [])], { minLength: 1 })
      .map((values): Condition => ({ variable, values })),
  );

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof TraceError) return error.code;
    throw error;
  }
  return '';
};

describe('a condition', () => {
  it('is a variable with its values', () => {
    expect(parseCondition('chemistry=nmc|nca')).toEqual({ variable: 'chemistry', values: ['nmc', 'nca'] });
  });

  it('is none for a step that always holds', () => {
    expect(parseCondition('')).toBeNull();
  });

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        expect(parseCondition(formatCondition(condition))).toEqual(condition);
      }),
    );
  });
});

describe('the variants of a path', () => {
  const bits = createConditionBits(KNOWN);
  const pathOf = (...texts: readonly string[]): number =>
    texts.reduce((left, text) => left & bits.bits(parseCondition(text)), -1);

  it('are all where no step narrows them', () => {
    expect(bits.bits(null)).toBe(-1);
    expect(bits.read(pathOf('', ''))).toEqual([]);
  });

  it('are those that every step leaves', () => {
    expect(bits.read(pathOf('chemistry=nmc|lfp', '', 'chemistry=nca|nmc'))).toEqual([
      { variable: 'chemistry', values: ['nmc'] },
    ]);
  });

  it('of one variable leave every other variable as it is', () => {
    expect(bits.read(pathOf('solar=thin-film', 'chemistry=nca|lfp'))).toEqual([
      { variable: 'chemistry', values: ['lfp', 'nca'] },
      { variable: 'solar', values: ['thin-film'] },
    ]);
  });

  it('are not narrowed by a step that names every value', () => {
    expect(bits.read(pathOf('solar=silicon|thin-film'))).toEqual([]);
  });

  it('leave nothing of a variable on which two steps do not agree', () => {
    const left = pathOf('chemistry=lfp', 'chemistry=nmc');
    expect(bits.variables.filter((variable) => (left & variable) === 0)).toHaveLength(1);
  });

  it('are the values that all conditions share, whatever the conditions', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 5 }), (conditions) => {
        const left = conditions.reduce((all, condition) => all & bits.bits(condition), -1);
        const expected = Object.entries(VALUES).flatMap(([variable, all]) => {
          const own = conditions.filter((one) => one.variable === variable);
          const values = all.filter((value) => own.every((one) => one.values.includes(value)));
          return values.length === all.length ? [] : [{ variable, values }];
        });
        expect(bits.read(left)).toEqual(expected);
      }),
    );
  });

  it('do not hang on the order of the table', () => {
    const turned = createConditionBits([...KNOWN].reverse());
    for (const text of ['chemistry=nmc', 'solar=silicon', 'chemistry=lfp|nca'])
      expect(turned.bits(parseCondition(text))).toBe(bits.bits(parseCondition(text)));
  });

  it('fit into one number up to 31, and more are refused', () => {
    const many = (count: number): ChainCondition[] =>
      variants(Array.from({ length: count }, (_, i) => `v${i % 4}=x${i}`).join(' '));
    const full = createConditionBits(many(31));
    for (const { variable, value } of many(31))
      expect(full.read(full.bits({ variable, values: [value] }))).toEqual([{ variable, values: [value] }]);
    expect(codeOf(() => createConditionBits(many(32)))).toBe('BTT_CHAINS');
  });
});

describe('a condition that a user sets', () => {
  it('is read with one value or with several', () => {
    expect(readConditions(['chemistry=lfp', 'solar=silicon|thin-film'], KNOWN)).toEqual([
      { variable: 'chemistry', values: ['lfp'] },
      { variable: 'solar', values: ['silicon', 'thin-film'] },
    ]);
  });

  it.each([
    'chemistry',
    'chemistry=',
    '=lfp',
    '',
    'chemistry=lfp=nmc',
    'chemistry=lead',
    'chemistry=lfp|',
    'chemistry=lfp|lead',
    'color=red',
    'Chemistry=lfp',
    'chemistry=thin-film',
    ' chemistry=lfp',
  ])('is refused as %j', (text) => {
    expect(codeOf(() => readConditions([text], KNOWN))).toBe('BTT_TRACE_CONDITION');
  });

  it('is refused with those that there are', () => {
    expect(() => readConditions(['color=red'], KNOWN)).toThrow(
      /"color=red" is not a known variant\. Known: chemistry=lfp, .*solar=thin-film\./,
    );
    expect(() => readConditions(['color=red'], [])).toThrow('Known: none.');
  });
});
