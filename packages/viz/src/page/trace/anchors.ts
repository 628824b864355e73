import type { PathStep, Trace, TraceEnd, TracePath } from '@better-trade/tracer';
import { rowIds } from '../row-ids.js';
import { firstThatFit } from './room.js';
import { goodsOf, type TracedGood } from './trace-words.js';

// Characters, reckoned high, of a page of two megabytes; the ends, the figure and the report take the rest.
const ROOM = { paths: 1_200_000, steps: 350_000, goods: 250_000 };
/** Markup around the text of a row, about. */
const FRAME = 160;

/** A path with the end that it leads to. */
export interface EndPath {
  readonly end: TraceEnd;
  readonly path: TracePath;
}

/** What the page shows one by one, and where each thing stands, so that others can link to it. */
export interface Anchors {
  readonly paths: readonly EndPath[];
  readonly steps: readonly PathStep[];
  readonly allSteps: number;
  readonly goods: readonly TracedGood[];
  readonly allGoods: number;
  readonly path: ReadonlyMap<TracePath, string>;
  /** By the id of a step. */
  readonly step: ReadonlyMap<string, string>;
  /** By the id of a good. */
  readonly good: ReadonlyMap<string, string>;
}

export function anchorsOf(trace: Trace): Anchors {
  const all = trace.ends.flatMap((end) => end.paths.map((path) => ({ end, path })));
  const paths = firstThatFit(all, ROOM.paths, ({ path }) => sizeOfPath(path));
  const known = stepsOf(paths);
  const steps = firstThatFit(known, ROOM.steps, sizeOfStep);
  const allGoods = goodsOf(trace);
  const goods = firstThatFit(allGoods, ROOM.goods, ({ hts, name }) => FRAME + name.length + hts.length * 11);
  const [pathId, stepId, goodId] = [rowIds('path'), rowIds('step'), rowIds('good')];
  return {
    paths,
    steps,
    allSteps: known.length,
    goods,
    allGoods: allGoods.length,
    path: new Map(paths.map(({ path }) => [path, pathId(path.via)])),
    step: new Map(steps.map(({ id }) => [id, stepId(id)])),
    good: new Map(goods.map(({ good }) => [good, goodId(good)])),
  };
}

/** The steps of the shown paths, and the stages that listed pairs stand over: each once, in the order of the paths. */
function stepsOf(paths: readonly EndPath[]): readonly PathStep[] {
  const steps = new Map<string, PathStep>();
  for (const { path } of paths)
    for (const step of path.steps)
      for (const one of [step, ...step.stages]) if (!steps.has(one.id)) steps.set(one.id, one);
  return [...steps.values()];
}

function sizeOfPath({ nodes, steps, claims }: TracePath): number {
  const stages = steps.flatMap((step) => [step, ...step.stages]);
  const said = stages.reduce((sum, step) => sum + evidenceSize(step.evidence.slice(0, 1)), 0);
  return 2 * FRAME + nodes.length * 2 * FRAME + said + claims.length * 20;
}

function sizeOfStep(step: PathStep): number {
  const words = [...step.alternatives, ...step.together, step.process?.what ?? ''].join(', ');
  return 2 * FRAME + words.length + evidenceSize(step.evidence);
}

function evidenceSize(evidence: PathStep['evidence']): number {
  return evidence.reduce(
    (sum, { source, locator, reason }) => sum + FRAME / 2 + source.length + locator.length + reason.length,
    0,
  );
}
