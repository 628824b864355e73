import { compareText } from '@better-trade/core';
import type { Texts } from '../../text/texts.js';
import type { FigureTable } from '../figure.js';
import type { MatrixCell, MatrixData } from '../figure-data.js';
import { RISKS } from '../plot/risk-mark.js';
import { nameInSentence } from '../plot/short-text.js';
import type { Exploitation } from '../vocabulary.js';
import { countryOf, type Grid, linesOf } from './rank-cells.js';

const ORDER: readonly Exploitation[] = ['CL', 'FL', 'FCL'];

/** `child labor, forced labor`, or that no list states it. */
export function exploitationText(exploitation: readonly Exploitation[], t: Texts): string {
  const named = ORDER.filter((one) => exploitation.includes(one)).map((one) => t.common.exploitation[one]);
  return named.length === 0 ? t.matrix.shape.hexagon : named.join(', ');
}

export function takeawayOf({ cells, colour }: MatrixData, t: Texts): string {
  if (cells.length === 0) return t.matrix.nothing;
  const words = t.matrix;
  const goods = new Set(cells.map((cell) => cell.good)).size;
  const countries = linesOf(cells, countryOf, 'cells');
  const forced = cells.filter(({ exploitation }) => exploitation.some((one) => one !== 'CL')).length;
  const high = cells.filter(({ risk }) => risk === 'high').length;
  const unknown = cells.filter(({ amount }) => amount === null).length;
  const [first, second] = countries;
  const leads = first !== undefined && second !== undefined && first.cells.length > second.cells.length;
  const sentence = words.takeaway(
    t.common.count(cells.length, words.pair.one, words.pair.many),
    t.common.count(goods, words.good.one, words.good.many),
    t.common.count(countries.length, words.country.one, words.country.many),
    forced,
  );
  return [
    sentence,
    colour === 'risk' ? words.high(high) : '',
    leads ? words.most(nameInSentence(first.name), first.cells.length) : '',
    unknown > 0 ? words.unknown(unknown) : '',
    '.',
  ].join('');
}

/** What is not drawn, in words; nothing where all is. */
export function leftText(grid: Grid, { cells, colour }: MatrixData, t: Texts): string | null {
  const left = cells.length - grid.drawn;
  if (left === 0) return null;
  const words = t.matrix;
  return words.drawn[colour](
    t.common.count(left, words.pair.one, words.pair.many),
    t.common.count(grid.goods.length, words.good.one, words.good.many),
    t.common.count(grid.countries.length, words.country.one, words.country.many),
  );
}

/** All cells: by risk where there is one, then by good and country. */
export function matrixTable({ cells }: MatrixData, t: Texts): FigureTable {
  const hasRisk = cells.some(({ risk }) => risk !== null);
  const hasLines = cells.some(({ lines }) => lines !== null);
  return {
    caption: t.common.numbers,
    columns: [
      { label: t.common.good, kind: 'text' },
      { label: t.common.country, kind: 'text' },
      { label: t.matrix.exploitation, kind: 'text' },
      ...(hasRisk ? [{ label: t.matrix.risk, kind: 'text' } as const] : []),
      { label: t.common.atLeast, kind: 'usd' },
      { label: t.common.atMost, kind: 'usd' },
      ...(hasLines ? [{ label: t.matrix.lines, kind: 'number' } as const] : []),
    ],
    rows: [...cells]
      .sort(compareCells)
      .map((cell) => [
        cell.goodName,
        cell.countryName,
        exploitationText(cell.exploitation, t),
        ...(hasRisk ? [cell.risk === null ? null : t.common.risk[cell.risk]] : []),
        cell.amount?.low ?? null,
        cell.amount?.high ?? null,
        ...(hasLines ? [cell.lines] : []),
      ]),
  };
}

function compareCells(a: MatrixCell, b: MatrixCell): number {
  return (
    place(a) - place(b) ||
    compareText(a.goodName, b.goodName) ||
    compareText(a.countryName, b.countryName) ||
    compareText(a.good, b.good) ||
    compareText(a.country, b.country)
  );
}

function place({ risk }: MatrixCell): number {
  return risk === null ? RISKS.length : RISKS.indexOf(risk);
}
