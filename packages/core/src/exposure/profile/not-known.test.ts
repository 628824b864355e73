import { describe, expect, it } from 'vitest';
import { countryProfile, holes, VALUES } from '../../testing/profiles.js';
import { listing } from '../../testing/rows.js';

describe('what is not known', () => {
  it('names an edition that is held in part, and what rests on it', () => {
    const profile = countryProfile('GH', {
      listings: [listing({ country: 'GH', edition: '2024 (partial)' })],
    });
    expect(profile.notKnown.find((row) => row.kind === 'partial-edition')?.ids).toEqual(['TVPRA:cocoa@GH']);
  });

  it('says that a set is an answer to a query, not all imports', () => {
    expect(holes(countryProfile('CN'))).not.toContain('incomplete-set');
    expect(holes(countryProfile('CN', {}, { values: { ...VALUES, complete: false } }))).toContain(
      'incomplete-set',
    );
  });

  it('names a code that has ended without successor only where it was imported', () => {
    const values = { ...VALUES, detail: { ...VALUES.detail, '5201.00.9999': { CN: 1 } } };
    expect(holes(countryProfile('CN', {}, { values }))).toContain('unplaced');
    expect(holes(countryProfile('GH', {}, { values }))).not.toContain('unplaced');
  });

  it('says of a country without a listing that goods at risk can come from it', () => {
    const profile = countryProfile('GH', { listings: [] });
    const [row, ...others] = profile.notKnown.filter(({ kind }) => kind === 'at-risk');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ids: ['garments'],
      text: '1 good is at risk wherever it is made; lines from here can meet it.',
    });
    expect(holes(countryProfile('GH', { relations: [] }))).not.toContain('at-risk');
  });
});
