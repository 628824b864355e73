import type { Risk } from '@better-trade/core';
import type { Texts } from '../../text/texts.js';
import type { Cell } from '../table.js';

const RANKS: Readonly<Record<Risk, number>> = { high: 0, medium: 1, low: 2 };

/** The word of a risk; in a column of ranks it gets a shape and a colour, and is sorted from high to low. */
export function riskCell(risk: Risk, { common }: Texts): Cell {
  return { shown: common.risk[risk], value: RANKS[risk] };
}
