import type { Entity, Good, ListingRow, Order, Reference, Relation, Sector } from '@better-trade/data';
import { type Day, holdsOn } from '../codes/dates.js';
import { groupBy } from './group-by.js';
import { once } from './once.js';

/** What of the reference is in force on one day, keyed for lookup. */
export interface ActiveLists {
  readonly goods: ReadonlyMap<string, Good>;
  /** Key `good|country`; rows that state an exploitation of their own, those of one list together. */
  readonly listings: ReadonlyMap<string, readonly (readonly ListingRow[])[]>;
  /** Key: output good. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  readonly orders: ReadonlyMap<string, Order>;
  readonly sectors: ReadonlyMap<string, Sector>;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Statuses under which CBP acts on an order today. */
const IN_FORCE = new Set<Order['status']>(['active', 'partially-modified']);

/** Each table is keyed when it is first asked for: most lines meet few of them. */
export function activeLists(reference: Reference, day: Day): ActiveLists {
  const goods = once(() => byId(reference.goods));
  const listings = once(() =>
    groupBy(statedOn(reference.listings, day), ([row]) => `${row?.good}|${row?.country}`),
  );
  const relations = once(() =>
    groupBy(
      reference.relations.filter((row) => holdsOn(row.from, row.to, day)),
      (row) => row.outputGood,
    ),
  );
  const orders = once(() => byId(reference.orders.filter((order) => orderHoldsOn(order, day))));
  const sectors = once(() => byId(reference.sectors.filter((sector) => holdsOn(sector.from, null, day))));
  const entities = once(() =>
    byId(reference.entities.filter((entity) => holdsOn(entity.effective, null, day))),
  );
  return {
    get goods() {
      return goods();
    },
    get listings() {
      return listings();
    },
    get relations() {
      return relations();
    },
    get orders() {
      return orders();
    },
    get sectors() {
      return sectors();
    },
    get entities() {
      return entities();
    },
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows that state an exploitation of their own, those of one list, good and country together. */
function statedOn(rows: readonly ListingRow[], day: Day): ListingRow[][] {
  const stated = rows.filter((row) => row.exploitation !== null && holdsOn(row.from, row.to, day));
  return [...groupBy(stated, (row) => `${row.list}|${row.good}|${row.country}`).values()];
}

/**
 * An order that CBP no longer shows as active, but whose end nobody dated, counts until the day of CBP's file: for
 * a screen of the past a doubtful order is shown, for today it is not.
 */
export function orderHoldsOn(order: Order, day: Day): boolean {
  if (IN_FORCE.has(order.status)) return holdsOn(order.effective, null, day);
  return order.ended !== null && holdsOn(order.effective, order.ended, day);
}
