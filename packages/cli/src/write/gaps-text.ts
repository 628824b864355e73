import type { GapStatus, GapsReport, GapTotal, Interval } from '@better-trade/core/exposure';
import { selectionText } from './exposure-frame.js';
import { formatInterval } from './exposure-text.js';

/** The words of a status, for people. */
export const STATUS_TEXT: Readonly<Record<GapStatus, string>> = {
  finding: 'Finding',
  'active-order': 'active order',
  'uflpa-sector': 'UFLPA sector',
  'eo-only': 'EO 13126 only',
  none: 'none',
};

/** How the two columns of dollars without action are meant: stands above every table of them. */
export const WITHOUT_ACTION =
  'Without action: at least the codes of the goods alone that no order, Finding or UFLPA sector touches; at most every code that no order on the whole country closes. An order on one maker or region, or one that CBP has lifted for some makers, leaves the rest open.';

/** Dollars of a total; a 0 for what nobody knows would be a word of comfort. */
export function totalText({ pairs, notKnown }: Omit<GapTotal, 'status'>, usd: Interval): string {
  if (pairs > 0 && notKnown === pairs) return 'not known';
  return `${formatInterval(usd)}${notKnown === 0 ? '' : ` (${notKnown} not known)`}`;
}

/** What an empty report says: a 0 alone would be a word of comfort. */
export function noPairs({ options: { statuses = [] } }: GapsReport): string {
  const none =
    statuses.length === 0
      ? 'No list in force names a good and origin of this choice'
      : `No listed good of this choice has ${statuses.length === 1 ? 'this action' : 'one of these actions'} (${statuses.join(', ')})`;
  return `${none}, so nothing is counted: no finding about how such goods are made.`;
}

/** The choice of pairs in words; empty where nothing was chosen. */
export function gapChoice({ options }: GapsReport): string {
  return [
    selectionText(options),
    options.statuses === undefined || options.statuses.length === 0
      ? ''
      : `action ${options.statuses.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** What the matrix of actions cannot see. */
export function gapLimits({ holes }: GapsReport): readonly string[] {
  return [
    `Which goods an order or sector takes in was decided by reading its words (order-goods.csv and sector-goods.csv, curated by this project). Orders on all products of a maker, and ${holes.ordersWithoutCountry} orders on fishing vessels, which name no country, count as an action on no pair.`,
    'Not looked at: other laws that bar imports, such as 22 U.S.C. 9241a (goods made by nationals of North Korea) and sanctions. "none" says that no order, Finding or sector known here takes the good in.',
  ];
}
