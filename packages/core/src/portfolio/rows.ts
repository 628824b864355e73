import type { PortfolioTotals } from './tally.js';

/** What a portfolio is totalled by. */
export const PORTFOLIO_BY = ['risk', 'file', 'good', 'origin', 'supplier', 'list', 'action'] as const;
export type PortfolioBy = (typeof PORTFOLIO_BY)[number];

/** One key with its totals. A key in parentheses stands for the lines that no other key takes. */
export interface PortfolioRow extends PortfolioTotals {
  /** Path of a file, id of a good, `kind:id` of an action, ISO code of an origin, normalised name of a supplier. */
  readonly key: string;
  readonly name: string;
}

/** Rows of one kind of key: the most listed dollars first, then the rows in parentheses. */
export interface PortfolioTable {
  /** Keys there are, without those in parentheses; `rows` may hold the first of them only. */
  readonly keys: number;
  readonly rows: readonly PortfolioRow[];
}

export type RestRow = readonly [key: string, name: string];

/** Every line stands under at least one key of each kind; these take the lines that no other does. */
export const REST = {
  otherListed: ['(other LISTED)', 'LISTED lines of which no finding shown is of this kind'],
  noListMatch: ['(no list match)', 'NO_LIST_MATCH lines: no list names their code and origin'],
  notScreenable: ['(not screenable)', 'NOT_SCREENABLE lines'],
  originUnknown: ['(not known)', 'lines whose origin is missing or no country'],
  notNamed: ['(not named)', 'lines that name nobody'],
  beyond: ['(other names)', 'names beyond those told apart; a line may count more than once'],
} as const satisfies Readonly<Record<string, RestRow>>;
