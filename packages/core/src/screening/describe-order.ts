import type { Order } from '@better-trade/data';

/** An order on everything that a maker makes can only be seen by the maker's name. */
export function coversAllProducts(order: Order): boolean {
  return /^all products$/i.test(order.merchandise);
}

/** What a person should look at where the line does not name it; empty for an order on a whole country. */
export function whomToCheck(order: Order): string {
  if (order.reach === 'country') return '';
  const what =
    order.reach === 'vessel' ? 'vessel' : order.reach === 'entity' ? 'maker' : 'place of production';
  return [`check the ${what}`, order.entities.join(', ')].filter(Boolean).join(': ');
}
