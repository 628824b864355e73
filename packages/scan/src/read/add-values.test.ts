import { expect, it } from 'vitest';
import { addValues } from './add-values.js';

it.each([
  ['100', '5', '105'],
  ['$1,000.10', '0.20', '1000.30'],
  ['100', '0.00', '100'],
  ['$100', undefined, '$100'],
  [undefined, '5', undefined],
  ['1.000,50', '5', '1.000,50'],
  ['-5', '5', '-5'],
  ['100', '1,00', '100'],
])('adds to %j the value %j: %j', (goods, more, sum) => {
  expect(addValues(goods, more)).toBe(sum);
});
