import type { Reference } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScreener } from '../screening/create-screener.js';
import type { Line } from '../screening/verdict.js';
import { SCHEDULE, type Tables, world } from '../testing/reference.js';
import { alias, classification, country, listing, order, relation, successor } from '../testing/rows.js';
import { createLineComparer } from './compare-line.js';
import { type Changes, compareComparisons, countImpact, type Impact } from './count-impact.js';
import { DIFF_CAUSES } from './mix-references.js';

const DAY = '2026-01-02';

const comparing = (a: Reference, b: Reference) =>
  createLineComparer({ reference: a, asOf: DAY }, { reference: b, asOf: DAY });

describe('the impact on all lines', () => {
  const given: fc.Arbitrary<Partial<Tables>> = fc
    .record({
      listings: fc.subarray([...world().listings]),
      relations: fc.subarray([relation(), relation({ id: 'other', outputCountry: null, kind: 'at-risk' })]),
      classifications: fc.subarray([
        ...world().classifications,
        classification('cocoa', '1802', { scope: 'basket' }),
        classification('cotton', '6109'),
      ]),
      orders: fc.subarray([order(), order({ id: 'wro-taida' }), ...world().orders.slice(0, 1)]),
      codes: fc.subarray(Object.keys(SCHEDULE)),
      successors: fc.subarray([
        successor('1801.00.0010', '1802.00.0000'),
        successor('1801.00.0010', '5201.00.1400'),
        successor('8507.60.0010', '8507.60.0090'),
      ]),
      aliases: fc.subarray([alias('Ivory Coast', 'CI'), alias('Gold Coast', 'GH')]),
      countries: fc.constantFrom(world().countries, [...world().countries, country('UZ', 'Uzbekistan')]),
    })
    .map(({ codes, ...tables }) => ({
      ...tables,
      schedule: Object.fromEntries(codes.map((code) => [code, SCHEDULE[code] ?? ''])),
    }));
  const line = fc.record({
    hts: fc.constantFrom(
      '1801.00.0010',
      '1801',
      '1802',
      '5201.00.1400',
      '6109.10.0012',
      '8507.60.0010',
      '44',
    ),
    origin: fc.constantFrom('CI', 'GH', 'CN', 'TM', 'UZ', 'Ivory Coast', 'Gold Coast', ''),
    value: fc.constantFrom('', '0.10', '0.20', '1,000', '(2.50)', 'n/a'),
    names: fc.constantFrom([], ['Hetian Taida Apparel Co., Ltd.']),
  });
  const lines = fc
    .array(line, { maxLength: 15 })
    .map((cells) => cells.map((one, at) => ({ line: at + 1, ...one })));

  function impactOf(a: Reference, b: Reference, cells: readonly Line[]) {
    const [compare, counter] = [comparing(a, b), countImpact()];
    for (const cell of cells) counter.add(compare(cell));
    return counter.result();
  }
  const cents = (usd: number): number => Math.round(usd * 100);

  it('has causes that add up to the whole, in every number', () => {
    fc.assert(
      fc.property(given, given, lines, (a, b, cells) => {
        const { whole, byCause } = impactOf(world(a), world(b), cells);
        const sum = (pick: (changes: Changes) => number): number =>
          DIFF_CAUSES.reduce((total, cause) => total + pick(byCause[cause]), 0);
        for (const [change, count] of Object.entries(whole.findings))
          expect(sum(({ findings }) => findings[change as keyof Changes['findings']])).toBe(count);
        for (const [kind, { lines, valueUsd }] of Object.entries(whole.lines)) {
          const of = (changes: Changes) => changes.lines[kind as keyof Changes['lines']];
          expect(sum((changes) => of(changes).lines)).toBe(lines);
          expect(sum((changes) => cents(of(changes).valueUsd))).toBe(cents(valueUsd));
        }
      }),
    );
  });

  it('leads from what one reference says of the lines to what the other says', () => {
    fc.assert(
      fc.property(given, given, lines, (a, b, cells) => {
        const [one, other] = [world(a), world(b)];
        const { before, after, whole }: Impact = impactOf(one, other, cells);
        const { lines, findings } = whole;
        expect(after.findings).toBe(before.findings + findings.added - findings.removed);
        expect(after.listed.lines).toBe(
          before.listed.lines + lines.newlyListed.lines - lines.noLongerListed.lines,
        );
        expect(cents(after.listed.valueUsd)).toBe(
          cents(before.listed.valueUsd) +
            cents(lines.newlyListed.valueUsd) -
            cents(lines.noLongerListed.valueUsd),
        );
        expect(after.notScreenable.lines).toBe(
          before.notScreenable.lines + lines.newlyNotScreenable.lines - lines.screenableAgain.lines,
        );
        for (const [side, reference] of [
          [before, one],
          [after, other],
        ] as const) {
          const verdicts = [...createScreener(reference).screenLines(cells)];
          expect(side.findings).toBe(verdicts.flatMap((verdict) => verdict.findings).length);
          expect(side.listed.lines).toBe(verdicts.filter(({ verdict }) => verdict === 'LISTED').length);
        }
      }),
    );
  });

  it('is nothing between a reference and itself', () => {
    fc.assert(
      fc.property(given, lines, (a, cells) => {
        const impact = impactOf(world(a), world(a), cells);
        expect(impact.changed).toEqual({ lines: 0, valueUsd: 0 });
        expect(impact.before).toEqual(impact.after);
      }),
    );
  });

  it('puts first the lines that are newly listed, then the larger values', () => {
    const base = world();
    const compare = comparing(world({ listings: [listing({ good: 'cotton', country: 'CN' })] }), base);
    const compared = [
      { line: 2, hts: '5201.00.1400', origin: 'CN', value: '900' },
      { line: 3, hts: '1801.00.0010', origin: 'GH', value: '5' },
      { line: 4, hts: '1801.00.0010', origin: 'GH', value: '50' },
      { line: 5, hts: '1801.00.0010', origin: 'GH', value: '50' },
    ].map(compare);
    expect(compared.sort(compareComparisons).map(({ line }) => line)).toEqual([4, 5, 3, 2]);
  });
});
