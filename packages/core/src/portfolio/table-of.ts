import { RISKS } from '../screening/finding-order.js';
import { compareText } from '../screening/hts-index.js';
import type { Entry } from './keyed.js';
import type { Counted } from './portfolio-counter.js';
import { type PortfolioBy, type PortfolioRow, type PortfolioTable, REST, type RestRow } from './rows.js';
import { type Tally, totalsOf } from './tally.js';

interface KeyAndTally {
  readonly key: string;
  readonly tally: Tally;
}

const REST_KEYS: ReadonlySet<string> = new Set(Object.values(REST).map(([key]) => key));
const RISK_KEYS: readonly string[] = RISKS;

/** The rows by one kind of key, `top` of them and those in parentheses; all without `top`. */
export function tableOf(counted: Counted, by: PortfolioBy, top?: number): PortfolioTable {
  if (by === 'supplier') return supplierTable(counted, top);
  const entries = counted.keyed[by].entries();
  // A path may look like a row in parentheses.
  const rest = by === 'file' ? [] : entries.filter(({ key }) => REST_KEYS.has(key));
  const named = rest.length === 0 ? [...entries] : entries.filter(({ key }) => !REST_KEYS.has(key));
  named.sort(by === 'risk' ? compareRisks : compareEntries);
  rest.sort(compareEntries);
  const shown = by === 'risk' ? named : named.slice(0, top);
  return { keys: named.length, rows: [...shown, ...rest].map(rowOf) };
}

function supplierTable({ suppliers, notNamed, beyond }: Counted, top?: number): PortfolioTable {
  const all = suppliers.all().sort(compareEntries);
  const rows = all.slice(0, top).map(rowOf);
  if (beyond.lines > 0) rows.push(rowOf(restEntry(REST.beyond, beyond)));
  if (notNamed.lines > 0) rows.push(rowOf(restEntry(REST.notNamed, notNamed)));
  return { keys: all.length, rows };
}

function restEntry([key, name]: RestRow, tally: Tally): Entry {
  return { key, name, tally };
}

function rowOf({ key, name, tally }: Entry): PortfolioRow {
  return { key, name, ...totalsOf(tally) };
}

function compareRisks(a: KeyAndTally, b: KeyAndTally): number {
  return RISK_KEYS.indexOf(a.key) - RISK_KEYS.indexOf(b.key);
}

/** Dollars LISTED, lines LISTED or traced, what was not judged, all dollars and lines; the key makes it a total order. */
function compareEntries({ key: a, tally: one }: KeyAndTally, { key: b, tally: other }: KeyAndTally): number {
  return (
    other.centsListed - one.centsListed ||
    other.listed - one.listed ||
    other.traced - one.traced ||
    other.notScreenable - one.notScreenable ||
    other.cents - one.cents ||
    other.lines - one.lines ||
    compareText(a, b)
  );
}
