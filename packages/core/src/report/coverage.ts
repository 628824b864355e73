import type { Classification, Reference } from '@better-trade/data';
import { classifiedSubjects } from '../screening/classifications-in.js';
import { coversAllProducts } from '../screening/describe-order.js';

/** What the reference can and cannot see: reported on every run, so that a hole never reads as "nothing found". */
export interface Coverage {
  /** Goods with a listing or a relation, and how many of these have at least one HTS code. */
  readonly goodsListed: number;
  readonly goodsClassified: number;
  /** Listed goods without any HTS code: a line of these goods cannot be found. */
  readonly holes: readonly Hole[];
  /** Named on a list by a source that does not say for which country. */
  readonly goodsWithoutCountry: readonly string[];
  /** Orders that only the maker's name can show. */
  readonly ordersByNameOnly: readonly string[];
  readonly ordersUnclassified: readonly string[];
  /** Rows of the classification of goods, by who chose the code. */
  readonly classificationRows: { readonly dol: number; readonly curated: number };
  /** What the publishers' editions are known to lack here. */
  readonly knownGaps: readonly { readonly source: string; readonly gap: string }[];
}

export interface Hole {
  readonly good: string;
  readonly name: string;
  readonly countries: readonly string[];
}

export function coverageOf(reference: Reference): Coverage {
  const countries = new Map<string, Set<string>>();
  const mark = (good: string, country: string | null): void => {
    const set = countries.get(good) ?? new Set<string>();
    if (country !== null) set.add(country);
    countries.set(good, set);
  };
  for (const row of reference.listings) mark(row.good, row.country);
  for (const row of reference.relations) mark(row.outputGood, row.outputCountry);
  const subjects = classifiedSubjects(reference);
  const classified = new Set(subjects.map((row) => `${row.subjectKind}:${row.subject}`));
  const names = new Map<string, string>(reference.goods.map((good) => [good.id, good.name]));
  const holes = [...countries]
    .filter(([good]) => !classified.has(`good:${good}`))
    .map(([good, set]): Hole => ({ good, name: names.get(good) ?? good, countries: [...set].sort() }))
    .sort((a, b) => (a.good < b.good ? -1 : 1));
  const ofGoods = (basis: Classification['basis']): number =>
    subjects.reduce(
      (sum, row) => (row.subjectKind === 'good' && row.basis === basis ? sum + row.rows : sum),
      0,
    );
  const unseen = reference.orders.filter((order) => !classified.has(`order:${order.id}`));
  return {
    goodsListed: countries.size,
    goodsClassified: countries.size - holes.length,
    holes,
    goodsWithoutCountry: reference.goods
      .filter((good) => !countries.has(good.id))
      .map((good) => good.id)
      .sort(),
    ordersByNameOnly: unseen
      .filter(coversAllProducts)
      .map((order) => order.id)
      .sort(),
    ordersUnclassified: unseen
      .filter((order) => !coversAllProducts(order))
      .map((order) => order.id)
      .sort(),
    classificationRows: {
      dol: ofGoods('dol'),
      curated: ofGoods('curated'),
    },
    knownGaps: [...reference.sources]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((source) => source.knownGaps.map((gap) => ({ source: source.id, gap }))),
  };
}
