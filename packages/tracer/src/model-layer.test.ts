import { loadModel, loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import type { GraphNode, ModelLayer } from './chain-graph.js';
import { createTracer, type Tracer } from './create-tracer.js';
import { derive, deriveWith } from './derive.js';
import { createReach } from './graph/reach.js';
import { inputOutputLayer, modelParts } from './model-layer.js';
import type { Trace } from './trace.js';
import { TraceError } from './trace-error.js';

const reference = loadReference();
const bea = inputOutputLayer(loadModel());
const plain = createTracer(reference);
const tracer = createTracer(reference, { models: [bea] });
const BOTH = { layers: ['stages', 'model'] } as const;

const good = (id: string, ...codes: readonly string[]): GraphNode => ({
  id,
  name: id,
  otherNames: [],
  kind: 'chain',
  classifications: codes.map((hts) => ({ hts }) as GraphNode['classifications'][number]),
});

/** Goods that a few model pairs lead to, from one good, in any number of hops. */
function reached(goods: readonly GraphNode[], edges: ModelLayer['edges'], from: string): readonly string[] {
  const codes = [...new Set(edges.flatMap((edge) => [edge.input, edge.output]))];
  const nodes = codes.map((code) => ({ id: code, name: code, hts: [code] }));
  const parts = modelParts(goods, [{ id: 'm', source: 'test', nodes, edges }]);
  const met = new Set([from]);
  for (const at of met) for (const edge of parts.edges) if (edge.from === at) met.add(edge.to);
  return goods.map((one) => one.id).filter((id) => id !== from && met.has(id));
}

const usesModel = (trace: Trace) =>
  trace.ends.flatMap((end) => end.paths).filter((path) => path.steps.some((step) => step.kind === 'model'));

describe('a model layer', () => {
  it('makes edges of tier model only, each from its source, with a weight above 0 and at most 1', () => {
    const { nodes, edges } = modelParts(plain.graph.nodes, [bea]);
    expect(edges.length).toBeGreaterThan(1000);
    for (const edge of edges) {
      expect([edge.kind, edge.tier, edge.process, edge.relation]).toEqual(['model', 'model', null, null]);
      expect(edge.evidence.map(({ tier, source }) => [tier, source])).toEqual([['model', bea.source]]);
      expect(edge.weight > 0 && edge.weight <= 1).toBe(true);
    }
    expect(new Set(edges.map((edge) => edge.id)).size).toBe(edges.length);
    expect(new Set(nodes.map((node) => node.kind))).toEqual(new Set(['model']));
  });

  it('leaves out what is its own input', () => {
    expect(bea.edges.filter((edge) => edge.input === edge.output)).toEqual([]);
  });

  it('joins a good to what its commodity is an input of', () => {
    const goods = [good('ore', '2605'), good('metal', '8105')];
    expect(reached(goods, [{ input: '2605', output: '8105', weight: 0.5 }], 'ore')).toEqual(['metal']);
  });

  it('never joins two goods that merely share a commodity', () => {
    const goods = [good('ore', '2605'), good('other-ore', '2605'), good('metal', '8105')];
    const edges = [
      { input: '2605', output: '8105', weight: 0.5 },
      { input: '2711', output: '2605', weight: 0.5 },
    ];
    expect(reached(goods, edges, 'ore')).toEqual(['metal']);
    expect(reached([...goods, good('gas', '2711')], edges, 'gas')).toEqual(['ore', 'other-ore', 'metal']);
  });

  it('joins no two goods of the real chains within a model by its bridge alone', () => {
    const { graph } = tracer;
    const inner = new Set(
      bea.edges.map(({ input, output }) => `${bea.id}:${input}>${bea.id}:${output}:made`),
    );
    const skip = Uint8Array.from(graph.edges, (edge) =>
      edge.kind !== 'model' || inner.has(`${edge.from}>${edge.to}`) ? 1 : 0,
    );
    const reach = createReach(graph.down);
    graph.nodes.forEach((node, i) => {
      if (node.kind === 'model') return;
      const { order, count } = reach(i, 60, skip);
      const ends = [...order.subarray(1, count)].map((at) => graph.nodes[at]);
      expect(ends.filter((end) => end?.kind !== 'model')).toEqual([]);
    });
  });
});

describe('a tracer with models', () => {
  const questions: readonly (readonly [string, (of: Tracer) => unknown])[] = [
    ['walks down', (of) => of.walkDown('cotton', 'CN')],
    ['walks down from a good without steps', (of) => of.walkDown('acai-berries')],
    ['walks up', (of) => of.walkUp('8541.43.00')],
    ['walks up to every input', (of) => of.walkUp('lithium-ion-batteries', { inputs: 'all' })],
    ['walks up to a good that nothing is known of', (of) => of.walkUp('acai-berries')],
    ['walks between', (of) => of.paths('cobalt-ore@CD', 'lithium-ion-batteries', { topK: 50 })],
    ['tells cycles', (of) => of.cycles],
    ['finds goods', (of) => ['Cotton', '8507.60', 'cobalt ore'].map((text) => of.find(text)[0]?.node)],
    ['derives listings', (of) => deriveWith(of, { maxHops: 5 })],
  ];
  it.each(questions)('%s as one without where the layer is not asked for', (_, question) => {
    expect(question(tracer)).toEqual(question(plain));
  });

  it('walks them where asked, and every path that uses one is of tier model', () => {
    const traces = [
      tracer.walkDown('cotton', 'CN', { ...BOTH, maxHops: 4, topK: 1 }),
      tracer.walkUp('8541.43.00', { ...BOTH, maxHops: 4, topK: 1 }),
    ];
    for (const trace of traces) {
      expect(usesModel(trace).length).toBeGreaterThan(0);
      expect(new Set(usesModel(trace).map((path) => path.tier))).toEqual(new Set(['model']));
      for (const path of trace.ends.flatMap((end) => end.paths))
        expect(path.tier === 'model').toBe(path.steps.some((step) => step.kind === 'model'));
    }
  });

  it('walks none of them where the weakest tier asked for is stronger', () => {
    const trace = tracer.walkDown('cotton', 'CN', { ...BOTH, minTier: 'curated', maxHops: 4, topK: 1 });
    expect(usesModel(trace)).toEqual([]);
  });
});

describe('derived listings', () => {
  it('never rest on a model', () => {
    const { listings } = derive(reference);
    expect(listings.length).toBeGreaterThan(0);
    const tiers = listings.flatMap((one) => [one.tier, ...one.path.map((step) => step.tier)]);
    expect(tiers.filter((tier) => tier === 'model')).toEqual([]);
  });

  it('are refused where a model is asked for', () => {
    const refused = expect.objectContaining({ code: 'BTT_TRACE_OPTION' });
    expect(() => derive(reference, { minTier: 'model' })).toThrow(TraceError);
    expect(() => derive(reference, { minTier: 'model' })).toThrow(refused);
    // The types leave layers out; a caller without types must fail too.
    expect(() => deriveWith(tracer, { ...BOTH } as Parameters<typeof deriveWith>[1])).toThrow(refused);
  });
});
