/** In bytes. Tests make them so small that every boundary is met. */
export interface Sizes {
  /** Files of fewer are read as they come, by one thread. */
  readonly large: number;
  /** What one thread reads at a time. */
  readonly block: number;
  /** Rows are longer than that so seldom that the window may be filled again for them. */
  readonly lookAhead: number;
  /** Rows for the slow lane that are nearer than this make it read on: a parser costs more than many rows. */
  readonly near: number;
}

export const SIZES: Sizes = {
  large: 4 * 1024 * 1024,
  block: 1024 * 1024,
  lookAhead: 64 * 1024,
  near: 8 * 1024,
};

/** Room for a block and what hangs over its end. */
export function windowOf({ block, lookAhead }: Sizes): number {
  return block + lookAhead;
}
