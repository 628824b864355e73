import { describe, expect, it } from 'vitest';
import { reference, world } from '../testing/reference.js';
import { classification, good, listing, order, relation, source } from '../testing/rows.js';
import { coverageOf } from './coverage.js';

describe('coverage', () => {
  it('is whole where every listed good has a code', () => {
    expect(coverageOf(world())).toMatchObject({ goodsListed: 6, goodsClassified: 6, holes: [] });
  });

  it('has a hole, by name and countries, for a listed good without a code', () => {
    const coverage = coverageOf(
      reference({
        goods: [good('cocoa', 'Cocoa'), good('bidis', 'Bidis')],
        listings: [
          listing(),
          listing({ good: 'bidis', country: 'IN' }),
          listing({ good: 'bidis', country: 'BD' }),
          listing({ good: 'bidis', country: 'IN', list: 'EO13126' }),
        ],
        classifications: [classification('cocoa', '1801')],
      }),
    );
    expect(coverage).toMatchObject({ goodsListed: 2, goodsClassified: 1 });
    expect(coverage.holes).toEqual([{ good: 'bidis', name: 'Bidis', countries: ['BD', 'IN'] }]);
  });

  it('counts the output of a relation as listed, with or without a country', () => {
    const coverage = coverageOf(
      reference({
        relations: [
          relation(),
          relation({ id: 'r', kind: 'at-risk', outputGood: 'aircraft', outputCountry: null }),
        ],
      }),
    );
    expect(coverage.holes).toEqual([
      { good: 'aircraft', name: 'aircraft', countries: [] },
      { good: 'lithium-ion-batteries', name: 'lithium-ion-batteries', countries: ['CN'] },
    ]);
  });

  it('is not filled by the code of an order or a sector of the same name', () => {
    const classifications = [classification('cocoa', '1801', { subjectKind: 'sector' })];
    expect(coverageOf(reference({ listings: [listing()], classifications })).holes).toHaveLength(1);
  });

  it('names goods that no source gives a country for', () => {
    expect(coverageOf(reference({ goods: [good('mica', 'Mica')] })).goodsWithoutCountry).toEqual(['mica']);
  });

  it('parts orders without a code into those on all products and those that nobody classified', () => {
    const coverage = coverageOf(
      reference({
        orders: [
          order({ id: 'wro-z' }),
          order({ id: 'wro-a' }),
          order({ id: 'wro-all', merchandise: 'All Products' }),
          order({ id: 'wro-done' }),
        ],
        classifications: [classification('wro-done', '6109', { subjectKind: 'order' })],
      }),
    );
    expect(coverage.ordersByNameOnly).toEqual(['wro-all']);
    expect(coverage.ordersUnclassified).toEqual(['wro-a', 'wro-z']);
  });

  it('counts the rows of goods by who chose the code', () => {
    expect(coverageOf(world()).classificationRows).toEqual({ dol: 5, curated: 1 });
  });

  it('repeats the known gaps of every source, by source', () => {
    const sources = [source('b', { knownGaps: ['two', 'three'] }), source('a', { knownGaps: ['one'] })];
    expect(coverageOf(reference({ sources })).knownGaps).toEqual([
      { source: 'a', gap: 'one' },
      { source: 'b', gap: 'two' },
      { source: 'b', gap: 'three' },
    ]);
  });
});
