import { formatNumber } from '../numbers.js';

export const matrix = {
  title: {
    risk: 'Goods by country: exploitation and risk',
    amount: 'Goods by country: exploitation and value',
  },
  nothing: 'There are no pairs of a good and a country to show.',
  takeaway: (pairs: string, goods: string, countries: string, forced: number): string =>
    `${pairs} of ${goods} and ${countries}: ${formatNumber(forced)} with forced labor`,
  high: (pairs: number): string => `, ${formatNumber(pairs)} of high risk`,
  most: (country: string, pairs: number): string => `; ${country} has the most (${formatNumber(pairs)})`,
  unknown: (pairs: number): string => `; no value is known for ${formatNumber(pairs)}`,
  pair: { one: 'pair', many: 'pairs' },
  good: { one: 'good', many: 'goods' },
  country: { one: 'country', many: 'countries' },
  line: { one: 'line', many: 'lines' },
  otherCountries: 'more',
  otherGoods: 'More goods',
  otherCountriesOf: (good: string, pairs: number): string =>
    `${good}: ${formatNumber(pairs)} more in countries that are not drawn; see the table`,
  otherGoodsOf: (country: string, pairs: number): string =>
    `${country}: ${formatNumber(pairs)} more goods that are not drawn; see the table`,
  otherOfBoth: (pairs: number): string =>
    `${formatNumber(pairs)} more of goods and countries that are not drawn; see the table`,
  exploitation: 'Exploitation',
  risk: 'Risk',
  lines: 'Lines',
  shape: {
    circle: 'child labor',
    square: 'forced labor',
    diamond: 'child labor and forced labor',
    triangle: 'forced or indentured child labor',
    hexagon: 'exploitation not stated',
  },
  corner: 'also forced or indentured child labor',
  noRisk: 'risk not stated',
  hollow: 'hollow: value not known',
  classes: 'Number and color: at most',
  under: (limit: string): string => `under ${limit}`,
  from: (limit: string): string => `${limit} or more`,
  between: (low: string, high: string): string => `${low} to ${high}`,
  zero: '$0',
  lowBar: 'bar below: at least, 1 to 5 parts long for the same five classes',
  noLowBar: 'no bar: at least $0, there may be none',
  drawn: {
    risk: (pairs: string, goods: string, countries: string): string =>
      `Drawn are the ${goods} of the highest risk and the ${countries} of the highest risk among these goods. ${pairs} more in the table.`,
    amount: (pairs: string, goods: string, countries: string): string =>
      `Drawn are the ${goods} and the ${countries} with the highest upper ends. ${pairs} more in the table.`,
  },
  amountsInTable: 'The values, at least and at most, stand in the table.',
  doNotAdd: 'Goods can share HTS codes: do not add the values up.',
  codes: 'Countries are named by their ISO codes; the table has their names.',
};
