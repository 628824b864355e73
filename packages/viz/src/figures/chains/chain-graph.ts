import { compareText, TIERS } from '@better-trade/core';
import type { ChainsData, ChainsEdge, ChainsNode } from '../figure-data.js';

/** The data in a total order, every end of a step with its node. */
export interface ChainGraph {
  /** By id. */
  readonly nodes: ReadonlyMap<string, ChainsNode>;
  /** All steps, also several between the same two goods. */
  readonly steps: readonly ChainsEdge[];
  /** What can be drawn: one link from a good to another, as well known as the best of its steps. */
  readonly links: readonly ChainsLink[];
}

export interface ChainsLink {
  readonly from: string;
  readonly to: string;
  /** The best-known first. */
  readonly steps: readonly [ChainsEdge, ...ChainsEdge[]];
}

/** Whether ways begin here, listed or not. */
export function isBeginning({ role }: ChainsNode): boolean {
  return role === 'input' || role === 'start';
}

/** Position of a tier from the strongest, 0, to the weakest. */
export function tierOf(link: ChainsLink): number {
  return TIERS.indexOf(link.steps[0].tier);
}

/** The same whatever the order of the data. A step to a good that the data do not hold gets a good named by its id. */
export function readChains({ nodes, edges }: ChainsData): ChainGraph {
  const known = new Map<string, ChainsNode>();
  const sorted = [...nodes].sort(
    (a, b) => compareText(a.id, b.id) || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
  for (const node of sorted) if (!known.has(node.id)) known.set(node.id, node);
  for (const { from, to } of edges)
    for (const id of [from, to]) if (!known.has(id)) known.set(id, unnamed(id));
  const steps = [...edges].sort(byEnds);
  return {
    nodes: new Map([...known].sort(([a], [b]) => compareText(a, b))),
    steps,
    links: linksOf(steps),
  };
}

function unnamed(id: string): ChainsNode {
  return { id, name: id, role: 'stage', country: null, exploitation: [], hts: [] };
}

function byEnds(a: ChainsEdge, b: ChainsEdge): number {
  return (
    compareText(a.from, b.from) ||
    compareText(a.to, b.to) ||
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    compareText(a.process, b.process) ||
    compareText(a.kind, b.kind)
  );
}

/** A step from a good to itself is no way to another good: it stands in the table. */
function linksOf(steps: readonly ChainsEdge[]): readonly ChainsLink[] {
  const links: { from: string; to: string; steps: [ChainsEdge, ...ChainsEdge[]] }[] = [];
  for (const step of steps) {
    const last = links.at(-1);
    if (step.from === step.to) continue;
    if (last !== undefined && last.from === step.from && last.to === step.to) last.steps.push(step);
    else links.push({ from: step.from, to: step.to, steps: [step] });
  }
  return links;
}
