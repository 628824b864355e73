import type { Level } from '@better-trade/core/exposure';
import type { Amount } from '../../figures/figure.js';
import { el } from '../../markup/element.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import type { Cell, Column } from '../table.js';

/** Heads of the two ends of an interval. */
export function amountColumns({ common }: Texts): readonly Column[] {
  return [
    { label: common.atLeast, kind: 'number' },
    { label: common.atMost, kind: 'number' },
  ];
}

/** Both ends in whole US dollars; the word where nothing is known, never a 0. */
export function amountCells(amount: Amount, { common }: Texts): readonly Cell[] {
  if (amount === null) {
    const unknown = { shown: el('span', { class: 'ku' }, common.notKnown), value: '' };
    return [unknown, unknown];
  }
  return [amount.low, amount.high].map((usd) => ({ shown: formatNumber(usd), value: usd }));
}

/** How the value of a pair is known, in words. */
export function levelWords(level: Level, { exposure }: Texts): string {
  return exposure.levels[level];
}
