import type { Trace } from '../trace.js';
import { harmless } from './dot.js';
import { codesOf, type DrawnEdge, drawTrace, labelOf, wordsOf } from './drawn-graph.js';

/** Mermaid refuses a chart of more than 500 arrows, and lets no chart change that. */
const MOST_EDGES = 480;

/** A Mermaid flowchart: thick arrows are ILAB's pairs, broken ones curated or modelled steps. */
export function traceMermaid(trace: Trace): string {
  const { trace: shown, left } = withinLimit(trace);
  const { nodes, edges } = drawTrace(shown);
  const ids = new Map(nodes.map((node, i) => [node.id, `n${i}`]));
  return [
    'flowchart LR',
    ...(left === 0
      ? []
      : [
          `  cut(${quote(`${left} paths are not drawn: Mermaid draws 500 arrows at most. DOT and GraphML hold all.`)})`,
        ]),
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

/** The best paths that fit, and how many do not. */
function withinLimit(trace: Trace): { readonly trace: Trace; readonly left: number } {
  const met = new Set<string>();
  let left = 0;
  const ends = trace.ends.map((end) => ({
    ...end,
    paths: end.paths.filter((path) => {
      const ids = path.steps.flatMap((step) => [step.id, ...step.stages.map((stage) => stage.id)]);
      const fits = met.size + ids.filter((id) => !met.has(id)).length <= MOST_EDGES;
      if (fits) for (const id of ids) met.add(id);
      else left++;
      return fits;
    }),
  }));
  return { trace: { ...trace, ends }, left };
}

function arrow({ tier, kind }: DrawnEdge): string {
  if (kind === 'listing-link') return '==>';
  return tier === 'curated' || tier === 'model' ? '-.->' : '-->';
}

/** Mermaid takes character references by number between # and ;, and its labels are HTML. */
function quote(text: string): string {
  const safe = harmless(text).replace(
    /[^\p{L}\p{N} \n.,:()\-/+]/gu,
    (letter) => `#${letter.codePointAt(0)};`,
  );
  return `"${safe.replaceAll('\n', '<br/>')}"`;
}
