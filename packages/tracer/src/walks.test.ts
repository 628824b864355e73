import { describe, expect, it } from 'vitest';
import { relation } from '../../core/src/testing/rows.js';
import { createTracer, derive, makeDossier, type Trace } from './index.js';
import { chains } from './testing/chains.js';

const vias = (trace: Trace): readonly string[] =>
  trace.ends.flatMap((end) => end.paths.map((path) => path.via));

describe('variants', () => {
  const tracer = createTracer(
    chains(['p: x > y (v=a|c)', 'q: y > z (v=b|c)', 'r: y > w (v=a)'], { listed: ['x@CN FL'] }),
  );

  it('that a user sets hold for the path as a whole, not for each step alone', () => {
    expect(vias(tracer.walkDown('x', 'CN'))).toContain('x@CN > y > z');
    expect(vias(tracer.walkDown('x', 'CN', { conditions: ['v=a|b'] }))).toEqual(['x@CN > y', 'x@CN > y > w']);
  });

  it('that close a way are told', () => {
    const { cut } = tracer.walkDown('x', 'CN', { conditions: ['v=a'] });
    expect(cut.map((one) => [one.by, one.sentence])).toEqual([
      ['condition', '1 more good is reached only under other variants than v=a.'],
    ]);
  });
});

describe('an empty answer', () => {
  it('is a hole where no step is known, and a matter of options where they closed it', () => {
    const tracer = createTracer(chains(['p: x > y (curated)'], { listed: ['x@CN FL', 'lonely@CN FL'] }));
    expect(tracer.walkDown('lonely').gaps.join()).toContain('know no production step from lonely');
    const narrowed = tracer.walkDown('x', undefined, { minTier: 'norm' });
    expect(narrowed.gaps.join()).toContain('within these options');
    expect(narrowed.cut.map((one) => one.by)).toEqual(['min-tier']);
  });
});

describe('a dossier', () => {
  it('puts no step before one that makes its input, but for cycles', () => {
    const tracer = createTracer(
      chains(
        ['p: a > x', 'p: b > y', 'q: x > b', 'r: y > z'].map((line) =>
          line.replace('p:', line.includes('b >') ? 'p2:' : 'p:'),
        ),
        {
          listed: ['a@CN FL'],
        },
      ),
    );
    const { steps } = makeDossier(tracer, 'z');
    for (const step of steps)
      for (const input of step.inputs)
        for (const made of input.madeIn) expect(made).toBeLessThan(step.number);
    expect(steps.map((step) => step.process.id)).toEqual(['p', 'q', 'p2', 'r']);
  });

  it('says that the good asked for is listed itself', () => {
    const tracer = createTracer(chains(['p: a > x'], { listed: ['a@CN FL', 'x@BD CL'] }));
    expect(makeDossier(tracer, 'x').goods[0]?.listed[0]?.statements[0]).toMatchObject({
      country: 'BD',
      exploitation: ['CL'],
    });
  });
});

describe('a name', () => {
  it('that several goods bear as another name is refused with all of them', () => {
    const goods = { shoes: { otherNames: ['Sneakers'] }, boots: { otherNames: ['Sneakers'] } };
    const tracer = createTracer(
      chains(['p: hide > shoes', 'q: hide > boots'], { goods, listed: ['hide@CN FL'] }),
    );
    expect(() => tracer.walkUp('sneakers')).toThrow(/BTT_GOOD_AMBIGUOUS.*boots, shoes/);
  });
});

describe('a pair that ILAB states', () => {
  const pair = relation({
    id: 'ore@CD>phone@CN',
    inputGood: 'ore',
    inputCountry: 'CD',
    outputGood: 'phone',
    outputCountry: 'CN',
  });
  const listed = ['ore@CD CL', 'ore@GH CL', 'phone'];

  it('is told as cut where its stages are longer than asked for, never left out in silence', () => {
    const stages = [
      'smelt: ore > metal',
      'wire: metal > cable',
      'build: cable > phone',
      'glue: ore > phone (curated)',
    ];
    const tracer = createTracer(chains(stages, { listed, tables: { relations: [pair] } }));
    expect(vias(tracer.walkDown('ore', 'CD'))).toContain('ore@CD > metal > cable > phone@CN');
    const short = tracer.walkDown('ore', 'CD', { maxHops: 2 });
    expect(short.ends.flatMap((end) => end.paths).every((path) => path.relation === null)).toBe(true);
    expect(short.cut.map((one) => one.sentence)).toContain(
      'ILAB states ore@CD>phone@CN, over more than 2 hops.',
    );
  });

  it('leads on where no stages join its ends, for its own country alone', () => {
    const given = chains(['pack: phone > parcel', 'smelt: ore > metal'], {
      listed,
      tables: { relations: [pair] },
    });
    expect(vias(createTracer(given).walkDown('ore', 'CD'))).toContain('ore@CD > phone > parcel');
    expect(vias(createTracer(given).walkDown('ore', 'GH'))).toEqual(['ore@GH > metal']);
    const derived = derive(given).listings.map(
      (one) =>
        `${one.claims.map((claim) => claim.country).join(' ')}: ${one.route}${one.relation === null ? '' : ' (stated)'}`,
    );
    expect(derived.sort()).toEqual(['CD GH: metal', 'CD: phone > parcel', 'CD: phone@CN (stated)']);
  });
});
