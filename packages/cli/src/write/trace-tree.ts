import { compareText } from '@better-trade/core';
import type { PathNode, PathStep, Trace, TraceEnd, TracePath } from '@better-trade/tracer';
import { exploitationWords } from './describe-finding.js';
import { harmless } from './harmless.js';
import { paint } from './paint.js';

const GOODS = 25;
const COUNTRIES = 8;
const CODES = 3;

/** For people, after `pnpm why`: what was found first, then the chain that leads there, a step a line. */
export function traceTree(
  trace: Trace,
  options: { readonly all: boolean; readonly colour: boolean },
): string {
  const out: string[] = [title(trace, options.colour), framing(trace)];
  const shown = options.all ? trace.ends : trace.ends.slice(0, GOODS);
  for (const end of shown) {
    out.push('');
    out.push(...endOf(trace, end, options.colour));
  }
  out.push('');
  if (shown.length < trace.ends.length)
    out.push(
      `${count(trace.ends.length - shown.length, trace.direction === 'up' ? 'more input' : 'more good')} left out here: --all shows them, and every other format holds them.`,
    );
  for (const cut of trace.cut) out.push(`Not all: ${harmless(cut.sentence)}`);
  for (const gap of trace.gaps) out.push(`Gap: ${harmless(gap)}`);
  out.push('A path says how such goods are made, never how a shipment was.');
  return `${out.join('\n')}\n`;
}

function title(trace: Trace, colour: boolean): string {
  const ends = trace.ends.length;
  const stated = trace.ends.filter((end) => end.paths.some((path) => path.relation !== null)).length;
  const by = stated === 0 ? '' : `, ${stated} of them as ILAB states`;
  const place = trace.country === null ? '' : ` of ${trace.country}`;
  const sentence = {
    down: `${trace.from.join(', ')}${place} may be in ${count(ends, 'good')}${by}`,
    up: `${trace.to.join(', ')}${place} may hold ${count(ends, 'listed input')}${by}`,
    between: `${trace.from.join(', ')}${place} to ${trace.to.join(', ')}: ${count(
      trace.ends.reduce((sum, end) => sum + end.total.paths, 0),
      'route',
    )}`,
  }[trace.direction];
  return paint(sentence, 'bold', colour);
}

function framing({ asOf, options, reference }: Trace): string {
  const how = [
    `up to ${options.maxHops} steps`,
    `${options.minTier} or stronger`,
    ...options.conditions,
    ...(options.layers.includes('model') ? ['with model layers, which are no evidence'] : []),
  ];
  return `as of ${asOf}; ${how.join(', ')}; reference ${reference.date} (sha256 ${reference.digest.slice(0, 12)})`;
}

function endOf(trace: Trace, end: TraceEnd, colour: boolean): string[] {
  const more = end.total.paths - end.paths.length;
  const others = more > 0 ? `; ${end.total.exact ? '' : 'at most '}${count(more, 'more route')}` : '';
  const head = `${end.name} (${end.good})${trace.direction === 'up' ? '' : codes(end.hts)}`;
  return [
    paint(head, 'bold', colour),
    ...end.paths.flatMap((path, i) => [
      `  ${sentenceOf(path)}${i === end.paths.length - 1 ? others : ''}`,
      ...chain(path, colour),
    ]),
  ];
}

function sentenceOf(path: TracePath): string {
  const last = path.nodes.at(-1) as PathNode;
  const notes = [
    `${count(path.hops, 'step')}, ${path.tier}`,
    ...path.conditions.map((condition) => `${condition.variable} ${condition.values.join(' or ')}`),
    ...(path.mass === null ? [] : [`${path.mass} kg in 1 kg`]),
    ...(path.norm === null || path.mass === null
      ? []
      : [`${path.norm.coefficient} ${path.norm.unit} by the norm over all stages (${path.norm.source})`]),
  ];
  return `${last.name}${last.country === null ? '' : ` of ${last.country}`} may hold ${claimed(path)}${path.relation === null ? '' : ', as ILAB states'} [${notes.join('; ')}]`;
}

/** What the lists state of the input, countries with the same statement together. */
function claimed({ nodes, claims }: TracePath): string {
  const first = nodes[0] as PathNode;
  if (claims.length === 0) return `${first.name}, which no list names here`;
  const by = new Map<string, string[]>();
  for (const { country, exploitation } of claims) {
    const words = exploitationWords(exploitation);
    by.set(words, [...(by.get(words) ?? []), country]);
  }
  const groups = [...by]
    .sort(([a], [b]) => compareText(a, b))
    .map(([words, countries]) => {
      const more = countries.length - COUNTRIES;
      return `of ${countries.slice(0, COUNTRIES).join(', ')}${more > 0 ? ` and ${more} more` : ''} (${words})`;
    });
  return `${first.name} ${groups.join('; ')}`;
}

function chain(path: TracePath, colour: boolean): string[] {
  const steps = path.steps.flatMap((step) => (step.stages.length > 0 ? step.stages : [step]));
  const lines = path.nodes.map((node, i) => {
    const indent = i === 0 ? '  ' : `  ${'  '.repeat(i - 1)}└─${i === path.nodes.length - 1 ? '─' : '┬'} `;
    const name = `${node.good}${node.country === null ? '' : `@${node.country}`}`;
    const step = steps[i - 1];
    const why = step === undefined ? '' : paint(`  ${reason(step)}`, 'dim', colour);
    return `${indent}${name}${codes(node.hts)}${why}`;
  });
  const [step] = path.steps;
  // A listed pair is evidence of its own, beside that of its stages.
  return step?.kind === 'listing-link' && step.stages.length > 0
    ? [...lines, paint(`    ${reason(step)}`, 'dim', colour)]
    : lines;
}

function reason(step: PathStep): string {
  const [proof] = step.evidence;
  const what = step.kind === 'listing-link' ? 'ILAB' : (step.process?.name ?? step.kind);
  const role = step.role === 'product' ? '' : `, as ${step.role}`;
  const consumed = step.kind === 'consumed' ? ', consumed' : '';
  const said = proof === undefined ? '' : [proof.source, proof.locator].filter(Boolean).join(', ');
  const why = proof?.tier === 'curated' || step.kind === 'listing-link' ? `: ${proof?.reason ?? ''}` : '';
  return harmless(`${what}${role}${consumed} [${step.tier}] ${said}${why}`);
}

function codes(hts: readonly string[]): string {
  if (hts.length === 0) return '  no HTS code';
  const more = hts.length - CODES;
  return `  HTS ${hts.slice(0, CODES).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en-US')} ${what}${number === 1 ? '' : 's'}`;
}
