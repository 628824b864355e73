import { formatNumber } from '../numbers.js';

/** All of the years from the first to the last are meant. */
const yearsOf = (years: readonly string[]): string =>
  years.length > 2 ? `${years[0]} to ${years.at(-1)}` : years.join(', ');

export const assessments = {
  title: (country: string): string =>
    `How DOL assessed efforts against the worst forms of child labor: ${country}`,
  nothing: (country: string): string => `The source kept here has no assessment of ${country}.`,
  takeaway: ({ country, level, year, since, before, change, after }: AssessmentWords): string => {
    const parts = [
      `The latest assessment of ${country} is "${level}" for ${year}${since === year ? '' : `, as in every row since ${since}`}`,
    ];
    if (before !== null)
      parts.push(
        `before that it was "${before.level}" in ${before.year}${change === null ? '' : `, ${CHANGES[change]}`}`,
      );
    return `${parts.join('; ')}.${after.length === 0 ? '' : ` There is no row for ${yearsOf(after)}.`}`;
  },
  noRow: 'no row in the source',
  blank: '(empty)',
  point: (country: string, year: string, level: string): string => `${country} ${year}: ${level}`,
  caption: (country: string): string => `Assessments of ${country} by year, as DOL printed them`,
  columns: { year: 'Year', level: 'Level', source: 'Source' },
  howToRead:
    'Levels stand from the best, at the top, down, in the words of DOL. The line joins years that follow each other.',
  qualified:
    'A hollow point below a level has that level with words that DOL added. The added words do not make another level.',
  withoutRow:
    'A cross is a year without a row: DOL did not assess the country, or the source kept here does not hold it.',
  otherWords: 'Words that are none of the known levels stand in a lane of their own, below, in no order.',
  left: (years: number): string =>
    `${formatNumber(years)} earlier ${years === 1 ? 'year is' : 'years are'} in the table only.`,
};

const CHANGES = { up: 'a lower level', down: 'a higher level', same: 'the same level in other words' };

export interface AssessmentWords {
  readonly country: string;
  readonly level: string;
  readonly year: string;
  /** First year of the rows with these words without another between. */
  readonly since: string;
  readonly before: { readonly level: string; readonly year: string } | null;
  /** From before to now; null where one of the two is no judgement. */
  readonly change: 'up' | 'down' | 'same' | null;
  /** Later years, without a row. */
  readonly after: readonly string[];
}
