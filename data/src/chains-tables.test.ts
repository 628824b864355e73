import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chainCondition, chainEdge, chainNorm, edgeEvidence, listedForm, process } from './row-schemas.js';

const EDGE = {
  process: 'spin-cotton',
  input: 'cotton',
  output: 'cotton-yarn',
  port: 'fiber',
  role: 'product',
  kind: 'embodied',
  condition: '',
  coefficient: '1.125',
  unit: 'kg/kg',
};
const NORM = {
  input: 'cotton',
  output: 'cotton-fabric',
  coefficient: '1.25',
  unit: 'kg/kg',
  source: 's',
  locator: '',
};
const EVIDENCE = {
  process: 'spin-cotton',
  input: 'cotton',
  output: 'cotton-yarn',
  tier: 'norm',
  source: 'SION J',
  locator: '',
  date: '',
  reason: '',
};

/** Why a row is refused, as the reader of tables words it; null if it is taken. */
function refusal(schema: z.ZodType, row: object): string | null {
  const { error } = schema.safeParse(row);
  return error === undefined ? null : z.prettifyError(error);
}

const NO_AMOUNTS = [
  '0',
  '0.0',
  '-1',
  '-0.5',
  'NaN',
  'Infinity',
  '1e3',
  'abc',
  '1,5',
  ' 1',
  '0x10',
  '.5',
  '1.',
];

describe('a coefficient', () => {
  it('is read as a number', () => {
    expect(chainEdge.parse(EDGE).coefficient).toBe(1.125);
    expect(chainNorm.parse(NORM).coefficient).toBe(1.25);
  });

  it('may be left out of an edge together with its unit', () => {
    expect(chainEdge.parse({ ...EDGE, coefficient: '', unit: '' }).coefficient).toBeNull();
  });

  it.each(NO_AMOUNTS)('of an edge is not %j, and the refusal says why', (coefficient) => {
    const { error } = chainEdge.safeParse({ ...EDGE, coefficient });
    expect(error?.issues).toMatchObject([{ path: ['coefficient'] }]);
    expect(JSON.stringify(error?.issues)).toContain('is not a coefficient: a number above 0');
  });

  it.each([...NO_AMOUNTS, ''])('of a norm is not %j, and the refusal says why', (coefficient) => {
    expect(refusal(chainNorm, { ...NORM, coefficient })).toContain(`"${coefficient}" is not a coefficient`);
  });

  it.each([
    ['a coefficient without a unit', { unit: '' }],
    ['a unit without a coefficient', { coefficient: '' }],
  ])('and its unit stand together: no %s', (_, change) => {
    expect(refusal(chainEdge, { ...EDGE, ...change })).toContain('a coefficient and its unit stand together');
  });
});

describe('a row of the chains', () => {
  it.each([
    ['an edge of a condition without values', chainEdge, { ...EDGE, condition: 'fiber' }, 'variable=value'],
    ['an edge of an empty value', chainEdge, { ...EDGE, condition: 'fiber=cotton|' }, 'variable=value'],
    ['an edge of two variables', chainEdge, { ...EDGE, condition: 'a=b=c' }, 'variable=value'],
    ['an edge of no slug', chainEdge, { ...EDGE, input: 'Raw Cotton' }, 'not a slug'],
    ['an edge of another kind', chainEdge, { ...EDGE, kind: 'listing-link' }, 'at kind'],
    ['an edge of another role', chainEdge, { ...EDGE, role: 'waste' }, 'at role'],
    ['evidence of a model', edgeEvidence, { ...EVIDENCE, tier: 'model' }, 'at tier'],
    ['evidence that only a list can give', edgeEvidence, { ...EVIDENCE, tier: 'listed' }, 'at tier'],
    ['curated evidence without a reason', edgeEvidence, { ...EVIDENCE, tier: 'curated' }, 'gives its reason'],
    ['evidence without a source', edgeEvidence, { ...EVIDENCE, source: '' }, 'at source'],
    [
      'a process without documents',
      process,
      { process: 'a', name: 'A', what: 'a', documents: '' },
      'documents',
    ],
    [
      'a variant without a meaning',
      chainCondition,
      { variable: 'a', value: 'b', meaning: '', source: 's' },
      'meaning',
    ],
    ['a form in another place', listedForm, { good: 'a', node: 'b', as: 'both', reason: 'r' }, 'at as'],
  ])('is refused: %s', (_, schema, row, why) => {
    expect(refusal(schema, row)).toContain(why);
  });

  it('is taken with evidence that says when and why', () => {
    const row = { ...EVIDENCE, tier: 'curated', reason: 'Known.', date: '2026-11' };
    expect(edgeEvidence.parse(row)).toMatchObject({ tier: 'curated', date: '2026-11' });
  });
});
