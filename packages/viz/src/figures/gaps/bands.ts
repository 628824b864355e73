import { compareText } from '@better-trade/core';
import type { Amount } from '../figure.js';
import type { GapsRow } from '../figure-data.js';
import { compareAmount } from '../plot/rank.js';
import type { GapStatus } from '../vocabulary.js';

/** The widest gap first. */
export const STATUSES: readonly GapStatus[] = ['none', 'eo-only', 'uflpa-sector', 'active-order', 'finding'];

/** Pairs of one status, by how they are drawn. */
export interface Band {
  readonly status: GapStatus;
  readonly pairs: number;
  /** With a name and a line of their own. */
  readonly named: readonly Known[];
  /** One mark each. */
  readonly others: readonly Known[];
  /** Without a place in the picture: the last by rank. */
  readonly left: number;
  /** Only counted: at $0 there is one place for all. */
  readonly zero: number;
  readonly unknown: number;
}

export type Known = GapsRow & { readonly exposure: NonNullable<Amount> };

const NAMED: Readonly<Record<GapStatus, number>> = {
  none: 6,
  'eo-only': 3,
  'uflpa-sector': 3,
  'active-order': 3,
  finding: 3,
};
const OTHERS = 400;
// Fewer than this are named too: a row of marks is for many.
const FEW = 4;

/** All rows: by status, then by what is without action, then by exposure and pair. */
export function rankGaps(rows: readonly GapsRow[]): readonly GapsRow[] {
  return [...rows].sort(
    (a, b) =>
      STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
      compareAmount(gapOf(a), gapOf(b)) ||
      compareAmount(a.exposure, b.exposure) ||
      compareText(a.pair, b.pair),
  );
}

/** Where nobody knows what an action covers, the gap may be all of it. */
function gapOf({ exposure, withoutAction }: GapsRow): Amount {
  return exposure === null ? null : (withoutAction ?? exposure);
}

/** Bands that hold pairs; a status that nobody asked for must not look like one without pairs. */
export function bandsOf(ranked: readonly GapsRow[]): readonly Band[] {
  return STATUSES.map((status) =>
    bandOf(
      status,
      ranked.filter((row) => row.status === status),
    ),
  ).filter(({ pairs }) => pairs > 0);
}

function bandOf(status: GapStatus, rows: readonly GapsRow[]): Band {
  const known = rows.filter(isKnown);
  const drawn = known.filter(({ exposure }) => exposure.high > 0);
  const most = NAMED[status];
  const named = drawn.slice(0, drawn.length <= most + FEW ? drawn.length : most);
  return {
    status,
    pairs: rows.length,
    named,
    others: drawn.slice(named.length, named.length + OTHERS),
    left: Math.max(drawn.length - named.length - OTHERS, 0),
    zero: known.length - drawn.length,
    unknown: rows.length - known.length,
  };
}

function isKnown(row: GapsRow): row is Known {
  return row.exposure !== null;
}

/** Whether an action reaches a part of the pair or all of it. */
export function isReached({ exposure, withoutAction }: Known): boolean {
  return withoutAction === null || withoutAction.low !== exposure.low || withoutAction.high !== exposure.high;
}
