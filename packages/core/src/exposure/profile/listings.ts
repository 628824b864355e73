import type { ListingRow } from '@better-trade/data';
import { compareText } from '../../screening/hts-index.js';
import type { Level } from '../cells.js';
import type { Exposure } from '../exposure.js';
import type { ExposureRow } from '../exposure-row.js';
import type { Interval } from '../interval.js';
import type { ListedPair } from '../listed-pairs.js';
import type { Names } from '../names.js';
import type { Selection } from '../selection.js';

/** Import value behind some listings, US dollars of customs value, or the word that there is no figure. */
export interface ProfileValue {
  /** Null where nothing can be counted: no code, or not in the set. Never a 0 in its place. */
  readonly usd: Interval | null;
  /** Of all U.S. imports from the country, from 0 to 1; null also where the row is not of one country. */
  readonly ofCountry: Interval | null;
  readonly ofNation: Interval | null;
  readonly grade: ExposureRow['grade'];
  /** Who chose the codes. */
  readonly bases: ExposureRow['bases'];
  /** Distinct codes with imports; a bound counts its chapters. */
  readonly codes: number;
  /** Listings by how their value is known. */
  readonly levels: ExposureRow['levels'];
}

/** A listed pair with its import value. */
export interface ProfileListing extends ListedPair, ProfileValue {
  readonly countryName: string;
  /** What {@link ListedPair.via} names: the listed inputs of a downstream pair. */
  readonly inputs: readonly { readonly good: string; readonly name: string; readonly country: string }[];
  readonly level: Level;
}

/** A statement that does not hold on the day: it has ended, or it has not begun. */
export interface PastListing
  extends Pick<ListingRow, 'list' | 'good' | 'country' | 'from' | 'to' | 'edition' | 'source' | 'note'> {
  readonly exploitation: NonNullable<ListingRow['exploitation']>;
  readonly goodName: string;
  readonly countryName: string;
}

/** Largest first; those without a figure come last, because nobody knows how large they are. */
export function listingsOf(
  exposure: Exposure,
  selection: Selection,
  names: Names,
): readonly ProfileListing[] {
  const rows = new Map(exposure.by('listing', selection).map((row) => [row.key, row]));
  const pairs = exposure.select(selection).map((pair): ProfileListing => {
    const level = exposure.levelOf(pair);
    return {
      ...pair,
      countryName: names.country(pair.country),
      inputs: pair.via.map((via) => {
        const [good = '', country = ''] = via.split('@');
        return { good, name: names.good(good), country };
      }),
      level,
      ...profileValue(rows.get(pair.id)),
    };
  });
  return pairs.sort(
    (a, b) =>
      (b.usd?.high ?? -1) - (a.usd?.high ?? -1) ||
      (b.usd?.low ?? -1) - (a.usd?.low ?? -1) ||
      compareText(a.id, b.id),
  );
}

/** A row without any listing that could be counted has no figure. */
export function profileValue(row: ExposureRow | undefined): ProfileValue {
  const { grade = 'nothing', bases = [], codes = 0, levels = {} } = row ?? {};
  const counted = (row?.listings ?? 0) - (levels['no-code'] ?? 0) - (levels['not-in-set'] ?? 0);
  if (row === undefined || counted === 0)
    return { usd: null, ofCountry: null, ofNation: null, grade, bases, codes, levels };
  const { low, high, ofCountry, ofNation } = row;
  return { usd: { low, high }, ofCountry, ofNation, grade, bases, codes, levels };
}

/** Statements of the lists that do not hold on the day of the exposure. */
export function pastListings(
  { reference, lists }: Exposure,
  isMeant: (row: ListingRow) => boolean,
  names: Names,
): readonly PastListing[] {
  return reference.listings
    .flatMap((row): PastListing[] => {
      const { list, good, country, exploitation, from, to, edition, source, note } = row;
      if (exploitation === null || !isMeant(row)) return [];
      if (lists.listings.get(`${good}|${country}`)?.some((rows) => rows.includes(row))) return [];
      const [goodName, countryName] = [names.good(good), names.country(country)];
      return [{ list, good, goodName, country, countryName, exploitation, from, to, edition, source, note }];
    })
    .sort((a, b) => compareText(textOf(a), textOf(b)));
}

function textOf(row: PastListing): string {
  return [row.good, row.country, row.list, row.exploitation, row.from, row.to ?? '', row.source].join('|');
}
