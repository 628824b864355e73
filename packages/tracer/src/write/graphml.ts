import type { Trace } from '../trace.js';
import { harmless } from './dot.js';
import { drawTrace } from './drawn-graph.js';

const NODE_KEYS = ['name', 'countries', 'hts', 'exploitation'] as const;
const EDGE_KEYS = ['process', 'kind', 'tier', 'condition', 'source'] as const;

/** GraphML 1.0 with every fact as data, for Gephi, yEd and networkx. */
export function traceGraphml(trace: Trace): string {
  const { nodes, edges } = drawTrace(trace);
  const data = (key: string, text: string): string =>
    text === '' ? '' : `<data key="${key}">${escapeXml(text)}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...NODE_KEYS.map((key) => `  <key id="${key}" for="node" attr.name="${key}" attr.type="string"/>`),
    ...EDGE_KEYS.map((key) => `  <key id="e_${key}" for="edge" attr.name="${key}" attr.type="string"/>`),
    '  <graph id="trace" edgedefault="directed">',
    ...nodes.map((node) => {
      const facts = { ...node, countries: node.countries.join(' '), hts: node.hts.join(' ') };
      return `    <node id="${escapeXml(node.id)}">${NODE_KEYS.map((key) => data(key, facts[key])).join('')}</node>`;
    }),
    ...edges.map(
      (edge) =>
        `    <edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}">${EDGE_KEYS.map((key) => data(`e_${key}`, edge[key])).join('')}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return harmless(text).replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
