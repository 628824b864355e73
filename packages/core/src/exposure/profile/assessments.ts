import type { CountryCode } from '@better-trade/data';
import type { Exposure } from '../exposure.js';

/** DOL's assessment of one year. */
export interface ProfileAssessment {
  readonly year: string;
  /** As DOL printed it (`No Assessment` is DOL's own word); null where the source has no row: not assessed, or not held. */
  readonly level: string | null;
  readonly source: string;
}

/** Every year that the table has of any country, up to the day of the exposure; a year without a row is said, not skipped. */
export function assessmentsOf(
  { reference, asOf }: Exposure,
  country: CountryCode,
): readonly ProfileAssessment[] {
  const years = new Set(reference.assessmentLevels.map((row) => row.year));
  const own = new Map(
    reference.assessmentLevels.filter((row) => row.country === country).map((row) => [row.year, row]),
  );
  return [...years]
    .filter((year) => year <= asOf.slice(0, 4))
    .sort()
    .map((year) => ({ year, level: own.get(year)?.level ?? null, source: own.get(year)?.source ?? '' }));
}
