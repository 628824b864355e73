import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatState, parseState } from './hash-state.js';

const text = fc.string({ unit: 'grapheme' });

describe('the state of a page in its address', () => {
  it('comes back as it was, whatever a reader typed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
        const state = new Map(pairs.filter(([key]) => key !== ''));
        expect(parseState(formatState(state))).toEqual(state);
      }),
    );
  });

  it('is nothing where nothing is chosen', () => {
    expect(formatState(new Map())).toBe('');
    expect(parseState('')).toEqual(new Map());
    expect(parseState('#~')).toEqual(new Map());
  });

  it('is not a plain anchor', () => {
    expect(parseState('#BTT-0123456789ab')).toBeNull();
  });

  it('leaves out what cannot be read', () => {
    expect(parseState('#~a=%E0%A4%A&b=1&=2&c')).toEqual(new Map([['b', '1']]));
  });
});
