/** Profiles of the small world over import values made by hand. */
import type { CountryCode } from '@better-trade/data';
import { createExposure } from '../exposure/exposure.js';
import {
  type CountryProfile,
  type ProfileOptions,
  profileCountry,
} from '../exposure/profile/profile-country.js';
import { type Tables, world } from './reference.js';
import { type GivenTrade, trade } from './trade.js';

/** China by code, the Netherlands as a member of the Union, Côte d'Ivoire and Ghana by chapter. */
export const VALUES: GivenTrade = {
  detail: {
    '5201.00.1400': { CN: 10 },
    '8507.60.0010': { CN: 300 },
    '8507.60.0090': { CN: 200 },
    '8517.13.0000': { CN: 1000, EU: 70 },
    '9999.95.0000': { CN: 40 },
  },
  chapters: { '18': { CI: 700, GH: 20 }, '52': { CI: 3 }, '85': { NL: 50 }, '98': { CI: 5 } },
};

export const countryProfile = (
  code: string,
  given: Partial<Tables> = {},
  { values = VALUES, asOf, ...options }: { values?: GivenTrade; asOf?: string } & ProfileOptions = {},
): CountryProfile =>
  profileCountry(
    createExposure(world(given), trade(values), asOf === undefined ? {} : { asOf }),
    code as CountryCode,
    options,
  );

/** Kinds of what a profile says that it does not know. */
export const holes = (profile: CountryProfile): readonly string[] => profile.notKnown.map((row) => row.kind);
