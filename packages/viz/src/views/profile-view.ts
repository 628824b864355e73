import { compareText } from '@better-trade/core';
import type { CountryProfile, GoodProfile } from '@better-trade/core/exposure';
import type { AssessmentsData, TimelineData, TimelineSpan } from '../figures/figure-data.js';
import type { Language } from '../text/language.js';
import { countryName } from '../world/country-name.js';

/** A profile as a report holds it: with the day up to which its lists are read. */
type Dated<Profile> = Profile & { readonly asOf: string };
type Statements = Pick<CountryProfile, 'listings' | 'past'>;

/** The listed goods of a country, present and past. */
export function timelineOfCountry(profile: Dated<CountryProfile>, lang: Language = 'en'): TimelineData {
  const { code, name } = profile.country;
  return {
    subject: { kind: 'country', name: countryName(code, name, lang) },
    asOf: profile.asOf,
    rows: rowsOf(profile, (row) => ('name' in row ? row.name : row.goodName)),
  };
}

/** The countries for which a good is listed, or was. */
export function timelineOfGood(profile: Dated<GoodProfile>, lang: Language = 'en'): TimelineData {
  return {
    subject: { kind: 'good', name: profile.good.name },
    asOf: profile.asOf,
    rows: rowsOf(profile, (row) => countryName(row.country, row.countryName, lang)),
  };
}

/** DOL's assessments of the country, year by year. */
export function assessmentsOf(
  { country, assessments }: CountryProfile,
  lang: Language = 'en',
): AssessmentsData {
  return {
    countryName: countryName(country.code, country.name, lang),
    years: assessments.map(({ year, level, source }) => ({ year, level, source })),
  };
}

function rowsOf(
  { listings, past }: Statements,
  labelOf: (row: Statements['listings'][number] | Statements['past'][number]) => string,
): TimelineData['rows'] {
  const rows = new Map<string, TimelineSpan[]>();
  const add = (label: string, span: TimelineSpan): void => {
    const spans = rows.get(label);
    if (spans === undefined) rows.set(label, [span]);
    else spans.push(span);
  };
  for (const row of listings)
    add(labelOf(row), {
      list: row.list,
      exploitation: row.exploitation,
      from: row.since || null,
      to: null,
      edition: row.editions.join(', '),
    });
  for (const row of past)
    add(labelOf(row), {
      list: row.list,
      exploitation: [row.exploitation],
      from: row.from || null,
      to: row.to,
      edition: row.edition,
    });
  return [...rows].sort(([a], [b]) => compareText(a, b)).map(([label, spans]) => ({ label, spans }));
}
