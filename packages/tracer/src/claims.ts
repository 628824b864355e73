import { compareText, type Day, holdsOn } from '@better-trade/core';
import type { CountryCode, Exploitation, GoodId, ListingRow, Reference } from '@better-trade/data';

/** What the lists state of a good in a country. It rides on every path that begins there, and on no other. */
export interface Claim {
  readonly good: GoodId;
  readonly country: CountryCode;
  /** Of the input, in its country: never of a good further down. */
  readonly exploitation: readonly Exploitation[];
  /** The rows that state it. */
  readonly rows: readonly ListingRow[];
}

const EXPLOITATIONS: readonly Exploitation[] = ['CL', 'FL', 'FCL'];

/**
 * Claims in force on a day, by good, each good's by country. A derived row (batteries of China, listed because of
 * cobalt ore of the Congo) states no exploitation of its own and makes no claim: read as one, it would put child
 * labor into China's mines.
 */
export function claimsOn(reference: Reference, day: Day): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, ListingRow[]>();
  for (const row of reference.listings) {
    if (row.exploitation === null || !holdsOn(row.from, row.to, day)) continue;
    const key = `${row.good}@${row.country}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const claims = new Map<string, Claim[]>();
  for (const key of [...groups.keys()].sort()) {
    const rows = (groups.get(key) as ListingRow[]).sort((a, b) => compareText(textOf(a), textOf(b)));
    const { good, country } = rows[0] as ListingRow;
    const claim: Claim = {
      good,
      country,
      exploitation: EXPLOITATIONS.filter((one) => rows.some((row) => row.exploitation === one)),
      rows,
    };
    claims.set(good, [...(claims.get(good) ?? []), claim]);
  }
  return claims;
}

function textOf(row: ListingRow): string {
  return [row.list, row.exploitation, row.from, row.to ?? '', row.source].join('|');
}
