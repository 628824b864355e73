import { el, type Markup } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import type { FigureOptions } from '../figure.js';
import { axisFoot, dollarAxis } from '../plot/dollar-axis.js';
import { dollarScale } from '../plot/dollar-scale.js';
import { intervalGlyph } from '../plot/interval-line.js';
import { type LegendItem, legend } from '../plot/legend.js';
import { measureLines } from '../plot/measure-lines.js';
import { svgFrame } from '../svg-frame.js';
import { type Band, isReached } from './bands.js';
import { barGlyph, COLUMNS, drawBand, PLOT, WIDTH } from './draw-band.js';
import { otherGlyph } from './draw-others.js';

interface Gaps {
  readonly bands: readonly Band[];
  readonly measure: string;
  readonly title: string;
  readonly takeaway: string;
}

export function drawGaps(gaps: Gaps, options: FigureOptions, t: Texts): Markup {
  const drawn = gaps.bands.flatMap((band) => [...band.named, ...band.others]);
  const scale = dollarScale(
    [...drawn.map((row) => row.exposure), ...drawn.map((row) => row.withoutAction)],
    PLOT,
    options.lang,
  );
  const what = measureLines(gaps.measure, WIDTH);
  const how = scale.kind === 'log' ? t.gaps.logScale : t.gaps.linearScale;
  const top = (what.length + 1) * 17 + 26;
  let y = top + 8;
  const bands = gaps.bands.map((band) => {
    const { markup, height } = drawBand(band, y, scale, options, t);
    y += height;
    return markup;
  });
  const foot = y + axisFoot(top, y);
  const words = legend(legendOf(gaps.bands, t), { top: foot + 6, left: 0, width: WIDTH });
  return svgFrame(
    {
      id: options.id,
      title: gaps.title,
      description: gaps.takeaway,
      width: WIDTH,
      height: foot + words.height + 10,
    },
    what.map((line, i) => el('text', { x: 0, y: 13 + i * 17, class: 'ft-strong' }, line)),
    el('text', { x: 0, y: 13 + what.length * 17, class: 'ft-soft' }, how),
    dollarAxis(scale, top, y),
    columnHead(COLUMNS.low, top, t.gaps.atLeast, 'end'),
    columnHead(COLUMNS.high, top, t.gaps.atMost, 'end'),
    columnHead(COLUMNS.without, top, t.gaps.withoutAction, 'start'),
    bands,
    words.markup,
  );
}

function columnHead(x: number, top: number, text: string, anchor: 'start' | 'end'): Markup {
  return el('text', { x, y: top - 7, 'text-anchor': anchor, class: 'ft-soft' }, text);
}

/** Only what the picture holds. */
function legendOf(bands: readonly Band[], t: Texts): readonly LegendItem[] {
  const named = bands.flatMap((band) => band.named);
  const others = bands.flatMap((band) => band.others);
  const items: LegendItem[] = [];
  const add = (shown: boolean, glyph: LegendItem['glyph'], width: number, text: string): void => {
    if (shown) items.push({ glyph, width, text });
  };
  add(
    named.some(({ exposure: { low, high } }) => low !== high),
    intervalGlyph(2, 30, 0),
    32,
    t.gaps.legendEnds,
  );
  add(
    named.some(({ exposure: { low, high } }) => low <= 0 && low !== high),
    intervalGlyph(4, 30, 0, { zero: true }),
    32,
    t.gaps.legendZero,
  );
  add(
    named.some(({ exposure: { low, high } }) => low === high),
    intervalGlyph(0, 6, 0, { same: true }),
    12,
    t.gaps.legendSame,
  );
  add(named.some(isReached), barGlyph(2, 30, 0, false), 32, t.gaps.legendWithout);
  add(
    others.some(({ exposure }) => exposure.low > 0),
    [
      el('line', { x1: 2, y1: 0, x2: 20, y2: 0, class: 'fs-rule' }),
      otherGlyph(23, 0, { zero: false, reached: false }),
    ],
    28,
    t.gaps.legendDot,
  );
  add(
    others.some(({ exposure }) => exposure.low <= 0),
    otherGlyph(6, 0, { zero: true, reached: false }),
    12,
    t.gaps.legendDotZero,
  );
  add(
    others.some(isReached),
    [otherGlyph(6, 0, { zero: false, reached: true }), otherGlyph(18, 0, { zero: true, reached: true })],
    24,
    t.gaps.legendRing,
  );
  return items;
}
