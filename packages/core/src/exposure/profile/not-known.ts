import { type CountryCode, type Good, type GoodId, type HtsCode, periodOf } from '@better-trade/data';
import { formatHts } from '../../codes/parse-hts.js';
import { coverageOf } from '../../report/coverage.js';
import { compareText } from '../../screening/hts-index.js';
import type { Level } from '../cells.js';
import type { Exposure } from '../exposure.js';
import type { ProfileListing } from './listings.js';
import type { ProfileRelation } from './relations.js';

/** Something that the figures or the lists of a profile do not say, in one sentence. */
export interface NotKnown {
  readonly kind:
    | 'bound'
    | 'no-code'
    | 'not-in-set'
    | 'partial-edition'
    | 'at-risk'
    | 'no-country'
    | 'curated-codes'
    | 'year-and-day'
    | 'incomplete-set'
    | 'programme'
    | 'unplaced'
    | 'orders-without-country'
    | 'made-elsewhere';
  readonly text: string;
  /** Listings, goods, codes or orders that it is about. */
  readonly ids: readonly string[];
}

/** Facts of a profile that its holes are read from. */
export interface ProfileFacts {
  readonly listings: readonly ProfileListing[];
  readonly relations: readonly ProfileRelation[];
}

type Say = (kind: NotKnown['kind'], ids: readonly string[], text: string) => readonly NotKnown[];
const say: Say = (kind, ids, text) => [{ kind, ids, text }];

/** By hand: the digits of Intl depend on the machine's ICU, and reports are the same bytes everywhere. */
const USD = { format: (usd: number): string => String(Math.round(usd)).replace(/\B(?=(\d{3})+$)/g, ',') };

/** What holds for a country and for a good alike, in the order of weight. */
export function notKnownOf(exposure: Exposure, facts: ProfileFacts): readonly NotKnown[] {
  return [
    ...boundsOf(facts),
    ...holesOf(facts),
    ...atRiskOf(facts),
    ...editionsOf(exposure, facts),
    ...codersOf(facts),
    ...dayOf(exposure),
    ...setOf(exposure),
  ];
}

function boundsOf({ listings }: ProfileFacts): readonly NotKnown[] {
  const chapter = idsAt(listings, 'chapter-bound');
  const union = idsAt(listings, 'eu-bound');
  return [
    ...(chapter.length === 0
      ? []
      : say(
          'bound',
          chapter,
          `${count(chapter.length, 'listing')} known by chapter only: the figure is the most it can be, and holds every other good of the chapters.`,
        )),
    ...(union.length === 0
      ? []
      : say(
          'bound',
          union,
          `${count(union.length, 'listing')} of members of the European Union: codes are published for the Union only; the figure is at most the member's chapters and the Union's codes.`,
        )),
  ];
}

function holesOf({ listings }: ProfileFacts): readonly NotKnown[] {
  const codeless = idsAt(listings, 'no-code');
  const absent = idsAt(listings, 'not-in-set');
  return [
    ...(codeless.length === 0
      ? []
      : say(
          'no-code',
          codeless,
          `${count(codeless.length, 'listing')} without any HTS code here: no import of it can be seen or counted.`,
        )),
    ...(absent.length === 0
      ? []
      : say(
          'not-in-set',
          absent,
          `${count(absent.length, 'listing')} of countries that the set of import values does not hold: nothing can be said of their size.`,
        )),
  ];
}

function atRiskOf({ relations }: ProfileFacts): readonly NotKnown[] {
  const goods = distinct(relations.filter((row) => row.kind === 'at-risk').map((row) => row.outputGood));
  return goods.length === 0
    ? []
    : say(
        'at-risk',
        goods,
        `At risk, ${count(goods.length, 'good')}: the list names no country where such goods are made, so no dollars are counted.`,
      );
}

/** Goods at risk are at risk from any country, of listed inputs or not: said of each, with or without listings. */
export function atRiskAnywhere({ lists }: Exposure): readonly NotKnown[] {
  const rows = [...lists.relations.values()].flat().filter((row) => row.kind === 'at-risk');
  const goods = distinct(rows.map((row) => row.outputGood));
  if (goods.length === 0) return [];
  const are = goods.length === 1 ? 'is at risk wherever it is' : 'are at risk wherever they are';
  return say(
    'at-risk',
    goods,
    `${count(goods.length, 'good')} ${are} made; lines from here can meet ${goods.length === 1 ? 'it' : 'them'}.`,
  );
}

