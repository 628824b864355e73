import { scaleLinear } from 'd3';
import { el, type Markup } from '../../markup/element.js';
import { beginOf, newYear, yearOf } from './dates.js';
import { type Row, spansOf } from './read-timeline.js';

const TICK_ROOM = 44;
const STEPS = [1, 2, 5, 10, 20, 50, 100];

export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  /** The day up to which the lists are read. */
  readonly asOf: number;
  readonly at: (day: number) => number;
  readonly ticks: readonly { readonly x: number; readonly year: number }[];
}

/** From the year of the earliest begin to the day of the lists, or to what begins or ends after it. */
export function timeAxis(rows: readonly Row[], asOf: string, left: number, right: number): TimeAxis {
  const spans = rows.flatMap(spansOf);
  const days = spans.flatMap(({ begin, end }) =>
    [begin, end].flatMap((moment) => (moment === null ? [] : [moment.day])),
  );
  const today = beginOf(asOf)?.day ?? days.reduce((a, b) => Math.max(a, b), 0);
  const last = days.reduce((a, b) => Math.max(a, b), today);
  const first = days.reduce((a, b) => Math.min(a, b), today);
  // An unknown begin lies before every known one: a year of room to draw it in.
  const firstYear = yearOf(first) - (spans.some(({ begin }) => begin === null) ? 1 : 0);
  const scale = scaleLinear([newYear(firstYear), Math.max(last, newYear(firstYear) + 1)], [left, right]);
  const perYear = scale(newYear(firstYear + 1)) - left;
  const step = STEPS.find((years) => years * perYear >= TICK_ROOM) ?? 200;
  const ticks: { x: number; year: number }[] = [];
  // Where there is room for them the first year has a tick; round years otherwise.
  const firstTick = step <= 2 ? firstYear : Math.ceil(firstYear / step) * step;
  for (let year = firstTick; newYear(year) <= last; year += step)
    ticks.push({ x: scale(newYear(year)), year });
  return { left, right, asOf: scale(today), at: scale, ticks };
}

/** Years above `top`, lines down to `bottom`, and the day of the lists above the years. */
export function drawAxis(axis: TimeAxis, top: number, bottom: number, today: string): Markup {
  return el(
    'g',
    { 'aria-hidden': 'true' },
    axis.ticks.map(({ x, year }) => [
      el('line', { x1: x, y1: top, x2: x, y2: bottom, class: 'fs-faint' }),
      el('text', { x, y: top - 6, 'text-anchor': 'middle', class: 'ft-soft ft-num' }, year),
    ]),
    el('line', { x1: axis.left, y1: top, x2: axis.right, y2: top, class: 'fs-rule' }),
    el('line', { x1: axis.asOf, y1: top, x2: axis.asOf, y2: bottom, class: 'fs-rule' }),
    el('text', { x: axis.asOf, y: top - 24, 'text-anchor': 'end', class: 'ft-num' }, today),
  );
}
