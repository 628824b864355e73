import type {
  CountryProfile,
  ExposureHead,
  GoodProfile,
  ProfileListing,
  TracedReach,
} from '@better-trade/core/exposure';
import type { CountryDocument, GoodDocument } from '@better-trade/viz';
import type { TextFormat } from '../run/put-report.js';
import { csvCells } from './csv-cells.js';
import { periodColumn, unitOf } from './exposure-frame.js';
import type { Page } from './page.js';
import { pageMarkdown } from './page-markdown.js';
import { pageText } from './page-text.js';
import { countryPage } from './profile-country-page.js';
import { goodPage } from './profile-good-page.js';

/** A profile with the data that it rests on: the JSON document, and what every other format is made of. */
export interface ProfileReport {
  readonly head: ExposureHead;
  readonly profile: CountryProfile | GoodProfile;
  /** Only with `--trace`. */
  readonly reach: TracedReach | null;
}

export interface ProfileWriterOptions {
  /** Classifications of a good that a page shows. */
  readonly top: number;
  readonly csvRaw: boolean;
}

/** A profile in any format: a pure function of the report. */
export function renderProfile(
  report: ProfileReport,
  format: TextFormat,
  options: ProfileWriterOptions,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(profileDocument(report), null, 2)}\n`;
    case 'jsonl':
      return report.profile.listings
        .map((row) => `${JSON.stringify({ ...row, basis: unitOf(report.head), asOf: report.head.asOf })}\n`)
        .join('');
    case 'csv':
      return listingsCsv(report, options.csvRaw);
    case 'md':
      return pageMarkdown(pageOf(report, options));
    case 'table':
      return pageText(pageOf(report, options));
  }
}

/** The JSON document: the kind, the head that all reports on import values share, then the profile. */
export function profileDocument({ head, profile, reach }: ProfileReport): CountryDocument | GoodDocument {
  const { kind: _, ...rest } = profile;
  return 'country' in rest
    ? { kind: 'country-profile', ...head, ...rest, chains: reach }
    : { kind: 'good-profile', ...head, ...rest, chains: reach };
}

function pageOf({ head, profile, reach }: ProfileReport, { top }: ProfileWriterOptions): Page {
  return profile.kind === 'country' ? countryPage(profile, head, reach) : goodPage(profile, head, reach, top);
}

/** One row a listing. A figure that is not known is empty, never 0. */
function listingsCsv({ head, profile }: ProfileReport, raw: boolean): string {
  const period = periodColumn(head);
  const header = [
    'list',
    'good',
    'name',
    'country',
    'country_name',
    'exploitation',
    'since',
    'editions',
    'via',
    `at_least_usd_${period}`,
    `at_most_usd_${period}`,
    'share_of_country_imports_at_least',
    'share_of_country_imports_at_most',
    'share_of_all_imports_at_least',
    'share_of_all_imports_at_most',
    'level',
    'grade',
    'codes',
    'classified_by',
    'basis',
    'as_of',
    'source',
  ];
  const rows = profile.listings.map((row) => listingCells(row, unitOf(head), head.asOf));
  return [header, ...rows].map((row) => `${csvCells(row, raw)}\n`).join('');
}

function listingCells(row: ProfileListing, unit: string, asOf: string): readonly string[] {
  const ends = [row.usd, row.ofCountry, row.ofNation].flatMap((interval) => [
    String(interval?.low ?? ''),
    String(interval?.high ?? ''),
  ]);
  return [
    row.list,
    row.good,
    row.name,
    row.country,
    row.countryName,
    row.exploitation.join(' '),
    row.since,
    row.editions.join('; '),
    row.via.join(' '),
    ...ends,
    row.level,
    row.grade,
    String(row.codes),
    row.bases.join(' '),
    unit,
    asOf,
    row.source,
  ];
}
