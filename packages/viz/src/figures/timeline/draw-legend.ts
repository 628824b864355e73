import type { Markup } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import { legendRows } from '../plot/legend-rows.js';
import { bluntEnd, dayEnd, drawLines, openEnd, unknownBegin } from './draw-span.js';

const SIGN = 38;

/** What lines and ends mean: two kinds of sign, each in rows of its own. */
export function drawLegend(width: number, texts: Texts): ReturnType<typeof legendRows> {
  const { legend } = texts.timeline;
  const end = (draw: (x: number, y: number) => Markup, at: 'left' | 'right') => (x: number, y: number) => [
    ...drawLines(['CL'], x + (at === 'left' ? 6 : 0), x + (at === 'left' ? 30 : 24), y),
    draw(x + (at === 'left' ? 6 : 24), y),
  ];
  const rows = [
    (['CL', 'FL', 'FCL'] as const).map((one) => ({
      word: `${one}: ${texts.common.exploitation[one]}`,
      sign: (x: number, y: number) => drawLines([one], x, x + 30, y),
    })),
    [
      { word: legend.blunt, sign: end(bluntEnd, 'left') },
      { word: legend.day, sign: end(dayEnd, 'left') },
      { word: legend.unknown, sign: end(unknownBegin, 'left') },
      { word: legend.open, sign: end(openEnd, 'right') },
    ],
  ];
  return legendRows(rows, { width, sign: SIGN, gap: 24 });
}
