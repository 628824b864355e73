import { formatNumber } from '../numbers.js';

export const bars = {
  of: {
    good: { one: 'good', many: 'goods', head: 'Good' },
    country: { one: 'country', many: 'countries', head: 'Country' },
    sector: { one: 'sector', many: 'sectors', head: 'Sector' },
    list: { one: 'list', many: 'lists', head: 'List' },
    edition: { one: 'edition', many: 'editions', head: 'Edition' },
    chapter: { one: 'HTS chapter', many: 'HTS chapters', head: 'HTS chapter' },
    listing: { one: 'listing', many: 'listings', head: 'Listing' },
    finding: { one: 'finding', many: 'findings', head: 'Finding' },
    supplier: { one: 'supplier', many: 'suppliers', head: 'Supplier' },
    file: { one: 'file', many: 'files', head: 'File' },
    action: { one: 'action', many: 'actions', head: 'Action' },
    risk: { one: 'risk', many: 'risks', head: 'Risk' },
    other: { one: 'row', many: 'rows', head: 'Row' },
  },
  title: (one: string): string => `Value by ${one}: at least and at most`,
  nothing: 'There are no rows to show.',
  first: (name: string, interval: string, of: string | null): string =>
    `${name}: ${interval}${of === null ? '' : `, the highest upper end of ${of}`}`,
  allZero: (rows: string): string => `The value recorded for ${rows} is $0`,
  noneKnown: (rows: string): string => `No value is known for ${rows}.`,
  andUnknown: (rows: number): string => `; no value is known for ${formatNumber(rows)} more`,
  unknownOfThem: (rows: number, _of: string): string =>
    `; no value is known for ${formatNumber(rows)} of them`,
  risk: 'Risk',
  note: 'Note',
  atLeast: 'at least',
  atMost: 'at most',
  logScale: 'Log scale: each line is ten times the line before it.',
  linearScale: 'Linear scale.',
  legendEnds: 'left end: at least; right end: at most',
  legendSame: 'both ends the same',
  legendZero: 'at least $0: there may be none',
  left: (rows: string, unknown: number): string =>
    `${rows} more in the table${unknown === 0 ? '' : `, ${formatNumber(unknown)} of them not known`}.`,
  doNotAdd: 'Rows can share HTS codes: do not add them up.',
};
