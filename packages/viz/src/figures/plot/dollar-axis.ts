import { el, type Markup } from '../../markup/element.js';
import type { DollarScale } from './dollar-scale.js';

// A reader at the foot of a taller picture no longer sees its head.
const TALL = 640;
/** Room that an axis needs below its lines. */
export function axisFoot(top: number, bottom: number): number {
  return bottom - top > TALL ? 22 : 0;
}

/** Ticks with their dollars above `top`, and below a tall picture again, with lines between that the eye can follow. */
export function dollarAxis(scale: DollarScale, top: number, bottom: number): Markup {
  const tall = bottom - top > TALL;
  const apart = scale.start > scale.left;
  const cut = (scale.left + scale.start) / 2;
  return el(
    'g',
    { 'aria-hidden': 'true' },
    scale.ticks.map(({ x, label }) => [
      el('line', { x1: x, y1: top, x2: x, y2: bottom, class: 'fs-faint' }),
      label !== null && [tickLabel(label, x, top - 7), tall && tickLabel(label, x, bottom + 16)],
    ]),
    el('line', { x1: apart ? cut + 3 : scale.left, y1: top, x2: scale.right, y2: top, class: 'fs-rule' }),
    apart && [
      el('line', { x1: scale.left, y1: top, x2: cut - 3, y2: top, class: 'fs-rule' }),
      [cut - 3, cut + 3].map((x) =>
        el('line', { x1: x - 2, y1: top + 4, x2: x + 2, y2: top - 4, class: 'fs-rule' }),
      ),
    ],
  );
}

function tickLabel(label: string, x: number, y: number): Markup {
  return el('text', { x, y, 'text-anchor': 'middle', class: 'ft-soft ft-num' }, label);
}
