import fc from 'fast-check';
import type { ChainsData, ChainsEdge, ChainsNode } from '../figure-data.js';

/** A stage without anything that a list says, with what a test is about in place of its own. */
export const node = (id: string, given: Partial<ChainsNode> = {}): ChainsNode => ({
  id,
  name: id,
  role: 'stage',
  country: null,
  exploitation: [],
  hts: [],
  ...given,
});

export const edge = (from: string, to: string, given: Partial<ChainsEdge> = {}): ChainsEdge => ({
  from,
  to,
  tier: 'study',
  process: `making ${to}`,
  kind: 'embodied',
  ...given,
});

/** A chain of which the lists name both ends, with what is between. */
export const COBALT: ChainsData = {
  nodes: [
    node('cobalt-ore', {
      name: 'Cobalt ore (heterogenite)',
      role: 'input',
      country: 'CD',
      exploitation: ['CL', 'FL'],
      hts: ['2605.00.0000'],
    }),
    node('cobalt-sulfate', { name: 'Cobalt sulfate', hts: ['2833.29.10'] }),
    node('batteries', {
      name: 'Lithium-Ion Batteries',
      role: 'import',
      country: 'CN',
      hts: ['8507.60', '8507.90'],
    }),
  ],
  edges: [
    edge('cobalt-ore', 'cobalt-sulfate', { process: 'Leaching' }),
    edge('cobalt-sulfate', 'batteries', { tier: 'ruling', process: 'Assembling', kind: 'component' }),
    edge('cobalt-sulfate', 'batteries', { tier: 'curated', process: 'Coating' }),
    edge('cobalt-ore', 'batteries', { tier: 'listed', process: '', kind: 'listing-link' }),
  ],
  leftPaths: 3,
};

/** An input, stages and imports in a row of layers, every one tied to all of the next. */
export function layers(...sizes: readonly number[]): ChainsData {
  const rows = sizes.map((size, layer) =>
    Array.from({ length: size }, (_, i) =>
      node(`good ${layer}-${i}`, {
        role: layer === 0 ? 'input' : layer === sizes.length - 1 ? 'import' : 'stage',
      }),
    ),
  );
  return {
    nodes: rows.flat(),
    edges: rows.flatMap((row, layer) =>
      row.flatMap((from) => (rows[layer + 1] ?? []).map((to) => edge(from.id, to.id))),
    ),
    leftPaths: 0,
  };
}

export const anyChains: fc.Arbitrary<ChainsData> = fc.record({
  nodes: fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 40 }).map(String),
      name: fc.string({ maxLength: 60 }),
      role: fc.constantFrom('input' as const, 'start' as const, 'stage' as const, 'import' as const),
      country: fc.constantFrom(null, 'CN', 'CD'),
      exploitation: fc.subarray(['CL' as const, 'FL' as const, 'FCL' as const]),
      hts: fc.subarray(['5201', '5205.11.1000', '6109.10']),
    }),
    { selector: ({ id }) => id, maxLength: 25 },
  ),
  edges: fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 25 }).map(String),
      to: fc.integer({ min: 0, max: 25 }).map(String),
      tier: fc.constantFrom(
        'listed' as const,
        'ruling' as const,
        'norm' as const,
        'study' as const,
        'curated' as const,
        'model' as const,
      ),
      process: fc.string({ maxLength: 20 }),
      kind: fc.constantFrom('embodied', 'component', 'listing-link'),
    }),
    { maxLength: 45 },
  ),
  leftPaths: fc.nat(5),
});
