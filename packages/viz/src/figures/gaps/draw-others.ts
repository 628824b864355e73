import { el, type Markup, round } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import type { DollarScale } from '../plot/dollar-scale.js';
import { mark } from '../svg-frame.js';
import { isReached, type Known } from './bands.js';
import { dodge } from './dodge.js';
import { pairText } from './gaps-text.js';

const PITCH = 8;
const RADIUS = 3.2;

/** Pairs without a name: one mark each, none upon another. */
export interface Others {
  readonly height: number;
  draw(top: number): readonly Markup[];
}

export function layOthers(rows: readonly Known[], scale: DollarScale, t: Texts): Others {
  const lanes = dodge(
    rows.map(({ exposure: { low, high } }) => ({
      from: (low > 0 ? Math.min(scale.at(low), scale.at(high) - RADIUS) : scale.at(high) - RADIUS) - 1,
      to: scale.at(high) + RADIUS + 1,
    })),
  );
  return {
    height: lanes.reduce((most, lane) => Math.max(most, lane + 1), 0) * PITCH,
    draw: (top) => rows.map((row, i) => drawOther(row, top + ((lanes[i] ?? 0) + 0.5) * PITCH, scale, t)),
  };
}

function drawOther(row: Known, y: number, scale: DollarScale, t: Texts): Markup {
  const { low, high } = row.exposure;
  const x = scale.at(high);
  return mark(
    pairText(row, t),
    {},
    [
      low > 0 &&
        x - scale.at(low) > RADIUS &&
        el('line', { x1: scale.at(low), y1: y, x2: x - RADIUS, y2: y, class: 'fs-rule' }),
      otherGlyph(x, y, { zero: low <= 0, reached: isReached(row) }),
    ],
    row.href,
  );
}

/** A dot at the upper end; a triangle that points down the axis where the lower end is $0; hollow where an action reaches it. */
export function otherGlyph(
  x: number,
  y: number,
  { zero, reached }: { readonly zero: boolean; readonly reached: boolean },
): Markup {
  const look = reached ? { class: 'fl-paper fs-ink', 'stroke-width': 1.2 } : { class: 'r-unknown' };
  if (!zero) return el('circle', { cx: x, cy: y, r: RADIUS, ...look });
  const right = round(x + RADIUS - 0.2);
  const points = `${round(x - RADIUS - 0.4)},${round(y)} ${right},${round(y - 3.6)} ${right},${round(y + 3.6)}`;
  return el('polygon', { points, ...look });
}
