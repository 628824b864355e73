import { compareText } from '@better-trade/core';
import type { MatrixCell, MatrixData } from '../figure-data.js';
import { RISKS } from '../plot/risk-mark.js';

/** A good or a country with its cells. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}

/** What is drawn of the cells, and how many are not. */
export interface Grid {
  readonly goods: readonly Line[];
  readonly countries: readonly Line[];
  /** Cells of a drawn good or country that have no place in the other direction, by key. */
  readonly leftOfGood: ReadonlyMap<string, number>;
  readonly leftOfCountry: ReadonlyMap<string, number>;
  /** Cells of neither. */
  readonly leftOfBoth: number;
  readonly drawn: number;
}

export const MOST_GOODS = 30;
export const MOST_COUNTRIES = 24;

/**
 * By risk, the first lines are those that reach the highest risk, then those with the most cells; by amount, those with
 * the most dollars at the upper end, so that no large amount falls outside the picture.
 */
export function gridOf({ cells, colour }: MatrixData): Grid {
  const goods = linesOf(cells, (cell) => [cell.good, cell.goodName], colour).slice(0, MOST_GOODS);
  const ofGoods = goods.flatMap((good) => good.cells);
  const countries = linesOf(ofGoods, countryOf, colour).slice(0, MOST_COUNTRIES);
  const drawnGoods = new Set(goods.map((good) => good.key));
  const drawnCountries = new Set(countries.map((country) => country.key));
  const leftOfGood = new Map<string, number>();
  const leftOfCountry = new Map<string, number>();
  let leftOfBoth = 0;
  let drawn = 0;
  for (const cell of cells) {
    const [inGoods, inCountries] = [drawnGoods.has(cell.good), drawnCountries.has(cell.country)];
    if (inGoods && inCountries) drawn += 1;
    else if (inGoods) leftOfGood.set(cell.good, (leftOfGood.get(cell.good) ?? 0) + 1);
    else if (inCountries) leftOfCountry.set(cell.country, (leftOfCountry.get(cell.country) ?? 0) + 1);
    else leftOfBoth += 1;
  }
  return { goods, countries, leftOfGood, leftOfCountry, leftOfBoth, drawn };
}

/** All goods, or all countries, the first by rank. */
export function linesOf(
  cells: readonly MatrixCell[],
  nameOf: (cell: MatrixCell) => readonly [key: string, name: string],
  by: MatrixData['colour'] | 'cells',
): readonly Line[] {
  const lines = new Map<string, { name: string; cells: MatrixCell[] }>();
  for (const cell of cells) {
    const [key, name] = nameOf(cell);
    const line = lines.get(key) ?? { name, cells: [] };
    line.cells.push(cell);
    lines.set(key, line);
  }
  return [...lines]
    .map(([key, line]) => ({ key, ...line, risk: riskOf(line.cells), upper: upperOf(line.cells) }))
    .sort(
      (a, b) =>
        (by === 'risk' ? a.risk - b.risk : by === 'amount' ? b.upper - a.upper : 0) ||
        b.cells.length - a.cells.length ||
        b.upper - a.upper ||
        compareText(a.key, b.key),
    );
}

export function countryOf(cell: MatrixCell): readonly [key: string, name: string] {
  return [cell.country, cell.countryName];
}

/** Places in the order of risks; after the last one where no risk is stated. */
function riskOf(cells: readonly MatrixCell[]): number {
  const places = cells.map(({ risk }) => (risk === null ? RISKS.length : RISKS.indexOf(risk)));
  return places.reduce((a, b) => Math.min(a, b), RISKS.length);
}

/** A weight for the order and no figure to print: goods share codes. In whole dollars, so that no order of rows tells. */
function upperOf(cells: readonly MatrixCell[]): number {
  return cells.reduce((sum, { amount }) => sum + Math.round(amount?.high ?? 0), 0);
}
