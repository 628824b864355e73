import { expect, it } from 'vitest';
import { client as en } from '../text/en/client.js';
import { client as es } from '../text/es/client.js';
import { say } from './words.js';

it('puts numbers into a sentence, with thousands apart', () => {
  expect(say(en.countCut, { shown: 0, all: 5000, total: 1234567 })).toBe(
    '0 of the 5,000 rows on this page; 1,234,567 in all',
  );
});

it('leaves no place empty, and names no place that the other language does not have', () => {
  const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  expect(Object.values(es).map(places)).toEqual(Object.values(en).map(places));
});
