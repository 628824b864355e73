import { loadReference, type Reference } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScreener } from '../screening/create-screener.js';
import { reference, SCHEDULE, world } from '../testing/reference.js';
import {
  classification,
  entity,
  listing,
  order,
  relation,
  sector,
  source,
  successor,
} from '../testing/rows.js';
import { diffReferences } from './diff-references.js';
import { DIFF_SECTIONS, isEmptyDiff, type ReferenceDiff, type RowChange } from './reference-diff.js';

const DAY = '2026-01-02';

function between(a: Reference, b: Reference, days: readonly [string, string] = [DAY, DAY]): ReferenceDiff {
  return diffReferences({ reference: a, asOf: days[0] }, { reference: b, asOf: days[1] });
}

const told = (changes: readonly RowChange[]): string[] =>
  changes.map(({ kind, key, fields }) => [kind, key, ...fields].join(' '));

describe('two days of one reference', () => {
  const one = world({
    listings: [
      listing({ from: '2009' }),
      listing({ good: 'cotton', country: 'TM', exploitation: 'FL', from: '2009', to: '2022-09' }),
      listing({ good: 'cobalt-ore', country: 'CD', from: '2024-09-05' }),
    ],
    relations: [relation({ from: '2022' })],
    orders: [
      order({ id: 'wro-new', effective: '2023-01-01' }),
      order({ id: 'wro-over', effective: '2016-01-01', ended: '2022-05-01', status: 'ended' }),
    ],
    sectors: [sector({ from: '2022' })],
    entities: [entity({ effective: '2022-06-21' })],
  });
  const diff = between(one, one, ['2021-06-30', '2025-01-01']);

  it('differ in what is in force and in nothing else', () => {
    expect(told(diff.listings)).toEqual(['added TVPRA cobalt-ore CD CL', 'removed TVPRA cotton TM FL']);
    expect(told(diff.relations)).toEqual(['added cobalt-ore@CD>lithium-ion-batteries@CN']);
    expect(told(diff.orders)).toEqual(['added wro-new', 'removed wro-over']);
    expect(told(diff.sectors)).toEqual(['added apparel']);
    expect(told(diff.entities)).toEqual(['added hoshine']);
    for (const section of ['classifications', 'hts', 'successors', 'sources'] as const)
      expect(diff[section]).toEqual([]);
  });

  it('say of what left when it left', () => {
    expect(diff.listings[1]?.after).toMatchObject({ to: '2022-09', edition: '2022' });
    expect(diff.orders[1]?.after).toMatchObject({ status: 'ended', ended: '2022-05-01' });
  });

  it('name both sides', () => {
    expect(diff.a).toEqual({ asOf: '2021-06-30', date: DAY, digest: '0'.repeat(64), trade: null });
    expect(diff.b.asOf).toBe('2025-01-01');
  });

  it('can be two screeners', () => {
    const screener = (asOf: string) => createScreener(one, { asOf });
    expect(diffReferences(screener('2021-06-30'), screener('2025-01-01'))).toEqual(diff);
  });

  it('must be days', () => {
    expect(() => between(one, one, ['2021-02-30', DAY])).toThrow('BTT_AS_OF_DATE');
  });
});

describe('two references', () => {
  it('differ in a listing of another edition, field by field', () => {
    const [change] = between(
      reference({ listings: [listing()] }),
      reference({ listings: [listing({ edition: '2024', note: 'kept' })] }),
    ).listings;
    expect(change).toMatchObject({
      kind: 'changed',
      fields: ['edition', 'note'],
      before: { edition: '2022', note: '' },
      after: { edition: '2024', note: 'kept' },
    });
  });

  it('differ in an order of which CBP changed the status, and in one that ended', () => {
    const diff = between(
      reference({ orders: [order({ id: 'one' }), order({ id: 'two' })] }),
      reference({
        orders: [
          order({ id: 'one', status: 'partially-modified' }),
          order({ id: 'two', status: 'ended', ended: '2025-01-01' }),
        ],
      }),
    );
    expect(told(diff.orders)).toEqual(['changed one status', 'removed two status ended']);
  });

  it('differ in codes of goods, orders and sectors, with scope and basis', () => {
    const diff = between(
      reference({ classifications: [classification('cocoa', '1801'), classification('cotton', '5201')] }),
      reference({
        classifications: [
          classification('cocoa', '1801', { scope: 'basket', basis: 'curated' }),
          classification('apparel', '6109', { subjectKind: 'sector' }),
        ],
      }),
    );
    expect(told(diff.classifications)).toEqual([
      'changed good cocoa 1801 scope basis',
      'removed good cotton 5201',
      'added sector apparel 6109',
    ]);
  });

  it('differ in codes of the schedule that came, went and were renamed, and in successors of these', () => {
    const { '1802.00.0000': _, ...without } = SCHEDULE;
    const diff = between(
      reference(),
      reference({
        schedule: { ...without, '1802.00.0010': 'Shells', '0901': 'Coffee, roasted or not' },
        successors: [successor('1802.00.0000', '1802.00.0010')],
      }),
    );
    expect(told(diff.hts)).toEqual([
      'changed 0901 description',
      'removed 1802.00.0000',
      'added 1802.00.0010',
    ]);
    expect(told(diff.successors)).toEqual(['added 1802.00.0000 > 1802.00.0010']);
  });

  it('differ in editions, and in tables that no other section compares', () => {
    const tables = (sha256: string) => [{ path: 'repairs.csv', rows: 1, sha256 }];
    const diff = between(
      reference({ sources: [source('dol', { tables: tables('a') })] }),
      reference({ sources: [source('dol', { edition: 'next', tables: tables('b') })] }),
    );
    expect(told(diff.sources)).toEqual(['changed dol edition', 'changed dol repairs.csv sha256']);
  });
});

