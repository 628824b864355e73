import { type Child, el, join, type Markup } from '../../markup/element.js';
import { textWidth } from '../label.js';

export interface LegendSign {
  readonly word: string;
  /** Drawn from `x` to the right, around the line at `y`. */
  readonly sign: (x: number, y: number) => Child;
}

const ROW = 20;

/** Rows of signs with their words, each row in as many lines as the width asks for. Its own top is 0. */
export function legendRows(
  rows: readonly (readonly LegendSign[])[],
  { width, sign, gap }: { readonly width: number; readonly sign: number; readonly gap: number },
): { readonly marks: readonly Markup[]; readonly height: number } {
  const marks: Markup[] = [];
  let y = ROW / 2;
  for (const row of rows) {
    let x = 0;
    for (const one of row) {
      const room = sign + textWidth(one.word, 12);
      if (x > 0 && x + room > width) {
        x = 0;
        y += ROW;
      }
      marks.push(join([one.sign(x, y), el('text', { x: x + sign, y: y + 4, class: 'ft-soft' }, one.word)]));
      x += room + gap;
    }
    y += ROW;
  }
  return { marks, height: y - ROW / 2 };
}
