import { expect, it } from 'vitest';
import { nameKey } from './name-key.js';

it.each([
  ["Côte d'Ivoire", 'COTE D’IVOIRE'],
  ['Türkiye', 'Turkiye'],
  ['Trinidad & Tobago', 'Trinidad and Tobago'],
  ['The Bahamas', 'Bahamas'],
  ['U.S.A.', 'USA'],
  ['Bosnia-Herzegovina', 'bosnia  herzegovina'],
  ['Ｃｈｉｎａ', 'China'],
  ['Færøerne', 'Faeroerne'],
  ['Łódź', 'Lodz'],
])('gives %j and %j one key', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
  expect(nameKey(one)).not.toBe('');
});

it.each([
  ['Iran', 'Iraq'],
  ['Niger', 'Nigeria'],
  ['Guinea', 'Guinea-Bissau'],
  ['Tea', 'Teak'],
  ['Netherlands', 'Nether lands'],
])('keeps %j and %j apart', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

it('keeps letters that are not Latin', () => {
  expect(nameKey('中国')).toBe('中国');
});
