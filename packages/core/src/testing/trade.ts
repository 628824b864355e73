/** Import values made by hand: a table of dollars by printed code and partner. */
import {
  type CountryCode,
  type TradeCells,
  type TradePartner,
  type TradeRecord,
  type TradeSet,
  toCells,
} from '@better-trade/data';
import { digits } from './rows.js';

/** `{ '1801.00.0010': { CI: 5, GH: 7 } }`: whole US dollars. */
export type Dollars = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface GivenTrade extends Partial<Omit<TradeSet, 'detail' | 'chapters' | 'eu'>> {
  readonly eu?: readonly string[];
  readonly detail?: Dollars;
  /** Chapters of partners whose chapters are not the sum of their detail; null for a set without chapters. */
  readonly chapters?: Dollars | null;
}

/**
 * A complete set of 2024. Its chapters are those given and, for every partner of the detail but the European Union, the
 * sums of its detail, as in the tables of Census.
 */
export function trade(given: GivenTrade = {}): TradeSet {
  const { detail = {}, chapters = {}, eu = ['DE', 'FR', 'NL'], ...rest } = given;
  return {
    id: '2024-consumption',
    basis: { from: '2024-01', to: '2024-12', flow: 'consumption', measure: 'customs-value' },
    source: 'test values',
    digest: '0'.repeat(64),
    complete: true,
    eu: eu.map((member) => member as CountryCode),
    detail: cellsFrom(detail),
    chapters: chapters === null ? null : cellsFrom(withSums(chapters, detail)),
    ...rest,
  };
}

export function cellsFrom(dollars: Dollars): TradeCells {
  return toCells(
    Object.entries(dollars).flatMap(([code, values]) =>
      Object.entries(values).map(
        ([partner, usd]): TradeRecord => ({ hts: digits(code), partner: partner as TradePartner, usd }),
      ),
    ),
  );
}

function withSums(chapters: Dollars, detail: Dollars): Dollars {
  const sums = new Map(Object.entries(chapters).map(([chapter, values]) => [chapter, { ...values }]));
  for (const [code, values] of Object.entries(detail))
    for (const [partner, usd] of Object.entries(values)) {
      if (partner === 'EU') continue;
      const own: Record<string, number> = sums.get(code.slice(0, 2)) ?? {};
      own[partner] = (own[partner] ?? 0) + usd;
      sums.set(code.slice(0, 2), own);
    }
  return Object.fromEntries(sums);
}
