import type { Texts } from '../../text/texts.js';
import { textsOf } from '../../text/texts.js';
import type { Figure, FigureOptions } from '../figure.js';
import type { BarsData, BarsRow } from '../figure-data.js';
import { negativeRows, orderedEnds } from '../plot/ordered-ends.js';
import { rankByAmount } from '../plot/rank.js';
import { nameInSentence } from '../plot/short-text.js';
import { barsTable } from './bars-table.js';
import { drawBars } from './draw-bars.js';

/** Rows that fit on a page; the table has them all. */
const DRAWN = 25;

/** Amounts as lines with two ends, the highest upper end first. */
export function barsFigure(data: BarsData, options: FigureOptions): Figure {
  const t = textsOf(options.lang);
  const rows = rankByAmount(
    data.rows.map(orderedEnds),
    (row) => row.amount,
    (row) => row.key,
  );
  const title = t.bars.title(t.bars.of[data.of].one);
  const takeaway = takeawayOf(rows, data.of, t);
  const drawn = rows.slice(0, DRAWN);
  const left = rows.slice(DRAWN);
  const negative = negativeRows(rows);
  const more = left.length === 0 ? null : leftText(left, t);
  return {
    name: 'bars',
    title,
    takeaway,
    svg: drawBars({ rows: drawn, more, measure: data.measure.what, title, takeaway }, options, t),
    table: barsTable(rows, data.of, t),
    notes: [
      ...(more === null ? [] : [more]),
      ...(negative === 0 ? [] : [t.common.negative(negative)]),
      ...(rows.length > 1 ? [t.bars.doNotAdd] : []),
    ],
  };
}

function takeawayOf(rows: readonly BarsRow[], of: BarsData['of'], t: Texts): string {
  const { one, many } = t.bars.of[of];
  const [first] = rows;
  if (first === undefined) return t.bars.nothing;
  const known = rows.filter((row) => row.amount !== null).length;
  const all = t.common.count(rows.length, one, many);
  if (first.amount === null) return t.bars.noneKnown(all);
  const unknown = rows.length - known;
  if (rows.every(({ amount }) => amount === null || (amount.low === 0 && amount.high === 0)))
    return `${t.bars.allZero(t.common.count(known, one, many))}${unknown === 0 ? '' : t.bars.andUnknown(unknown)}.`;
  const { low, high } = first.amount;
  const interval = t.common.interval(low, high);
  const largest = t.bars.first(nameInSentence(first.label), interval, rows.length === 1 ? null : all);
  return `${largest}${unknown === 0 ? '' : t.bars.unknownOfThem(unknown, of)}.`;
}

function leftText(left: readonly BarsRow[], t: Texts): string {
  const unknown = left.filter((row) => row.amount === null).length;
  return t.bars.left(t.common.count(left.length, '', '').trimEnd(), unknown);
}
