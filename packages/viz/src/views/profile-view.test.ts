import { createExposure, type GoodProfile, profileGood } from '@better-trade/core/exposure';
import type { GoodId } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { countryProfile, VALUES } from '../../../core/src/testing/profiles.js';
import { world } from '../../../core/src/testing/reference.js';
import { assessment, listing } from '../../../core/src/testing/rows.js';
import { trade } from '../../../core/src/testing/trade.js';
import { assessmentsOf, timelineOfCountry, timelineOfGood } from './profile-view.js';

const asOf = '2026-01-01';
const tables = {
  listings: [
    listing({ country: 'GH', exploitation: 'CL', from: '2009' }),
    listing({ country: 'GH', exploitation: 'FL', from: '2014', to: '2020' }),
    listing({ country: 'CI', exploitation: 'CL', from: '2011' }),
  ],
};
const cocoa: GoodProfile = profileGood(createExposure(world(tables), trade(VALUES)), 'cocoa' as GoodId);

describe('the timeline of a profile', () => {
  it('of a good has a row for each country, with what holds and what has ended', () => {
    const data = timelineOfGood({ ...cocoa, asOf });
    expect(data).toMatchObject({ subject: { kind: 'good', name: 'Cocoa' }, asOf });
    expect(data.rows.map(({ label }) => label)).toEqual([...data.rows.map(({ label }) => label)].sort());
    expect(data.rows.find(({ label }) => label === 'Ghana')?.spans).toMatchObject([
      { list: 'TVPRA', exploitation: ['CL'], from: '2009', to: null },
      { list: 'TVPRA', exploitation: ['FL'], from: '2014', to: '2020' },
    ]);
  });

  it('of a country has a row for each good, downstream goods with the exploitation of their inputs', () => {
    const data = timelineOfCountry({ ...countryProfile('CN'), asOf });
    expect(data.subject).toEqual({ kind: 'country', name: 'China' });
    expect(data.rows.map(({ label, spans }) => [label, spans.map(({ list }) => list)])).toEqual([
      ['Cotton', ['TVPRA']],
      ['Electronics', ['TVPRA']],
      ['Lithium-Ion Batteries', ['downstream']],
    ]);
  });

  it('names countries in the language of the reader', () => {
    const data = timelineOfGood({ ...cocoa, asOf }, 'es');
    expect(data.rows.map(({ label }) => label)).toContain('Costa de Marfil');
    expect(timelineOfCountry({ ...countryProfile('CI'), asOf }, 'es').subject.name).toBe('Costa de Marfil');
    expect(assessmentsOf(countryProfile('CI'), 'es').countryName).toBe('Costa de Marfil');
  });

  it('of a country without listings has no rows', () => {
    expect(timelineOfCountry({ ...countryProfile('TM', { orders: [] }), asOf }).rows).toEqual([]);
  });
});

it('assessments keep the years without a row', () => {
  const assessmentLevels = [
    assessment({ country: 'CI', year: '2021' }),
    assessment({ country: 'GH', year: '2022' }),
  ];
  expect(
    assessmentsOf(countryProfile('GH', { assessmentLevels })).years.map(({ year, level }) => [year, level]),
  ).toEqual([
    ['2021', null],
    ['2022', 'Moderate Advancement'],
  ]);
});
