import { tierRank } from '@better-trade/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTracer, derive } from './index.js';
import { comparePaths } from './make-path.js';
import { chains } from './testing/chains.js';
import { shuffled } from './testing/shuffle-tables.js';
import type { TracePath } from './trace.js';

const GOODS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const LISTED = ['a@CN FL', 'a@CI CL', 'b@CD CL', 'f@GH CL'];
const MANY = { topK: 1000, maxHops: 8 } as const;

/** Random chains with cycles, parallel processes, consumed inputs, weak and strong evidence and two chemistries. */
const anyEdges: fc.Arbitrary<string[]> = fc
  .array(
    fc.record({
      from: fc.constantFrom(...GOODS),
      to: fc.constantFrom(...GOODS),
      process: fc.constantFrom('make', 'brew'),
      tier: fc.constantFrom('ruling', 'norm', 'study', 'curated'),
      condition: fc.constantFrom('', '', '', 'type=x', 'type=y', 'type=x|y'),
      coefficient: fc.constantFrom('', '', '2', '0.5'),
      kind: fc.constantFrom('', '', 'consumed'),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((edges) => {
    const own = edges.filter((edge) => edge.from !== edge.to);
    const lines = own.map((edge): readonly [string, string] => [
      `${edge.process}-${edge.to}: ${edge.from} > ${edge.to}`,
      `(${[edge.tier, edge.coefficient, edge.kind, edge.condition].filter(Boolean).join(' ')})`,
    ]);
    return [...new Map(lines)].map(([edge, notes]) => `${edge} ${notes}`);
  })
  .filter((lines) => lines.length > 0);

const tracerOf = (edges: readonly string[]) => createTracer(chains(edges, { listed: LISTED }));
const all = (trace: {
  readonly ends: readonly { readonly paths: readonly TracePath[] }[];
}): readonly TracePath[] => trace.ends.flatMap((end) => end.paths);
const routes = (paths: readonly TracePath[]): readonly string[] => paths.map((path) => path.id).sort();

describe('on any chains', () => {
  it('walking up is the mirror of walking down', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const tracer = tracerOf(edges);
        const goods = tracer.graph.nodes.map((node) => node.id);
        const down = goods.flatMap((good) => all(tracer.walkDown(good, undefined, MANY)));
        const up = goods.flatMap((good) => all(tracer.walkUp(good, { ...MANY, inputs: 'all' })));
        expect(routes(up)).toEqual(routes(down));
      }),
      { numRuns: 60 },
    );
  });

  it('one more edge takes no path away', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        fc.pre(edges.length > 1);
        // The variants of the whole are those of the part too: a variable that one edge brings narrows no other.
        const conditions = chains(edges, { listed: LISTED }).chains.conditions;
        const part = createTracer(
          chains(edges.slice(0, -1), { listed: [...LISTED, ...GOODS], chains: { conditions } }),
        );
        const whole = createTracer(chains(edges, { listed: [...LISTED, ...GOODS], chains: { conditions } }));
        for (const good of ['a', 'b', 'f']) {
          const more = new Set(routes(all(whole.walkDown(good, undefined, MANY))));
          for (const path of all(part.walkDown(good, undefined, MANY))) expect(more).toContain(path.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a path is as strong as its weakest step, and passes no good twice', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        for (const path of all(tracerOf(edges).walkDown('a', undefined, MANY))) {
          expect(tierRank(path.tier)).toBe(Math.max(...path.steps.map((step) => tierRank(step.tier))));
          const goods = path.nodes.map((node) => node.good);
          expect(new Set(goods).size).toBe(goods.length);
          expect(path.hops).toBe(goods.length - 1);
          for (const condition of path.conditions) expect(condition.values.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('the best few are the beginning of the whole ranking, and the total is what there is', () => {
    fc.assert(
      fc.property(anyEdges, fc.integer({ min: 1, max: 4 }), (edges, topK) => {
        const tracer = tracerOf(edges);
        const whole = tracer.walkDown('a', undefined, MANY);
        const few = tracer.walkDown('a', undefined, { ...MANY, topK });
        expect(few.ends.map((end) => end.good)).toEqual(whole.ends.map((end) => end.good));
        few.ends.forEach((end, i) => {
          const full = whole.ends[i]?.paths ?? [];
          expect([...full].sort(comparePaths)).toEqual(full);
          expect(end.paths.map((path) => path.id)).toEqual(full.slice(0, topK).map((path) => path.id));
          expect(end.total).toEqual({ paths: full.length, exact: true });
        });
        const cut = few.cut.some((one) => one.by === 'top');
        expect(cut).toBe(few.ends.some((end) => end.total.paths > end.paths.length));
      }),
    );
  });

  it('mass is the product of the coefficients, and is unknown where one is missing or an input is consumed', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        for (const path of all(tracerOf(edges).walkDown('a', undefined, MANY))) {
          const known = path.steps.every((step) => step.kind === 'embodied' && step.coefficient !== null);
          if (!known) expect(path.mass).toBeNull();
          else
            expect(path.mass).toBeCloseTo(
              path.steps.reduce((mass, step) => mass * (step.coefficient ?? 0), 1),
              9,
            );
        }
      }),
    );
  });

  it('the order of the tables does not matter', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const one = chains(edges, { listed: LISTED });
        const other = shuffled(one, 7);
        expect(JSON.stringify(createTracer(other).walkDown('a', 'CN'))).toBe(
          JSON.stringify(createTracer(one).walkDown('a', 'CN')),
        );
        expect(JSON.stringify(derive(other))).toBe(JSON.stringify(derive(one)));
      }),
      { numRuns: 50 },
    );
  });

  it('claims are the input’s, with its countries, and no output has a country that no list states', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        for (const path of all(tracerOf(edges).walkDown('a', undefined, MANY))) {
          expect(path.claims.map((claim) => `${claim.good}@${claim.country}`)).toEqual(['a@CI', 'a@CN']);
          expect(path.nodes.slice(1).every((node) => node.country === null)).toBe(true);
        }
      }),
    );
  });
});
