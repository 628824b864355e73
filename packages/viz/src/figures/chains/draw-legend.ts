import { TIERS } from '@better-trade/core';
import { el } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import type { ChainsNode } from '../figure-data.js';
import { legendRows } from '../plot/legend-rows.js';
import { tierLine } from './draw-link.js';
import { drawFrame } from './node-box.js';

const SIGN = 36;
const ROLES = ['input', 'start', 'stage', 'import'] as const;

/** What the boxes and lines mean, in as many rows as the width needs. A box without a listing only where one is drawn. */
export function drawLegend(
  nodes: readonly ChainsNode[],
  width: number,
  texts: Texts,
): ReturnType<typeof legendRows> {
  const drawn = new Set(nodes.map(({ role }) => role));
  const unused = drawn.has('start') ? (drawn.has('input') ? null : 'input') : 'start';
  const rows = [
    ROLES.filter((role) => role !== unused).map((role) => ({
      word: texts.chains.role[role],
      sign: (x: number, y: number) => drawFrame(role, x, y - 7, SIGN - 8, 14),
    })),
    TIERS.map((tier) => ({
      word: `${texts.common.tier[tier]}: ${texts.chains.tier[tier]}`,
      sign: (x: number, y: number) =>
        el('line', { x1: x, y1: y, x2: x + SIGN - 8, y2: y, ...tierLine(tier) }),
    })),
  ];
  return legendRows(rows, { width, sign: SIGN, gap: 20 });
}
