import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { entity, order } from '../testing/rows.js';
import { screening, sketches } from '../testing/screen.js';

const screen = screening(world());
const HOSHINE = 'Hoshine Silicon Industry Co., Ltd.';
const TAIDA = 'Hetian Taida Apparel Co., Ltd.';

describe('a line that names an entity of the UFLPA list', () => {
  it('is high, whatever its goods and its origin', () => {
    const [found] = screen('1802.00.0000', 'GH', { names: [HOSHINE] }).findings;
    expect(found).toMatchObject({
      kind: 'entity',
      list: 'UFLPA',
      good: 'hoshine',
      country: null,
      grade: 'exact',
      risk: 'high',
      rule: 'V1-ENTITY-NAMED',
      via: `entity: ${HOSHINE}`,
      classification: null,
      nameMatch: { named: HOSHINE, listed: HOSHINE, how: 'exact', distance: 0 },
    });
  });

  it('is met by an alias and by a name under another legal form', () => {
    const how = (name: string) => screen('1802', 'GH', { names: [name] }).findings[0]?.nameMatch;
    expect(how('Hesheng Silicon Industry')).toMatchObject({
      how: 'exact',
      listed: 'Hesheng Silicon Industry',
    });
    expect(how('Hoshine Silicon Industry')).toMatchObject({ how: 'normalised', listed: HOSHINE });
  });

  it('by a near name is possible, low, and shows the distance', () => {
    expect(screen('1802', 'GH', { names: ['Hoshine Silicone Industry'] }).findings).toMatchObject([
      {
        grade: 'partial',
        risk: 'low',
        rule: 'V1-NAME-POSSIBLE',
        nameMatch: { how: 'possible', distance: 1 },
      },
    ]);
  });

  it('is LISTED although neither its origin nor its code can be read, and keeps both problems', () => {
    for (const [hts, origin, codes] of [
      ['1802.00.0000', 'Ghanna', ['BTT_ORIGIN_UNKNOWN']],
      ['1802.00.0000', '', ['BTT_ORIGIN_MISSING']],
      ['', 'GH', ['BTT_HTS_MISSING']],
      ['', '', ['BTT_HTS_MISSING', 'BTT_ORIGIN_MISSING']],
    ] as const) {
      const verdict = screen(hts, origin, { names: [HOSHINE] });
      expect(verdict).toMatchObject({ verdict: 'LISTED', cause: null, risk: 'high' });
      expect(verdict.problems.map((problem) => problem.code)).toEqual(codes);
    }
  });

  it('has one finding for one entity, by its strongest name', () => {
    const names = ['Hoshine Silicone Industry', HOSHINE, 'Hesheng Silicon Industry Co'];
    expect(screen('1802', 'GH', { names }).findings.map((finding) => finding.nameMatch?.how)).toEqual([
      'exact',
    ]);
  });

  it('has none before the day on which the entity was listed', () => {
    const early = screening(world(), { asOf: '2022-06-20' });
    expect(early('1802', 'GH', { names: [HOSHINE] }).verdict).toBe('NO_LIST_MATCH');
  });

  it('adds to what its code and origin meet', () => {
    expect(sketches(screen('1801', 'GH', { names: [HOSHINE] }))).toEqual([
      `entity UFLPA hoshine exact high entity: ${HOSHINE}`,
      'listing TVPRA cocoa CL exact medium',
    ]);
  });
});

describe('a line that names a maker under a CBP order', () => {
  const orderOf = (...args: Parameters<typeof screen>) =>
    screen(...args).findings.filter((finding) => finding.kind === 'order');

  it('sharpens the finding by goods and origin from low to high, under the same id', () => {
    const [unnamed] = orderOf('6109.10.0012', 'CN');
    const named = orderOf('6109.10.0012', 'CN', { names: [TAIDA] });
    expect(unnamed).toMatchObject({ risk: 'low', rule: 'V1-ORDER-CHECK-THE-MAKER', nameMatch: null });
    expect(named).toHaveLength(1);
    expect(named[0]).toMatchObject({
      id: unnamed?.id,
      risk: 'high',
      rule: 'V1-ORDER-NAMED',
      grade: 'basket',
      via: `entity: ${TAIDA}`,
      classification: unnamed?.classification,
      nameMatch: { how: 'exact' },
    });
  });

  it('on other goods or another origin is a finding of medium risk', () => {
    for (const [hts, origin] of [
      ['1802.00.0000', 'CN'],
      ['6109.10.0012', 'GH'],
      ['', ''],
    ] as const)
      expect(orderOf(hts, origin, { names: [TAIDA] })).toMatchObject([
        { risk: 'medium', rule: 'V1-ORDER-NAMED-OTHER', classification: null },
      ]);
  });

  it('by a near name stays low, and shows the distance', () => {
    expect(orderOf('6109.10.0012', 'CN', { names: ['Hetain Taida Apparel'] })).toMatchObject([
      { risk: 'low', rule: 'V1-NAME-POSSIBLE', nameMatch: { how: 'possible', distance: 2 } },
    ]);
  });

  it('is high for an order on all products, whatever the code, from the country of the order alone', () => {
    const names = ['Huizhou Mink Industrial Co Ltd'];
    expect(orderOf('1802.00.0000', 'CN', { names })).toMatchObject([
      { good: 'wro-mink', grade: 'exact', risk: 'high', rule: 'V1-ORDER-NAMED' },
    ]);
    expect(orderOf('1802.00.0000', 'GH', { names })).toMatchObject([
      { risk: 'medium', rule: 'V1-ORDER-NAMED-OTHER' },
    ]);
  });

  it('is not met by the name of a region, which is no maker', () => {
    const region = screening(
      world({ orders: [order({ reach: 'region', entities: ['Xinjiang Uyghur Autonomous Region'] })] }),
    );
    expect(region('1802', 'GH', { names: ['Xinjiang Uyghur Autonomous Region'] }).findings).toEqual([]);
  });

  it('that is also on the entity list is found on both', () => {
    const both = screening(world({ entities: [entity({ id: 'taida', name: TAIDA, aliases: [] })] }));
    expect(sketches(both('6109.90.1007', 'CN', { names: [TAIDA] })).slice(0, 2)).toEqual([
      `order CBP wro-taida basket high entity: ${TAIDA}`,
      `entity UFLPA taida exact high entity: ${TAIDA}`,
    ]);
  });
});

describe('a line that names nobody listed', () => {
  it('is judged by its code and origin alone, with the very findings of the pair', () => {
    const plain = screen('6109.10.0012', 'CN');
    expect(screen('6109.10.0012', 'CN', { names: ['Acme Ltd', ''] }).findings).toBe(plain.findings);
    expect(screen('6109.10.0012', 'CN', { names: [] }).findings).toBe(plain.findings);
  });

  it('is not found by a legal form or a place that many names share', () => {
    expect(screen('1802', 'GH', { names: ['Co., Ltd.', 'Hetian', 'Industry Co., Ltd.'] }).verdict).toBe(
      'NO_LIST_MATCH',
    );
  });
});
