import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MemberCodes, mostThrough } from './most-through.js';

const CODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const dollars = fc.oneof(fc.constantFrom(0, 1, 5, 7), fc.integer({ min: 0, max: 2 ** 40 }));
const someMembers = fc
  .array(fc.record({ most: dollars, codes: fc.subarray(CODES) }), { maxLength: 6 })
  .map((rows) => rows.map((row, i): MemberCodes => ({ member: `m${i}`, ...row })));
const someValues = fc
  .tuple(...CODES.map(() => dollars))
  .map((usd) => new Map(CODES.map((code, i) => [code, usd[i] ?? 0])));

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);
const named = (members: readonly MemberCodes[], values: ReadonlyMap<string, number>): number =>
  sum([...new Set(members.flatMap((member) => member.codes))].map((code) => values.get(code) ?? 0));

/** By the theorem of Ford and Fulkerson: the least that any choice of members, cut off at their codes, lets through. */
function leastCut(members: readonly MemberCodes[], values: ReadonlyMap<string, number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (let chosen = 0; chosen < 2 ** members.length; chosen++) {
    const atCodes = members.filter((_, m) => (chosen >> m) % 2 === 1);
    const atMembers = members.filter((_, m) => (chosen >> m) % 2 === 0);
    least = Math.min(least, named(atCodes, values) + sum(atMembers.map((member) => member.most)));
  }
  return least;
}

describe('the most that members can have had of a union', () => {
  it('is nothing without members, codes, values or totals', () => {
    expect(mostThrough([], new Map([['a', 5]]))).toBe(0);
    expect(mostThrough([{ member: 'NL', most: 5, codes: [] }], new Map([['a', 5]]))).toBe(0);
    expect(mostThrough([{ member: 'NL', most: 5, codes: ['a'] }], new Map())).toBe(0);
    expect(mostThrough([{ member: 'NL', most: 0, codes: ['a'] }], new Map([['a', 5]]))).toBe(0);
  });

  it('is for one member the smaller of its total and of the values at its codes', () => {
    const values = new Map([
      ['a', 5],
      ['b', 6],
      ['c', 100],
    ]);
    expect(mostThrough([{ member: 'NL', most: 10, codes: ['a', 'b'] }], values)).toBe(10);
    expect(mostThrough([{ member: 'NL', most: 12, codes: ['a', 'b'] }], values)).toBe(11);
  });

  it('counts the dollars of a code once, however many members name it', () => {
    const members = ['DE', 'FR', 'NL'].map((member) => ({ member, most: 9, codes: ['a'] }));
    expect(mostThrough(members, new Map([['a', 10]]))).toBe(10);
  });

  it('moves what an earlier member took to another code, if a later one needs it', () => {
    const members = [
      { member: 'DE', most: 5, codes: ['a', 'b'] },
      { member: 'FR', most: 5, codes: ['a'] },
    ];
    const values = new Map([
      ['a', 5],
      ['b', 5],
    ]);
    expect(mostThrough(members, values)).toBe(10);
  });

  it('is the least cut, whatever the members, codes and values', () => {
    fc.assert(
      fc.property(someMembers, someValues, (members, values) => {
        expect(mostThrough(members, values)).toBe(leastCut(members, values));
      }),
      { numRuns: 500 },
    );
  });

  it('is never above the sum of what each could have alone, nor above the values at all their codes', () => {
    fc.assert(
      fc.property(someMembers, someValues, (members, values) => {
        const most = mostThrough(members, values);
        const alone = members.map((member) => Math.min(member.most, named([member], values)));
        expect(most).toBeLessThanOrEqual(sum(alone));
        expect(most).toBeLessThanOrEqual(named(members, values));
        expect(most).toBeGreaterThanOrEqual(Math.max(0, ...alone));
      }),
    );
  });

  it('never falls when a member, a code, a value or a total grows', () => {
    fc.assert(
      fc.property(someMembers, someMembers, someValues, dollars, (members, others, values, more) => {
        const most = mostThrough(members, values);
        const richer = members.map((member) => ({ ...member, most: member.most + more }));
        const wider = members.map((member) => ({ ...member, codes: CODES }));
        const larger = new Map([...values].map(([code, usd]) => [code, usd + more]));
        expect(mostThrough([...members, ...others], values)).toBeGreaterThanOrEqual(most);
        expect(mostThrough(richer, values)).toBeGreaterThanOrEqual(most);
        expect(mostThrough(wider, values)).toBeGreaterThanOrEqual(most);
        expect(mostThrough(members, larger)).toBeGreaterThanOrEqual(most);
      }),
    );
  });

  it('of two groups together is never above the sum of both', () => {
    fc.assert(
      fc.property(someMembers, someMembers, someValues, (some, others, values) => {
        expect(mostThrough([...some, ...others], values)).toBeLessThanOrEqual(
          mostThrough(some, values) + mostThrough(others, values),
        );
      }),
    );
  });
});
