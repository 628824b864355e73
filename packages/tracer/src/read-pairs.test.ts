import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { createTracer } from './create-tracer.js';
import { readPairs } from './model-layer.js';

const reference = loadReference();
const AIPNET = ['hs2012_code_upstream', 'hs2012_code_downstream'];
const read = (...rows: readonly (readonly string[])[]) =>
  readPairs(rows, 'pairs.csv', (code) => reference.hts.has(code));
const edgesOf = (...rows: readonly (readonly string[])[]) => read(AIPNET, ...rows).layer.edges;
const refused = (remedy: RegExp) =>
  expect.objectContaining({ code: 'BTT_MODEL_FILE', message: expect.stringMatching(remedy) });

describe('a file of pairs', () => {
  it('in the shape of AIPNET is a layer of its codes and pairs', () => {
    expect(read(AIPNET, ['520100', '520512'], ['520512', '610910'])).toEqual({
      layer: {
        id: 'pairs',
        source: "user's file pairs.csv",
        nodes: ['520100', '520512', '610910'].map((id) => ({ id, name: `HS ${id}`, hts: [id] })),
        edges: [
          { input: '520100', output: '520512', weight: 1 },
          { input: '520512', output: '610910', weight: 1 },
        ],
      },
      problems: [],
    });
  });

  it('gives codes back the zero that a spreadsheet took, and takes dots and spaces off', () => {
    expect(edgesOf(['10121', '0101.29'], [' 101', '2 '])).toEqual([
      { input: '010121', output: '010129', weight: 1 },
      { input: '0101', output: '02', weight: 1 },
    ]);
  });

  it('may have its columns in any order, with others between and a weight', () => {
    const { layer } = read(
      ['Year', 'Downstream code', 'Weight', 'UPSTREAM code'],
      ['2012', '520512', '0.25', '520100'],
      ['2012', '610910', '1', '520512'],
    );
    expect(layer.edges).toEqual([
      { input: '520100', output: '520512', weight: 0.25 },
      { input: '520512', output: '610910', weight: 1 },
    ]);
  });

  it('has its bad rows named by their line and keeps the good ones', () => {
    const { layer, problems } = read(
      AIPNET,
      ['520100', '520512'],
      ['cotton', '520512'],
      ['520100'],
      ['5201001', '520512'],
      ['', ''],
    );
    expect(layer.edges).toHaveLength(1);
    expect(problems.map((problem) => problem.slice(0, 7))).toEqual([
      'line 3:',
      'line 4:',
      'line 5:',
      'line 6:',
    ]);
    expect(problems[0]).toBe('line 3: "cotton" > "520512" are not two HS codes of 2, 4 or 6 digits');
  });

  it.each(['0', '-0.5', '1.01', 'NaN', 'much', '', undefined])('has a weight of %j named', (weight) => {
    const row = weight === undefined ? [] : [weight];
    const { layer, problems } = read(
      [...AIPNET, 'weight'],
      ['520100', '520512', '0.5'],
      ['520512', '610910', ...row],
    );
    expect(layer.edges).toHaveLength(1);
    expect(problems).toEqual([`line 3: weight "${weight ?? ''}" is not above 0 and at most 1`]);
  });

  it('is told of codes that are not in the schedule, once each, and ten of them by name', () => {
    expect(read(AIPNET, ['520100', '999999'], ['999999', '520100']).problems).toEqual([
      '1 codes are not in the 2026 schedule (another HS edition?) and meet no good: 999999',
    ]);
    const many = Array.from({ length: 12 }, (_, i) => ['520100', `9999${i + 10}`]);
    const [problem] = read(AIPNET, ...many).problems;
    expect(problem).toMatch(/^12 codes .*: 999910, .*, 999919, \.\.\.$/);
  });

  it('says once what it says twice, and nothing of what is its own input', () => {
    expect(edgesOf(['520100', '520512'], ['520100', '520512'], ['520100', '520100'])).toHaveLength(1);
  });

  it('is refused without the columns', () => {
    expect(() => read(['input', 'output'], ['520100', '520512'])).toThrow(refused(/hs2012_code_upstream/));
    expect(() => read(['upstream'], ['520100'])).toThrow(refused(/no columns/));
    expect(() => read()).toThrow(refused(/no columns/));
  });

  it('is refused without a pair, with the first reason', () => {
    expect(() => read(AIPNET)).toThrow(refused(/holds no pair.*empty/));
    expect(() => read(AIPNET, ['cotton', 'shirts'])).toThrow(refused(/holds no pair.*line 2: "cotton"/));
    expect(() => read(AIPNET, ['520100', '520100'])).toThrow(refused(/holds no pair/));
  });

  it('is walked as a model, with the file as the source of its steps', () => {
    const { layer } = read(AIPNET, ['260500', '970110']);
    const walk = createTracer(reference, { models: [layer] }).walkDown('cobalt-ore', 'CD', {
      layers: ['model'],
    });
    const steps = walk.ends.flatMap((end) => end.paths).flatMap((path) => path.steps);
    const sources = steps.filter((step) => step.kind === 'model').map((step) => step.evidence[0]?.source);
    expect(new Set(sources)).toEqual(new Set(["user's file pairs.csv"]));
  });
});
