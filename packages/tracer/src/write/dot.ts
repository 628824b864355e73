import type { Trace } from '../trace.js';
import { codesOf, type DrawnEdge, drawTrace, labelOf, wordsOf } from './drawn-graph.js';

/** Graphviz: listed inputs are double circled, weaker evidence has thinner, then broken lines; never colour alone. */
export function traceDot(trace: Trace): string {
  const { nodes, edges } = drawTrace(trace);
  return [
    'digraph trace {',
    '  rankdir=LR;',
    '  node [shape=box, fontname="sans-serif", fontsize=10];',
    '  edge [fontname="sans-serif", fontsize=8];',
    ...nodes.map(
      (node) =>
        `  ${quote(node.id)} [label=${quote(`${labelOf(node)}\n${codesOf(node)}`)}${node.exploitation === '' ? '' : ', peripheries=2'}];`,
    ),
    ...edges.map(
      (edge) =>
        `  ${quote(edge.from)} -> ${quote(edge.to)} [label=${quote(wordsOf(edge))}, style=${STYLE[edge.tier]}];`,
    ),
    '}',
    '',
  ].join('\n');
}

const STYLE: Readonly<Record<DrawnEdge['tier'], string>> = {
  listed: 'bold',
  ruling: 'solid',
  norm: 'solid',
  study: 'solid',
  curated: 'dashed',
  model: 'dotted',
};

/** Quotes and backslashes are special, and Graphviz reads HTML's character references in every label. */
function quote(text: string): string {
  return `"${harmless(text)
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')}"`;
}

/** Control characters, direction marks, half surrogates and what is no character have no place in a picture. */
export function harmless(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu,
    ' ',
  );
}
