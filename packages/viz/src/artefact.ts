import type { PortfolioReport, Report } from '@better-trade/core';
import type {
  CountryProfile,
  ExposureHead,
  ExposureReport,
  GapsReport,
  GoodProfile,
  NationalReport,
  TracedReach,
} from '@better-trade/core/exposure';
import type { Trace } from '@better-trade/tracer';

/** `btt report country GH --format json`. */
export interface CountryDocument extends ExposureHead, Omit<CountryProfile, 'kind'> {
  readonly kind: 'country-profile';
  readonly chains: TracedReach | null;
}

/** `btt report good cocoa --format json`. */
export interface GoodDocument extends ExposureHead, Omit<GoodProfile, 'kind'> {
  readonly kind: 'good-profile';
  readonly chains: TracedReach | null;
}

/** Every JSON document of btt that a page is made of. */
export type Artefact =
  | Report
  | NationalReport
  | ExposureReport
  | GapsReport
  | CountryDocument
  | GoodDocument
  | PortfolioReport
  | Trace;

export const ARTEFACT_KINDS = [
  'screening',
  'national',
  'exposure',
  'gaps',
  'country-profile',
  'good-profile',
  'portfolio',
  'trace',
] as const;

export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];

/** What kind of document a value is, by its own word or its shape; null for anything else. */
export function artefactKind(value: unknown): ArtefactKind | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('kind' in value) return ARTEFACT_KINDS.find((kind) => kind === value.kind) ?? null;
  if ('summary' in value && 'rules' in value) return 'screening';
  return 'direction' in value && 'ends' in value ? 'trace' : null;
}
