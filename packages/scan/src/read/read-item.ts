import type { Line, RejectedRow } from '@better-trade/core';

export interface LineItem {
  readonly kind: 'line';
  readonly line: Line;
}

export interface RejectItem {
  readonly kind: 'reject';
  readonly reject: RejectedRow;
}

/** What one row of the input comes to: never nothing, unless it is blank. */
export type ReadItem = LineItem | RejectItem;
