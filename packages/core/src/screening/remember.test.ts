import { expect, it } from 'vitest';
import { remember, rememberPairs } from './remember.js';

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

it('asks once for each pair of keys, until it has kept as many answers as it may', () => {
  const asked: string[] = [];
  const answer = rememberPairs(2, (one, other) => {
    asked.push(`${one}|${other}`);
    return { one, other };
  });
  const first = answer('a', 'x');
  expect(answer('a', 'x')).toBe(first);
  expect(answer('x', 'a')).toEqual({ one: 'x', other: 'a' });
  expect(answer('a', 'x')).toBe(first);
  expect(answer('b', 'x')).toEqual({ one: 'b', other: 'x' });
  expect(answer('a', 'x')).not.toBe(first);
  expect(asked).toEqual(['a|x', 'x|a', 'b|x', 'a|x']);
});
