import { el, type Markup } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import type { Risk } from '../vocabulary.js';

const ROUNDING: Readonly<Record<Risk, number>> = { high: 0, medium: 4, low: 8 };
export const RISKS: readonly Risk[] = ['high', 'medium', 'low'];

/** The letter of a risk in a box that is squarer the higher the risk: `H`, `M`, `L`; in Spanish `A`, `M`, `B`. */
export function riskMark(risk: Risk, x: number, y: number, t: Texts): readonly Markup[] {
  return [
    el('rect', { x: x - 8, y: y - 8, width: 16, height: 16, rx: ROUNDING[risk], class: `r-${risk}` }),
    el('text', { x, y: y + 4.3, 'text-anchor': 'middle', class: 'ft-on ft-strong' }, riskLetter(risk, t)),
  ];
}

export function riskLetter(risk: Risk, t: Texts): string {
  return t.common.risk[risk].charAt(0).toUpperCase();
}
