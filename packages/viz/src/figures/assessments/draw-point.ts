import { el, type Markup, round } from '../../markup/element.js';
import { type Reading, rankOf } from './levels.js';

const R = 6;

/** A shape for every level; hollow where DOL added words to it, or judged nothing; a cross where there is no row. */
export function drawPoint(reading: Reading, x: number, y: number): Markup {
  const hollow = reading.qualified || rankOf(reading) === null;
  const attributes = { class: `${hollow ? 'fl-paper' : 'fl-ink'} fs-ink`, 'stroke-width': 1.5 };
  if (reading.kind === 'none')
    return el('path', { d: lines(x, y), class: 'fl-none fs-ink', 'stroke-width': 1.5 });
  switch (reading.level) {
    case 'Significant Advancement':
      return el('path', { d: polygon([x, y - R], [x + R, y + R - 1], [x - R, y + R - 1]), ...attributes });
    case 'Moderate Advancement':
      return el('circle', { cx: x, cy: y, r: R - 0.5, ...attributes });
    case 'Minimal Advancement':
      return el('rect', { x: x - R + 1, y: y - R + 1, width: 2 * R - 2, height: 2 * R - 2, ...attributes });
    case 'No Advancement':
      return el('path', { d: polygon([x, y + R], [x + R, y - R + 1], [x - R, y - R + 1]), ...attributes });
    default:
      return el('path', { d: polygon([x, y - R], [x + R, y], [x, y + R], [x - R, y]), ...attributes });
  }
}

function polygon(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`;
}

function lines(x: number, y: number): string {
  const [left, right, top, bottom] = [x - 4, x + 4, y - 4, y + 4].map(round);
  return `M${left},${top}L${right},${bottom}M${left},${bottom}L${right},${top}`;
}
