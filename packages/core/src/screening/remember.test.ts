import { expect, it } from 'vitest';
import { remember } from './remember.js';

it('asks once for each key, until it has kept as many answers as it may', () => {
  const asked: string[] = [];
  const answer = remember(2, (key) => {
    asked.push(key);
    return { key };
  });
  const first = answer('a');
  expect(answer('a')).toBe(first);
  answer('b');
  answer('a');
  expect(asked).toEqual(['a', 'b']);
  answer('c');
  expect(answer('a')).toEqual({ key: 'a' });
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
