import { el, type Markup } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import type { MatrixCell, MatrixData } from '../figure-data.js';
import { drawCorner, drawShape, hasCorner, shapeOf } from '../plot/exploitation-shape.js';
import { riskLetter } from '../plot/risk-mark.js';
import { mark } from '../svg-frame.js';
import type { AmountClass, AmountClasses } from './amount-classes.js';
import { exploitationText } from './matrix-text.js';

export const CELL = { width: 30, height: 32 };
// The bar stands below the shape, so the shape stands a little high.
const LIFT = 3;
const PART = 4;

export function drawCell(
  cell: MatrixCell,
  { x, y }: { readonly x: number; readonly y: number },
  colour: MatrixData['colour'],
  classes: AmountClasses,
  t: Texts,
): Markup {
  const look = colour === 'risk' ? riskLook(cell, t) : amountLook(cell, classes);
  const shape = shapeOf(cell.exploitation);
  const at = colour === 'amount' ? y - LIFT : y;
  return mark(
    cellText(cell, t),
    {},
    [
      el('rect', {
        x: x - CELL.width / 2,
        y: y - CELL.height / 2,
        width: CELL.width,
        height: CELL.height,
        class: 'fl-none',
        'pointer-events': 'all',
      }),
      drawShape(shape, x, at, look.shape),
      letter(look.letter, x, at + (shape === 'triangle' ? 2 : 0), look.letterClass),
      hasCorner(cell.exploitation) && drawCorner(x, at),
      colour === 'amount' && cell.amount !== null && lowBar(classes.classOf(cell.amount.low), x, y + 12),
    ],
    cell.href,
  );
}

interface Look {
  readonly shape: Readonly<Record<string, string | number>>;
  readonly letter: string;
  readonly letterClass: string;
}

function riskLook({ risk, amount }: MatrixCell, t: Texts): Look {
  const name = risk ?? 'unknown';
  const shown = risk === null ? '?' : riskLetter(risk, t);
  return amount === null
    ? {
        shape: { class: `fl-paper rs-${name}`, 'stroke-width': 2 },
        letter: shown,
        letterClass: `rt-${name} ft-strong`,
      }
    : { shape: { class: `r-${name}` }, letter: shown, letterClass: 'ft-on ft-strong' };
}

function amountLook({ amount }: MatrixCell, classes: AmountClasses): Look {
  if (amount === null)
    return {
      shape: { class: 'fl-paper rs-unknown', 'stroke-width': 1.5, 'stroke-dasharray': '3 2' },
      letter: '?',
      letterClass: 'ft-soft',
    };
  return classLook(classes.classOf(amount.high));
}

/** A class of the upper end: its number upon its colour; nothing is a 0 upon paper. */
export function classLook(step: AmountClass): Look {
  return step === 0
    ? { shape: { class: 'fl-paper fs-rule' }, letter: '0', letterClass: 'ft-soft ft-num' }
    : {
        shape: { class: `q-${step - 1} fs-rule` },
        letter: String(step),
        letterClass: `qt-${step - 1} ft-num`,
      };
}

export function letter(text: string, x: number, y: number, cssClass: string): Markup {
  return el('text', { x, y: y + 4.3, 'text-anchor': 'middle', class: cssClass }, text);
}

/** The class of the lower end as a length; nothing where there may be none. */
export function lowBar(step: AmountClass, x: number, y: number): Markup | false {
  if (step === 0) return false;
  return el('rect', { x: x - 10, y: y - 1, width: step * PART, height: 3, class: 'fl-ink' });
}

function cellText(cell: MatrixCell, t: Texts): string {
  const { amount, risk, lines } = cell;
  return [
    `${cell.goodName}, ${cell.countryName}: ${exploitationText(cell.exploitation, t)}`,
    ...(risk === null ? [] : [t.common.riskOf(t.common.risk[risk])]),
    amount === null ? t.common.notKnown : t.common.interval(amount.low, amount.high),
    ...(lines === null ? [] : [t.common.count(lines, t.matrix.line.one, t.matrix.line.many)]),
  ].join('; ');
}
