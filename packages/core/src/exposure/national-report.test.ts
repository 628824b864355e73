import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySelection, anyWorld, inAnyOrder, published, referenceOf } from '../testing/any-exposure.js';
import { reference } from '../testing/reference.js';
import { good, relation } from '../testing/rows.js';
import { trade } from '../testing/trade.js';
import { createExposure } from './exposure.js';
import { exposureReport, gapsReport } from './exposure-report.js';
import { nationalReport } from './national-report.js';
import type { Selection } from './selection.js';

describe('the national report', () => {
  it('holds what the single reports on the same selection hold, whole', () => {
    fc.assert(
      fc.property(anyWorld, anySelection, (world, selection) => {
        const exposure = createExposure(referenceOf(world), published(world));
        const national = nationalReport(exposure, '1', selection);
        const goods = exposureReport(exposure, '1', { by: 'good', ...selection });
        const countries = exposureReport(exposure, '1', { by: 'country', ...selection });
        const { total, totals, rows } = gapsReport(exposure, '1', selection);
        expect(national.goods).toEqual(goods.rows);
        expect(national.countries).toEqual(countries.rows);
        expect(national.total).toEqual(goods.total);
        expect(national.gaps).toEqual({ total, totals, rows });
        expect(national.trade).toEqual(goods.trade);
        expect(national.options).toEqual(selection);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the order of the tables', () => {
    const both = anyWorld.chain((world) => fc.tuple(fc.constant(world), inAnyOrder(world)));
    fc.assert(
      fc.property(both, anySelection, ([world, other], selection) => {
        const [one, two] = [world, other].map((tables) =>
          nationalReport(createExposure(referenceOf(tables), published(tables)), '1', selection),
        );
        const { reference: _, trade: __, ...here } = one ?? {};
        const { reference: ___, trade: ____, ...there } = two ?? {};
        expect(JSON.stringify(here)).toBe(JSON.stringify(there));
      }),
      { numRuns: 60 },
    );
  });

  it('can be written as JSON and read again without loss', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const national = nationalReport(createExposure(referenceOf(world), published(world)), '1');
        expect(JSON.parse(JSON.stringify(national))).toEqual(national);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the relations of the national report', () => {
  const RELATIONS = [
    relation({
      id: 'made',
      inputGood: 'cotton',
      inputCountry: 'CN',
      outputGood: 'thread',
      outputCountry: 'VN',
    }),
    relation({
      id: 'risk',
      inputGood: 'cotton',
      inputCountry: 'CN',
      outputGood: 'shirts',
      outputCountry: null,
    }),
    relation({ id: 'fish', inputGood: 'fish', inputCountry: 'TH', outputGood: 'oil', outputCountry: 'TH' }),
  ];
  const goods = ['cotton', 'thread', 'shirts', 'fish', 'oil'].map((id) => good(id, id));
  const exposure = createExposure(reference({ goods, relations: RELATIONS }), trade());
  const idsOf = (selection: Selection): readonly string[] =>
    nationalReport(exposure, '1', selection).relations.map((row) => row.id);

  it('are all that are in force, those at risk too', () => {
    expect(idsOf({})).toEqual(['fish', 'made', 'risk']);
  });

  it('are met by the country of the input and by that of the output', () => {
    const [china, vietnam] = exposure.reference.relations.flatMap((row) =>
      row.id === 'made' && row.outputCountry !== null ? [row.inputCountry, row.outputCountry] : [],
    );
    if (china === undefined || vietnam === undefined) throw new Error('no such relation');
    expect(idsOf({ countries: [china] })).toEqual(['made', 'risk']);
    expect(idsOf({ countries: [vietnam] })).toEqual(['made']);
  });

  it('are met by the good at either end', () => {
    expect(idsOf({ goods: ['cotton'] })).toEqual(['made', 'risk']);
    expect(idsOf({ goods: ['shirts'] })).toEqual(['risk']);
  });

  it('are left out with the downstream list', () => {
    expect(idsOf({ lists: ['TVPRA'] })).toEqual([]);
    expect(idsOf({ lists: ['TVPRA', 'downstream'] })).toEqual(['fish', 'made', 'risk']);
  });
});
