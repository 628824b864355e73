import type { PastListing, ProfileListing } from '@better-trade/core/exposure';
import { el, join, type Markup } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { amountAt } from '../../views/measure.js';
import { countryName } from '../../world/country-name.js';
import { exploitationWords } from '../exploitation-words.js';
import { amountCells, amountColumns, levelWords } from '../exposure/amount-cells.js';
import { day, quoted, theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { type Cell, dataTable } from '../table.js';
import { basesWords } from './profile-facts.js';
import { shareText } from './share-text.js';

/** Whether the rows of a profile are goods of a country, or countries of a good. */
export type Subject = 'country' | 'good';

const LISTS = ['TVPRA', 'EO13126', 'downstream'] as const;

/** What is listed, a table a list: since when, the value behind it, and how that is known. */
export function listingsSection(
  listings: readonly ProfileListing[],
  subject: Subject,
  lang: Language,
  texts: Texts,
): Section {
  const { listings: words } = texts.profile;
  const idOf = rowIds('listing');
  return {
    id: 'listings',
    heading: words.heading,
    body:
      listings.length === 0
        ? el('p', {}, words.none)
        : join([
            ...LISTS.map((list) => {
              const rows = listings.filter((row) => row.list === list);
              return rows.length === 0
                ? null
                : join([
                    el('h3', {}, words.caption(words.list[list], rows.length)),
                    listTable(list, rows, subject, idOf, lang, texts),
                  ]);
            }),
            el('p', { class: 'note' }, words.legend),
          ]),
  };
}

function listTable(
  list: ProfileListing['list'],
  rows: readonly ProfileListing[],
  subject: Subject,
  idOf: (key: string) => string,
  lang: Language,
  texts: Texts,
): Markup {
  const { listings: words } = texts.profile;
  const hasInputs = rows.some((row) => row.inputs.length > 0);
  return dataTable({
    id: `listings-${list}`,
    caption: words.caption(words.list[list], rows.length),
    quiet: true,
    columns: [
      { label: subject === 'country' ? texts.common.good : texts.common.country, wide: true },
      { label: words.exploitation, filter: true },
      { label: words.since, kind: 'code' },
      ...amountColumns(texts),
      { label: words.ofCountry, kind: 'number' },
      { label: words.known, filter: true, wide: true },
      { label: words.grade, filter: true },
      { label: words.codes, kind: 'number' },
      ...(hasInputs ? [{ label: words.madeWith, wide: true }] : []),
      { label: words.by, kind: 'code' },
      { label: words.edition, filter: true, kind: 'code' },
      { label: words.source, wide: true },
    ],
    rows: rows.map((row) => ({
      id: idOf(row.id),
      cells: [
        subjectCell(row, subject, lang),
        exploitationWords(row.exploitation, texts),
        day(row.since),
        ...amountCells(row.usd === null ? null : amountAt(row.level, row.usd), texts),
        shareCell(row, texts),
        levelWords(row.level, texts),
        row.usd === null ? el('span', { class: 'ku' }, texts.common.notKnown) : texts.common.grade[row.grade],
        row.usd === null ? '' : { shown: formatNumber(row.codes), value: row.codes },
        ...(hasInputs ? [theirs(inputsOf(row, lang, texts))] : []),
        basesWords(row.bases, texts),
        quoted(row.editions.join(', ')),
        quoted(row.source),
      ],
    })),
    tools: rows.length > 8,
  });
}

function subjectCell(
  { name, country, countryName: fallback }: ProfileListing,
  subject: Subject,
  lang: Language,
): Cell {
  return subject === 'country'
    ? quoted(name)
    : theirs(`${countryName(country, fallback, lang)} (${country})`);
}

function shareCell({ ofCountry }: ProfileListing, texts: Texts): Cell {
  return ofCountry === null ? '' : { shown: shareText(ofCountry, texts), value: ofCountry.high };
}

function inputsOf({ inputs }: ProfileListing, lang: Language, { profile }: Texts): string {
  return inputs.map((input) => profile.of(input.name, countryName(input.country, null, lang))).join(', ');
}

/** Statements of the lists that have ended, or have not begun. */
export function pastSection(
  past: readonly PastListing[],
  subject: Subject,
  lang: Language,
  texts: Texts,
): Section {
  const { past: words, listings } = texts.profile;
  const idOf = rowIds('past');
  return {
    id: 'past',
    heading: words.heading,
    body:
      past.length === 0
        ? el('p', {}, words.none)
        : dataTable({
            id: 'past-listings',
            caption: words.caption(past.length),
            columns: [
              { label: subject === 'country' ? texts.common.good : texts.common.country, wide: true },
              { label: listings.exploitation, filter: true, kind: 'code' },
              { label: words.from, kind: 'code' },
              { label: words.to, kind: 'code' },
              { label: words.list, filter: true, kind: 'code' },
              { label: listings.edition, kind: 'code' },
              { label: texts.profile.facts.note, wide: true },
              { label: listings.source, wide: true },
            ],
            rows: past.map((row) => ({
              id: idOf(`${row.list}:${row.good}@${row.country}:${row.exploitation}:${row.from}`),
              cells: [
                subject === 'country'
                  ? quoted(row.goodName)
                  : theirs(`${countryName(row.country, row.countryName, lang)} (${row.country})`),
                texts.common.exploitation[row.exploitation],
                day(row.from),
                row.to === null ? words.open : day(row.to),
                texts.common.list[row.list],
                quoted(row.edition),
                quoted(row.note),
                quoted(row.source),
              ],
            })),
            tools: past.length > 8,
          }),
  };
}
