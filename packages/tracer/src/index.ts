export type {
  ChainGraph,
  Evidence,
  GraphEdge,
  GraphNode,
  ModelLayer,
} from './chain-graph.js';
export { type ChainFault, checkChains } from './check-chains.js';
export type { Claim } from './claims.js';
export { type Condition, formatCondition } from './conditions.js';
export type { TracerOptions } from './context.js';
export { createTracer, looksLikeHts, splitPlace, type Tracer, type UpOptions } from './create-tracer.js';
export { type DeriveOptions, derive, deriveWith } from './derive.js';
export { type ChainCoverage, describeChains } from './describe-chains.js';
export { type Dossier, type DossierStep, makeDossier } from './dossier.js';
export { dossierMarkdown } from './dossier-markdown.js';
export { type CountQuestion, countPaths, type PathCount } from './graph/count-paths.js';
export { type Csr, type EdgeList, rowsDown, rowsUp } from './graph/csr.js';
export {
  createPathRanker,
  type PathQuestion,
  type RankedGraph,
  type RankedPaths,
} from './graph/rank-paths.js';
export { createReach, type Reach } from './graph/reach.js';
export { createStrongest, type Strongest } from './graph/strongest.js';
export { inputOutputLayer, readPairs } from './model-layer.js';
export type { Cut, PathNode, PathStep, Trace, TraceEnd, TracePath } from './trace.js';
export { TraceError, type TraceErrorCode } from './trace-error.js';
export type { WalkOptions } from './walk-options.js';
export type { Target } from './walk-up.js';
export { traceCsv } from './write/csv.js';
export { traceDot } from './write/dot.js';
export { type DrawnEdge, type DrawnGraph, type DrawnNode, drawTrace } from './write/drawn-graph.js';
export { traceGraphml } from './write/graphml.js';
export { traceMermaid } from './write/mermaid.js';
