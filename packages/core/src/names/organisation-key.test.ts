import { expect, it } from 'vitest';
import { organisationKey } from './organisation-key.js';

it.each([
  ['Hetian Taida Apparel Co., Ltd.', 'hetian taida apparel'],
  ['HETIAN TAIDA APPAREL COMPANY LIMITED', 'hetian taida apparel'],
  ['Agropecuarios Tom S.A. de C.V.', 'agropecuarios tom'],
  ['Horticola Tom SA de CV', 'horticola tom'],
  ['Top Glove Sdn. Bhd.', 'top glove'],
  ['Société Minière S.A.R.L.', 'societe miniere'],
  ['Carpet Pvt. Ltd', 'carpet'],
  ['Natchi Apparel (P) Ltd', 'natchi apparel p'],
])('%j without its legal form is %j', (name, key) => {
  expect(organisationKey(name)).toBe(key);
});

it('keeps a name that is nothing but legal forms', () => {
  expect(organisationKey('AB Co.')).toBe('ab co');
});

it('takes no letters from inside a word', () => {
  expect(organisationKey('Coronado Incas Limitless')).toBe('coronado incas limitless');
});
