import { formatNumber } from '../numbers.js';

export type Counted = 'listings' | 'findings';

const counted = (number: number, what: Counted): string =>
  `${formatNumber(number)} ${number === 1 ? what.slice(0, -1) : what}`;
const countries = (number: number): string =>
  `${formatNumber(number)} ${number === 1 ? 'country' : 'countries'}`;

export const map = {
  title: { listings: 'Where listed goods come from', findings: 'Where the findings come from' },
  takeaway: {
    none: 'No country stands in these data.',
    from: { listings: 'Listed goods come from', findings: 'The findings come from' },
    countries,
    /** After the number of countries. */
    allUnknown: 'no value is known.',
    one: (name: string, interval: string): string => `${name}: ${interval}.`,
    largest: (name: string, interval: string): string =>
      `the largest by its upper end is ${name}: ${interval}.`,
    allZero: 'the value is $0 at both ends.',
    unknown: (number: number): string =>
      number === 1
        ? 'For 1 country no value is known.'
        : `For ${formatNumber(number)} countries no value is known.`,
  },
  /** All that a country's mark says. */
  place: (name: string, count: number, what: Counted, amount: string): string =>
    `${name}: ${counted(count, what)}; ${amount}`,
  amount: (low: string, high: string): string => `at least ${low}, at most ${high}`,
  counted: { listings: 'Listings', findings: 'Findings' },
  tableCaption: 'Countries, the largest upper end first',
  legend: {
    most: 'Shade and ring: at most',
    under: (limit: string): string => `under ${limit}`,
    between: (low: string, high: string): string => `${low} to under ${high}`,
    over: (limit: string): string => `${limit} or more`,
    zero: '$0',
    reading: 'Disc in the ring: at least',
    both: 'both ends in one step',
    apart: 'ends in different steps',
    noDisc: 'at least $0',
    unknown: 'value not known',
    plain: 'not in these data',
    largest: (number: number): string =>
      number === 1 ? 'The country' : `The ${formatNumber(number)} largest`,
    low: 'At least',
    high: 'At most',
  },
  notes: {
    reading:
      'A ring is the upper end of the amount, the disc in it the lower end. Sizes are the steps of the legend, not areas. Where symbols would overlap, they stand aside and a line leads to the place.',
    plain: 'Land without a shade is not in these data. That says nothing about what comes from there.',
    zero: (number: number): string =>
      `${countries(number)} ${number === 1 ? 'has' : 'have'} $0 at both ends: the data hold no value there. That does not show that nothing came in.`,
    unknown: (number: number): string =>
      `${countries(number)} ${number === 1 ? 'has' : 'have'} no known value: hatched land and a dashed ring with a question mark. Not known is not $0.`,
    unplaced: (names: string): string => `Not on the map, but in the table: ${names}.`,
    leftOut: (number: number): string => `${formatNumber(number)} more in the table than on the map.`,
    boundaries:
      'Boundaries are not necessarily authoritative. Northern Cyprus and Somaliland have no country code and are drawn as plain land.',
  },
};