/** A good of the reference that nothing names with a country is on a list whose countries the sources do not state. */
export function withoutCountry({ reference }: Exposure, { id, name }: Good): readonly NotKnown[] {
  return coverageOf(reference).goodsWithoutCountry.includes(id)
    ? say(
        'no-country',
        [id],
        `${name} is on a list for a country that our sources do not name: no line and no dollar of it can be found.`,
      )
    : [];
}

function editionsOf({ reference }: Exposure, { listings }: ProfileFacts): readonly NotKnown[] {
  const rows = [...reference.listings, ...reference.relations];
  const partial = distinct(rows.map((row) => row.edition)).filter((edition) => edition.includes('partial'));
  if (partial.length === 0) return [];
  const resting = listings.filter((row) => row.editions.some((edition) => partial.includes(edition)));
  return say(
    'partial-edition',
    resting.map((row) => row.id),
    `Edition ${partial.join(', ')}: held here in part. Listings above that rest on it: ${resting.length}; what else it lists cannot be found here.`,
  );
}

function codersOf({ listings }: ProfileFacts): readonly NotKnown[] {
  const curated = listings.filter((row) => row.bases.includes('curated'));
  return curated.length === 0
    ? []
    : say(
        'curated-codes',
        curated.map((row) => row.id),
        `${curated.length} of ${listings.length} figures use codes chosen by this project, not by DOL.`,
      );
}

function dayOf({ trade, asOf }: Exposure): readonly NotKnown[] {
  return say(
    'year-and-day',
    [],
    `The values are of ${periodOf(trade.basis)}, the lists of ${asOf}: what was imported then of what is listed on that day.`,
  );
}

function setOf({ trade }: Exposure): readonly NotKnown[] {
  return trade.complete
    ? []
    : say(
        'incomplete-set',
        [trade.id],
        `The set ${trade.id} holds what a query asked for: what is absent from it may have been imported, and totals and shares are of the set alone.`,
      );
}

export function programmeOf(usd: number | null, lowValueUsd: number | null): readonly NotKnown[] {
  if (usd === null || usd === 0) return [];
  const low = lowValueUsd === null ? '' : `, of them ${USD.format(lowValueUsd)} as low-value shipments`;
  return say(
    'programme',
    ['98', '99'],
    `${USD.format(usd)} USD came under chapters 98 and 99${low}: no goods code is named, so no listing can be found in it.`,
  );
}

/** @param isMeant Whether an ended code without known successor can matter here. */
export function unplacedOf({ unplaced }: Exposure, isMeant: (hts: HtsCode) => boolean): readonly NotKnown[] {
  return unplaced
    .filter((row) => isMeant(row.hts))
    .flatMap((row) =>
      say(
        'unplaced',
        [row.hts],
        `${formatHts(row.hts)} has ended and no successor is known: ${row.takenAt === '' ? 'its imports are not counted' : `it is counted at ${formatHts(row.takenAt)}`}.`,
      ),
    );
}

export function ordersWithoutCountry({ lists }: Exposure): readonly NotKnown[] {
  const ids = [...lists.orders.values()].filter((order) => order.country === null).map((order) => order.id);
  return ids.length === 0
    ? []
    : say(
        'orders-without-country',
        ids.sort(compareText),
        `CBP orders in force that state no country, because they are on fishing vessels: ${ids.length}. Their catch may come under any flag.`,
      );
}

export function madeElsewhere(subject: string, relations: readonly ProfileRelation[]): readonly NotKnown[] {
  const ids = distinct(relations.map((row) => row.id));
  return ids.length === 0
    ? []
    : say(
        'made-elsewhere',
        ids,
        `Goods made elsewhere with ${subject} are imports of other countries and not in the total here.`,
      );
}

/** Whether the code is at the good on the day: for {@link unplacedOf}. */
export function meets({ trade, matches }: Exposure, good: GoodId): (hts: HtsCode) => boolean {
  return (hts) => {
    const at = trade.detail.codes.indexOf(hts);
    return matches[at]?.some((match) => match.kind === 'good' && match.subject === good) ?? false;
  };
}

/** Whether the country imported under the code: for {@link unplacedOf}. */
export function importedFrom({ cells }: Exposure, country: CountryCode): (hts: HtsCode) => boolean {
  return (hts) => cells.some((cell) => cell.country === country && cell.code === hts);
}

function idsAt(listings: readonly ProfileListing[], level: Level): readonly string[] {
  return listings.filter((row) => row.level === level).map((row) => row.id);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
