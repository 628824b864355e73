import type { CountryCode, Reference } from '@better-trade/data';

/** DOL's newest assessment of a country, as `2022: Minimal Advancement`; empty where DOL assesses none. */
export function latestAssessment(reference: Reference, country: CountryCode): string {
  let latest: { year: string; level: string } | undefined;
  for (const row of reference.assessmentLevels)
    if (row.country === country && (latest === undefined || row.year > latest.year)) latest = row;
  return latest === undefined ? '' : `${latest.year}: ${latest.level}`;
}
