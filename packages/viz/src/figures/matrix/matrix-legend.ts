import type { Language } from '../../text/language.js';
import { formatShortUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import type { MatrixCell, MatrixData } from '../figure-data.js';
import { drawCorner, drawShape, hasCorner, type Shape, shapeOf } from '../plot/exploitation-shape.js';
import type { LegendItem } from '../plot/legend.js';
import { RISKS, riskLetter } from '../plot/risk-mark.js';
import type { AmountClass, AmountClasses } from './amount-classes.js';
import { classLook, letter, lowBar } from './draw-cell.js';

const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'triangle', 'hexagon'];
const OUTLINE = { class: 'fl-paper fs-ink', 'stroke-width': 1.5 };
const MIDDLE = 12;
const WIDTH = 24;

/** Only what the picture holds: what a shape says. */
export function shapeLegend(cells: readonly MatrixCell[], t: Texts): readonly LegendItem[] {
  const used = new Set(cells.map((cell) => shapeOf(cell.exploitation)));
  return [
    ...SHAPES.filter((shape) => used.has(shape)).map((shape) => ({
      glyph: drawShape(shape, MIDDLE, 0, OUTLINE),
      width: WIDTH,
      text: t.matrix.shape[shape],
    })),
    ...(cells.some((cell) => hasCorner(cell.exploitation))
      ? [{ glyph: drawCorner(2, 8), width: 14, text: t.matrix.corner }]
      : []),
  ];
}

/** What a colour and its letter or number say. */
export function colourLegend(
  cells: readonly MatrixCell[],
  colour: MatrixData['colour'],
  classes: AmountClasses,
  t: Texts,
  lang: Language,
): readonly LegendItem[] {
  return [
    ...(colour === 'risk' ? riskItems(cells, t) : amountItems(cells, classes, t, lang)),
    ...(cells.some(({ amount }) => amount === null)
      ? [
          {
            glyph: drawShape('circle', MIDDLE, 0, {
              class: 'fl-paper rs-unknown',
              'stroke-width': 1.5,
              ...(colour === 'amount' ? { 'stroke-dasharray': '3 2' } : {}),
            }),
            width: WIDTH,
            text: t.matrix.hollow,
          },
        ]
      : []),
  ];
}

function riskItems(cells: readonly MatrixCell[], t: Texts): readonly LegendItem[] {
  const items: LegendItem[] = RISKS.filter((risk) => cells.some((cell) => cell.risk === risk)).map(
    (risk) => ({
      glyph: swatch({ class: `r-${risk}` }, riskLetter(risk, t), 'ft-on ft-strong'),
      width: WIDTH,
      text: t.common.riskOf(t.common.risk[risk]),
    }),
  );
  if (cells.some(({ risk }) => risk === null))
    items.push({
      glyph: swatch({ class: 'r-unknown' }, '?', 'ft-on ft-strong'),
      width: WIDTH,
      text: t.matrix.noRisk,
    });
  return items;
}

function amountItems(
  cells: readonly MatrixCell[],
  classes: AmountClasses,
  t: Texts,
  lang: Language,
): readonly LegendItem[] {
  const amounts = cells.flatMap(({ amount }) => amount ?? []);
  if (amounts.length === 0) return [];
  const [a, b, c, d] = classes.limits.map((limit) => formatShortUsd(limit, lang));
  const item = (step: AmountClass, text: string): LegendItem => {
    const look = classLook(step);
    return { glyph: swatch(look.shape, look.letter, look.letterClass), width: WIDTH, text };
  };
  return [
    { glyph: null, width: -6, text: `${t.matrix.classes}:` },
    ...(amounts.some(({ high }) => high <= 0) ? [item(0, t.matrix.zero)] : []),
    item(1, t.matrix.under(a ?? '')),
    item(2, t.matrix.between(a ?? '', b ?? '')),
    item(3, t.matrix.between(b ?? '', c ?? '')),
    item(4, t.matrix.between(c ?? '', d ?? '')),
    item(5, t.matrix.from(d ?? '')),
    ...(amounts.some(({ low }) => low > 0)
      ? [{ glyph: lowBar(3, 12, 0), width: WIDTH, text: t.matrix.lowBar }]
      : []),
    ...(amounts.some(({ low, high }) => low === 0 && high > 0)
      ? [{ glyph: null, width: 0, text: t.matrix.noLowBar }]
      : []),
  ];
}

function swatch(
  shape: Readonly<Record<string, string | number>>,
  text: string,
  textClass: string,
): LegendItem['glyph'] {
  return [drawShape('square', MIDDLE, 0, shape), letter(text, MIDDLE, 0, textClass)];
}
