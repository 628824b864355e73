import type { Entity, Good, ListingRow, Order, Reference, Relation, Sector } from '@better-trade/data';
import { type Day, holdsOn } from '../codes/dates.js';
import { groupBy } from './group-by.js';

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

export function activeLists(reference: Reference, day: Day): ActiveLists {
  const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    goods: byId(reference.goods),
    listings: groupBy(
      [
        ...groupBy(
          reference.listings.filter((row) => row.exploitation !== null && holdsOn(row.from, row.to, day)),
          (row) => `${row.list}|${row.good}|${row.country}`,
        ).values(),
      ],
      ([row]) => `${row?.good}|${row?.country}`,
    ),
    relations: groupBy(
      reference.relations.filter((row) => holdsOn(row.from, row.to, day)),
      (row) => row.outputGood,
    ),
    orders: byId(reference.orders.filter((order) => orderHoldsOn(order, day))),
    sectors: byId(reference.sectors.filter((sector) => holdsOn(sector.from, null, day))),
    entities: byId(reference.entities.filter((entity) => holdsOn(entity.effective, null, day))),
  };
}

/**
 * An order that CBP no longer shows as active, but whose end nobody dated, counts until the day of CBP's file: for
 * a screen of the past a doubtful order is shown, for today it is not.
 */
export function orderHoldsOn(order: Order, day: Day): boolean {
  if (IN_FORCE.has(order.status)) return holdsOn(order.effective, null, day);
  return order.ended !== null && holdsOn(order.effective, order.ended, day);
}
