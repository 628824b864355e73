import { RISKS } from '../screening/finding-order.js';
import type { LineVerdict, Risk } from '../screening/verdict.js';
import { BY_FINDING, createFindingSlots } from './finding-slots.js';
import { createKeyed, type Keyed } from './keyed.js';
import { type PortfolioBy, type PortfolioTable, REST, type RestRow } from './rows.js';
import { createSupplierNames, MOST_SUPPLIER_NAMES, type SupplierNames } from './supplier-names.js';
import { tableOf } from './table-of.js';
import { addTally, createTally, type PortfolioTotals, type Tally, tallyLine, totalsOf } from './tally.js';

export interface PortfolioCounterOptions {
  /** File that the lines come from, for the totals by file. */
  readonly file?: string;
  /** Names of countries by code, for the totals by origin; a code without one is shown alone. */
  readonly countries?: readonly { readonly code: string; readonly name: string }[];
  /** Spellings of suppliers that are told apart. Default {@link MOST_SUPPLIER_NAMES}. */
  readonly mostNames?: number;
}

/** Totals verdicts one by one; memory grows with the number of keys, never with that of lines. */
export interface PortfolioCounter {
  /** @param names Makers, shippers and suppliers that the line names: it counts once under each. */
  add(verdict: LineVerdict, names?: readonly string[]): void;
  /** Adds what another counter counted: the same as if its lines had been added here. */
  merge(other: PortfolioCounter): void;
  totals(): PortfolioTotals;
  /** @param top Rows to make, beside those in parentheses. Default: all. */
  table(by: PortfolioBy, top?: number): PortfolioTable;
  /** What `merge` and `table` read. */
  readonly counted: Counted;
}

export interface Counted {
  readonly total: Tally;
  readonly keyed: Readonly<Record<Exclude<PortfolioBy, 'supplier'>, Keyed>>;
  readonly suppliers: SupplierNames;
  readonly notNamed: Tally;
  readonly beyond: Tally;
}

const KEYED = ['risk', 'file', 'good', 'origin', 'list', 'action'] as const;
const RISK_NAMES: Readonly<Record<Risk, string>> = {
  high: 'LISTED at high risk',
  medium: 'LISTED at medium risk',
  low: 'LISTED at low risk',
};

export function createPortfolioCounter(options: PortfolioCounterOptions = {}): PortfolioCounter {
  const counted = nothingCounted(options.mostNames ?? MOST_SUPPLIER_NAMES);
  const { keyed, suppliers } = counted;
  const file = options.file === undefined ? null : keyed.file.at(options.file, options.file);
  const countries = new Map(options.countries?.map(({ code, name }) => [code, name]));
  const slots = createFindingSlots(keyed);

  const tallyOf = (name: string): Tally => {
    const whom = suppliers.find(name);
    if (whom === 'nobody') return counted.notNamed;
    return whom === 'beyond' ? counted.beyond : whom.tally;
  };
  const suppliersOf = (names: readonly string[]): Iterable<Tally> => {
    const [first] = names;
    if (first === undefined) return [counted.notNamed];
    if (names.length === 1) return [tallyOf(first)];
    const named = new Set(names.map(tallyOf));
    if (named.size > 1) named.delete(counted.notNamed);
    return named;
  };
  const originOf = ({ origin, problems }: LineVerdict): Tally =>
    problems.some(({ code }) => code.startsWith('BTT_ORIGIN_'))
      ? keyed.origin.at(...REST.originUnknown)
      : keyed.origin.at(origin, countries.get(origin) ?? '');

  return {
    counted,
    add(verdict, names = []) {
      const traced = slots.traced(verdict.findings);
      const put = (tally: Tally, risk: Risk | null): void => tallyLine(tally, verdict, risk, traced);
      put(counted.total, verdict.risk);
      if (file !== null) put(file, verdict.risk);
      put(originOf(verdict), verdict.risk);
      for (const tally of suppliersOf(names)) put(tally, verdict.risk);
      if (verdict.verdict === 'LISTED') {
        if (verdict.risk !== null) put(keyed.risk.at(verdict.risk, RISK_NAMES[verdict.risk]), verdict.risk);
        for (const { tally, risk } of slots.listed(verdict.findings)) put(tally, risk ?? verdict.risk);
        return;
      }
      const rest: RestRow = verdict.verdict === 'NOT_SCREENABLE' ? REST.notScreenable : REST.noListMatch;
      put(keyed.risk.at(...rest), null);
      for (const by of BY_FINDING) put(keyed[by].at(...rest), null);
    },
    merge({ counted: other }) {
      addTally(counted.total, other.total);
      addTally(counted.notNamed, other.notNamed);
      addTally(counted.beyond, other.beyond);
      for (const by of KEYED) keyed[by].merge(other.keyed[by]);
      for (const [name, times] of other.suppliers.spellings()) suppliers.find(name, times);
      for (const { key, tally } of other.suppliers.all())
        addTally(suppliers.known(key)?.tally ?? counted.beyond, tally);
    },
    totals: () => totalsOf(counted.total),
    table: (by, top) => tableOf(counted, by, top),
  };
}

function nothingCounted(mostNames: number): Counted {
  const risk = createKeyed();
  for (const one of RISKS) risk.at(one, RISK_NAMES[one]);
  return {
    total: createTally(),
    keyed: {
      risk,
      file: createKeyed(),
      good: createKeyed(),
      origin: createKeyed(),
      list: createKeyed(),
      action: createKeyed(),
    },
    suppliers: createSupplierNames(mostNames),
    notNamed: createTally(),
    beyond: createTally(),
  };
}
