import { el, join, type Markup } from '../../markup/element.js';
import { formatShortUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import type { FigureOptions } from '../figure.js';
import type { BarsRow } from '../figure-data.js';
import { dollarAxis } from '../plot/dollar-axis.js';
import { type DollarScale, dollarScale } from '../plot/dollar-scale.js';
import { intervalGlyph, intervalLine, unknownLine } from '../plot/interval-line.js';
import { type LegendItem, legend } from '../plot/legend.js';
import { measureLines } from '../plot/measure-lines.js';
import { RISKS, riskMark } from '../plot/risk-mark.js';
import { fitLabel } from '../plot/short-text.js';
import { mark, svgFrame } from '../svg-frame.js';

interface Bars {
  readonly rows: readonly BarsRow[];
  /** What is said of rows that are not drawn. */
  readonly more: string | null;
  readonly measure: string;
  readonly title: string;
  readonly takeaway: string;
}

const WIDTH = 960;
const ROW = 24;
const LABEL = { left: 0, width: 258 };
const PLOT = { left: 292, right: 598 };
const LOW_END = 716;
const HIGH_END = 816;
const NOTE = { left: 834, width: WIDTH - 834 };

export function drawBars(bars: Bars, options: FigureOptions, t: Texts): Markup {
  const { rows } = bars;
  const scale = dollarScale(
    rows.map((row) => row.amount),
    PLOT,
    options.lang,
  );
  const head = headOf(bars, scale, t);
  const top = head.height + 26;
  const bottom = top + rows.length * ROW + 6;
  const hasRisk = rows.some((row) => row.risk !== null);
  const foot = legend(legendOf(rows, t), { top: bottom + 8, left: 0, width: WIDTH });
  const more = bars.more === null ? 0 : 24;
  return svgFrame(
    {
      id: options.id,
      title: bars.title,
      description: bars.takeaway,
      width: WIDTH,
      height: bottom + 12 + more + foot.height,
    },
    head.markup,
    dollarAxis(scale, top, bottom),
    el('text', { x: LOW_END, y: top - 7, 'text-anchor': 'end', class: 'ft-soft' }, t.bars.atLeast),
    el('text', { x: HIGH_END, y: top - 7, 'text-anchor': 'end', class: 'ft-soft' }, t.bars.atMost),
    rows.map((row, i) => drawRow(row, { y: top + 6 + (i + 0.5) * ROW, hasRisk, scale }, options, t)),
    foot.markup,
    bars.more !== null && el('text', { x: 0, y: bottom + foot.height + 24, class: 'ft-soft' }, bars.more),
  );
}

function headOf(
  bars: Bars,
  scale: DollarScale,
  t: Texts,
): { readonly markup: Markup; readonly height: number } {
  const how = scale.kind === 'log' ? t.bars.logScale : t.bars.linearScale;
  const what = measureLines(bars.measure, WIDTH);
  const lines = [...what, how];
  return {
    markup: join(
      lines.map((line, i) =>
        el('text', { x: 0, y: 13 + i * 17, class: i < what.length ? 'ft-strong' : 'ft-soft' }, line),
      ),
    ),
    height: lines.length * 17,
  };
}

function drawRow(
  row: BarsRow,
  { y, hasRisk, scale }: { readonly y: number; readonly hasRisk: boolean; readonly scale: DollarScale },
  { lang }: FigureOptions,
  t: Texts,
): Markup {
  const { amount } = row;
  const labelLeft = LABEL.left + (hasRisk ? 24 : 0);
  const text = (x: number, shown: string, cssClass = ''): Markup =>
    el('text', { x, y: y + 4.3, 'text-anchor': 'end', class: `ft-num ${cssClass}`.trimEnd() }, shown);
  return mark(
    textOf(row, t),
    {},
    [
      el('rect', {
        x: 0,
        y: y - ROW / 2,
        width: WIDTH,
        height: ROW,
        class: 'fl-none',
        'pointer-events': 'all',
      }),
      row.risk !== null && riskMark(row.risk, LABEL.left + 8, y, t),
      el('text', { x: labelLeft, y: y + 4.3 }, fitLabel(row.label, LABEL.left + LABEL.width - labelLeft)),
      amount === null
        ? [unknownLine(PLOT.left, PLOT.right, y), text(HIGH_END, t.common.notKnown, 'ft-soft')]
        : [
            intervalLine(amount, y, scale),
            text(LOW_END, formatShortUsd(amount.low, lang)),
            text(HIGH_END, formatShortUsd(amount.high, lang)),
          ],
      row.note !== '' &&
        el('text', { x: NOTE.left, y: y + 4.3, class: 'ft-soft' }, fitLabel(row.note, NOTE.width)),
    ],
    row.href,
  );
}

function textOf(row: BarsRow, t: Texts): string {
  const value = row.amount === null ? t.common.notKnown : t.common.interval(row.amount.low, row.amount.high);
  return [
    `${row.label}: ${value}`,
    ...(row.risk === null ? [] : [t.common.riskOf(t.common.risk[row.risk])]),
    ...(row.note === '' ? [] : [row.note]),
  ].join('; ');
}

function legendOf(rows: readonly BarsRow[], t: Texts): readonly LegendItem[] {
  const amounts = rows.flatMap((row) => row.amount ?? []);
  const items: LegendItem[] = [];
  if (amounts.some(({ low, high }) => low !== high))
    items.push({ glyph: intervalGlyph(2, 30, 0), width: 32, text: t.bars.legendEnds });
  if (amounts.some(({ low, high }) => low === 0 && high > 0))
    items.push({ glyph: intervalGlyph(4, 30, 0, { zero: true }), width: 32, text: t.bars.legendZero });
  if (amounts.some(({ low, high }) => low === high))
    items.push({ glyph: intervalGlyph(0, 6, 0, { same: true }), width: 12, text: t.bars.legendSame });
  if (rows.some((row) => row.amount === null))
    items.push({ glyph: unknownLine(0, 30, 0), width: 32, text: t.common.notKnown });
  for (const risk of RISKS)
    if (rows.some((row) => row.risk === risk))
      items.push({
        glyph: riskMark(risk, 8, 0, t),
        width: 16,
        text: t.common.riskOf(t.common.risk[risk]),
      });
  return items;
}
