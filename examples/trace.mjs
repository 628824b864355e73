// Tracing inside another program: what may hold a listed input, and what a screen with tracing adds to one line.
import { createScreener } from '@better-trade/core';
import { loadReference } from '@better-trade/data';
import { createTracer, derive } from '@better-trade/tracer';

const reference = loadReference();
const tracer = createTracer(reference);

const trace = tracer.walkDown('polysilicon', 'CN', { topK: 1 });
for (const { paths } of trace.ends.filter((end) => end.paths[0].relation?.kind === 'listed'))
  console.log(paths[0].hops, paths[0].tier, paths[0].via);
console.log(trace.cut.map((cut) => cut.by).join(' '));

const screener = createScreener(reference, { derived: derive(reference, { minTier: 'norm' }) });
const verdict = screener.screenLine({ line: 1, hts: '6109.10.0012', origin: 'Portugal' });
const traced = verdict.findings.find(
  (finding) => finding.kind === 'traced' && finding.via.startsWith('cotton@PK'),
);
console.log(verdict.verdict, traced.risk, traced.via);
