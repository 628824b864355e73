import type { CountryCode, Covers, Entity, GoodId, Order, Sector } from '@better-trade/data';
import { compareText } from '../../screening/hts-index.js';
import { UFLPA_ORIGIN } from '../../screening/uflpa-origin.js';
import type { Exposure } from '../exposure.js';
import type { Names } from '../names.js';

/** A listed good that the words of an order or a sector take in. */
export interface TakenGood {
  readonly good: GoodId;
  readonly name: string;
  readonly covers: Covers;
  readonly reason: string;
}

export interface ProfileOrder extends Order {
  readonly countryName: string | null;
  /** Whether CBP acts on it on the day of the exposure. */
  readonly inForce: boolean;
  readonly goods: readonly TakenGood[];
}

export interface ProfileSector extends Sector {
  readonly goods: readonly TakenGood[];
}

/** What the Uyghur Forced Labor Prevention Act says of a country; null for all but China. */
export interface ProfileUflpa {
  readonly sectors: readonly ProfileSector[];
  readonly entities: readonly Pick<Entity, 'id' | 'name' | 'effective' | 'section'>[];
  /** What is known to be missing from the tables above. */
  readonly knownGaps: readonly string[];
}

/** Orders of a country, or those that take in a good: in force first, then the newest. */
export function ordersOf(
  exposure: Exposure,
  meant: { readonly country: CountryCode } | { readonly good: GoodId },
  names: Names,
): readonly ProfileOrder[] {
  const { reference, lists } = exposure;
  const rows = reference.orderGoods.filter((row) => !('good' in meant) || row.good === meant.good);
  const taken = takenBy(
    rows.map((row) => ({ ...row, by: row.order })),
    names,
  );
  return reference.orders
    .filter((order) => ('country' in meant ? order.country === meant.country : taken.has(order.id)))
    .map(
      (order): ProfileOrder => ({
        ...order,
        countryName: order.country === null ? null : names.country(order.country),
        inForce: lists.orders.has(order.id),
        goods: taken.get(order.id) ?? [],
      }),
    )
    .sort(
      (a, b) =>
        Number(b.inForce) - Number(a.inForce) ||
        compareText(b.effective, a.effective) ||
        compareText(a.id, b.id),
    );
}

/** Sectors in force; of a good only those that take it in. */
export function sectorsOf(
  { reference, lists }: Exposure,
  good: GoodId | null,
  names: Names,
): readonly ProfileSector[] {
  const rows = reference.sectorGoods.filter((row) => good === null || row.good === good);
  const taken = takenBy(
    rows.map((row) => ({ ...row, by: row.sector })),
    names,
  );
  return [...lists.sectors.values()]
    .filter((sector) => good === null || taken.has(sector.id))
    .map((sector): ProfileSector => ({ ...sector, goods: taken.get(sector.id) ?? [] }))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id));
}

export function uflpaOf(exposure: Exposure, country: CountryCode, names: Names): ProfileUflpa | null {
  if (country !== UFLPA_ORIGIN) return null;
  const { reference, lists } = exposure;
  return {
    sectors: sectorsOf(exposure, null, names),
    entities: [...lists.entities.values()]
      .map(({ id, name, effective, section }) => ({ id, name, effective, section }))
      .sort((a, b) => compareText(a.id, b.id)),
    knownGaps: reference.sources.find((source) => source.id === 'dhs-uflpa')?.knownGaps ?? [],
  };
}

function takenBy(
  rows: readonly {
    readonly by: string;
    readonly good: GoodId;
    readonly covers: Covers;
    readonly reason: string;
  }[],
  names: Names,
): ReadonlyMap<string, readonly TakenGood[]> {
  const taken = new Map<string, TakenGood[]>();
  for (const { by, good, covers, reason } of rows) {
    const goods = taken.get(by) ?? [];
    goods.push({ good, name: names.good(good), covers, reason });
    taken.set(by, goods);
  }
  for (const goods of taken.values()) goods.sort((a, b) => compareText(a.good, b.good));
  return taken;
}
