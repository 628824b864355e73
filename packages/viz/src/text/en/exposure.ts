import { formatNumber } from '../numbers.js';

const n = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

/** Pages on import values: the national report, its single views, enforcement gaps. */
export const exposure = {
  kicker: 'Better Trade Tool: import value behind the lists',
  kickerGaps: 'Better Trade Tool: enforcement gaps',
  titleNational: (period: string): string => `U.S. imports of listed goods, ${period}`,
  titleBy: (by: string, period: string): string => `U.S. imports of listed goods by ${by}, ${period}`,
  titleGaps: (period: string): string => `Listed goods by import value and action, ${period}`,
  by: {
    good: 'good',
    country: 'country',
    sector: 'sector',
    list: 'list',
    edition: 'edition',
    chapter: 'HTS chapter',
    listing: 'listing',
  },
  lead: {
    found: (listings: number, interval: string, imports: string): string =>
      `Behind ${n(listings, 'listing', 'listings')} stand ${interval} of ${imports}, customs value`,
    foundPairs: (pairs: string, interval: string, imports: string): string =>
      `Behind ${pairs} stand ${interval} of ${imports}, customs value`,
    share: (low: string, high: string): string =>
      low === high ? ` (${low} of all)` : ` (${low} to ${high} of all)`,
    noneOfStatus: (statuses: string): string =>
      `No listed good of this choice has this action (${statuses}): that is not to say that nothing is listed`,
    nothing: 'No list in force names a good and a country of this choice, so nothing is counted',
    notKnown: 'For none of the listings is a value known',
    unknown: (number: number): string =>
      number === 1
        ? '1 listing could not be counted'
        : `${formatNumber(number)} listings could not be counted`,
    bound: (number: number): string =>
      number === 1
        ? 'of 1 listing only an upper bound is known'
        : `of ${formatNumber(number)} listings only an upper bound is known`,
    noneUnknown: 'a value or a bound is known for every listing',
    withoutAction: (interval: string): string =>
      `Not reached by any order, Finding or UFLPA sector: ${interval}.`,
    pairs: (pairs: number): string => n(pairs, 'listed good of a country', 'listed goods of a country'),
    unknownPairs: (number: number): string =>
      number === 1
        ? '1 of them could not be counted'
        : `${formatNumber(number)} of them could not be counted`,
    noneUnknownPairs: 'a value or a bound is known for each',
  },
  values: 'Import values',
  valuesOf: (imports: string, measure: string, total: string): string =>
    `${imports}, ${measure}; all imports of the set: ${total}`,
  valuesSource: 'Source of the values',
  valuesDigest: 'Set of values',
  choice: 'Choice',
  choiceAll: 'all listings in force',
  options: 'Rows',
  first: (shown: number, left: number): string =>
    `the first ${formatNumber(shown)} by value; ${formatNumber(left)} more were left out by --top`,
  notCountedHeading: 'What could not be counted',
  notWhole: (id: string): string =>
    `The set ${id} holds what a query asked for: what is absent from it may have been imported, and is not counted.`,
  programme: (usd: string, low: string): string =>
    `${usd} under chapters 98 and 99, where no goods code is named (of it ${low} of low-value shipments), are behind no listing here.`,
  atRisk: (goods: number): string =>
    `${n(goods, 'good is', 'goods are')} at risk of holding listed inputs; ILAB names no country for them, so nothing is counted.`,
  unplaced: (hts: string, usd: string, at: string): string =>
    `HTS ${hts} of the import values (${usd}) is not in the schedule of today and no successor is known: ${at === '' ? 'not counted' : `counted at ${at} instead`}.`,
  ordersWithoutCountry: (orders: number): string =>
    `${n(orders, 'CBP order names', 'CBP orders name')} no country (on vessels, mostly): an action on no pair.`,
  levelsCaption: 'Listings by how their value is known',
  level: 'How it is known',
  listings: 'Listings',
  levels: {
    code: 'by HTS code',
    'eu-bound': 'EU bound: at most the smaller of the member’s chapters and the Union’s codes',
    'chapter-bound': 'chapter bound: only chapters are published of the country',
    none: 'nothing was imported from the country',
    'not-in-set': 'not known: the set does not say',
    'no-code': 'not known: the good has no HTS code here',
  },
  meaning:
    'At least: codes that hold nothing but the listed goods. At most: every code that may hold them. A code of a country counts once in any total, so rows may add up to more than their total. Value behind a listing is what was imported under its codes, never what was made with child or forced labor.',
  top: 'Largest listed goods',
  topBy: (by: string): string => `Largest, by ${by}`,
  where: 'Where it comes from',
  what: 'Which goods of which countries',
  gaps: 'What is done about it',
  gapsIntro:
    'Each listed good of a country once, by the widest action that takes it in. Without action: at least the codes of the goods alone that no order, Finding or UFLPA sector touches; at most every code that no order on the whole country closes.',
  gapsLimits:
    'Which goods an order or a sector takes in was decided by reading its words. “No action” says that none of the actions held here takes the good in: other laws were not looked at.',
  chains: 'How listed inputs get here',
  chainsIntro:
    'Pairs of a listed input and a good made with it, as ILAB states them. The claim is the input’s, in the input’s country.',
  chainsNone: 'No relation of ILAB’s list of downstream goods meets this choice.',
  rows: 'All rows',
  rowsCaption: (rows: number): string => n(rows, 'row', 'rows'),
  pairsCaption: (rows: number): string =>
    `${n(rows, 'listed good of a country', 'listed goods of a country')}, the largest value without action first`,
  statusCaption: 'By widest action',
  action: 'Action',
  pairs: 'Pairs',
  notKnown: 'Not known',
  exploitation: 'Exploitation',
  lists: 'Lists',
  since: 'Listed since',
  withoutLow: 'Without action, at least (USD)',
  withoutHigh: 'Without action, at most (USD)',
  actions: 'Orders and sectors',
  known: 'Known',
  codes: 'Codes',
  grade: 'Grade',
  ofAll: 'Of all imports, at most (%)',
  sources: 'Editions and sources',
  left: 'Left out, filtered and waived',
  leftNothing: 'Nothing was filtered: all listings in force on the day are counted.',
  leftChoice: (choice: string): string => `Only these were chosen: ${choice}.`,
  leftRows: (number: number): string =>
    `${n(number, 'row was', 'rows were')} left out by --top; the totals hold them.`,
  noWaivers: 'Nothing was waived: btt knows no waivers.',
};
