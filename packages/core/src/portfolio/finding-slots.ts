import type { Finding, Risk } from '../screening/verdict.js';
import type { Keyed } from './keyed.js';
import { type FindingPlaces, placesOf } from './places-of.js';
import { REST } from './rows.js';
import type { Tally } from './tally.js';

export const BY_FINDING = ['good', 'list', 'action'] as const;

/** A tally that a LISTED line goes to because of its findings, at the risk of these; null for the line's own. */
export interface Slot {
  readonly tally: Tally;
  readonly risk: Risk | null;
}

export interface FindingSlots {
  readonly traced: (findings: readonly Finding[]) => boolean;
  /** For LISTED lines only: of each of {@link BY_FINDING} at least one. */
  readonly listed: (findings: readonly Finding[]) => readonly Slot[];
}

/** Lines of one pair share their findings: where these lead is found out once. */
export function createFindingSlots(
  keyed: Readonly<Record<(typeof BY_FINDING)[number], Keyed>>,
): FindingSlots {
  const placesKnown = new WeakMap<readonly Finding[], FindingPlaces>();
  const slotsKnown = new WeakMap<readonly Finding[], readonly Slot[]>();
  const placed = (findings: readonly Finding[]): FindingPlaces => {
    const places = placesKnown.get(findings) ?? placesOf(findings);
    placesKnown.set(findings, places);
    return places;
  };
  const makeSlots = (findings: readonly Finding[]): readonly Slot[] => {
    const { places } = placed(findings);
    return BY_FINDING.flatMap((by): Slot[] => {
      const here = places.filter((place) => place.by === by);
      if (here.length === 0) return [{ tally: keyed[by].at(...REST.otherListed), risk: null }];
      return here.map(({ key, name, risk }) => ({ tally: keyed[by].at(key, name), risk }));
    });
  };
  return {
    traced: (findings) => findings.length > 0 && placed(findings).traced,
    listed(findings) {
      const slots = slotsKnown.get(findings) ?? makeSlots(findings);
      slotsKnown.set(findings, slots);
      return slots;
    },
  };
}
