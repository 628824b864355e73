import { describe, expect, it } from 'vitest';
import { reference, world } from '../testing/reference.js';
import { classification, good, listing, order, relation, sector } from '../testing/rows.js';
import { screening, sketches } from '../testing/screen.js';

const screen = screening(world());

describe('a listed downstream good', () => {
  it('is found by the country of the output, with the exploitation of the input', () => {
    const [, finding] = screen('8507.60.0010', 'CN').findings;
    expect(finding).toMatchObject({
      kind: 'downstream',
      good: 'lithium-ion-batteries',
      name: 'Lithium-Ion Batteries',
      country: 'CN',
      exploitation: ['CL'],
      grade: 'exact',
      risk: 'medium',
      rule: 'V1-DOWNSTREAM-CHILD-EXACT',
      via: 'cobalt-ore@CD > lithium-ion-batteries@CN',
      source: 'test downstream list',
      statements: [{ exploitation: 'CL', from: '2022', to: null }],
    });
  });

  it('is not found from the country of the input, nor the input from the country of the output', () => {
    expect(screen('8507.60.0010', 'CD').verdict).toBe('NO_LIST_MATCH');
    expect(screen('2605.00.0000', 'CN').verdict).toBe('NO_LIST_MATCH');
    expect(sketches(screen('2605.00.0000', 'CD'))).toEqual(['listing TVPRA cobalt-ore CL basket low']);
  });

  it('is one finding for each input', () => {
    const two = screening(
      world({
        relations: [relation(), relation({ id: 'copper', inputGood: 'copper', exploitation: ['FL'] })],
      }),
    )('8507.60.0010', 'CN');
    expect(
      two.findings.filter((finding) => finding.kind === 'downstream').map((finding) => finding.via),
    ).toEqual(['copper@CD > lithium-ion-batteries@CN', 'cobalt-ore@CD > lithium-ion-batteries@CN']);
  });
});

describe('an at-risk good', () => {
  it('is found from every country at the lowest risk, and names none', () => {
    for (const origin of ['CN', 'CI', 'TM']) {
      const found = screen('6109.10.0012', origin).findings.find((finding) => finding.kind === 'at-risk');
      expect(found).toMatchObject({
        country: null,
        exploitation: ['FL'],
        risk: 'low',
        via: 'cotton@CN > garments',
      });
    }
  });
});

describe('a CBP order', () => {
  it('on a country is high where the code holds nothing else', () => {
    const [found] = screen('5201.00.1400', 'TM').findings;
    expect(found).toMatchObject({
      kind: 'order',
      list: 'CBP',
      good: 'wro-turkmen-cotton',
      name: 'WRO: Cotton',
      risk: 'high',
      rule: 'V1-ORDER-COUNTRY-EXACT',
      via: '',
      edition: 'cbp-orders edition',
    });
    expect(found?.consequence).toContain('detain');
  });

  it('on a country leaves other countries alone', () => {
    expect(screen('5201.00.1400', 'CN').findings.map((finding) => finding.kind)).toEqual(['listing']);
  });

  it('on one maker is low and names whom to check', () => {
    const found = screen('6109.90.1007', 'CN').findings.find((finding) => finding.kind === 'order');
    expect(found).toMatchObject({
      risk: 'low',
      rule: 'V1-ORDER-CHECK-THE-MAKER',
      via: 'check the maker: Hetian Taida Apparel Co., Ltd.',
    });
  });

  it('on a vessel is met from every origin: fish has no country but the flag', () => {
    const fish = screening(
      reference({
        orders: [order({ id: 'wro-vessel', country: null, reach: 'vessel', entities: ['Da Wang'] })],
        classifications: [classification('wro-vessel', '1801', { subjectKind: 'order' })],
      }),
    );
    for (const origin of ['CI', 'CN'])
      expect(sketches(fish('1801.00.0010', origin))).toEqual([
        'order CBP wro-vessel exact low check the vessel: Da Wang',
      ]);
  });

  it('on a region asks where the goods were made', () => {
    const region = screening(
      reference({
        orders: [order({ id: 'wro-region', reach: 'region', entities: ['Xinjiang'] })],
        classifications: [classification('wro-region', '5201', { subjectKind: 'order' })],
      }),
    );
    expect(sketches(region('5201.00.1400', 'CN'))).toEqual([
      'order CBP wro-region exact medium check the place of production: Xinjiang',
    ]);
  });

  it('on a region without a name asks no less', () => {
    const region = screening(
      reference({
        orders: [order({ id: 'wro-region', reach: 'region', entities: [] })],
        classifications: [classification('wro-region', '5201', { subjectKind: 'order' })],
      }),
    );
    expect(region('5201.00.1400', 'CN').findings[0]?.via).toBe('check the place of production');
  });

  it('on all products of a maker is not met by a code', () => {
    const mink = screening(
      world({ classifications: [classification('wro-mink', '18', { subjectKind: 'order' })] }),
    );
    expect(mink('1801.00.0010', 'CN').verdict).toBe('NO_LIST_MATCH');
  });

  it('that has ended is not met', () => {
    const ended = screening(
      world({ orders: [order({ id: 'wro-taida', status: 'ended', ended: '2023-01-01' })], sectors: [] }),
    );
    expect(ended('6109.90.1007', 'CN').verdict).toBe('NO_LIST_MATCH');
  });
});

describe('a UFLPA sector', () => {
  it('is met by goods of China', () => {
    const found = screen('6109.90.1007', 'CN').findings.find((finding) => finding.kind === 'sector');
    expect(found).toMatchObject({
      list: 'UFLPA',
      good: 'apparel',
      name: 'Apparel',
      country: 'CN',
      risk: 'medium',
      edition: 'dhs-uflpa edition',
    });
  });

  it('is met by no other origin', () => {
    expect(screen('6109.90.1007', 'CI').verdict).toBe('NO_LIST_MATCH');
  });

  it('is not met before the day on which it was announced', () => {
    const later = world({ sectors: [sector({ from: '2025-08-19' })], orders: [] });
    expect(screening(later, { asOf: '2025-08-18' })('6109.90.1007', 'CN').verdict).toBe('NO_LIST_MATCH');
    expect(screening(later, { asOf: '2025-08-19' })('6109.90.1007', 'CN').verdict).toBe('LISTED');
  });
});

it('a code of everything is found with the most urgent first, then by kind', () => {
  expect(sketches(screen('6109.10.0012', 'CN'))).toEqual([
    'sector UFLPA apparel exact medium',
    'order CBP wro-taida basket low check the maker: Hetian Taida Apparel Co., Ltd.',
    'at-risk TVPRA garments FL exact low cotton@CN > garments',
  ]);
});

it('a good that the table of goods does not name is named by its id', () => {
  const nameless = screening(world({ goods: [good('tea', 'Tea')], listings: [listing()] }));
  expect(nameless('1801.00.0010', 'CI').findings[0]?.name).toBe('cocoa');
});
