import { loadReference, type Reference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { relation } from '../../core/src/testing/rows.js';
import { createTracer } from './create-tracer.js';
import { type Dossier, makeDossier } from './dossier.js';
import { dossierMarkdown } from './dossier-markdown.js';
import { chains, type Given } from './testing/chains.js';
import { TraceError } from './trace-error.js';

const SHIRT: readonly string[] = [
  'sew: fabric > shirt (ruling)',
  'sew: buttons > shirt (ruling component)',
  'gin: seed-cotton > cotton',
  'gin: seed-cotton > cottonseed (by-product)',
  'knit: yarn > fabric (curated)',
  'knit: needle-oil > fabric (curated consumed)',
  'spin: cotton > yarn (1.125 port=fiber)',
  'spin: polyester > yarn (study port=fiber fiber=blend|recycled)',
  'dye: shirt > dyed-shirt',
];

const GIVEN: Given = {
  listed: ['cotton@CN FL+CL', 'cotton@BF CL', 'needle-oil@GH CL', 'shirt'],
  chains: { forms: [{ good: 'cotton', node: 'seed-cotton', as: 'input', reason: 'Picked.' }] as never },
  tables: {
    relations: [
      relation({
        id: 'cotton@CN>shirt@TM',
        inputGood: 'cotton',
        inputCountry: 'CN',
        outputGood: 'shirt',
        outputCountry: 'TM',
      }),
    ],
  },
};

const REFERENCE = chains(SHIRT, GIVEN);
const dossierOf = (target: string, of: Reference = REFERENCE, options = {}): Dossier =>
  makeDossier(createTracer(of), target, options);
const shirt = dossierOf('shirt');

function stepOf(process: string, dossier = shirt) {
  const step = dossier.steps.find((one) => one.process.id === process);
  if (step === undefined) throw new Error(`no step ${process}`);
  return step;
}

function inputOf(process: string, good: string, dossier = shirt) {
  const input = stepOf(process, dossier).inputs.find((one) => one.good === good);
  if (input === undefined) throw new Error(`no ${good} in ${process}`);
  return input;
}

/** Cells of each row of each table; a bar that is escaped is text. */
function tablesOf(markdown: string): string[][][] {
  return markdown
    .split(/\n(?!\|)/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter((rows) => rows.length > 0)
    .map((rows) =>
      rows.map((row) => {
        const cells = row.split(/(?<!\\)\|/);
        expect(cells.at(0)).toBe('');
        expect(cells.at(-1)).toBe('');
        return cells.slice(1, -1).map((cell) => cell.trim());
      }),
    );
}

describe('a dossier', () => {
  it('numbers the steps from raw input to import, whatever the order of the tables', () => {
    const order = (dossier: Dossier) => dossier.steps.map((step) => `${step.number} ${step.process.id}`);
    expect(order(shirt)).toEqual(['1 gin', '2 spin', '3 knit', '4 sew']);
    expect(dossierOf('shirt', chains([...SHIRT].reverse(), GIVEN)).steps.map((s) => s.process.id)).toEqual(
      shirt.steps.map((step) => step.process.id),
    );
  });

  it('says for each good in which step it is made', () => {
    expect(inputOf('gin', 'seed-cotton').madeIn).toEqual([]);
    expect(inputOf('spin', 'cotton').madeIn).toEqual([1]);
    expect(inputOf('knit', 'yarn').madeIn).toEqual([2]);
    expect(inputOf('sew', 'fabric').madeIn).toEqual([3]);
    expect(shirt.goods).toMatchObject([{ good: 'shirt', madeIn: [4], grade: null }]);
  });

  it('holds no step below the good, and no output that is not in it', () => {
    expect(shirt.steps.map((step) => step.process.id)).not.toContain('dye');
    expect(stepOf('gin').outputs.map((one) => one.good)).toEqual(['cotton']);
  });

  it('names listed inputs at their step, in whatever form they stand there', () => {
    expect(inputOf('gin', 'seed-cotton').listed[0]?.good).toBe('cotton');
    expect(inputOf('spin', 'cotton').listed).toMatchObject([
      {
        name: 'Cotton',
        statements: [
          { country: 'BF', exploitation: ['CL'] },
          { country: 'CN', exploitation: ['CL', 'FL'], sources: ['List of cotton (edition 2022)'] },
        ],
      },
    ]);
    expect(inputOf('knit', 'needle-oil')).toMatchObject({
      kind: 'consumed',
      listed: [{ good: 'needle-oil' }],
    });
    expect(inputOf('sew', 'buttons').listed).toEqual([]);
  });

  it('lists each listed input once, with its steps and the pairs that ILAB states', () => {
    expect(shirt.listedInputs.map(({ good, steps, relations }) => ({ good, steps, relations }))).toEqual([
      { good: 'cotton', steps: [1, 2], relations: ['cotton@CN>shirt@TM'] },
      { good: 'needle-oil', steps: [3], relations: [] },
    ]);
  });

  it('names alternatives, variants, documents and evidence', () => {
    expect(inputOf('spin', 'cotton')).toMatchObject({ alternatives: ['polyester'], conditions: [] });
    expect(inputOf('spin', 'polyester')).toMatchObject({
      alternatives: ['cotton'],
      conditions: ['fiber=blend|recycled'],
    });
    expect(inputOf('sew', 'buttons')).toMatchObject({ alternatives: [], kind: 'component' });
    expect(stepOf('spin').documents).toEqual(['spin record', 'spin invoice']);
    expect(stepOf('spin').evidence).toEqual([
      { tier: 'norm', text: 'Book of spin, p. 1' },
      { tier: 'study', text: 'Book of spin, p. 1' },
    ]);
  });

  it('says that the origin of an input is not known, unless a list or a step tells of it', () => {
    const unknown = shirt.steps.flatMap((step) =>
      step.gaps.filter((gap) => gap.includes('ask its supplier')).map((gap) => `${step.process.id}: ${gap}`),
    );
    expect(unknown).toEqual([
      'spin: What Polyester is made of, and where, is not known to the chains: ask its supplier.',
      'sew: What Buttons is made of, and where, is not known to the chains: ask its supplier.',
    ]);
  });

  it('says of a step where only technical knowledge stands behind it, and of no other', () => {
    const curated = shirt.steps.filter((step) => step.gaps.some((gap) => gap.startsWith('No published')));
    expect(curated.map((step) => step.process.id)).toEqual(['knit']);
  });

  it('says what is always a gap: who made these goods', () => {
    expect(shirt.gaps).toEqual([expect.stringContaining('are yours to state')]);
  });

  it('says that the chains do not know how a good is made', () => {
    const dossier = dossierOf('polyester');
    expect(dossier.steps).toEqual([]);
    expect(dossier.gaps).toEqual([
      'The chains do not know how Polyester is made: that is a hole in them, not an answer.',
    ]);
    expect(dossierMarkdown(dossier)).toContain('None is known to the chains: that is no proof');
  });

  it('says that an input has no HTS code', () => {
    const bare = { ...REFERENCE, classifications: [] };
    expect(stepOf('spin', dossierOf('shirt', bare)).gaps).toContain('Cotton has no HTS code here.');
  });

  it('is of every good that an HTS code means, with its grade', () => {
    const { goods } = dossierOf('5003.00');
    expect(goods.map(({ good, grade }) => `${good} ${grade}`)).toEqual(['buttons exact']);
  });

  it('cuts nothing by depth', () => {
    const stages = Array.from({ length: 40 }, (_, i) => `p${i}: g${i} > g${i + 1}`);
    const { steps } = dossierOf('g40', chains(stages));
    expect(steps.map((step) => step.process.id)).toEqual(stages.map((_, i) => `p${i}`));
  });

  it('cuts nothing by amount, and no country in the JSON', () => {
    const countries = ['AF', 'AR', 'AZ', 'BF', 'BJ', 'BR', 'CN', 'EG', 'IN', 'KG', 'KZ', 'ML', 'PK', 'TM'];
    const inputs = Array.from({ length: 60 }, (_, i) => `mix: dye-${i} > ink (0.0000001)`);
    const listed = countries.map((country) => `dye-7@${country} CL`);
    const dossier = dossierOf('ink', chains(inputs, { listed }));
    expect(dossier.steps[0]?.inputs).toHaveLength(60);
    expect(dossier.listedInputs[0]?.statements.map((one) => one.country)).toEqual(countries);
    expect(dossierMarkdown(dossier)).toContain('ML CL and 2 more');
  });

  it('puts every step of a cycle in it', () => {
    const can = chains([
      'melt: scrap > ingot',
      'smelt: ore > ingot',
      'roll: ingot > can',
      'collect: can > scrap',
    ]);
    const { steps } = dossierOf('can', can);
    expect(steps.map((step) => step.process.id).sort()).toEqual(['collect', 'melt', 'roll', 'smelt']);
    expect(steps[0]?.process.id).toBe('smelt');
  });

  it('that is narrowed says so, and shows what remains', () => {
    const strong = dossierOf('shirt', REFERENCE, { minTier: 'ruling' });
    expect(strong.steps.map((step) => step.process.id)).toEqual(['sew']);
    expect(stepOf('sew', strong).gaps).toHaveLength(2);
    expect(dossierMarkdown(strong)).toContain('Narrowed to: evidence of ruling or stronger only.');
    const known = [
      ...REFERENCE.chains.conditions,
      { variable: 'fiber', value: 'pure', meaning: '', source: '' },
    ];
    const pure = { ...REFERENCE, chains: { ...REFERENCE.chains, conditions: known } };
    const narrowed = dossierOf('shirt', pure, { conditions: ['fiber=pure'] });
    expect(stepOf('spin', narrowed).inputs.map((input) => input.good)).toEqual(['cotton']);
    expect(dossierMarkdown(narrowed)).toContain('Narrowed to: fiber=pure.');
    expect(dossierMarkdown(shirt)).not.toContain('Narrowed to');
  });

  it('is of the day: what is no longer listed is no listed input', () => {
    const early = makeDossier(createTracer(REFERENCE, { asOf: '2008-01-01' }), 'shirt');
    expect(early.listedInputs).toEqual([]);
    expect(stepOf('gin', early).gaps).toContainEqual(expect.stringContaining('What Seed cotton is made of'));
  });

  it.each([
    ['a good that is not known', 'shirts-of-silk', 'BTT_GOOD_UNKNOWN'],
    ['a code that no good has', '9999.99', 'BTT_HTS_NO_GOOD'],
  ])('is refused of %s', (_, target, code) => {
    expect(() => dossierOf(target)).toThrow(TraceError);
    expect(() => dossierOf(target)).toThrow(code);
  });

  it('is plain data: it comes back from JSON as it was', () => {
    expect(JSON.parse(JSON.stringify(shirt))).toEqual(shirt);
  });
});

describe('a dossier in Markdown', () => {
  it('has every step with its number, documents and gaps', () => {
    const text = dossierMarkdown(shirt);
    expect(text.match(/^### .*$/gm)).toEqual([
      '### 1. Gin: Cotton',
      '### 2. Spin: Yarn',
      '### 3. Knit: Fabric',
      '### 4. Sew: Shirt',
    ]);
    for (const part of [
      '| document 2.1 | spin record |',
      '| document 2.2 | spin invoice |',
      '**Listed input:** Cotton: BF CL, CN CL+FL.',
      '| Cotton | BF CL, CN CL+FL | 1, 2 | cotton@CN>shirt@TM |',
      '- gap: No published source stands behind this step',
      '- [curated] Book of knit, p. 1: Everybody knows how to knit.',
      'from outside this chain',
      'from step 1',
      'fiber=blend\\|recycled',
      'or polyester',
    ])
      expect(text).toContain(part);
  });

  it('has a place to fill in for each step', () => {
    const rows = dossierMarkdown(shirt).match(
      /^\| producer, address, country, date \| to be filled in \|$/gm,
    );
    expect(rows).toHaveLength(shirt.steps.length);
  });

  it('has tables whose rows are as wide as their heads, whatever bars the names hold', () => {
    const hostile = chains(SHIRT, {
      ...GIVEN,
      goods: {
        cotton: { name: 'Cotton | lint | raw' },
        buttons: { name: '| --- |' },
        shirt: { name: 'Shirt|s' },
      },
    });
    for (const markdown of [dossierMarkdown(shirt), dossierMarkdown(dossierOf('shirt', hostile))]) {
      const tables = tablesOf(markdown);
      expect(tables).toHaveLength(1 + shirt.steps.length);
      for (const [head, rule, ...rows] of tables) {
        expect(rule?.every((cell) => cell === '---')).toBe(true);
        expect(rows.length).toBeGreaterThan(0);
        for (const row of [rule, ...rows]) expect(row).toHaveLength(head?.length ?? 0);
      }
    }
  });
});

describe('the dossiers of the shipped chains', () => {
  const tracer = createTracer(loadReference());

  it.each(['cotton-t-shirts', '8507.60.00', 'chocolate'])(
    'of %s promise nothing, are numbered throughout, and are valid tables and JSON',
    (target) => {
      const dossier = makeDossier(tracer, target);
      const markdown = dossierMarkdown(dossier);
      expect(markdown.match(/\b(clear(ed)?|compliant|approved|safe)\b/gi)).toBeNull();
      expect(dossier.steps.map((step) => step.number)).toEqual(dossier.steps.map((_, i) => i + 1));
      for (const [head, ...rows] of tablesOf(markdown))
        for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
      expect(JSON.parse(JSON.stringify(dossier))).toEqual(dossier);
    },
  );

  it.each(['cotton-t-shirts', '8507.60.00', 'chocolate'])(
    'of %s name at a step each listed input, and documents and evidence at each step',
    (target) => {
      const { steps, listedInputs } = makeDossier(tracer, target);
      expect(listedInputs.length).toBeGreaterThan(3);
      for (const input of listedInputs)
        for (const number of input.steps)
          expect(steps[number - 1]?.inputs.some((one) => one.listed[0]?.good === input.good)).toBe(true);
      for (const step of steps) {
        expect(step.documents.length).toBeGreaterThan(0);
        expect(step.evidence.length).toBeGreaterThan(0);
      }
    },
  );
});
