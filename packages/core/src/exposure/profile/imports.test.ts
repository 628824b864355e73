import { describe, expect, it } from 'vitest';
import { countryProfile, VALUES } from '../../testing/profiles.js';
import { world } from '../../testing/reference.js';
import { country } from '../../testing/rows.js';

describe('the imports of a country', () => {
  it('are those of the set, with their share of the nation', () => {
    const { imports } = countryProfile('CN');
    expect(imports).toMatchObject({ usd: 1550, level: 'code', programmeUsd: 40, lowValueUsd: 40 });
    expect(imports.ofNation).toBeCloseTo(1550 / (1550 + 700 + 20 + 3 + 50 + 5));
  });

  it('know no low-value shipments where only chapters are published', () => {
    expect(countryProfile('CI').imports).toMatchObject({
      usd: 708,
      level: 'chapter-bound',
      programmeUsd: 5,
      lowValueUsd: null,
    });
  });

  it('are 0 only where the set says that nothing was imported', () => {
    expect(countryProfile('CD').imports).toMatchObject({ usd: 0, level: 'none' });
    expect(countryProfile('CD', {}, { values: { ...VALUES, complete: false } }).imports).toMatchObject({
      usd: null,
      ofNation: null,
      level: 'not-in-set',
    });
  });

  it('of a member of the Union are not known to a set without its chapters', () => {
    const countries = [...world().countries, country('NL', 'Netherlands')];
    expect(countryProfile('NL', { countries }).imports).toMatchObject({ usd: 50, level: 'eu-bound' });
    const values = { ...VALUES, complete: false, chapters: null };
    expect(countryProfile('NL', { countries }, { values }).imports).toMatchObject({
      usd: null,
      level: 'eu-bound',
    });
  });
});
