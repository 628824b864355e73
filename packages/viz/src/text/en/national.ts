import { formatNumber } from '../numbers.js';

/** Words of figures on import values; the measure is the axis of a figure and the end of a sentence. */
export const national = {
  imports: (flow: 'consumption' | 'general', period: string): string =>
    flow === 'consumption' ? `U.S. imports for consumption ${period}` : `U.S. general imports ${period}`,
  customsValue: 'customs value, USD',
  asOf: (day: string): string => `lists as of ${day}`,
  /** The set is an export of a query. */
  notWhole: 'not all imports are in this set',
  onlyOf: (choice: string): string => `only ${choice}`,
  /** Lists and kinds of exploitation need no word before them. */
  chosen: { countries: 'country', goods: 'good', statuses: 'action' },
  firstRows: (shown: number, all: number): string =>
    `only the first ${formatNumber(shown)} of ${formatNumber(all)} rows of the report`,
  listingsNotKnown: (count: number): string =>
    count === 1
      ? '1 listing is not known and is in no amount'
      : `${formatNumber(count)} listings are not known and are in no amount`,
  /** Beside a bar. */
  partNotKnown: (count: number): string => `${formatNumber(count)} not known`,
  noSector: '(no sector named)',
  chapter: (name: string): string => name,
};
