import { el, type Markup, round } from '../../markup/element.js';
import type { DollarScale } from './dollar-scale.js';

/** A line with two ends: at least, at most. One diamond where both are the same; a ring at $0 where there may be none. */
export function intervalLine(
  { low, high }: { readonly low: number; readonly high: number },
  y: number,
  scale: DollarScale,
): readonly Markup[] {
  return intervalGlyph(scale.at(low), scale.at(high), y, { zero: low <= 0, same: low === high });
}

/** The same, by pixels: for legends. */
export function intervalGlyph(
  x1: number,
  x2: number,
  y: number,
  { zero = false, same = false }: { readonly zero?: boolean; readonly same?: boolean } = {},
): readonly Markup[] {
  if (same) return [diamond(x2, y)];
  return [
    stroke(x1, y, x2, y),
    zero
      ? el('circle', { cx: x1, cy: y, r: 3.5, class: 'fl-paper fs-ink', 'stroke-width': 1.5 })
      : stroke(x1, y - 5, x1, y + 5),
    stroke(x2, y - 5, x2, y + 5),
  ];
}

/** Anything from nothing to the end of the axis: nobody knows. */
export function unknownLine(x1: number, x2: number, y: number): Markup {
  return el('line', {
    x1,
    y1: y,
    x2,
    y2: y,
    class: 'rs-unknown',
    'stroke-width': 1.5,
    'stroke-dasharray': '1.5 5',
  });
}

function stroke(x1: number, y1: number, x2: number, y2: number): Markup {
  return el('line', { x1, y1, x2, y2, class: 'fs-ink', 'stroke-width': 1.8 });
}

function diamond(x: number, y: number): Markup {
  const points = [
    `${px(x)},${px(y - 5)}`,
    `${px(x + 5)},${px(y)}`,
    `${px(x)},${px(y + 5)}`,
    `${px(x - 5)},${px(y)}`,
  ];
  return el('polygon', { points: points.join(' '), class: 'fl-ink' });
}

function px(value: number): string {
  return String(round(value));
}
