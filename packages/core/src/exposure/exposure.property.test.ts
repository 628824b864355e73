import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyWorld,
  anyClassification,
  anyListing,
  anySelection,
  anyWorld,
  inAnyOrder,
  inFull,
  published,
  referenceOf,
} from '../testing/any-exposure.js';
import { DIMENSIONS, type Dimension } from './dimensions.js';
import { createExposure, type Exposure } from './exposure.js';
import type { ExposureRow } from './exposure-row.js';
import { type Interval, NOTHING } from './interval.js';
import type { ListedPair } from './listed-pairs.js';
import type { Selection } from './selection.js';

const exposed = (world: AnyWorld): Exposure => createExposure(referenceOf(world), published(world));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const everyRow = (exposure: Exposure, selection?: Selection): readonly ExposureRow[] => [
  exposure.total(selection),
  ...DIMENSIONS.flatMap((dimension) => exposure.by(dimension, selection)),
];

const KEYS: Readonly<Record<Exclude<Dimension, 'chapter'>, (pair: ListedPair) => readonly string[]>> = {
  good: (pair) => [pair.good],
  country: (pair) => [pair.country],
  sector: (pair) => [pair.sector],
  list: (pair) => [pair.list],
  edition: (pair) => pair.editions,
  listing: (pair) => [pair.id],
};

/** The rows of a dimension with the intervals of the single listings in each. */
function* unions(
  exposure: Exposure,
  selection: Selection,
): IterableIterator<readonly [ExposureRow, readonly Interval[]]> {
  const own = new Map(exposure.by('listing', selection).map((row) => [row.key, row]));
  const chosen = exposure.pairs.filter((pair) => own.has(pair.id));
  const parts = (pairs: readonly ListedPair[]): Interval[] =>
    pairs.map((pair) => own.get(pair.id) ?? NOTHING);
  yield [exposure.total(selection), parts(chosen)];
  for (const dimension of DIMENSIONS) {
    if (dimension === 'chapter') continue;
    for (const row of exposure.by(dimension, selection))
      yield [row, parts(chosen.filter((pair) => KEYS[dimension](pair).includes(row.key)))];
  }
  const ofChapters = exposure.group(chosen, (pair, cell) =>
    cell === null ? [] : [`${cell.chapter} ${pair.id}`],
  );
  for (const row of exposure.by('chapter', selection))
    yield [row, ofChapters.filter((part) => part.key.startsWith(`${row.key} `))];
}

function expectNoLower(now: readonly ExposureRow[], then: readonly ExposureRow[]): void {
  const rows = new Map(now.map((row) => [row.key, row]));
  for (const row of then) {
    expect(rows.get(row.key)?.high ?? -1).toBeGreaterThanOrEqual(row.high);
    expect(rows.get(row.key)?.low ?? -1).toBeGreaterThanOrEqual(row.low);
  }
}

describe('in every world', () => {
  it('0 <= lower <= upper <= all imports, in whole dollars', () => {
    fc.assert(
      fc.property(anyWorld, anySelection, (world, selection) => {
        const exposure = exposed(world);
        for (const { low, high } of everyRow(exposure, selection)) {
          expect(Number.isSafeInteger(low) && Number.isSafeInteger(high)).toBe(true);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(exposure.nation.usd).toBeGreaterThanOrEqual(high);
        }
      }),
    );
  });

  it('no row of a country is above all imports from it', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const exposure = exposed(world);
        for (const row of exposure.by('country'))
          expect(exposure.countryTotal(row.key)).toBeGreaterThanOrEqual(row.high);
      }),
    );
  });

  it('a union is never above the sum of its listings and never below the largest of them', () => {
    fc.assert(
      fc.property(anyWorld, anySelection, (world, selection) => {
        for (const [union, parts] of unions(exposed(world), selection))
          for (const end of ['low', 'high'] as const) {
            const ends = parts.map((part) => part[end]);
            expect(union[end]).toBeLessThanOrEqual(sum(ends));
            expect(union[end]).toBeGreaterThanOrEqual(Math.max(0, ...ends));
          }
      }),
    );
  });

  it('no row depends on the order of listings, relations, classifications or values', () => {
    fc.assert(
      fc.property(
        anyWorld.chain((world) => fc.tuple(fc.constant(world), inAnyOrder(world))),
        ([world, other]) => {
          expect(everyRow(exposed(other))).toEqual(everyRow(exposed(world)));
        },
      ),
    );
  });

  it('one more listing lowers no row', () => {
    fc.assert(
      fc.property(anyWorld, anyListing, anySelection, (world, listing, selection) => {
        const before = exposed(world);
        const after = exposed({ ...world, listings: [...world.listings, listing] });
        expectNoLower([after.total(selection)], [before.total(selection)]);
        for (const dimension of DIMENSIONS)
          expectNoLower(after.by(dimension, selection), before.by(dimension, selection));
      }),
    );
  });

  it('one more classification lowers no row', () => {
    fc.assert(
      fc.property(anyWorld, anyClassification, (world, classification) => {
        const before = exposed(world);
        const after = exposed({ ...world, classifications: [...world.classifications, classification] });
        expectNoLower([after.total()], [before.total()]);
        for (const dimension of DIMENSIONS) expectNoLower(after.by(dimension), before.by(dimension));
      }),
    );
  });

  it('a narrower selection is never above a wider one', () => {
    fc.assert(
      fc.property(anyWorld, anySelection, (world, selection) => {
        const exposure = exposed(world);
        expect(exposure.total(selection).high).toBeLessThanOrEqual(exposure.total().high);
        expect(exposure.total(selection).low).toBeLessThanOrEqual(exposure.total().low);
      }),
    );
  });

  it('what is published by chapter or for the Union bounds what the codes of every country would say', () => {
    fc.assert(
      fc.property(anyWorld, anySelection, (world, selection) => {
        const bounds = exposed(world);
        const whole = createExposure(referenceOf(world), inFull(world));
        const truths = [
          whole.total(selection),
          ...whole.by('listing', selection),
          ...whole.by('good', selection),
        ];
        const rows = new Map(
          [bounds.total(selection), ...bounds.by('listing', selection), ...bounds.by('good', selection)].map(
            (row) => [row.key, row],
          ),
        );
        for (const truth of truths) {
          expect(rows.get(truth.key)?.high ?? -1).toBeGreaterThanOrEqual(truth.high);
          expect(rows.get(truth.key)?.low ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(truth.low);
        }
      }),
    );
  });

  it('the listings of a row are counted once each, and each has one level', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const exposure = exposed(world);
        expect(new Set(exposure.pairs.map((pair) => pair.id)).size).toBe(exposure.pairs.length);
        for (const row of everyRow(exposure)) expect(sum(Object.values(row.levels))).toBe(row.listings);
        expect(exposure.total().listings).toBe(exposure.pairs.length);
      }),
    );
  });
});
