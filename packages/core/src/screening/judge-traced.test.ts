import type { CountryCode, GoodId } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { derivedListing, derivedListings, listing } from '../testing/rows.js';
import { screening } from '../testing/screen.js';

const CN = 'CN' as CountryCode;
const CD = 'CD' as CountryCode;
const plain = screening(world());
const traced = screening(world(), { derived: derivedListings() });

describe('a traced finding', () => {
  it('names the input with its country, the path and every step, and no country of the good', () => {
    const [finding] = traced('8517.13.0000', 'TM').findings;
    expect(finding).toMatchObject({
      kind: 'traced',
      list: 'TVPRA',
      good: 'smartphones',
      country: null,
      exploitation: ['CL'],
      grade: 'exact',
      risk: 'low',
      rule: 'T1-PATH',
      via: 'cobalt-ore@CD > lithium-ion-batteries > smartphones',
      statements: [{ exploitation: 'CL' }],
    });
    expect(finding?.path?.map((step) => `${step.from} ${step.to} ${step.tier}`)).toEqual([
      'cobalt-ore lithium-ion-batteries curated',
      'lithium-ion-batteries smartphones curated',
    ]);
  });

  it('changes nothing of a line but its findings', () => {
    const lines = [
      ['8517.13.0000', 'TM'],
      ['8517.13.0000', 'Nowhere'],
      ['8507.60.0010', 'CN'],
      ['1801.00.0010', 'CI'],
      ['4402.1', 'CN'],
      ['8517.13', 'CN'],
    ] as const;
    for (const [hts, origin] of lines) {
      const [without, with_] = [plain(hts, origin), traced(hts, origin)];
      expect({ ...with_, findings: [] }).toEqual({ ...without, findings: [] });
      expect(with_.findings.filter((finding) => finding.kind !== 'traced')).toEqual(without.findings);
    }
    expect(traced('8517.13.0000', 'TM').verdict).toBe('NO_LIST_MATCH');
  });

  it('is not made where a list already names that input for the line', () => {
    const batteries = derivedListing({ outputGood: 'lithium-ion-batteries', route: 'lithium-ion-batteries' });
    const screen = screening(world(), { derived: derivedListings([batteries]) });
    const kinds = (origin: string): readonly string[] =>
      screen('8507.60.0010', origin).findings.map((finding) => finding.kind);
    expect(kinds('CN')).toContain('downstream');
    expect(kinds('CN')).not.toContain('traced');
    expect(kinds('GH')).toEqual(['traced']);
  });

  it('is not made of a pair that ILAB states, which the lists already find', () => {
    const stated = derivedListing({ relation: 'cobalt-ore@CD>smartphones@CN' });
    expect(screening(world(), { derived: derivedListings([stated]) })('8517.13.0000', 'CN').findings).toEqual(
      plain('8517.13.0000', 'CN').findings,
    );
  });

  it('is one for each input and country, by the best of its paths', () => {
    const weaker = derivedListing({ tier: 'curated', hops: 5, route: 'a > b > c > d > smartphones' });
    const better = derivedListing({ tier: 'study', hops: 5, route: 'x > smartphones' });
    const two = derivedListing({
      inputGood: 'cotton' as GoodId,
      claims: [CN, CD].map((country) => ({ country, rows: [listing({ good: 'cotton', country })] })),
      route: 'smartphones',
    });
    const screen = screening(world(), { derived: derivedListings([weaker, better, two]) });
    expect(screen('8517.13.0000', 'TM').findings.map((finding) => finding.via)).toEqual([
      'cobalt-ore@CD > smartphones',
      'cobalt-ore@CD > x > smartphones',
      'cobalt-ore@CN > smartphones',
    ]);
  });

  it('keeps its id when a better path is found', () => {
    const id = (route: string): string | undefined =>
      screening(world(), { derived: derivedListings([derivedListing({ route })]) })('8517.13.0000', 'TM')
        .findings[0]?.id;
    expect(id('a > smartphones')).toBe(id('b > smartphones'));
  });

  it('rises above the lowest risk only where every step is listed', () => {
    const all = derivedListing({ tier: 'listed' });
    expect(
      screening(world(), { derived: derivedListings([all]) })('8517.13.0000', 'TM').findings[0],
    ).toMatchObject({
      risk: 'medium',
      rule: 'T1-PATH-LISTED',
    });
  });

  it('is hidden below the risk that is asked for', () => {
    expect(
      screening(world(), { derived: derivedListings(), minRisk: 'medium' })('8517.13.0000', 'TM').findings,
    ).toEqual([]);
  });
});

it('derived listings of another day are refused', () => {
  expect(() => screening(world(), { derived: derivedListings(), asOf: '2020-01-01' })).toThrow(
    'BTT_TRACED_AS_OF',
  );
});
