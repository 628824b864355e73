import { type CodeMatch, formatHts, parseHts, resolveHts } from '@better-trade/core';
import type { CountryCode, Reference } from '@better-trade/data';
import type { ChainGraph, GraphNode } from './chain-graph.js';
import type { Claim } from './claims.js';
import { createContext, type TracerContext, type TracerOptions } from './context.js';
import { findCycles } from './cycles.js';
import { findGood } from './find-good.js';
import type { Trace } from './trace.js';
import { TraceError } from './trace-error.js';
import { walk } from './walk-down.js';
import { resolveOptions, type WalkOptions } from './walk-options.js';
import { type Target, walkBack } from './walk-up.js';

export interface UpOptions extends WalkOptions {
  /** Country of the good asked for: pairs that ILAB lists for another country are left out. */
  readonly country?: string;
  /** `listed` (the default): inputs that a list names. `all`: every input. */
  readonly inputs?: 'listed' | 'all';
}

export interface Tracer {
  readonly graph: ChainGraph;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly asOf: string;
  /** Goods that can come back to themselves. */
  readonly cycles: readonly (readonly string[])[];
  /** What final products may hold this good, of this country? */
  walkDown(good: string, country?: string, options?: WalkOptions): Trace;
  /** What listed inputs may be in the goods of this HTS code, or in this good? */
  walkUp(target: string, options?: UpOptions): Trace;
  /** By what routes does one lead to the other? Goods may carry a country: `cobalt-ore@CD`. */
  paths(from: string, to: string, options?: WalkOptions): Trace;
  /** Goods of the graph that an HTS code or a name means. */
  find(target: string): readonly Target[];
  /** For {@link derive}. */
  readonly context: TracerContext;
}

/**
 * Compiles the chains of a reference once. Every answer is plain data, a pure function of reference, day and options.
 *
 * @throws TraceError `BTT_CHAINS` for tables that cannot be walked; the walks throw `BTT_GOOD_UNKNOWN`,
 * `BTT_GOOD_AMBIGUOUS`, `BTT_HTS_NO_GOOD`, `BTT_TRACE_COUNTRY`, `BTT_TRACE_OPTION` and `BTT_TRACE_CONDITION`, each with its remedy.
 */
export function createTracer(reference: Reference, options: TracerOptions = {}): Tracer {
  const context = createContext(reference, options);
  const { graph } = context;
  const { conditions } = reference.chains;
  const country = (text: string | undefined): CountryCode | null => readCountry(reference, text);
  const find = (target: string): readonly Target[] => findTargets(context, target);
  let cycles: readonly (readonly string[])[] | undefined;

  const frame = (
    direction: Trace['direction'],
    from: readonly string[],
    to: readonly string[],
    of: CountryCode | null,
    resolved: ReturnType<typeof resolveOptions>,
    answer: Pick<Trace, 'ends' | 'cut' | 'gaps'>,
  ): Trace => ({
    direction,
    from,
    to,
    country: of,
    asOf: context.asOf,
    reference: { date: reference.date, digest: reference.digest },
    options: {
      maxHops: resolved.maxHops,
      minTier: resolved.minTier,
      topK: resolved.topK,
      conditions: resolved.conditions,
      layers: resolved.layers,
    },
    ...answer,
  });

  return {
    graph,
    context,
    claims: context.claims,
    asOf: context.asOf,
    get cycles() {
      cycles ??= findCycles(graph);
      return cycles;
    },
    find,
    walkDown(good, of, some = {}) {
      const resolved = resolveOptions(some, conditions);
      const node = findGood(graph, good);
      const place = country(of);
      return frame('down', [node.id], [], place, resolved, walk(context, node, place, null, null, resolved));
    },
    walkUp(target, { country: of, inputs = 'listed', ...some } = {}) {
      const resolved = resolveOptions(some, conditions);
      const targets = find(target);
      const place = country(of);
      return frame(
        'up',
        [],
        targets.map(({ node }) => node.id),
        place,
        resolved,
        walkBack(context, targets, place, inputs, resolved),
      );
    },
    paths(from, to, some = {}) {
      const resolved = resolveOptions({ topK: 5, ...some }, conditions);
      const [input, inputCountry] = splitPlace(from);
      const [output, outputCountry] = splitPlace(to);
      const node = findGood(graph, input);
      const targets = find(output).map((one) => one.node);
      const place = country(inputCountry);
      return frame(
        'between',
        [node.id],
        targets.map((one) => one.id),
        place,
        resolved,
        walk(context, node, place, targets, country(outputCountry), resolved),
      );
    },
  };
}

/** `cobalt-ore@CD` -> the good and its country. */
export function splitPlace(text: string): readonly [string, string | undefined] {
  const at = text.lastIndexOf('@');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function readCountry(reference: Reference, text: string | undefined): CountryCode | null {
  if (text === undefined) return null;
  const found = reference.countries.find((one) => one.code === text.toUpperCase());
  if (found === undefined)
    throw new TraceError(
      'BTT_TRACE_COUNTRY',
      text,
      `"${text}" is no country code.`,
      'Give the ISO alpha-2 code, as in CN.',
    );
  return found.code;
}

/** Digits, dots and blanks alone are a code, never a good's name. */
export function looksLikeHts(text: string): boolean {
  return /^[\d.\s]+$/.test(text.trim());
}

/** An HTS code means every good that is classified at it, above it or below it; anything else is a good's name. */
function findTargets(context: TracerContext, text: string): readonly Target[] {
  if (!looksLikeHts(text)) return [{ node: findGood(context.graph, text), match: null }];
  const { hts } = context.reference;
  const { groups, problems, programme } = resolveHts(text, hts);
  const [problem] = problems;
  if (groups.length === 0)
    throw new TraceError(
      'BTT_HTS_NO_GOOD',
      text,
      `${problem?.message ?? `${programme.join(' ')} is a provision of chapter 98 or 99, not goods`}.`,
      problem?.remedy ?? 'Give the goods code that stands beside it on the entry line.',
    );
  const matches = new Map<string, CodeMatch>();
  for (const code of groups.flatMap((group) => group.codes))
    for (const match of context.index.match(code)) matches.set(match.subject, match);
  const targets = [...matches.values()].flatMap((match): Target[] => {
    const at = context.graph.indexOf.get(match.subject);
    return at === undefined ? [] : [{ node: context.graph.nodes[at] as GraphNode, match }];
  });
  if (targets.length > 0) return targets.sort((a, b) => (a.node.id < b.node.id ? -1 : 1));
  const reading = parseHts(text);
  throw new TraceError(
    'BTT_HTS_NO_GOOD',
    text,
    `no good of the chains is classified at ${reading.kind === 'code' ? formatHts(reading.code) : text}: a hole in them, not an answer.`,
    'Try its heading (four digits), or a good by its name.',
  );
}
