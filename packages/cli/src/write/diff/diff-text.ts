import {
  DIFF_SECTIONS,
  type DiffCause,
  type DiffSection,
  type DiffSide,
  type Fields,
  type FindingChange,
  type LineComparison,
  type LineShiftKind,
  type LineState,
  type ReferenceDiff,
  type RowChange,
} from '@better-trade/core';
import { formatInterval } from '../exposure-text.js';

export type ShownSection = DiffSection | 'exposure';

const TITLES: Readonly<Record<ShownSection, string>> = {
  listings: 'Listings',
  relations: 'Downstream relations',
  orders: 'CBP orders and Findings',
  sectors: 'UFLPA sectors',
  entities: 'UFLPA entities',
  classifications: 'Classifications',
  hts: 'HTS codes',
  successors: 'Successors of codes that ended',
  sources: 'Sources and tables',
  exposure: 'Exposure, USD, customs value',
};

/** What tells a row from its key alone; the JSON holds every field. */
const TELLING: Readonly<Record<ShownSection, readonly string[]>> = {
  listings: ['from', 'to', 'edition'],
  relations: ['exploitation', 'from', 'to', 'edition'],
  orders: ['instrument', 'merchandise', 'country', 'status', 'effective', 'ended'],
  sectors: ['name', 'from'],
  entities: ['name', 'effective'],
  classifications: ['scope', 'basis'],
  hts: ['description'],
  successors: ['kind', 'basis'],
  sources: ['edition', 'rows'],
  exposure: ['at_least_usd', 'at_most_usd'],
};

export const CAUSE_NAMES: Readonly<Record<DiffCause, string>> = {
  list: 'list',
  classification: 'classification',
  hts: 'HTS',
  origin: 'reading of origins',
};

export const SHIFT_NAMES: Readonly<Record<LineShiftKind, string>> = {
  newlyListed: 'newly LISTED',
  newlyNotScreenable: 'newly NOT_SCREENABLE',
  riskRose: 'risk rose',
  riskFell: 'risk fell',
  noLongerListed: 'no longer LISTED',
  screenableAgain: 'no longer NOT_SCREENABLE',
};

/** How causes are told apart; stands in every output that names them. */
export const CAUSES_EXPLAINED =
  "The parts of B take the place of A's in this order: list (with the day), classification, HTS (codes and successors), reading of origins. A change is put down to the last part after which it stays, so the causes add up to the whole. Import values (trade) are no cause: they change exposure, never the dollars of your lines. Production chains are not traced.";

export const NEVER_PROOF =
  'LISTED is reason to look, never proof about a shipment. A line that is no longer LISTED may still fall under what our sources do not name.';

/** Sections with what differs, in the order in which they are shown. */
export function sectionsOf(diff: ReferenceDiff): readonly {
  readonly name: ShownSection;
  readonly title: string;
  readonly changes: readonly RowChange[];
}[] {
  const sections = DIFF_SECTIONS.map((name) => ({ name, title: TITLES[name], changes: diff[name] }));
  if (diff.exposure === null) return sections;
  return [
    ...sections,
    { name: 'exposure', title: exposureTitle(diff), changes: exposureRows(diff.exposure) },
  ];
}

function exposureTitle({ a, b }: ReferenceDiff): string {
  const sets = [...new Set([a.trade, b.trade])].flatMap((id) => (id === null ? [] : setText(id)));
  return `${TITLES.exposure}, U.S. ${sets.join(', then ')}`;
}

/** `2024-consumption` -> `imports for consumption 2024`. */
function setText(id: string): string {
  const [, period = id, flow = ''] = /^(.*)-(consumption|general)$/.exec(id) ?? [];
  return `${flow === 'general' ? 'general imports' : 'imports for consumption'} ${period}`;
}

function exposureRows(exposure: NonNullable<ReferenceDiff['exposure']>): readonly RowChange[] {
  return exposure.map(({ key, before, after }) => ({
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    key,
    before: before === null ? null : { at_least_usd: String(before.low), at_most_usd: String(before.high) },
    after: after === null ? null : { at_least_usd: String(after.low), at_most_usd: String(after.high) },
    fields: before === null || after === null ? [] : ['at_least_usd', 'at_most_usd'],
  }));
}

export function countText(changes: readonly RowChange[]): string {
  const count = (kind: RowChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  return `${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`;
}

/** What a person needs of a row: of what changed both sides, of what came or left the cells that tell it. */
export function detailOf(section: ShownSection, { kind, before, after, fields }: RowChange): string {
  if (section === 'exposure')
    return kind === 'changed'
      ? `${usdText(before ?? {})} -> ${usdText(after ?? {})}`
      : usdText(after ?? before ?? {});
  if (kind === 'changed')
    return fields.map((name) => `${name}: ${before?.[name] || '-'} -> ${after?.[name] || '-'}`).join('; ');
  const cells = after ?? before ?? {};
  return TELLING[section]
    .filter((name) => (cells[name] ?? '') !== '')
    .map((name) => `${name} ${cells[name]}`)
    .join(', ');
}

function usdText({ at_least_usd: low = '', at_most_usd: high = '' }: Fields): string {
  return formatInterval({ low: Number(low), high: Number(high) });
}

export function sideText(side: DiffSide): string {
  return `as of ${side.asOf}, reference of ${side.date} (sha256 ${side.digest.slice(0, 12)})`;
}

export function stateText({ verdict, cause, risk }: LineState): string {
  if (risk !== null) return `${verdict} ${risk}`;
  return cause === null ? verdict : `${verdict} ${cause}`;
}

export function shiftText({ shifts }: LineComparison): string {
  return shifts.map(({ kind, cause }) => `${SHIFT_NAMES[kind]} by ${CAUSE_NAMES[cause]}`).join('; ');
}

/** `added high: Cocoa [TVPRA listing] by list, BTT-...` */
export function findingText({ change, kind, list, name, before, after, cause, id }: FindingChange): string {
  return `${change} ${movedText(before, after)}: ${name} [${list} ${kind}] by ${CAUSE_NAMES[cause]}, ${id}`;
}

function movedText(before: FindingChange['before'], after: FindingChange['after']): string {
  return [before, after].flatMap((state) => (state === null ? [] : [findingStateText(state)])).join(' -> ');
}

export function findingStateText(state: FindingChange['before']): string {
  if (state === null) return '';
  return [state.risk, state.grade, state.exploitation.join('+')].filter(Boolean).join(' ');
}
