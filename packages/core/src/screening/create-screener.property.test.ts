import { type Classification, type CountryCode, loadReference, type Reference } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/any-text.js';
import { digits } from '../testing/rows.js';
import { screening } from '../testing/screen.js';
import type { Finding } from './verdict.js';

const real = loadReference();

/** Codes and origins of every kind of verdict, and every way of writing them that takes another road. */
const CODES = [
  '1801.00.0010',
  '1801000000',
  '1801',
  '0702.00.2004',
  '702002004',
  '5201.00.1400',
  '5201.00.9999',
  '6109.10.0012',
  '8541.43.0010; 8507.60.0010',
  '9903.88.15 8517.13.0000',
  '9903.88.15',
  '2605.00.0000',
  '0306.17.0004',
  '85',
  '4402.1',
  'cotton',
];
const ORIGINS = ['CN', 'China', 'Congo', 'CD', 'CI', '7480', 'TH', 'HK', 'UZ', 'XA', 'Chnia', ''];
const NAMES = [
  [],
  ['Hoshine Silicon Industry Co., Ltd.'],
  ['Hetian Taida Apparell', 'Top Glove'],
  ['Da Wang'],
];

const line = fc.record({
  hts: fc.constantFrom(...CODES),
  origin: fc.constantFrom(...ORIGINS),
  names: fc.constantFrom(...NAMES),
  value: fc.constantFrom('', '12,000.50', 'n/a'),
});

/** What a finding is about: all but the id and the code, which differ where another successor is met first. */
const about = ({ kind, list, good, via }: Finding): string => [kind, list, good, via].join('|');

const everyPair = (screen: ReturnType<typeof screening>) =>
  CODES.flatMap((hts) => ORIGINS.flatMap((origin) => NAMES.map((names) => screen(hts, origin, { names }))));

const screen = screening(real);

describe('screening on the real reference', () => {
  it('gives deep-equal verdicts the second time, on another screener and in another order', () => {
    const first = everyPair(screen);
    expect(everyPair(screen)).toEqual(first);
    const backwards = screening(real);
    for (const hts of [...CODES].reverse())
      for (const origin of [...ORIGINS].reverse()) backwards(hts, origin);
    expect(everyPair(backwards)).toEqual(first);
  });

  it('gives the same verdicts whatever the order of the rows in every table', () => {
    const expected = everyPair(screen);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(everyPair(screening(shuffled(real, seed)))).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });

  it('gives every finding of a line an id of its own', () => {
    for (const { findings } of everyPair(screen))
      expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
  });

  it('never loses a finding by one more classification', () => {
    const subject = fc.constantFrom(...real.classifications);
    const code = fc.constantFrom(...CODES.filter((text) => /^[\d.]{4,12}$/.test(text)).map(digits));
    const added = fc
      .tuple(subject, code, fc.constantFrom(2, 4, 6, 8, 10), fc.boolean())
      .map(([like, hts, length, exclusive]): Classification => {
        return { ...like, hts: hts.slice(0, length) as never, scope: exclusive ? 'exclusive' : 'basket' };
      });
    fc.assert(
      fc.property(added, line, (classification, { hts, origin, ...rest }) => {
        const more = screening({ ...real, classifications: [...real.classifications, classification] });
        const now = more(hts, origin, rest).findings.map(about);
        for (const finding of screen(hts, origin, rest).findings) expect(now).toContain(about(finding));
      }),
      { numRuns: 30 },
    );
  });

  it('calls a line LISTED when and only when something is found, and gives a cause only where it is not screenable', () => {
    fc.assert(
      fc.property(line, ({ hts, origin, ...rest }) => {
        const verdict = screen(hts, origin, rest);
        expect(verdict.verdict === 'LISTED').toBe(verdict.findings.length > 0);
        expect(verdict.risk === null).toBe(verdict.findings.length === 0);
        expect(verdict.cause !== null).toBe(verdict.verdict === 'NOT_SCREENABLE');
        if (verdict.cause !== null) expect(verdict.problems).not.toEqual([]);
        if (verdict.verdict === 'NO_LIST_MATCH') expect(verdict.problems).toEqual([]);
      }),
    );
  });

  it('never throws for what a line holds', () => {
    const cell = fc.oneof(anyText, fc.constantFrom(...CODES, ...ORIGINS));
    fc.assert(
      fc.property(cell, cell, cell, cell, (hts, origin, value, name) => {
        expect(screen(hts, origin, { value, names: [name] }).verdict).toMatch(
          /^(LISTED|NO_LIST_MATCH|NOT_SCREENABLE)$/,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('calls nothing clear, compliant, approved or safe, in no problem and no consequence', () => {
    const said = everyPair(screen).flatMap(({ problems, mended, findings }) => [
      ...[...problems, ...mended].flatMap((problem) => [problem.message, problem.remedy]),
      ...findings.map((finding) => finding.consequence),
    ]);
    expect(said.length).toBeGreaterThan(100);
    for (const sentence of new Set(said))
      expect(sentence).not.toMatch(/\b(clear|cleared|compliant|approved|safe)\b/i);
  });

  it('names every origin that it screens by its code, and no other', () => {
    const known = new Set<CountryCode>(real.countries.map((country) => country.code));
    for (const { origin, problems } of everyPair(screen))
      expect(known.has(origin as CountryCode)).toBe(
        !problems.some((problem) => problem.code.startsWith('BTT_ORIGIN')),
      );
  });
});

/** Every table in another order, by a small generator (mulberry32) so that a failing seed can be run again. */
function shuffled(reference: Reference, seed: number): Reference {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const shuffle = <T>(rows: readonly T[]): T[] =>
    rows
      .map((row) => ({ row, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ row }) => row);
  const { hts } = reference;
  return {
    ...reference,
    hts: { ...hts, size: hts.size, successors: (code) => shuffle(hts.successors(code)) },
    sources: shuffle(reference.sources),
    goods: shuffle(reference.goods),
    listings: shuffle(reference.listings),
    relations: shuffle(reference.relations),
    classifications: shuffle(reference.classifications),
    orders: shuffle(reference.orders),
    sectors: shuffle(reference.sectors),
    entities: shuffle(reference.entities),
    assessmentLevels: shuffle(reference.assessmentLevels),
    countries: shuffle(reference.countries),
    aliases: shuffle(reference.aliases),
    ambiguousOrigins: shuffle(reference.ambiguousOrigins),
  };
}
