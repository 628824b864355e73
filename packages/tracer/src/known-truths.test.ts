import { loadReference, type Reference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { createTracer, derive } from './index.js';
import type { TracePath } from './trace.js';

const reference = loadReference();
const tracer = createTracer(reference);

/** Paths to one good that ILAB states, as `via` and exploitation. */
function stated(from: string, country: string, to: string): readonly TracePath[] {
  return tracer
    .walkDown(from, country, { topK: 50 })
    .ends.filter((end) => end.good === to)
    .flatMap((end) => end.paths)
    .filter((path) => path.relation !== null);
}

/**
 * ILAB's List of Downstream Goods: 2022 whole, and what stored sources tell of 2024. Input, its country, exploitation,
 * output, its country, goods at risk. A good that stands twice in our lists is named by its node.
 */
const ROWS: readonly (readonly [
  string,
  string,
  string,
  readonly string[],
  string | null,
  readonly string[],
])[] = [
  [
    'zinc',
    'BO',
    'CL',
    ['indium'],
    'KR',
    [
      'conductive-glass',
      'touchscreen-devices',
      'flatscreen-devices',
      'televisions',
      'phones',
      'tablets',
      'semiconductors',
      'solar-panels',
      'indium-tin-oxide',
      'leds',
    ],
  ],
  [
    'aluminum',
    'CN',
    'FL',
    ['auto-parts-and-components-aluminum'],
    'CN',
    [
      'automotive-vehicles',
      'aircraft',
      'household-appliances',
      'healthcare-equipment',
      'electronics',
      'food-packaging',
      'beverage-cans',
      'construction-supplies-and-tools',
    ],
  ],
  [
    'cotton',
    'CN',
    'FL',
    ['garments-cotton'],
    'CN',
    ['garments-cotton', 'cotton-textile-products', 'cotton-based-products'],
  ],
  [
    'polysilicon',
    'CN',
    'FL',
    ['photovoltaic-ingots', 'photovoltaic-wafers', 'solar-cells', 'solar-modules'],
    'CN',
    ['silica-based-products', 'solar-products', 'semiconductors'],
  ],
  [
    'cocoa',
    'CI',
    'CL',
    ['chocolate', 'food-and-beverage-products-cocoa'],
    'CI',
    [
      'candy',
      'baked-goods',
      'beverages',
      'ice-cream',
      'cosmetic-products',
      'soap',
      'cocoa-butter',
      'soda',
      'skincare-products',
    ],
  ],
  ['cocoa', 'CI', 'CL', ['cocoa-paste', 'cocoa-butter', 'cocoa-powder'], 'NL', []],
  ['cocoa', 'GH', 'CL', ['cocoa-paste', 'cocoa-butter', 'cocoa-powder'], 'NL', []],
  [
    'cocoa',
    'GH',
    'CL',
    ['food-and-beverage-products-cocoa'],
    'GH',
    [
      'cocoa-products',
      'candy',
      'baked-goods',
      'beverages',
      'ice-cream',
      'cosmetic-products',
      'soap',
      'cocoa-butter',
      'soda',
      'skincare-products',
    ],
  ],
  [
    'copper',
    'CD',
    'CL',
    ['copper-products'],
    'CD',
    [
      'electric-vehicles',
      'electrical-equipment',
      'electrical-wiring',
      'brass',
      'steel',
      'telecommunications-products',
      'construction-materials',
    ],
  ],
  ['copper', 'CD', 'CL', ['lithium-ion-batteries', 'electrolytic-copper-products'], 'CN', []],
  ['cobalt-ore', 'CD', 'CL', ['lithium-ion-batteries'], 'CN', []],
  [
    'sugarcane',
    'DO',
    'FL',
    ['bagasse', 'rum', 'sugar-products'],
    'DO',
    [
      'beverages',
      'alcoholic-beverages',
      'candy',
      'baked-goods',
      'processed-food-products',
      'animal-feed',
      'paper',
      'pulp',
      'construction-materials',
      'biofuels',
      'industrial-chemicals',
      'medicines',
      'medicinal-alcohol',
    ],
  ],
  [
    'palm-fruit',
    'ID',
    'CL FL',
    [
      'crude-palm-oil',
      'crude-palm-kernel-oil',
      'refined-palm-oil',
      'refined-palm-kernel-oil',
      'oleochemicals',
    ],
    'ID',
    [
      'cooking-oils',
      'animal-feed',
      'baked-goods',
      'biofuels',
      'beverages',
      'household-and-industrial-products',
      'infant-formula',
      'personal-care-products',
      'cosmetic-products',
    ],
  ],
  [
    'palm-fruit',
    'MY',
    'CL FL',
    ['cooking-oil-palm-oil-blends'],
    'IN',
    [
      'animal-feed',
      'baked-goods',
      'beverages',
      'household-and-industrial-products',
      'personal-care-products',
      'cosmetic-products',
      'infant-formula',
      'shortening',
      'pet-food',
    ],
  ],
  ['tobacco', 'MW', 'CL FL', ['cigarettes-tobacco'], 'MW', ['tobacco-products']],
  [
    'coconuts',
    'PH',
    'CL',
    ['coconut-oil'],
    'PH',
    [
      'animal-feed',
      'household-and-industrial-products',
      'baked-goods',
      'personal-care-products',
      'cosmetic-products',
    ],
  ],
  [
    'fish',
    'TH',
    'FL',
    ['animal-feed'],
    'TH',
    ['shrimp', 'poultry', 'cosmetic-products', 'supplements', 'pet-food'],
  ],
  ['cotton', 'CN', 'FL', ['garments-cotton', 'cotton-textile-products'], 'VN', []],
];

describe("ILAB's downstream goods", () => {
  it.each(ROWS)('%s of %s (%s) lead to %j of %s', (input, country, exploitation, outputs, place, atRisk) => {
    for (const output of outputs) {
      const paths = stated(input, country, output).filter((path) => path.nodes.at(-1)?.country === place);
      expect(
        paths.map((path) => path.relation?.kind),
        output,
      ).toEqual(['listed']);
      for (const path of paths) {
        expect(path.nodes[0]?.country).toBe(country);
        expect(path.claims.map((claim) => claim.country)).toEqual([country]);
        expect(path.relation?.exploitation.join(' ')).toBe(exploitation);
        expect(path.claims[0]?.exploitation).toEqual(expect.arrayContaining(exploitation.split(' ')));
        expect(path.tier).toBe('listed');
      }
    }
    for (const output of atRisk) {
      const paths = stated(input, country, output).filter((path) => path.relation?.kind === 'at-risk');
      expect(paths.length, output).toBeGreaterThan(0);
      for (const path of paths) expect(path.nodes.at(-1)?.country, output).toBeNull();
    }
  });

  it('come out all, each resolved onto stages that join its ends', () => {
    expect(tracer.context.unresolved.size).toBe(0);
    for (const [good, relations] of tracer.context.relations) {
      const links = tracer
        .walkDown(good, undefined, { topK: 500 })
        .ends.flatMap((end) => end.paths)
        .filter((path) => path.relation !== null);
      expect(links.map((path) => path.relation?.id).sort()).toEqual(relations.map((row) => row.id).sort());
      for (const path of links) expect(path.steps[0]?.stages.length).toBe(path.hops);
    }
  });

  it('are what derive gives the screener besides its own paths', () => {
    const derived = derive(reference).listings.filter((listing) => listing.relation !== null);
    expect(derived.map((listing) => listing.relation).sort()).toEqual(
      reference.relations.map((relation) => relation.id).sort(),
    );
  });
});

describe('errors of earlier systems', () => {
  it('cobalt ore of China carries no claim, although batteries of China are listed because of cobalt ore', () => {
    expect(tracer.claims.get('cobalt-ore')?.map((claim) => claim.country)).toEqual(['CD']);
    const china = tracer.walkDown('cobalt-ore', 'CN');
    expect(china.ends.flatMap((end) => end.paths).every((path) => path.claims.length === 0)).toBe(true);
    expect(china.ends.flatMap((end) => end.paths).every((path) => path.relation === null)).toBe(true);
    expect(china.gaps[0]).toContain('cobalt-ore of CN is on no list');
    const claims = derive(reference).listings.flatMap((listing) =>
      listing.claims.map((claim) => `${listing.inputGood}@${claim.country}`),
    );
    expect(claims).not.toContain('cobalt-ore@CN');
  });

  it('Global Trace read outputs as inputs: no downstream good bears the exploitation of what went into it', () => {
    // In its goods-risk.json ingots, wafers, cells and modules are "produced with forced labor" themselves.
    for (const good of [
      'photovoltaic-ingots',
      'photovoltaic-wafers',
      'solar-cells',
      'solar-modules',
      'lithium-ion-batteries',
      'indium',
      'garments-cotton',
    ])
      expect(tracer.claims.get(good), good).toBeUndefined();
    for (const path of tracer.walkDown('polysilicon', 'CN').ends.flatMap((end) => end.paths))
      expect(path.claims.every((claim) => claim.good === 'polysilicon')).toBe(true);
  });

  it('Global Trace showed one parent where routes meet again: all of them are kept', () => {
    const up = tracer.walkUp('lithium-ion-cells', { inputs: 'all', maxHops: 1, topK: 50 });
    const cathodes = up.ends
      .map((end) => end.good)
      .filter((good) => good.startsWith('battery-cathode-material'));
    expect(cathodes.length).toBeGreaterThanOrEqual(4);
    const routes = tracer.paths('cobalt-ore@CD', 'lithium-ion-cells', { topK: 50 }).ends[0]?.paths ?? [];
    const through = new Set(routes.map((path) => path.nodes.at(-2)?.good));
    expect(through).toEqual(
      new Set([
        'battery-cathode-material-lco',
        'battery-cathode-material-nca',
        'battery-cathode-material-nmc',
      ]),
    );
  });
});

describe('known chains', () => {
  it('polysilicon of China reaches ingots, wafers, cells and modules in one to four steps', () => {
    const goods = ['photovoltaic-ingots', 'photovoltaic-wafers', 'solar-cells', 'solar-modules'];
    const best = goods.map((good) => stated('polysilicon', 'CN', good)[0]);
    expect(best.map((path) => path?.hops)).toEqual([1, 2, 3, 4]);
    expect(best[3]?.via).toBe(
      'polysilicon@CN > photovoltaic-ingots > photovoltaic-wafers > solar-cells > solar-modules@CN',
    );
    for (const path of best) expect(path?.claims[0]?.exploitation).toContain('FL');
  });

  it('zinc of Bolivia reaches indium of Korea as a by-product of the smelter', () => {
    const [path] = stated('zinc', 'BO', 'indium');
    expect(path?.via).toBe('zinc@BO > indium@KR');
    expect(path?.steps[0]?.stages.map((stage) => stage.role)).toEqual(['by-product']);
  });

  it('fish of Thailand reaches shrimp through feed, and the shrimp has no country', () => {
    const [path] = stated('fish', 'TH', 'shrimp');
    expect(path?.via).toBe('fish@TH > fish-meal > animal-feed@TH > shrimp');
  });

  it('palm fruit of Malaysia reaches cooking oil of India', () => {
    expect(stated('palm-fruit', 'MY', 'cooking-oil-palm-oil-blends')[0]?.via).toMatch(
      /^palm-fruit@MY > crude-palm-oil > .*cooking-oil-palm-oil-blends@IN$/,
    );
  });

  it('a kilogram of knitted cotton fabric holds 1.2375 kg of raw cotton by the chain, 1.25 by the norm', () => {
    const [path] = tracer.paths('cotton', 'cotton-fabric-knitted').ends[0]?.paths ?? [];
    expect(path?.via).toBe('cotton > cotton-yarn > cotton-fabric-knitted');
    expect(path?.mass).toBe(1.2375);
    expect(path?.norm).toMatchObject({ coefficient: 1.25, unit: 'kg/kg' });
    expect(Math.abs((path?.mass ?? 0) / 1.25 - 1)).toBeLessThan(0.02);
    const [seed] = tracer.paths('seed-cotton', 'cotton-fabric-knitted').ends[0]?.paths ?? [];
    expect(seed?.mass).toBeCloseTo(1.2375 / 0.35, 2);
  });

  it('shows no mass where a single step has no coefficient', () => {
    const [path] = tracer.paths('cotton', 'garments-cotton').ends[0]?.paths ?? [];
    expect(path?.hops).toBeGreaterThan(1);
    expect(path?.mass).toBeNull();
  });

  it('a lithium iron phosphate battery holds no cobalt, and the answer says what the condition cut', () => {
    const lfp = tracer.paths('cobalt-ore@CD', 'lithium-ion-batteries', {
      conditions: ['battery-chemistry=lfp'],
    });
    expect(lfp.ends).toEqual([]);
    expect(lfp.cut.map((cut) => cut.by)).toEqual(['condition']);
    const inputs = tracer
      .walkUp('lithium-ion-cells', { conditions: ['battery-chemistry=lfp'] })
      .ends.map((end) => end.good);
    expect(inputs).not.toContain('cobalt-ore');
    expect(inputs).toContain('lithium');
  });

  it('no path mixes two chemistries', () => {
    for (const path of tracer.walkUp('lithium-ion-batteries', { topK: 20 }).ends.flatMap((end) => end.paths))
      for (const condition of path.conditions) expect(condition.values.length).toBeGreaterThan(0);
    const nickel = tracer.paths('nickel', 'lithium-ion-batteries', { topK: 100 }).ends[0]?.paths ?? [];
    for (const path of nickel)
      expect(
        path.nodes.filter((node) => node.good.startsWith('battery-cathode-material')).length,
      ).toBeLessThan(2);
  });
});

describe('the shipped chains', () => {
  it('hold what was asked for, every good with an HTS code and every edge with evidence', () => {
    const stages = tracer.graph.edges.filter((edge) => edge.process !== null);
    expect(stages.length).toBeGreaterThanOrEqual(600);
    const used = new Set(stages.flatMap((edge) => [edge.from, edge.to]));
    expect(used.size).toBeGreaterThanOrEqual(350);
    for (const node of tracer.graph.nodes) {
      if (!used.has(node.id)) continue;
      expect(node.classifications.length, node.id).toBeGreaterThan(0);
    }
    for (const edge of stages) {
      // What is shown first is what the tier rests on.
      expect(edge.evidence[0]?.tier, edge.id).toBe(edge.tier);
      expect(edge.tier).not.toMatch(/listed|model/);
      expect(edge.process?.documents.length, edge.id).toBeGreaterThan(0);
    }
  });

  it('follow every good listed for forced labor that goes into another, and name those that do not', () => {
    const forced = [...tracer.claims].filter(([, claims]) =>
      claims.some((claim) => claim.exploitation.some((one) => one !== 'CL')),
    );
    const without = forced
      .map(([good]) => good)
      .filter((good) => tracer.walkDown(good).ends.length === 0)
      .sort();
    // Final goods: what is made of them is not traded as such. Coca is not followed for want of a source.
    expect(without).toEqual(
      [
        'bricks',
        'carpets',
        'christmas-decorations',
        'coca',
        'electronics',
        'fireworks',
        'footwear',
        'garments',
        'gloves',
        'hair-products',
        'pornography',
        'toys',
      ].filter((good) => forced.some(([one]) => one === good)),
    );
  });

  it('quote the schedule as it stands: every quotation is found in the text of its code', () => {
    const { hts } = reference;
    const texts = (code: string): string[] =>
      [code as never, ...hts.under(code, Number.POSITIVE_INFINITY)].map((one) => hts.path(one).join(' > '));
    const wrong = reference.chains.evidence
      .filter((row) => row.source === 'USITC HTS 2026 revision 10')
      .filter((row) => {
        const [, code = '', quote = ''] = /^([\d.]+) "([\s\S]+)"$/.exec(row.locator) ?? [];
        return quote === '' || !texts(code.replaceAll('.', '')).some((text) => text.includes(quote));
      });
    expect(wrong).toEqual([]);
  });

  it('are walked the same whatever the order of their tables', () => {
    const back = <T>(rows: readonly T[]): readonly T[] => [...rows].reverse();
    const { chains } = reference;
    const shuffled = {
      ...viewOf(reference),
      goods: back(reference.goods),
      listings: back(reference.listings),
      relations: back(reference.relations),
      classifications: back(reference.classifications),
      chains: {
        goods: back(chains.goods),
        processes: back(chains.processes),
        edges: back(chains.edges),
        evidence: back(chains.evidence),
        conditions: back(chains.conditions),
        forms: back(chains.forms),
        norms: back(chains.norms),
        classifications: back(chains.classifications),
      },
    } satisfies Reference;
    const other = createTracer(shuffled);
    for (const ask of [
      (one: typeof tracer) => one.walkDown('cotton', 'CN'),
      (one: typeof tracer) => one.walkUp('8541.43.00'),
      (one: typeof tracer) => one.paths('copper@CD', 'phones'),
    ])
      expect(JSON.stringify(ask(other)) === JSON.stringify(ask(tracer))).toBe(true);
    // A boolean, because a difference of megabytes says nothing and takes minutes to print.
    expect(JSON.stringify(derive(shuffled)) === JSON.stringify(derive(reference))).toBe(true);
  });
});

/** The tables of a reference as plain fields: those of a loaded one are read when they are first asked for. */
function viewOf(of: Reference): Reference {
  return {
    date: of.date,
    digest: of.digest,
    sources: of.sources,
    goods: of.goods,
    listings: of.listings,
    relations: of.relations,
    classifications: of.classifications,
    orders: of.orders,
    sectors: of.sectors,
    orderGoods: of.orderGoods,
    sectorGoods: of.sectorGoods,
    entities: of.entities,
    assessmentLevels: of.assessmentLevels,
    countries: of.countries,
    aliases: of.aliases,
    ambiguousOrigins: of.ambiguousOrigins,
    repairs: of.repairs,
    chains: of.chains,
    hts: of.hts,
  };
}
