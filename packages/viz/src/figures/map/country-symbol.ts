import { el, type Markup } from '../../markup/element.js';
import type { Amount } from '../figure.js';
import { stepOf } from './amount-steps.js';

// In steps and not by area: from $1,000 to $100 billion, areas would show five countries of eighty.
const RADII = [4, 5.5, 7.5, 10, 13] as const;
const UNKNOWN_RADIUS = 8;
const RING_GAP = 2;

/** Width of lines around symbols and lands; set once on the group that holds them. */
export const SYMBOL_LINE = 1.2;

/** Radius of the ring for the upper end of an amount, in pixels. */
export function ringRadius(amount: Amount, limits: readonly number[]): number {
  return amount === null ? UNKNOWN_RADIUS : radius(stepOf(limits, amount.high));
}

/** A ring for the upper end, a disc in it for the lower; no disc where the lower end is $0; dashed and `?` if unknown. */
export function countrySymbol(amount: Amount, limits: readonly number[], x: number, y: number): Markup[] {
  const ring = (dashes: string | null): Markup =>
    el('circle', {
      class: 'fl-paper fs-ink',
      'stroke-dasharray': dashes,
      cx: x,
      cy: y,
      r: ringRadius(amount, limits),
    });
  if (amount === null)
    return [ring('3 2'), el('text', { class: 'ft-strong', 'text-anchor': 'middle', x, y: y + 4.3 }, '?')];
  if (amount.low <= 0) return [ring(null)];
  const r = radius(stepOf(limits, amount.low)) - RING_GAP;
  return [ring(null), el('circle', { class: 'fl-ink fs-none', cx: x, cy: y, r })];
}

function radius(step: number): number {
  return RADII[step] ?? RADII[4];
}
