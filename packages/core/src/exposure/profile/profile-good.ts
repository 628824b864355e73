import type { Good, GoodId } from '@better-trade/data';
import { BttError } from '../../codes/problem.js';
import type { Exposure } from '../exposure.js';
import { namesOf } from '../names.js';
import { ordersOf, type ProfileOrder, type ProfileSector, sectorsOf } from './actions.js';
import { classifiedAs, type ProfileClassification } from './classified.js';
import {
  listingsOf,
  type PastListing,
  type ProfileListing,
  type ProfileValue,
  pastListings,
  profileValue,
} from './listings.js';
import { madeElsewhere, meets, type NotKnown, notKnownOf, unplacedOf, withoutCountry } from './not-known.js';
import { type ProfileRelation, relationsOf } from './relations.js';

/** Everything that the tables hold on one good on one day. */
export interface GoodProfile {
  readonly kind: 'good';
  readonly good: Good;
  /** The good from all its listed countries; a code of a country counts once. */
  readonly total: ProfileValue;
  readonly listings: readonly ProfileListing[];
  /** Statements that do not hold on the day. */
  readonly past: readonly PastListing[];
  readonly classifications: readonly ProfileClassification[];
  /** Relations whose output is this good: it is, or may be, made with listed inputs. */
  readonly madeWith: readonly ProfileRelation[];
  /** Relations whose input is this good: listed pairs, and goods at risk. */
  readonly usedIn: readonly ProfileRelation[];
  /** Orders whose merchandise takes the good in. */
  readonly orders: readonly ProfileOrder[];
  readonly sectors: readonly ProfileSector[];
  readonly notKnown: readonly NotKnown[];
}

/**
 * A profile of one good, listed or not.
 * @throws BttError `BTT_GOOD_NONE` if the id is no good of the reference.
 */
export function profileGood(exposure: Exposure, id: GoodId): GoodProfile {
  const { reference } = exposure;
  const good = reference.goods.find((row) => row.id === id);
  if (good === undefined)
    throw new BttError({
      code: 'BTT_GOOD_NONE',
      value: id,
      message: `${id} is no good of this reference`,
      remedy: 'Take the id from findGood.',
    });
  const names = namesOf(reference);
  const selection = { goods: [id] };
  const listings = listingsOf(exposure, selection, names);
  const madeWith = relationsOf(exposure, (row) => row.outputGood === id, names);
  const usedIn = relationsOf(exposure, (row) => row.inputGood === id, names);
  const classifications = classifiedAs(exposure, id);
  return {
    kind: 'good',
    good,
    total: profileValue(exposure.total(selection)),
    listings,
    past: pastListings(exposure, (row) => row.good === id, names),
    classifications,
    madeWith,
    usedIn,
    orders: ordersOf(exposure, { good: id }, names),
    sectors: sectorsOf(exposure, id, names),
    notKnown: [
      ...withoutCountry(exposure, good),
      ...notKnownOf(exposure, { listings, relations: [...madeWith, ...usedIn] }),
      ...withoutCode(id, classifications),
      ...unplacedOf(exposure, meets(exposure, id)),
      ...madeElsewhere(
        'the good',
        usedIn.filter((row) => row.kind === 'listed'),
      ),
    ],
  };
}

/** Of a good without listings no listing can say it. */
function withoutCode(good: GoodId, classifications: readonly ProfileClassification[]): readonly NotKnown[] {
  return classifications.length > 0
    ? []
    : [
        {
          kind: 'no-code',
          ids: [good],
          text: 'The good has no HTS code here: no import of it can be seen or counted.',
        },
      ];
}
