import type { Reference } from '@better-trade/data';

/** Every table in another order, the same for the same seed. */
export function shuffled(tables: Reference, seed: number): Reference {
  let state = seed;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state;
  };
  const mix = <T extends object>(some: T): T =>
    Object.fromEntries(
      Object.entries(some).map(([name, value]) => [
        name,
        Array.isArray(value)
          ? value
              .map((row) => [next(), row] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, row]) => row)
          : value,
      ]),
    ) as T;
  return { ...mix(tables), chains: mix(tables.chains) };
}
