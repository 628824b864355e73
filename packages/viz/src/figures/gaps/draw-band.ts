import { el, join, type Markup } from '../../markup/element.js';
import { formatShortUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import type { FigureOptions } from '../figure.js';
import type { DollarScale } from '../plot/dollar-scale.js';
import { intervalLine } from '../plot/interval-line.js';
import { fitLabel } from '../plot/short-text.js';
import { mark } from '../svg-frame.js';
import { type Band, isReached, type Known } from './bands.js';
import { layOthers } from './draw-others.js';
import { nameOf, pairText, shortWithout } from './gaps-text.js';

export const WIDTH = 960;
export const PLOT = { left: 268, right: 540 };
export const COLUMNS = { low: 664, high: 758, without: 776 };
const LABEL_WIDTH = 236;
const HEAD = 28;
const LANE = 24;
const GAP = 10;

/** A status with its pairs: those with a name in a lane each, the others as marks, the rest counted at the left. */
export function drawBand(
  band: Band,
  top: number,
  scale: DollarScale,
  options: FigureOptions,
  t: Texts,
): { readonly markup: Markup; readonly height: number } {
  const others = layOthers(band.others, scale, t);
  const lanesTop = top + HEAD;
  const othersTop = lanesTop + band.named.length * LANE + (band.named.length > 0 ? 6 : 0);
  const counts = countsOf(band, t);
  const height = Math.max(others.height, counts.length * 18);
  const markup = join([
    el('line', { x1: 0, y1: top, x2: WIDTH, y2: top, class: 'fs-rule' }),
    el('text', { x: 0, y: top + 18, class: 'ft-strong' }, t.gaps.status[band.status]),
    el(
      'text',
      { x: WIDTH, y: top + 18, 'text-anchor': 'end', class: 'ft-strong' },
      t.common.count(band.pairs, t.gaps.pair.one, t.gaps.pair.many),
    ),
    band.named.map((row, i) => drawLane(row, lanesTop + (i + 0.5) * LANE, scale, options, t)),
    counts.map((text, i) => el('text', { x: 0, y: othersTop + 13 + i * 18, class: 'ft-soft' }, text)),
    others.draw(othersTop),
  ]);
  return { markup, height: othersTop - top + height + GAP };
}

function countsOf(band: Band, t: Texts): readonly string[] {
  return [
    ...(band.others.length > 0 ? [t.gaps.more(band.others.length)] : []),
    ...(band.left > 0 ? [t.gaps.noRoom(band.left)] : []),
    ...(band.zero > 0 ? [t.gaps.zero(band.zero)] : []),
    ...(band.unknown > 0 ? [t.gaps.notKnown(band.unknown)] : []),
  ];
}

function drawLane(row: Known, y: number, scale: DollarScale, { lang }: FigureOptions, t: Texts): Markup {
  const { exposure } = row;
  const reached = isReached(row);
  const number = (x: number, usd: number): Markup =>
    el('text', { x, y: y + 4.3, 'text-anchor': 'end', class: 'ft-num' }, formatShortUsd(usd, lang));
  return mark(
    pairText(row, t),
    {},
    [
      el('rect', {
        x: 0,
        y: y - LANE / 2,
        width: WIDTH,
        height: LANE,
        class: 'fl-none',
        'pointer-events': 'all',
      }),
      el('text', { x: 0, y: y + 4.3 }, fitLabel(nameOf(row), LABEL_WIDTH)),
      intervalLine(exposure, reached ? y - 4 : y, scale),
      reached && row.withoutAction !== null && withoutBar(row.withoutAction, y + 6, scale),
      number(COLUMNS.low, exposure.low),
      number(COLUMNS.high, exposure.high),
      el('text', { x: COLUMNS.without, y: y + 4.3, class: 'ft-num ft-soft' }, shortWithout(row, t, lang)),
    ],
    row.href,
  );
}

function withoutBar(
  { low, high }: { readonly low: number; readonly high: number },
  y: number,
  scale: DollarScale,
): readonly Markup[] {
  return barGlyph(scale.at(low), scale.at(high), y, low <= 0);
}

/** Filled from end to end; a ring where the lower end is $0. */
export function barGlyph(x1: number, x2: number, y: number, zero: boolean): readonly Markup[] {
  return [
    el('rect', { x: x1, y: y - 2, width: Math.max(x2 - x1, 1), height: 4, class: 'r-unknown' }),
    ...(zero
      ? [el('circle', { cx: x1, cy: y, r: 3.5, class: 'fl-paper rs-unknown', 'stroke-width': 1.5 })]
      : []),
  ];
}
