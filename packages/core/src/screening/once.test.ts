import { expect, it } from 'vitest';
import { once } from './once.js';

it('a value that is made once is made when it is asked for, and never again', () => {
  let made = 0;
  const value = once((): undefined => {
    made++;
  });
  expect(made).toBe(0);
  expect([value(), value(), made]).toEqual([undefined, undefined, 1]);
});
