import { LANGUAGES } from '@better-trade/viz';
import { expect, it } from 'vitest';
import { PAGE_LANGUAGES } from './flags.js';

it('the languages of --lang are those of viz', () => {
  expect(PAGE_LANGUAGES).toEqual(LANGUAGES);
});
