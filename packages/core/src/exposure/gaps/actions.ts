import type { Covers, Order } from '@better-trade/data';
import { compareText } from '../../screening/hts-index.js';
import { UFLPA_ORIGIN } from '../../screening/uflpa-origin.js';
import type { Exposure } from '../exposure.js';
import type { ListedPair } from '../listed-pairs.js';

/** An order, Finding or UFLPA sector whose words take in a listed good of its country. */
export interface Action {
  readonly kind: 'finding' | 'active-order' | 'uflpa-sector';
  readonly id: string;
  readonly name: string;
  /** Whom it reaches. Only `country` reaches every maker there; a sector reaches Xinjiang and listed entities. */
  readonly reach: Order['reach'] | 'sector';
  /** True if no maker of the country is outside it: an order from which CBP has let makers out leaves these open. */
  readonly whole: boolean;
  readonly entities: readonly string[];
  readonly since: string;
  /** How much of the good its words take in, and why that is thought. */
  readonly covers: Covers;
  readonly reason: string;
  readonly remarks: string;
  readonly source: string;
}

/**
 * Actions in force on the day of the exposure, by `good@country`. Whether an action takes a good in was decided by
 * reading its words, never by shared codes alone: bricks and silica stand in one heading.
 */
export function actionsByPair(exposure: Exposure): ReadonlyMap<string, readonly Action[]> {
  const { reference, lists } = exposure;
  const actions = new Map<string, Action[]>();
  const add = (pair: string, action: Action): void => {
    const known = actions.get(pair);
    if (known === undefined) actions.set(pair, [action]);
    else known.push(action);
  };
  for (const row of reference.orderGoods) {
    const order = lists.orders.get(row.order);
    // An order on a vessel names no country: it is an action on no pair, and the report says so.
    if (order === undefined || order.country === null) continue;
    add(`${row.good}@${order.country}`, {
      kind: order.instrument === 'Finding' ? 'finding' : 'active-order',
      id: order.id,
      name: order.merchandise,
      reach: order.reach,
      whole: order.reach === 'country' && order.status === 'active',
      entities: order.entities,
      since: order.effective,
      covers: row.covers,
      reason: row.reason,
      remarks: order.remarks,
      source: [order.citation, order.source].filter(Boolean).join('; '),
    });
  }
  for (const row of reference.sectorGoods) {
    const sector = lists.sectors.get(row.sector);
    if (sector === undefined) continue;
    add(`${row.good}@${UFLPA_ORIGIN}`, {
      kind: 'uflpa-sector',
      id: sector.id,
      name: sector.name,
      reach: 'sector',
      whole: false,
      entities: [],
      since: sector.from,
      covers: row.covers,
      reason: row.reason,
      remarks: '',
      source: sector.source,
    });
  }
  for (const list of actions.values()) list.sort(compareActions);
  return actions;
}

/** What an action is; `eo-only`: nothing but EO 13126, which binds federal suppliers, not imports. */
export type GapStatus = 'finding' | 'active-order' | 'uflpa-sector' | 'eo-only' | 'none';

export const GAP_STATUSES: readonly GapStatus[] = [
  'finding',
  'active-order',
  'uflpa-sector',
  'eo-only',
  'none',
];

/** The kind of the widest action on a pair. @param actions In the order of {@link actionsByPair}. */
export function statusOf(actions: readonly Action[], lists: readonly ListedPair['list'][]): GapStatus {
  return actions[0]?.kind ?? (lists.includes('EO13126') ? 'eo-only' : 'none');
}

/**
 * The widest first: on the whole country, then taking in the whole good, then by kind. A Finding on the sheepskin of
 * one prison must not stand for the orders on all garments.
 */
function compareActions(a: Action, b: Action): number {
  return (
    Number(b.reach === 'country') - Number(a.reach === 'country') ||
    Number(b.covers === 'all') - Number(a.covers === 'all') ||
    GAP_STATUSES.indexOf(a.kind) - GAP_STATUSES.indexOf(b.kind) ||
    compareText(a.since, b.since) ||
    compareText(a.id, b.id)
  );
}
