import type { CountryCode } from '@better-trade/data';
import type { ActiveLists } from './active-lists.js';
import { coversAllProducts } from './describe-order.js';
import type { CodeMatch } from './hts-index.js';
import { once } from './once.js';
import type { Stated, StatedBy } from './stated.js';
import { UFLPA_ORIGIN } from './uflpa-origin.js';

/** What a list in force says of a good, an order's merchandise or a sector; worded when it is first asked for. */
export type Claim = () => Stated;

/**
 * What the lists say of the subject of a match, in their order.
 * @param origin Of goods of this origin alone; null: whatever their origin.
 */
export type Claims = (match: CodeMatch, origin: CountryCode | null) => readonly Claim[];

type BySubject = Map<string, Claim[]>;
/** Null: every origin. */
type ByOrigin = Map<CountryCode | null, BySubject>;

const NONE: readonly Claim[] = [];

/**
 * Keys the lists by origin first: most subjects that a code meets have nothing from the origin of a line, and one
 * lookup says so. Each table is keyed when a match first asks for it.
 */
export function createClaims(lists: ActiveLists, by: StatedBy): Claims {
  const tables: Readonly<Record<CodeMatch['kind'], () => ByOrigin>> = {
    good: once(() => claimsOnGoods(lists, by)),
    order: once(() => claimsOnOrders(lists, by)),
    sector: once(() => claimsOnSectors(lists, by)),
  };
  return ({ kind, subject }, origin) => tables[kind]().get(origin)?.get(subject) ?? NONE;
}

function claimsOnGoods(lists: ActiveLists, by: StatedBy): ByOrigin {
  const claims: ByOrigin = new Map();
  const nameOf = (good: string): string => lists.goods.get(good)?.name ?? good;
  for (const rows of [...lists.listings.values()].flat()) {
    const [row] = rows;
    if (row === undefined) continue;
    const { good, country } = row;
    add(
      claims,
      country,
      good,
      once(() => by.listing(rows, good, nameOf(good))),
    );
  }
  for (const [good, relations] of lists.relations)
    for (const relation of relations)
      add(
        claims,
        relation.outputCountry,
        good,
        once(() => by.relation(relation, nameOf(good))),
      );
  return claims;
}

function claimsOnOrders(lists: ActiveLists, by: StatedBy): ByOrigin {
  const claims: ByOrigin = new Map();
  for (const order of lists.orders.values())
    if (!coversAllProducts(order))
      add(
        claims,
        order.country,
        order.id,
        once(() => by.order(order)),
      );
  return claims;
}

function claimsOnSectors(lists: ActiveLists, by: StatedBy): ByOrigin {
  const claims: ByOrigin = new Map();
  for (const sector of lists.sectors.values())
    add(
      claims,
      UFLPA_ORIGIN,
      sector.id,
      once(() => by.sector(sector)),
    );
  return claims;
}

function add(claims: ByOrigin, origin: CountryCode | null, subject: string, claim: Claim): void {
  const subjects = claims.get(origin) ?? new Map<string, Claim[]>();
  claims.set(origin, subjects);
  const known = subjects.get(subject);
  if (known === undefined) subjects.set(subject, [claim]);
  else known.push(claim);
}
