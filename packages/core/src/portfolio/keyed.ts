import { compareText } from '../screening/hts-index.js';
import { addTally, createTally, type Tally } from './tally.js';

export interface Entry {
  readonly key: string;
  name: string;
  readonly tally: Tally;
}

/** Tallies by key, each with the name it is shown by. */
export interface Keyed {
  readonly at: (key: string, name: string) => Tally;
  readonly merge: (other: Keyed) => void;
  readonly entries: () => readonly Entry[];
}

export function createKeyed(): Keyed {
  const entries = new Map<string, Entry>();
  const at = (key: string, name: string): Tally => {
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = { key, name, tally: createTally() };
      entries.set(key, entry);
    } else if (compareText(name, entry.name) < 0)
      // Which name came first must not show.
      entry.name = name;
    return entry.tally;
  };
  return {
    at,
    merge(other) {
      for (const { key, name, tally } of other.entries()) addTally(at(key, name), tally);
    },
    entries: () => [...entries.values()],
  };
}
