import { formatNumber, formatShortUsd } from '../numbers.js';

/** Words that stand in more than one figure or page. */
export const common = {
  risk: { high: 'high', medium: 'medium', low: 'low' },
  riskOf: (risk: string): string => `${risk} risk`,
  exploitation: {
    CL: 'child labor',
    FL: 'forced labor',
    FCL: 'forced or indentured child labor',
  },
  list: {
    TVPRA: 'TVPRA List',
    EO13126: 'EO 13126 list',
    downstream: 'downstream list',
    CBP: 'CBP order',
    UFLPA: 'UFLPA',
  },
  grade: { exact: 'exact', basket: 'basket', partial: 'partial', bound: 'bound', nothing: 'no imports' },
  status: {
    finding: 'CBP Finding',
    'active-order': 'withhold release order',
    'uflpa-sector': 'UFLPA sector',
    'eo-only': 'EO 13126 only',
    none: 'no action',
  },
  tier: {
    listed: 'listed',
    ruling: 'ruling',
    norm: 'norm',
    study: 'study',
    curated: 'curated',
    model: 'model',
  },
  and: 'and',
  notKnown: 'not known',
  none: 'none',
  country: 'Country',
  good: 'Good',
  atLeast: 'At least (USD)',
  atMost: 'At most (USD)',
  /** For a sentence: both ends, or the one where they are the same. */
  interval: (low: number, high: number): string =>
    low === high
      ? formatShortUsd(low, 'en')
      : `at least ${formatShortUsd(low, 'en')} and at most ${formatShortUsd(high, 'en')}`,
  count: (number: number, one: string, many: string): string =>
    `${formatNumber(number)} ${number === 1 ? one : many}`,
  negative: (rows: number): string =>
    `${formatNumber(rows)} ${rows === 1 ? 'row has a negative value' : 'rows have negative values'}, such as credits. The picture puts what is under $0 at $0; the table has the numbers.`,
  /** A figure's table of numbers. */
  numbers: 'The numbers of this figure',
  moreRows: (number: number): string => `${formatNumber(number)} more in the table`,
};
