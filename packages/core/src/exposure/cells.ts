import type { ClassificationBasis, CountryCode, HtsCode, TradeCells, TradeSet } from '@better-trade/data';
import type { CodeMatch } from '../screening/hts-index.js';
import type { Grade } from '../screening/verdict.js';
import type { ListedPair } from './listed-pairs.js';

/**
 * How a pair's value is known. `code`: by the codes of the set. `eu-bound`: by the European Union's codes and the
 * member's own chapters. `chapter-bound`: by the country's chapters, all that is published of it. `none`: nothing was
 * imported from it. `not-in-set`: the set does not say. `no-code`: the good has no HTS code, so nothing can be counted.
 */
export type Level = 'code' | 'eu-bound' | 'chapter-bound' | 'none' | 'not-in-set' | 'no-code';

/** One value of a good of a country: a code, or for a bound a chapter. */
export interface Cell {
  /** `cocoa@CI`. */
  readonly pair: string;
  readonly country: string;
  readonly code: HtsCode;
  readonly chapter: string;
  /** Whole US dollars, customs value; the European Union's for an `eu-bound`. */
  readonly usd: number;
  /** True if the code holds nothing but the good. */
  readonly exclusive: boolean;
  readonly grade: Grade;
  readonly level: 'code' | 'eu-bound' | 'chapter-bound';
  readonly basis: ClassificationBasis;
}

/** The cells of every pair and how the value of each is known. */
export interface PairCells {
  readonly cells: readonly Cell[];
  /** By `good@country`. */
  readonly levels: ReadonlyMap<string, Level>;
}

/** `good@country`: two lists that name one pair share its cells. */
export function pairOf(listed: Pick<ListedPair, 'good' | 'country'>): string {
  return `${listed.good}@${listed.country}`;
}

/** Lays the listed pairs over the import values. */
export function cellsOf(
  pairs: readonly ListedPair[],
  trade: TradeSet,
  matches: readonly (readonly CodeMatch[])[],
  chaptersOfGood: ReadonlyMap<string, ReadonlyMap<string, ClassificationBasis>>,
): PairCells {
  const places = new Map<string, Place>();
  const levels = new Map<string, Level>();
  for (const pair of pairs) {
    const level = levelOf(pair, trade, chaptersOfGood);
    levels.set(pairOf(pair), level);
    const place = places.get(pair.country) ?? { level, goods: new Set<string>() };
    if (level === 'code' || level === 'eu-bound' || level === 'chapter-bound') place.goods.add(pair.good);
    places.set(pair.country, { ...place, level: level === 'no-code' ? place.level : level });
  }
  const cells = [...cellsByCode(trade, matches, places), ...cellsByChapter(trade, places, chaptersOfGood)];
  if (!trade.complete) {
    // What was not asked for is absent as what was not imported is: no value of the good says nothing.
    const met = new Set(cells.map((cell) => cell.pair));
    for (const [pair, level] of levels)
      if (level !== 'no-code' && !met.has(pair)) levels.set(pair, 'not-in-set');
  }
  return { cells, levels };
}

interface Place {
  readonly level: Level;
  readonly goods: Set<string>;
}

function levelOf(pair: ListedPair, trade: TradeSet, chaptersOfGood: ReadonlyMap<string, unknown>): Level {
  return chaptersOfGood.has(pair.good) ? levelOfCountry(pair.country, trade) : 'no-code';
}

/** How finely a set of values knows a country. */
export function levelOfCountry(country: CountryCode, trade: TradeSet): Exclude<Level, 'no-code'> {
  if (trade.detail.partners.includes(country)) return 'code';
  const inUnion = trade.eu.includes(country) && trade.detail.partners.includes('EU');
  const inChapters = trade.chapters?.partners.includes(country) ?? false;
  if (inUnion) return inChapters || !trade.complete ? 'eu-bound' : 'none';
  if (inChapters) return 'chapter-bound';
  return trade.complete ? 'none' : 'not-in-set';
}

function cellsByCode(
  { detail, eu }: TradeSet,
  matches: readonly (readonly CodeMatch[])[],
  places: ReadonlyMap<string, Place>,
): readonly Cell[] {
  const members = eu.filter((member) => places.get(member)?.level === 'eu-bound');
  // By number of the partner: most of the 200,000 values are of countries without a listing of the good.
  const countriesOf = detail.partners.map((partner) => {
    const countries = partner === 'EU' ? members : [partner];
    return countries.flatMap((country) => {
      const goods = places.get(country)?.goods;
      return goods === undefined ? [] : [{ country, goods }];
    });
  });
  const cells: Cell[] = [];
  for (let c = 0; c < detail.codes.length; c++) {
    const goods = matches[c] ?? [];
    if (goods.length === 0) continue;
    const code = detail.codes[c] as HtsCode;
    for (let i = detail.starts[c] ?? 0; i < (detail.starts[c + 1] ?? 0); i++) {
      const number = detail.partner[i] ?? 0;
      const ofUnion = detail.partners[number] === 'EU';
      for (const { country, goods: listed } of countriesOf[number] ?? [])
        for (const match of goods)
          if (listed.has(match.subject))
            cells.push({
              pair: `${match.subject}@${country}`,
              country,
              code,
              chapter: code.slice(0, 2),
              usd: detail.usd[i] ?? 0,
              exclusive: !ofUnion && match.grade === 'exact',
              grade: match.grade,
              level: ofUnion ? 'eu-bound' : 'code',
              basis: match.classification.basis,
            });
    }
  }
  return cells;
}

function* cellsByChapter(
  { chapters }: TradeSet,
  places: ReadonlyMap<string, Place>,
  chaptersOfGood: ReadonlyMap<string, ReadonlyMap<string, ClassificationBasis>>,
): IterableIterator<Cell> {
  if (chapters === null) return;
  for (const [chapter, country, usd] of everyValue(chapters)) {
    const place = places.get(country);
    if (place?.level !== 'chapter-bound') continue;
    for (const good of place.goods) {
      const basis = chaptersOfGood.get(good)?.get(chapter);
      if (basis === undefined) continue;
      yield {
        pair: `${good}@${country}`,
        country,
        code: chapter,
        chapter,
        usd,
        exclusive: false,
        grade: 'partial',
        level: 'chapter-bound',
        basis,
      };
    }
  }
}

function* everyValue(cells: TradeCells): IterableIterator<readonly [HtsCode, string, number]> {
  for (let c = 0; c < cells.codes.length; c++)
    for (let i = cells.starts[c] ?? 0; i < (cells.starts[c + 1] ?? 0); i++)
      yield [cells.codes[c] as HtsCode, cells.partners[cells.partner[i] ?? 0] ?? '', cells.usd[i] ?? 0];
}
