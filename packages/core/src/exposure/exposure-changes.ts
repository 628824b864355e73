import type { ExposureChange } from '../diff/reference-diff.js';
import { compareText } from '../screening/hts-index.js';
import type { Exposure } from './exposure.js';
import type { ExposureRow } from './exposure-row.js';

/** Listings whose import value differs between two sides, by key. Values of two years stand side by side, never added. */
export function exposureChanges(a: Exposure, b: Exposure): readonly ExposureChange[] {
  const before = byKey(a);
  const after = byKey(b);
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was !== undefined && is !== undefined && was.low === is.low && was.high === is.high) return [];
    return [{ key, name: (is ?? was)?.name ?? key, before: intervalOf(was), after: intervalOf(is) }];
  });
}

function byKey(exposure: Exposure): ReadonlyMap<string, ExposureRow> {
  return new Map(exposure.by('listing').map((row) => [row.key, row]));
}

function intervalOf(row: ExposureRow | undefined): ExposureChange['before'] {
  return row === undefined ? null : { low: row.low, high: row.high };
}
