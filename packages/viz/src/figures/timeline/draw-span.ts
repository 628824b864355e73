import { el, type Markup, round } from '../../markup/element.js';
import type { TimelineSpan } from '../figure-data.js';
import type { Span } from './read-timeline.js';
import type { TimeAxis } from './time-axis.js';

const DASHES = { CL: null, FL: '9 4', FCL: '2 3' } as const;
const APART = 5;
const TICK = 6;

/** One line for every kind of exploitation: solid, dashed or dotted; a thin one where none is stated. */
export function drawLines(
  exploitation: TimelineSpan['exploitation'],
  x1: number,
  x2: number,
  y: number,
): readonly Markup[] {
  if (exploitation.length === 0) return [el('line', { x1, y1: y, x2, y2: y, class: 'fs-rule' })];
  return exploitation.map((one, i) => {
    const at = y + (i - (exploitation.length - 1) / 2) * APART;
    return el('line', {
      x1,
      y1: at,
      x2,
      y2: at,
      class: 'fs-ink',
      'stroke-width': 2,
      'stroke-dasharray': DASHES[one],
    });
  });
}

/** A line with two ends, each by what is known of it. */
export function drawSpan(span: Span, axis: TimeAxis, y: number): readonly Markup[] {
  const { begin, end, state } = span;
  const x1 = begin === null ? axis.left + 6 : axis.at(begin.day);
  const open = state === 'to-come' ? axis.right : axis.asOf;
  const x2 = Math.max(x1, end === null ? open : axis.at(end.day));
  return [
    // Lines above and below the middle end before the arrow narrows.
    ...drawLines(span.stated.exploitation, x1, end === null ? Math.max(x1, x2 - 3) : x2, y),
    begin === null ? unknownBegin(x1, y) : begin.exact ? dayEnd(x1, y) : bluntEnd(x1, y),
    end === null ? openEnd(x2, y) : end.exact ? dayEnd(x2, y) : bluntEnd(x2, y),
  ];
}

/** Known to the year or month: drawn at its first day. */
export function bluntEnd(x: number, y: number): Markup {
  return el('line', { x1: x, y1: y - TICK, x2: x, y2: y + TICK, class: 'fs-ink', 'stroke-width': 2 });
}

/** Known to the day. */
export function dayEnd(x: number, y: number): Markup {
  return el('circle', { cx: x, cy: y, r: 4.5, class: 'fl-ink fs-paper' });
}

/** Still listed. */
export function openEnd(x: number, y: number): Markup {
  return chevron(x - 6, x, y);
}

export function unknownBegin(x: number, y: number): Markup {
  return el('circle', { cx: x, cy: y, r: 4, class: 'fl-paper fs-ink', 'stroke-width': 1.5 });
}

function chevron(back: number, tip: number, y: number): Markup {
  return el('path', {
    d: `M${round(back)},${round(y - TICK)}L${round(tip)},${round(y)}L${round(back)},${round(y + TICK)}`,
    class: 'fl-none fs-ink',
    'stroke-width': 2,
  });
}
