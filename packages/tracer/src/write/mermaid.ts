import type { Trace } from '../trace.js';
import { harmless } from './dot.js';
import { codesOf, type DrawnEdge, drawTrace, labelOf } from './drawn-graph.js';

/** A Mermaid flowchart: thick arrows are ILAB's pairs, broken ones curated or modelled steps. */
export function traceMermaid(trace: Trace): string {
  const { nodes, edges } = drawTrace(trace);
  const ids = new Map(nodes.map((node, i) => [node.id, `n${i}`]));
  return [
    'flowchart LR',
    ...nodes.map((node) => {
      const text = quote(`${labelOf(node)}\n${codesOf(node)}`);
      // A listed input has another outline, so that meaning is never by colour alone.
      return `  ${ids.get(node.id)}${node.exploitation === '' ? `[${text}]` : `[[${text}]]`}`;
    }),
    ...edges.map(
      (edge) => `  ${ids.get(edge.from)} ${arrow(edge)}|${quote(wordsOf(edge))}| ${ids.get(edge.to)}`,
    ),
    '',
  ].join('\n');
}

function arrow({ tier, kind }: DrawnEdge): string {
  if (kind === 'listing-link') return '==>';
  return tier === 'curated' || tier === 'model' ? '-.->' : '-->';
}

function wordsOf(edge: DrawnEdge): string {
  const what = edge.kind === 'listing-link' ? 'ILAB lists this pair' : edge.process;
  return [what, edge.condition, `${edge.tier}${edge.kind === 'consumed' ? ', consumed' : ''}`]
    .filter(Boolean)
    .join('\n');
}

/** Mermaid takes character references by number between # and ;, and its labels are HTML. */
function quote(text: string): string {
  const safe = harmless(text).replace(
    /[^\p{L}\p{N} \n.,:()\-/+]/gu,
    (letter) => `#${letter.codePointAt(0)};`,
  );
  return `"${safe.replaceAll('\n', '<br/>')}"`;
}
