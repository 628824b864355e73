import { periodOf } from '@better-trade/data';
import { type Coverage, coverageOf } from '../report/coverage.js';
import { describeReference, type ReportReference } from '../report/report.js';
import { compareText } from '../screening/hts-index.js';
import type { Dimension } from './dimensions.js';
import type { Exposure } from './exposure.js';
import type { ExposureRow } from './exposure-row.js';
import { findGaps, type GapRow, type GapSelection, type Gaps } from './gaps/gaps.js';
import type { Selection } from './selection.js';

/** Counts up when a reader of old reports would misread new ones. */
export const EXPOSURE_SCHEMA_VERSION = '1.0';

/** What every report on import values says of its data, so that no figure stands without year, basis and unit. */
export interface ExposureHead {
  readonly schemaVersion: typeof EXPOSURE_SCHEMA_VERSION;
  readonly tool: { readonly name: 'btt'; readonly version: string };
  /** Day of the lists, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly reference: ReportReference;
  readonly trade: TradeStatement;
  readonly holes: ExposureHoles;
  readonly coverage: Coverage;
}

export interface TradeStatement {
  readonly id: string;
  /** `2024`, or the months. */
  readonly period: string;
  readonly flow: 'consumption' | 'general';
  readonly measure: 'customs-value';
  readonly unit: 'USD';
  readonly source: string;
  readonly sha256: string;
  /** False for an export of a query: what is absent may have been imported. */
  readonly complete: boolean;
  /** All imports of the set. */
  readonly totalUsd: number;
}

/** What the figures cannot see. */
export interface ExposureHoles {
  /** Imports under chapters 98 and 99, where no goods code is named; of them low-value shipments. */
  readonly programmeUsd: number;
  readonly lowValueUsd: number;
  /** Goods at risk: listed inputs may be in them, and no country is named, so nothing is counted. */
  readonly atRiskGoods: readonly string[];
  /** Codes of the set that have ended without a known successor: counted at the line above them. */
  readonly unplaced: Exposure['unplaced'];
  /** Orders on vessels or without a country: an action on no pair. */
  readonly ordersWithoutCountry: number;
}

/** The national picture: `btt report`. */
export interface ExposureReport extends ExposureHead {
  readonly kind: 'exposure';
  readonly options: { readonly by: Dimension; readonly top: number | null } & Selection;
  readonly total: ExposureRow;
  readonly rows: readonly ExposureRow[];
  /** Rows that `top` leaves out. */
  readonly left: number;
}

/** Enforcement gaps: `btt report gaps`. */
export interface GapsReport extends ExposureHead {
  readonly kind: 'gaps';
  readonly options: { readonly top: number | null } & GapSelection;
  readonly total: Gaps['total'];
  readonly totals: Gaps['totals'];
  readonly rows: readonly GapRow[];
  readonly left: number;
}

/** @param version Of the tool that prints it. */
export function exposureHead(exposure: Exposure, version: string): ExposureHead {
  const { reference, trade, lists, nation } = exposure;
  const atRisk = [...lists.relations.values()].flat().filter((row) => row.outputCountry === null);
  return {
    schemaVersion: EXPOSURE_SCHEMA_VERSION,
    tool: { name: 'btt', version },
    asOf: exposure.asOf,
    reference: describeReference(reference),
    trade: {
      id: trade.id,
      period: periodOf(trade.basis),
      flow: trade.basis.flow,
      measure: trade.basis.measure,
      unit: 'USD',
      source: trade.source,
      sha256: trade.digest,
      complete: trade.complete,
      totalUsd: nation.usd,
    },
    holes: {
      programmeUsd: nation.programmeUsd,
      lowValueUsd: nation.lowValueUsd,
      atRiskGoods: [...new Set(atRisk.map((row) => row.outputGood))].sort(compareText),
      unplaced: exposure.unplaced,
      ordersWithoutCountry: [...lists.orders.values()].filter((order) => order.country === null).length,
    },
    coverage: coverageOf(reference),
  };
}

export function exposureReport(
  exposure: Exposure,
  version: string,
  options: { readonly by: Dimension; readonly top?: number } & Selection,
): ExposureReport {
  const { by, top, ...selection } = options;
  const rows = exposure.by(by, selection);
  return {
    kind: 'exposure',
    ...exposureHead(exposure, version),
    options: { by, top: top ?? null, ...selection },
    total: exposure.total(selection),
    rows: rows.slice(0, top),
    left: Math.max(0, rows.length - (top ?? rows.length)),
  };
}

export function gapsReport(
  exposure: Exposure,
  version: string,
  options: { readonly top?: number } & GapSelection,
): GapsReport {
  const { top, ...selection } = options;
  const { rows, totals, total } = findGaps(exposure, selection);
  return {
    kind: 'gaps',
    ...exposureHead(exposure, version),
    options: { top: top ?? null, ...selection },
    total,
    totals,
    rows: rows.slice(0, top),
    left: Math.max(0, rows.length - (top ?? rows.length)),
  };
}
