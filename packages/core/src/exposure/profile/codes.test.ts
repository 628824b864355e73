import { describe, expect, it } from 'vitest';
import { countryProfile } from '../../testing/profiles.js';

describe('the codes of a country', () => {
  it('stand by value, with every good at them and who chose the code', () => {
    const { shown, more } = countryProfile('CN').codes;
    expect(shown.map((code) => [code.hts, code.usd, code.grade])).toEqual([
      ['8517130000', { low: 0, high: 1000 }, 'basket'],
      ['8507600010', { low: 300, high: 300 }, 'exact'],
      ['8507600090', { low: 200, high: 200 }, 'exact'],
      ['5201001400', { low: 10, high: 10 }, 'exact'],
    ]);
    expect(shown[1]?.goods).toEqual([
      { good: 'lithium-ion-batteries', name: 'Lithium-Ion Batteries', grade: 'exact', basis: 'curated' },
      { good: 'electronics', name: 'Electronics', grade: 'basket', basis: 'dol' },
    ]);
    expect(more).toBeNull();
  });

  it('beyond the largest are counted together, and with these make the total', () => {
    const { shown, more } = countryProfile('CN', {}, { top: 1 }).codes;
    expect(shown).toHaveLength(1);
    expect(more).toEqual({ codes: 3, usd: { low: 510, high: 510 } });
  });

  it('are chapters where no more is published', () => {
    expect(countryProfile('CI').codes.shown[0]).toMatchObject({
      hts: '18',
      level: 'chapter-bound',
      usd: { low: 0, high: 700 },
    });
  });
});
