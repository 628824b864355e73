import type { Classification, GoodId } from '@better-trade/data';
import { compareText } from '../../screening/hts-index.js';
import type { Exposure } from '../exposure.js';
import type { Interval } from '../interval.js';

/** A classification of a good with what was imported at its codes. */
export interface ProfileClassification
  extends Pick<Classification, 'hts' | 'scope' | 'basis' | 'reason' | 'repair' | 'source'> {
  /** Texts of the schedule from the heading down. */
  readonly path: readonly string[];
  /**
   * Imports from the listed countries that the set knows by code (or, for members of the European Union, as a bound).
   * Each code counts at its closest classification only; countries known by chapter are not in it.
   */
  readonly fromListed: Interval;
  /** Imports from every partner that the set knows by code, listed or not. */
  readonly fromAll: Interval;
  /** Codes of the set that count here. */
  readonly codes: number;
}

/** Every classification of a good, by what was imported from listed countries, then from all, then by code. */
export function classifiedAs(exposure: Exposure, good: GoodId): readonly ProfileClassification[] {
  const { reference, trade } = exposure;
  const placed = placeCodes(exposure, good);
  const rows = new Map(
    exposure
      .group(exposure.select({ goods: [good] }), (_, cell) => {
        const key = cell === null ? undefined : placed.keyOf.get(cell.code);
        return key === undefined ? [] : [key];
      })
      .map((row) => [row.key, row]),
  );
  const { detail } = trade;
  const all = new Map<string, { low: number; high: number; codes: number }>();
  detail.codes.forEach((code, c) => {
    const key = placed.keyOf.get(code);
    if (key === undefined) return;
    const sum = all.get(key) ?? { low: 0, high: 0, codes: 0 };
    let usd = 0;
    for (let i = detail.starts[c] ?? 0; i < (detail.starts[c + 1] ?? 0); i++) usd += detail.usd[i] ?? 0;
    const low = placed.exclusive.has(code) ? usd : 0;
    all.set(key, { low: sum.low + low, high: sum.high + usd, codes: sum.codes + 1 });
  });
  return reference.classifications
    .filter((row) => row.subjectKind === 'good' && row.subject === good)
    .map((row): ProfileClassification => {
      const { hts, scope, basis, reason, repair, source } = row;
      const key = keyOf(row);
      const { low = 0, high = 0 } = rows.get(key) ?? {};
      const whole = all.get(key) ?? { low: 0, high: 0, codes: 0 };
      return {
        hts,
        path: reference.hts.path(hts),
        scope,
        basis,
        reason,
        repair,
        source,
        fromListed: { low, high },
        fromAll: { low: whole.low, high: whole.high },
        codes: whole.codes,
      };
    })
    .sort(
      (a, b) =>
        b.fromListed.high - a.fromListed.high ||
        b.fromAll.high - a.fromAll.high ||
        compareText(a.hts, b.hts) ||
        compareText(a.scope, b.scope) ||
        compareText(a.source, b.source) ||
        compareText(a.reason, b.reason),
    );
}

/** The classification that each code of the set meets the good by, and the codes that hold nothing else. */
function placeCodes(
  { trade, matches }: Exposure,
  good: GoodId,
): { readonly keyOf: ReadonlyMap<string, string>; readonly exclusive: ReadonlySet<string> } {
  const keys = new Map<string, string>();
  const exclusive = new Set<string>();
  trade.detail.codes.forEach((code, c) => {
    const match = matches[c]?.find((one) => one.kind === 'good' && one.subject === good);
    if (match === undefined) return;
    keys.set(code, keyOf(match.classification));
    if (match.grade === 'exact') exclusive.add(code);
  });
  return { keyOf: keys, exclusive };
}

function keyOf({ hts, scope, basis, source, reason }: Classification): string {
  return [hts, scope, basis, source, reason].join('|');
}
