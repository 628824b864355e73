import { compareText } from '@better-trade/core';
import type { InputOutputModel } from '@better-trade/data';
import type { GraphEdge, GraphNode, GraphParts, ModelLayer } from './chain-graph.js';
import { TraceError } from './trace-error.js';

/**
 * Model layers as parts of the graph. Each model node stands twice: once as an input, where goods enter, and once as
 * an output, where they leave. Otherwise two goods that merely share a code would be joined through it.
 */
export function modelParts(goods: readonly GraphNode[], layers: readonly ModelLayer[]): GraphParts {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const layer of layers) {
    const inputs = new Set(layer.edges.map((edge) => edge.input));
    const outputs = new Set(layer.edges.map((edge) => edge.output));
    const model = (id: string, name: string): GraphNode => ({
      id,
      name,
      otherNames: [],
      kind: 'model',
      classifications: [],
    });
    const edge = (from: string, to: string, weight: number, reason: string): GraphEdge => ({
      id: `${layer.id}:${from}>${to}`,
      from,
      to,
      kind: 'model',
      process: null,
      role: 'product',
      alternatives: [],
      together: [],
      condition: null,
      coefficient: null,
      unit: '',
      tier: 'model',
      evidence: [{ tier: 'model', source: layer.source, locator: '', date: null, reason }],
      weight,
      relation: null,
    });
    for (const node of layer.nodes) {
      if (inputs.has(node.id)) nodes.push(model(`${layer.id}:${node.id}`, node.name));
      if (outputs.has(node.id)) nodes.push(model(`${layer.id}:${node.id}:made`, node.name));
    }
    for (const { input, output, weight } of layer.edges) {
      const to = `${layer.id}:${output}:made`;
      const why = `${input} is an input of ${output}.`;
      edges.push(edge(`${layer.id}:${input}`, to, weight, why));
      // A chain of several model steps goes on from what the step before it made.
      if (outputs.has(input) && input !== output)
        edges.push(edge(`${layer.id}:${input}:made`, to, weight, why));
    }
    const byPrefix = prefixes(layer);
    for (const good of goods) {
      const met = new Set(good.classifications.flatMap((row) => nodesAt(byPrefix, row.hts)));
      for (const id of [...met].sort(compareText)) {
        const why = `The HTS codes of ${good.id} are bridged to ${id}.`;
        if (inputs.has(id)) edges.push(edge(good.id, `${layer.id}:${id}`, 1, why));
        if (outputs.has(id)) edges.push(edge(`${layer.id}:${id}:made`, good.id, 1, why));
      }
    }
  }
  return { nodes, edges: distinct(edges) };
}

/** BEA's table as a layer. A commodity that is its own input says nothing about goods and is left out. */
export function inputOutputLayer(model: InputOutputModel): ModelLayer {
  const codes = new Map<string, string[]>();
  for (const { hts, commodity } of model.bridge) codes.set(commodity, [...(codes.get(commodity) ?? []), hts]);
  return {
    id: 'bea',
    source: model.source,
    nodes: model.commodities.map(({ code, name }) => ({ id: code, name, hts: codes.get(code) ?? [] })),
    edges: model.requirements
      .filter(({ input, output }) => input !== output)
      .map(({ input, output, coefficient }) => ({ input, output, weight: coefficient })),
  };
}

interface Prefixes {
  readonly sorted: readonly string[];
  readonly nodes: ReadonlyMap<string, readonly string[]>;
}

function prefixes(layer: ModelLayer): Prefixes {
  const nodes = new Map<string, string[]>();
  for (const node of layer.nodes)
    for (const code of node.hts) nodes.set(code, [...(nodes.get(code) ?? []), node.id]);
  return { sorted: [...nodes.keys()].sort(compareText), nodes };
}

/** Model nodes of a code: the longest of the prefixes above it, or, where there is none, all those below it. */
function nodesAt({ sorted, nodes }: Prefixes, code: string): readonly string[] {
  for (let length = code.length; length >= 2; length--) {
    const above = nodes.get(code.slice(0, length));
    if (above !== undefined) return above;
  }
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < code) low = middle + 1;
    else high = middle;
  }
  const below: string[] = [];
  for (let i = low; sorted[i]?.startsWith(code); i++) below.push(...(nodes.get(sorted[i] as string) ?? []));
  return below;
}

function distinct(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  return [...new Map(edges.map((edge) => [edge.id, edge])).values()];
}

/**
 * A file of pairs in the shape of AIPNET's: a header with an upstream and a downstream column, then HS6 codes, and
 * perhaps a weight. Nothing of it is ever shipped or kept.
 * @param hasCode Whether a code is in the schedule.
 * @returns The layer, and what of the file could not be placed.
 * @throws TraceError `BTT_MODEL_FILE` for a file without such columns or without one pair.
 */
export function readPairs(
  rows: readonly (readonly string[])[],
  name: string,
  hasCode: (code: string) => boolean,
): { readonly layer: ModelLayer; readonly problems: readonly string[] } {
  const [header = [], ...body] = rows;
  const column = (word: string): number =>
    header.findIndex((cell) => cell.trim().toLowerCase().includes(word));
  const up = column('upstream');
  const down = column('downstream');
  const weigh = column('weight');
  if (up < 0 || down < 0)
    throw new TraceError(
      'BTT_MODEL_FILE',
      header.join(','),
      `${name} has no columns upstream and downstream.`,
      'The first row must name them, as in hs2012_code_upstream,hs2012_code_downstream.',
    );
  const problems: string[] = [];
  const pairs = new Map<string, { input: string; output: string; weight: number }>();
  const absent = new Set<string>();
  body.forEach((cells, i) => {
    const input = codeOf(cells[up]);
    const output = codeOf(cells[down]);
    const weight = weigh < 0 ? 1 : Number(cells[weigh]);
    if (input === null || output === null) {
      problems.push(
        `line ${i + 2}: "${cells[up] ?? ''}" > "${cells[down] ?? ''}" are not two HS codes of 2, 4 or 6 digits`,
      );
      return;
    }
    if (!(weight > 0 && weight <= 1)) {
      problems.push(`line ${i + 2}: weight "${cells[weigh] ?? ''}" is not above 0 and at most 1`);
      return;
    }
    for (const code of [input, output]) if (!hasCode(code)) absent.add(code);
    if (input !== output) pairs.set(`${input}>${output}`, { input, output, weight });
  });
  if (pairs.size === 0)
    throw new TraceError('BTT_MODEL_FILE', name, `${name} holds no pair.`, problems[0] ?? 'Is it empty?');
  if (absent.size > 0)
    problems.push(
      `${absent.size} codes are not in the 2026 schedule (another HS edition?) and meet no good: ${[...absent].sort().slice(0, 10).join(', ')}${absent.size > 10 ? ', ...' : ''}`,
    );
  const edges = [...pairs.values()];
  const codes = [...new Set(edges.flatMap((edge) => [edge.input, edge.output]))].sort(compareText);
  return {
    layer: {
      id: 'pairs',
      source: `user's file ${name}`,
      nodes: codes.map((code) => ({ id: code, name: `HS ${code}`, hts: [code] })),
      edges,
    },
    problems,
  };
}

/** Codes lose their leading zero in every spreadsheet: 5 digits are 6, 3 are 4. */
function codeOf(cell: string | undefined): string | null {
  const digits = (cell ?? '').trim().replaceAll('.', '');
  if (!/^\d{1,6}$/.test(digits)) return null;
  return digits.length % 2 === 1 ? `0${digits}` : digits;
}
