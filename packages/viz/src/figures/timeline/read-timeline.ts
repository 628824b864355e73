import { compareText } from '@better-trade/core';
import type { TimelineData, TimelineRow, TimelineSpan } from '../figure-data.js';
import { beginOf, endOf, type Moment } from './dates.js';

export type SpanState = 'holds' | 'ended' | 'to-come';

export interface Span {
  readonly stated: TimelineSpan;
  /** Null where the source does not say, or not as a date. */
  readonly begin: Moment | null;
  /** Null while it holds: also where the end is no date, because a listing missed is worse than one too many. */
  readonly end: Moment | null;
  readonly state: SpanState;
}

/** Statements of one list with the same exploitation, none of which lie over another. */
export interface Lane {
  readonly list: string;
  readonly exploitation: TimelineSpan['exploitation'];
  readonly spans: readonly Span[];
}

export interface Row {
  readonly label: string;
  readonly href: string | undefined;
  readonly lanes: readonly Lane[];
}

const LISTS = ['TVPRA', 'EO13126', 'downstream', 'CBP', 'UFLPA'];

/** Rows by earliest begin, then by label; one that began nobody knows when comes first. The same in any order of the data. */
export function readTimeline({ rows, asOf }: TimelineData): readonly Row[] {
  const today = beginOf(asOf)?.day ?? Number.POSITIVE_INFINITY;
  return rows
    .map((row) => ({
      row: readRow(row, today),
      key: JSON.stringify(row.spans.map(textOf).sort(compareText)),
    }))
    .sort(
      (a, b) =>
        earliest(a.row) - earliest(b.row) ||
        compareText(a.row.label, b.row.label) ||
        compareText(a.key, b.key),
    )
    .map(({ row }) => row);
}

/** All spans of a row in the order of its lanes. */
export function spansOf({ lanes }: Row): readonly Span[] {
  return lanes.flatMap(({ spans }) => spans);
}

function readRow({ label, href, spans }: TimelineRow, today: number): Row {
  const read = spans.map((span) => readSpan(span, today)).sort(bySpan);
  const lanes: { list: string; exploitation: TimelineSpan['exploitation']; spans: Span[] }[] = [];
  for (const span of read) {
    const { list, exploitation } = span.stated;
    const free = lanes.find(
      (lane) =>
        lane.list === list &&
        lane.exploitation.join() === exploitation.join() &&
        lane.spans.every(({ end }) => end !== null && span.begin !== null && end.day <= span.begin.day),
    );
    if (free === undefined) lanes.push({ list, exploitation, spans: [span] });
    else free.spans.push(span);
  }
  return { label, href, lanes };
}

function readSpan(stated: TimelineSpan, today: number): Span {
  const [begin, end] = [beginOf(stated.from), endOf(stated.to)];
  const state =
    end !== null && end.day <= today ? 'ended' : begin !== null && begin.day > today ? 'to-come' : 'holds';
  return { stated, begin, end, state };
}

function earliest({ lanes }: Row): number {
  // A row without any statement has nothing to begin with.
  if (lanes.length === 0) return Number.MAX_SAFE_INTEGER;
  return lanes
    .flatMap(({ spans }) => spans)
    .reduce(
      (least, { begin }) => Math.min(least, begin?.day ?? -Number.MAX_SAFE_INTEGER),
      Number.MAX_SAFE_INTEGER,
    );
}

function bySpan(a: Span, b: Span): number {
  return (
    listRank(a.stated.list) - listRank(b.stated.list) ||
    compareText(a.stated.list, b.stated.list) ||
    compareText(a.stated.exploitation.join(), b.stated.exploitation.join()) ||
    (a.begin?.day ?? -Number.MAX_SAFE_INTEGER) - (b.begin?.day ?? -Number.MAX_SAFE_INTEGER) ||
    compareText(textOf(a.stated), textOf(b.stated))
  );
}

function listRank(list: string): number {
  const rank = LISTS.indexOf(list);
  return rank < 0 ? LISTS.length : rank;
}

function textOf({ list, exploitation, from, to, edition }: TimelineSpan): string {
  return JSON.stringify([list, exploitation, from, to, edition]);
}