describe('the real reference between 2022-01-01 and its own day', () => {
  const real = loadReference();
  const diff = between(real, real, ['2022-01-01', real.date]);

  it('loses Uzbek cotton, Thai shrimp and Argentine blueberries', () => {
    expect(told(diff.listings)).toEqual(
      expect.arrayContaining([
        'removed TVPRA cotton UZ FL',
        'removed TVPRA shrimp TH FL',
        'removed TVPRA blueberries AR CL',
      ]),
    );
  });

  it('gains forced labor in Congolese cobalt, Zimbabwean lithium, and copper in Chinese batteries', () => {
    expect(told(diff.listings)).toEqual(
      expect.arrayContaining(['added TVPRA cobalt-ore CD FL', 'added TVPRA lithium ZW CL']),
    );
    expect(told(diff.relations)).toContain('added copper@CD>lithium-ion-batteries@CN');
  });

  it('had the relation of cobalt already: its list gives the year 2022 only, which begins on its first day', () => {
    expect(told(diff.relations)).not.toContain('added cobalt-ore@CD>lithium-ion-batteries@CN');
  });
});

describe('laws of the difference', () => {
  const rows = fc.subarray(['cocoa', 'cotton', 'garments', 'electronics']);
  const side = fc
    .record({
      goods: rows,
      codes: rows,
      edition: fc.constantFrom('2022', '2024'),
      to: fc.constantFrom(null, '2020', '2025-06-01'),
      status: fc.constantFrom('active', 'partially-modified', 'not-in-active-file', 'ended'),
      text: fc.constantFrom('Cotton', 'Cotton, not carded'),
      asOf: fc.constantFrom('2015-01-01', '2025-01-01', DAY),
    })
    .map(({ goods, codes, edition, to, status, text, asOf }) => ({
      asOf,
      reference: world({
        listings: goods.flatMap((good) => [
          listing({ good, edition, to }),
          listing({ good, edition, from: '2012', source: 'another row of the same key' }),
          listing({ good, country: 'GH', exploitation: 'FL', from: '2024' }),
        ]),
        classifications: codes.flatMap((good) => [
          classification(good, '5201'),
          classification(good, '1801', { basis: 'curated', scope: 'basket' }),
        ]),
        orders: [order({ id: 'one', status, ended: status === 'ended' ? '2024-01-01' : null })],
        schedule: { ...SCHEDULE, '5201.00.1400': text },
      }),
    }));

  it('nothing differs from itself, nor from the same rows in another order', () => {
    fc.assert(
      fc.property(side, (one) => {
        expect(isEmptyDiff(diffReferences(one, one))).toBe(true);
        const { listings, classifications, relations } = one.reference;
        const shuffled = {
          ...one.reference,
          listings: [...listings].reverse(),
          classifications: [...classifications].reverse(),
          relations: [...relations].reverse(),
        };
        expect(isEmptyDiff(diffReferences(one, { reference: shuffled, asOf: one.asOf }))).toBe(true);
      }),
    );
  });

  it('the way back is the mirror of the way there', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const [there, back] = [diffReferences(a, b), diffReferences(b, a)];
        for (const section of DIFF_SECTIONS) expect(back[section]).toEqual(there[section].map(mirrored));
        expect([back.a, back.b]).toEqual([there.b, there.a]);
      }),
    );
  });

  it('the order of the rows in every table does not show', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const turned = {
          ...b,
          reference: {
            ...b.reference,
            listings: [...b.reference.listings].reverse(),
            classifications: [...b.reference.classifications].reverse(),
            sources: [...b.reference.sources].reverse(),
          },
        };
        expect(diffReferences(a, turned)).toEqual(diffReferences(a, b));
      }),
    );
  });
});

function mirrored({ kind, key, before, after, fields }: RowChange): RowChange {
  const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  return { kind: opposite[kind], key, before: after, after: before, fields };
}
