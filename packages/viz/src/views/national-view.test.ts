import {
  createExposure,
  exposureReport,
  gapsReport,
  type NationalReport,
  nationalReport,
} from '@better-trade/core/exposure';
import type { TradeSet } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyWorld,
  anySelection,
  anyWorld,
  published,
  referenceOf,
} from '../../../core/src/testing/any-exposure.js';
import { barsOfExposure, mapOfExposure } from './exposure-view.js';
import { gapsOfGaps, matrixOfGaps } from './gaps-view.js';
import {
  barsOfNational,
  chainsOfNational,
  gapsOfNational,
  mapOfNational,
  matrixOfNational,
} from './national-view.js';

const partOf = (trade: TradeSet): TradeSet => ({ ...trade, complete: false });
const anyReport = fc
  .tuple(anyWorld, anySelection, fc.boolean())
  .map(([world, selection, whole]) => reportOf(world, selection, whole));

function reportOf(
  world: AnyWorld,
  selection: NationalReport['options'],
  whole: boolean,
): { national: NationalReport; exposure: ReturnType<typeof createExposure> } {
  const trade = published(world);
  const exposure = createExposure(referenceOf(world), whole ? trade : partOf(trade));
  return { exposure, national: nationalReport(exposure, '1', selection) };
}

describe('the figures of the national report', () => {
  it('have a mark for every row, and amounts of the report or none', () => {
    fc.assert(
      fc.property(anyReport, ({ national }) => {
        const places = mapOfNational(national, 'en').places;
        expect(places.map(({ country, count }) => [country, count])).toEqual(
          national.countries.map((row) => [row.key, row.listings]),
        );
        expect(barsOfNational(national, 'en').rows.map(({ key }) => key)).toEqual(
          national.goods.map((row) => row.key),
        );
        expect(matrixOfNational(national, 'en').cells).toHaveLength(national.gaps.rows.length);
        expect(gapsOfNational(national, 'en').rows.map(({ pair }) => pair)).toEqual(
          national.gaps.rows.map((row) => row.pair),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('never print a 0 for what is not known', () => {
    fc.assert(
      fc.property(anyReport, ({ national }) => {
        for (const [i, row] of gapsOfNational(national, 'en').rows.entries()) {
          const level = national.gaps.rows[i]?.level ?? 'code';
          const unknown = ['not-in-set', 'no-code'].includes(level);
          expect([row.exposure === null, row.withoutAction === null]).toEqual([unknown, unknown]);
        }
        for (const [i, row] of barsOfNational(national, 'en', 'country').rows.entries()) {
          const levels = Object.keys(national.countries[i]?.levels ?? {});
          expect(row.amount === null).toBe(
            levels.every((level) => level === 'not-in-set' || level === 'no-code'),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are those of the single reports', () => {
    fc.assert(
      fc.property(anyReport, ({ national, exposure }) => {
        const byCountry = exposureReport(exposure, '1', { by: 'country', ...national.options });
        const gaps = gapsReport(exposure, '1', national.options);
        expect(mapOfExposure(byCountry, 'es')).toEqual(mapOfNational(national, 'es'));
        expect(barsOfExposure(byCountry, 'es')).toEqual(barsOfNational(national, 'es', 'country'));
        expect(gapsOfGaps(gaps, 'es').rows).toEqual(gapsOfNational(national, 'es').rows);
        expect(matrixOfGaps(gaps, 'es').cells).toEqual(matrixOfNational(national, 'es').cells);
      }),
      { numRuns: 30 },
    );
  });

  it('have an edge for every relation, between nodes that are there', () => {
    fc.assert(
      fc.property(anyReport, ({ national }) => {
        const { nodes, edges } = chainsOfNational(national);
        const ids = nodes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(edges).toHaveLength(national.relations.length);
        for (const { from, to, tier } of edges) {
          expect(ids).toContain(from);
          expect(ids).toContain(to);
          expect(tier).toBe('listed');
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('a map is drawn of countries only', () => {
  const world = { listings: [], relations: [], classifications: [], dollars: {} };
  const { exposure } = reportOf(world, {}, true);
  expect(mapOfExposure(exposureReport(exposure, '1', { by: 'good' }), 'en')).toBeNull();
  expect(mapOfExposure(exposureReport(exposure, '1', { by: 'country' }), 'en')?.places).toEqual([]);
});
