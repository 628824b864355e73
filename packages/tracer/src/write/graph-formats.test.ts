import { loadReference } from '@better-trade/data';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { MultiDirectedGraph } from 'graphology';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTracer, type Tracer } from '../create-tracer.js';
import { comesBack, hostile, worded } from '../testing/hostile-trace.js';
import { shuffled } from '../testing/shuffle-tables.js';
import type { Trace } from '../trace.js';
import { traceDot } from './dot.js';
import { codesOf, drawTrace, labelOf } from './drawn-graph.js';
import { traceGraphml } from './graphml.js';
import { traceMermaid } from './mermaid.js';

const ask = (tracer: Tracer): readonly [Trace, Trace, Trace] => [
  tracer.walkDown('cotton', 'CN'),
  tracer.walkUp('8541.43.00'),
  tracer.paths('cobalt-ore@CD', 'lithium-ion-batteries'),
];
const reference = loadReference();
const [cotton, modules, cobalt] = ask(createTracer(reference));

const TRACES: readonly (readonly [string, Trace])[] = [
  ['cotton of China walked down', cotton],
  ['solar modules walked up', modules],
  ['cobalt ore to batteries', cobalt],
  ['hostile names walked up', hostile(modules)],
  ['hostile names between two goods', hostile(cobalt)],
  ['an empty trace', { ...cobalt, ends: [] }],
];

interface FlowchartDb {
  getVertices(): Map<string, { readonly id: string; readonly text: string; readonly type: string }>;
  getEdges(): { readonly start: string; readonly end: string; readonly text: string }[];
  getSubGraphs(): unknown[];
  getClasses(): Map<string, unknown>;
}

let graphviz: Graphviz;
let mermaid: typeof import('mermaid').default;
let parseGraphml: typeof import('graphology-graphml/browser').parse;
const { window } = new JSDOM('');

beforeAll(async () => {
  for (const name of ['document', 'DOMParser', 'Document'] as const) vi.stubGlobal(name, window[name]);
  vi.stubGlobal('window', window);
  graphviz = await Graphviz.load();
  mermaid = (await import('mermaid')).default;
  // The parser of a browser refuses XML that is not well-formed; the one for Node mends it.
  ({ parse: parseGraphml } = await import('graphology-graphml/browser'));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const layOut = (trace: Trace): Document =>
  new window.DOMParser().parseFromString(graphviz.layout(traceDot(trace), 'svg', 'dot'), 'image/svg+xml');

/** What a browser shows for a label of Mermaid's, which holds references between these signs until it is drawn. */
function shown(label: string): string {
  const body = window.document.createElement('div');
  body.innerHTML = label.replaceAll('ﬂ°°', '&#').replaceAll('¶ß', ';');
  expect([...body.querySelectorAll(':not(br)')]).toEqual([]);
  for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
  return body.textContent ?? '';
}

describe.each(TRACES)('%s', (_, trace) => {
  const { nodes, edges } = drawTrace(trace);
  const labels = nodes.map((node) => comesBack(`${labelOf(node)}\n${codesOf(node)}`));

  it('is drawn by Graphviz with its nodes, edges and names, and nothing else', () => {
    const svg = layOut(trace);
    const titles = (kind: string): string[] =>
      [...svg.querySelectorAll(`g.${kind} > title`)].map((title) => title.textContent ?? '').sort();
    expect(titles('node')).toEqual(nodes.map((node) => node.id).sort());
    expect(titles('edge')).toEqual(edges.map((edge) => `${edge.from}->${edge.to}`).sort());
    expect([...svg.querySelectorAll('g.node')].map(linesOf).sort()).toEqual([...labels].sort());
    const all = [...svg.querySelectorAll('*')];
    const plain = ['svg', 'g', 'title', 'text', 'path', 'polygon', 'polyline', 'ellipse'];
    expect(all.map((element) => element.tagName).filter((name) => !plain.includes(name))).toEqual([]);
    const attributes = all.flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => /^on|href|src/.test(name))).toEqual([]);
  });

  it('is a flowchart to Mermaid with its nodes, edges and names, and nothing else', async () => {
    const text = traceMermaid(trace);
    expect((await mermaid.parse(text)).diagramType).toMatch(/^flowchart/);
    const db = (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as FlowchartDb;
    const vertices = [...db.getVertices().values()];
    expect(vertices.map((vertex) => [vertex.id, shown(vertex.text)])).toEqual(
      labels.map((label, i) => [`n${i}`, label]),
    );
    expect(vertices.map((vertex) => vertex.type)).toEqual(
      nodes.map((node) => (node.exploitation === '' ? 'square' : 'subroutine')),
    );
    const at = (id: string): string => `n${nodes.findIndex((node) => node.id === id)}`;
    expect(db.getEdges().map(({ start, end }) => [start, end])).toEqual(
      edges.map((edge) => [at(edge.from), at(edge.to)]),
    );
    db.getEdges().forEach((edge, i) => {
      expect(shown(edge.text)).toContain(comesBack(edges[i]?.condition ?? ''));
      expect(shown(edge.text)).toContain(edges[i]?.tier);
    });
    expect([db.getSubGraphs().length, db.getClasses().size]).toEqual([0, 0]);
  });

  it('is read from GraphML node by node and edge by edge', () => {
    const graph = parseGraphml(MultiDirectedGraph, traceGraphml(trace));
    const facts = (some: object): object =>
      Object.fromEntries(Object.entries(some).flatMap(([k, v]) => (v === '' ? [] : [[k, comesBack(v)]])));
    expect(graph.mapNodes((id, data) => ({ id, ...data }))).toEqual(
      nodes.map((node) => facts({ ...node, countries: node.countries.join(' '), hts: node.hts.join(' ') })),
    );
    expect(graph.mapEdges((id, data, from, to) => ({ id, from, to, ...data }))).toEqual(edges.map(facts));
  });
});

describe('the graph formats', () => {
  it('are the same bytes from tables in another order', () => {
    const write = (trace: Trace): string[] => [traceDot(trace), traceMermaid(trace), traceGraphml(trace)];
    const expected = [cotton, modules, cobalt].map(write);
    for (const seed of [1, 7])
      expect(ask(createTracer(shuffled(reference, seed))).map(write)).toEqual(expected);
  });

  it('write a name with a character reference in it as it stands', () => {
    const name = '&amp; &#60;b&#62; &eacute; #amp; #60;';
    const trace = worded(cobalt, [name]);
    const [node] = drawTrace(trace).nodes;
    expect(node?.name).toBe(name);
    expect(parseGraphml(MultiDirectedGraph, traceGraphml(trace)).getNodeAttribute(node?.id, 'name')).toBe(
      name,
    );
    expect(linesOf(layOut(trace).querySelector('g.node') as Element)).toContain(name);
  });
});

/** Graphviz writes every line of a label as a text, with hard spaces where there are several. */
function linesOf(group: Element): string {
  return [...group.querySelectorAll('text')]
    .map((text) => (text.textContent ?? '').replaceAll('\u00a0', ' '))
    .join('\n');
}
