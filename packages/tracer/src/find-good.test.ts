import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { createTracer } from './create-tracer.js';
import { findGood } from './find-good.js';
import { chains, type Given } from './testing/chains.js';
import { TraceError } from './trace-error.js';

function graphOf(goods: readonly string[], given: Given = {}) {
  return createTracer(
    chains(
      goods.map((id) => `mill: ${id} > waste`),
      given,
    ),
  ).graph;
}

const graph = graphOf(['tea', 'acai-berries', 'yarn', 'batteries'], {
  goods: {
    'acai-berries': { name: 'Açaí Berries' },
    yarn: { name: 'Yarn (of cotton)', otherNames: ['Thread', "Weavers' twist"] },
    batteries: { name: 'Lithium-Ion Batteries' },
  },
});

function refusal(text: string, of = graph): TraceError {
  try {
    findGood(of, text);
  } catch (error) {
    if (error instanceof TraceError) return error;
    throw error;
  }
  throw new Error(`"${text}" was found`);
}

describe('a good', () => {
  it.each([
    ['tea', 'tea'],
    [' tea ', 'tea'],
    ['TEA', 'tea'],
    ['acai-berries', 'acai-berries'],
    ['Açaí Berries', 'acai-berries'],
    ['acai berries', 'acai-berries'],
    ['yarn of cotton', 'yarn'],
    ['the yarn (OF COTTON)', 'yarn'],
    ['thread', 'yarn'],
    ['weavers twist', 'yarn'],
    ['lithium ion batteries', 'batteries'],
    ['Lithium-Ion-Batteries', 'batteries'],
  ])('is found as %j', (text, id) => {
    expect(findGood(graph, text).id).toBe(id);
  });

  it('is found by its slug before another good that bears the slug as a name', () => {
    const two = graphOf(['silver', 'cutlery'], { goods: { cutlery: { otherNames: ['silver'] } } });
    expect(findGood(two, 'silver').id).toBe('silver');
  });

  it('of the lists comes before one between of the same name', () => {
    const goods = { 'cotton-fiber': { name: 'Cotton' }, 'lint-cotton': { name: 'Cotton' } };
    const two = graphOf(['cotton-fiber', 'lint-cotton'], { goods, listed: ['lint-cotton@CN FL'] });
    expect(findGood(two, 'Cotton').id).toBe('lint-cotton');
  });

  it.each(['coffee', '', ' ', '()', 'the', 'x', 't'])('is not found as %j', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'BTT_GOOD_UNKNOWN', value: text });
  });

  it('is found by its own slug wherever it stands in the shipped tables', () => {
    const shipped = createTracer(loadReference()).graph;
    for (const node of shipped.nodes) expect(findGood(shipped, node.id)).toBe(node);
  });
});

describe('nearness', () => {
  it('never decides: tea is not teak, and teak is not tea', () => {
    const teak = graphOf(['teak']);
    expect(refusal('tea', teak).message).toContain('Did you mean teak?');
    expect(refusal('teak').message).toContain('Did you mean tea?');
    const both = graphOf(['tea', 'teak']);
    expect([findGood(both, 'tea').id, findGood(both, 'Teak').id]).toEqual(['tea', 'teak']);
  });

  it('never decides, even for one letter and one good', () => {
    expect(refusal('yarns').message).toContain('Did you mean yarn');
  });

  it('suggests by other names too, and each good once', () => {
    expect(refusal('thred').message).toMatch(/Did you mean yarn\b/);
    expect(refusal('cotton').message).toMatch(/Did you mean yarn\?$/);
  });

  it('suggests the nearest first, five at most', () => {
    const many = graphOf(['corn', 'cotton', 'cocoa', 'copra', 'cotton-yarn', 'coton-x', 'cottony', 'linen']);
    const { message } = refusal('coton', many);
    const near = /Did you mean (.*)\?/.exec(message)?.[1]?.split(', ') ?? [];
    expect(near).toHaveLength(5);
    expect(near.slice(0, 2)).toEqual(['coton-x', 'cotton']);
    expect(near).not.toContain('linen');
  });

  it('says where the goods are listed when nothing is near', () => {
    expect(refusal('helicopter').message).toContain('btt trace --goods lists them.');
  });

  it('never suggests a node of a model', () => {
    const pairs = {
      id: 'pairs',
      source: 'test',
      nodes: [
        { id: '5001', name: 'Helicopters', hts: ['5001'] },
        { id: '5002', name: 'Helicopter parts', hts: ['5002'] },
      ],
      edges: [{ input: '5001', output: '5002', weight: 1 }],
    };
    const modelled = createTracer(chains(['mill: tea > waste']), { models: [pairs] }).graph;
    expect(modelled.nodes.some((node) => node.kind === 'model')).toBe(true);
    expect(refusal('helicopter', modelled).message).not.toContain('Did you mean');
  });
});
