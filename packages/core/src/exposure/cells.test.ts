import type { Classification, TradeSet } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { reference } from '../testing/reference.js';
import { classification, listing } from '../testing/rows.js';
import { type GivenTrade, trade } from '../testing/trade.js';
import { createExposure, type Exposure } from './exposure.js';

const COCOA = [classification('cocoa', '1801')];
const VALUES: GivenTrade = {
  detail: { '1801.00.0010': { CN: 5, EU: 9 }, '1801.00.0090': { EU: 2 }, '1802.00.0000': { CN: 4, EU: 8 } },
  chapters: { '18': { CI: 7, NL: 6, DE: 13 }, '52': { CI: 3 } },
};

function exposed(
  countries: readonly string[],
  set: TradeSet = trade(VALUES),
  classifications: readonly Classification[] = COCOA,
): Exposure {
  const listings = countries.map((country) => listing({ country }));
  return createExposure(reference({ listings, classifications }), set);
}

const levelOf = (country: string, set: GivenTrade = VALUES, classifications = COCOA): string => {
  const exposure = exposed([country], trade(set), classifications);
  const [pair] = exposure.pairs;
  return pair === undefined ? '' : exposure.levelOf(pair);
};

describe('how the value of a pair is known', () => {
  it.each([
    ['code', 'CN', 'the set has its codes'],
    ['chapter-bound', 'CI', 'the set has only its chapters'],
    ['eu-bound', 'NL', 'a member has chapters and the Union has codes'],
    ['none', 'FR', 'a member imported nothing'],
    ['none', 'TM', 'a complete set does not name the country'],
  ])('is %s for %s, because %s', (level, country) => {
    expect(levelOf(country)).toBe(level);
  });

  it('is not in the set where the set does not claim to hold all', () => {
    expect(levelOf('TM', { ...VALUES, complete: false })).toBe('not-in-set');
    expect(levelOf('FR', { ...VALUES, complete: false })).toBe('eu-bound');
  });

  it('is by chapter for a member where the detail has no European Union', () => {
    expect(levelOf('NL', { ...VALUES, detail: { '1801.00.0010': { CN: 5 } } })).toBe('chapter-bound');
  });

  it('is by its own codes for a member that the detail names beside the Union', () => {
    const detail = { '1801.00.0010': { NL: 5, EU: 9 } };
    expect(levelOf('NL', { ...VALUES, detail })).toBe('code');
  });

  it('cannot be where the good has no code, whatever the country', () => {
    expect(['CN', 'CI', 'NL', 'TM'].map((country) => levelOf(country, VALUES, []))).toEqual(
      Array(4).fill('no-code'),
    );
  });

  it('is none of a good without a code, though another good of the country has one', () => {
    const listings = [listing({ country: 'CN', good: 'a' }), listing({ country: 'CN' })];
    const exposure = createExposure(reference({ listings, classifications: COCOA }), trade(VALUES));
    expect(exposure.pairs.map((pair) => `${pair.good} ${exposure.levelOf(pair)}`)).toEqual([
      'a no-code',
      'cocoa code',
    ]);
    expect(exposure.total().high).toBe(5);
  });

  it('is not in the set for a pair that no list names', () => {
    const strange = { good: 'cocoa', country: 'GH' } as unknown as Parameters<Exposure['levelOf']>[0];
    expect(exposed(['CN']).levelOf(strange)).toBe('not-in-set');
  });
});

describe('the cells of a pair', () => {
  it('are the codes that its good meets, exclusive where they hold nothing else', () => {
    const classifications = [
      ...COCOA,
      classification('cocoa', '1802', { scope: 'basket', basis: 'curated' }),
    ];
    expect(exposed(['CN'], trade(VALUES), classifications).cells).toEqual([
      {
        pair: 'cocoa@CN',
        country: 'CN',
        code: '1801000010',
        chapter: '18',
        usd: 5,
        exclusive: true,
        grade: 'exact',
        level: 'code',
        basis: 'dol',
      },
      {
        pair: 'cocoa@CN',
        country: 'CN',
        code: '1802000000',
        chapter: '18',
        usd: 4,
        exclusive: false,
        grade: 'basket',
        level: 'code',
        basis: 'curated',
      },
    ]);
  });

  it("are the Union's codes for a member, never exclusive: which member the dollars are of is not known", () => {
    const { cells } = exposed(['NL']);
    expect(cells.map(({ pair, code, usd, exclusive, level }) => [pair, code, usd, exclusive, level])).toEqual(
      [
        ['cocoa@NL', '1801000010', 9, false, 'eu-bound'],
        ['cocoa@NL', '1801000090', 2, false, 'eu-bound'],
      ],
    );
  });

  it('are the chapters of its good for a country of which no more is published, never exclusive', () => {
    const { cells } = exposed(['CI']);
    expect(cells).toEqual([
      {
        pair: 'cocoa@CI',
        country: 'CI',
        code: '18',
        chapter: '18',
        usd: 7,
        exclusive: false,
        grade: 'partial',
        level: 'chapter-bound',
        basis: 'dol',
      },
    ]);
  });

  it('name DOL as the one who chose a chapter, where it and others did', () => {
    const own = classification('cocoa', '1802', { basis: 'curated' });
    for (const rows of [
      [own, ...COCOA],
      [...COCOA, own],
    ])
      expect(exposed(['CI'], trade(VALUES), rows).cells.map((cell) => cell.basis)).toEqual(['dol']);
  });

  it('are shared by two lists that name the pair', () => {
    const listings = [listing(), listing({ list: 'EO13126', exploitation: 'FCL' })].map((row) => ({
      ...row,
      country: 'CN' as never,
    }));
    const exposure = createExposure(reference({ listings, classifications: COCOA }), trade(VALUES));
    expect(exposure.pairs).toHaveLength(2);
    expect(exposure.cells).toHaveLength(1);
  });

  it('are not those of orders and sectors, which are no goods', () => {
    const rows = (['order', 'sector'] as const).map((subjectKind) =>
      classification('cocoa', '1802', { subjectKind }),
    );
    expect(exposed(['CN'], trade(VALUES), [...COCOA, ...rows]).cells.map((cell) => cell.code)).toEqual([
      '1801000010',
    ]);
  });

  it('of a country without imports are none', () => {
    expect(exposed(['TM', 'FR']).cells).toEqual([]);
  });
});
