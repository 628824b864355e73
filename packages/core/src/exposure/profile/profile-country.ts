import type { Country, CountryCode } from '@better-trade/data';
import { BttError } from '../../codes/problem.js';
import type { Exposure } from '../exposure.js';
import { namesOf } from '../names.js';
import { ordersOf, type ProfileOrder, type ProfileUflpa, uflpaOf } from './actions.js';
import { assessmentsOf, type ProfileAssessment } from './assessments.js';
import { codesOf, type ProfileCodes } from './codes.js';
import { importsOf, type ProfileImports } from './imports.js';
import {
  listingsOf,
  type PastListing,
  type ProfileListing,
  type ProfileValue,
  pastListings,
  profileValue,
} from './listings.js';
import {
  atRiskAnywhere,
  importedFrom,
  madeElsewhere,
  type NotKnown,
  notKnownOf,
  ordersWithoutCountry,
  programmeOf,
  unplacedOf,
} from './not-known.js';
import { type ProfileRelation, relationsOf } from './relations.js';

export interface ProfileOptions {
  /** Codes of a country shown one by one; the others are counted together. Absent: all. */
  readonly top?: number;
}

/** Everything that the tables hold on one country on one day. */
export interface CountryProfile {
  readonly kind: 'country';
  readonly country: Country;
  readonly imports: ProfileImports;
  /** All listed goods of the country together; a code counts once. */
  readonly total: ProfileValue;
  readonly listings: readonly ProfileListing[];
  /** Statements that do not hold on the day. */
  readonly past: readonly PastListing[];
  /** Relations whose output is a good of this country: it is made with listed inputs, of here or elsewhere. */
  readonly madeWith: readonly ProfileRelation[];
  /** Listed pairs that are made elsewhere, or here, with listed inputs of this country. */
  readonly usedIn: readonly ProfileRelation[];
  /** Goods that may hold listed inputs of this country, wherever they are made. */
  readonly atRisk: readonly ProfileRelation[];
  readonly assessments: readonly ProfileAssessment[];
  readonly orders: readonly ProfileOrder[];
  readonly uflpa: ProfileUflpa | null;
  readonly codes: ProfileCodes;
  readonly notKnown: readonly NotKnown[];
}

/**
 * A profile of one country. What is made in it with listed inputs stands among its listings (`downstream`); what is made
 * of its own listed goods, under `usedIn`.
 * @throws BttError `BTT_COUNTRY_NONE` if the code is no country of the reference.
 */
export function profileCountry(
  exposure: Exposure,
  code: CountryCode,
  { top }: ProfileOptions = {},
): CountryProfile {
  const { reference } = exposure;
  const country = reference.countries.find((row) => row.code === code);
  if (country === undefined)
    throw new BttError({
      code: 'BTT_COUNTRY_NONE',
      value: code,
      message: `${code} is no country of this reference`,
      remedy: 'Take the code from findCountry.',
    });
  const names = namesOf(reference);
  const selection = { countries: [code] };
  const listings = listingsOf(exposure, selection, names);
  const relations = relationsOf(exposure, (row) => row.inputCountry === code, names);
  const usedIn = relations.filter((row) => row.kind === 'listed');
  const imports = importsOf(exposure, code);
  return {
    kind: 'country',
    country,
    imports,
    total: profileValue(exposure.total(selection)),
    listings,
    past: pastListings(exposure, (row) => row.country === code, names),
    madeWith: relationsOf(exposure, (row) => row.outputCountry === code, names),
    usedIn,
    atRisk: relations.filter((row) => row.kind === 'at-risk'),
    assessments: assessmentsOf(exposure, code),
    orders: ordersOf(exposure, { country: code }, names),
    uflpa: uflpaOf(exposure, code, names),
    codes: codesOf(exposure, code, top, names),
    notKnown: [
      ...notKnownOf(exposure, { listings, relations }),
      ...programmeOf(imports.programmeUsd, imports.lowValueUsd),
      ...unplacedOf(exposure, importedFrom(exposure, code)),
      ...madeElsewhere(
        'its listed goods',
        usedIn.filter((row) => row.outputCountry !== code),
      ),
      ...atRiskAnywhere(exposure),
      ...ordersWithoutCountry(exposure),
    ],
  };
}
