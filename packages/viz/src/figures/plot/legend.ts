import { type Child, el, type Markup } from '../../markup/element.js';
import { textWidth } from '../label.js';

export interface LegendItem {
  /** Drawn around the middle of a box of `width` pixels: its left end is 0, its middle line 0. */
  readonly glyph: Child;
  readonly width: number;
  readonly text: string;
}

const LINE = 22;

/** Glyphs with their words, in as many lines as the width asks for. */
export function legend(
  items: readonly LegendItem[],
  { top, left, width }: { readonly top: number; readonly left: number; readonly width: number },
): { readonly markup: Markup; readonly height: number } {
  let x = left;
  let y = top + LINE / 2;
  const drawn = items.map((item) => {
    const room = item.width + 6 + textWidth(item.text, 12) + 22;
    if (x > left && x + room > left + width) {
      x = left;
      y += LINE;
    }
    const at = el(
      'g',
      { transform: `translate(${Math.round(x)} ${y})` },
      item.glyph,
      el('text', { x: item.width + 6, y: 4.3, class: 'ft-soft' }, item.text),
    );
    x += room;
    return at;
  });
  const height = items.length === 0 ? 0 : y + LINE / 2 - top;
  return { markup: el('g', { 'aria-hidden': 'true' }, drawn), height };
}
