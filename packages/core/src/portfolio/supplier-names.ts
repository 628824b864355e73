import { organisationKey } from '../names/organisation-key.js';
import { compareText } from '../screening/hts-index.js';
import { createTally, type Tally } from './tally.js';

/** Spellings that are told apart; what comes after them is counted together, so that memory has a bound. */
export const MOST_SUPPLIER_NAMES = 500_000;

export interface Supplier {
  /** The name without legal form, case and punctuation. */
  readonly key: string;
  readonly tally: Tally;
  /** Its most frequent spelling, of equals the first by code unit; empty until {@link SupplierNames.all} was asked. */
  name: string;
}

/** `nobody`: no letter or digit in the name. `beyond`: more names than are told apart. */
export type SupplierOf = Supplier | 'nobody' | 'beyond';

/** Suppliers by the names that lines print: spellings of one organisation fall together. */
export interface SupplierNames {
  /** Whom a name names; `times` counts for the spelling by which the supplier is shown. */
  readonly find: (name: string, times?: number) => SupplierOf;
  /** The supplier of an {@link organisationKey}, if it was found before. */
  readonly known: (key: string) => Supplier | undefined;
  /** Every supplier, with the name to show it by. */
  readonly all: () => Supplier[];
  readonly spellings: () => Iterable<readonly [name: string, times: number]>;
}

interface Spelling {
  readonly whom: Supplier | 'nobody';
  times: number;
}

export function createSupplierNames(most: number): SupplierNames {
  const byKey = new Map<string, Supplier>();
  const bySpelling = new Map<string, Spelling>();

  const whomOf = (key: string): Supplier => {
    const supplier = byKey.get(key) ?? { key, name: '', tally: createTally() };
    byKey.set(key, supplier);
    return supplier;
  };

  return {
    find(name, times = 1) {
      const known = bySpelling.get(name);
      if (known !== undefined) {
        known.times += times;
        return known.whom;
      }
      const key = organisationKey(name);
      if (bySpelling.size >= most) return key === '' ? 'nobody' : (byKey.get(key) ?? 'beyond');
      const whom = key === '' ? 'nobody' : whomOf(key);
      bySpelling.set(name, { whom, times });
      return whom;
    },
    known: (key) => byKey.get(key),
    all() {
      for (const supplier of byKey.values()) supplier.name = '';
      for (const [name, { whom, times }] of bySpelling) {
        if (whom === 'nobody') continue;
        const most = bySpelling.get(whom.name)?.times ?? 0;
        if (times > most || (times === most && compareText(name, whom.name) < 0)) whom.name = name;
      }
      return [...byKey.values()];
    },
    *spellings() {
      for (const [name, { times }] of bySpelling) yield [name, times];
    },
  };
}
