/** A stretch of the horizontal axis that nothing else in its lane may touch. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The lane of each stretch, from 0, in as few lanes as there can be: from left to right, the first that is free. */
export function dodge(stretches: readonly Stretch[]): readonly number[] {
  const ends: number[] = [];
  const lanes = stretches.map(() => 0);
  for (const [i, { from, to }] of [...stretches.entries()].sort(
    ([a, s], [b, t]) => s.from - t.from || a - b,
  )) {
    const free = ends.findIndex((end) => end < from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    lanes[i] = lane;
  }
  return lanes;
}
