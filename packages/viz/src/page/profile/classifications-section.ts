import { compareText, formatHts } from '@better-trade/core';
import type { GoodProfile, ProfileListing } from '@better-trade/core/exposure';
import type { GoodDocument } from '../../artefact.js';
import { el, join } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { formatNumber, formatUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { countryName } from '../../world/country-name.js';
import { amountCells } from '../exposure/amount-cells.js';
import { quoted, theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';

/** Codes that a page has room for, with their reasons and texts. */
const MOST = 1500;

/** The HTS codes of a good: who chose each and why, and what came in at it. */
export function classificationsSection(
  { classifications, listings, trade }: GoodDocument,
  lang: Language,
  texts: Texts,
): Section {
  const { codes: words } = texts.profile;
  const shown = classifications.slice(0, MOST);
  return {
    id: 'codes',
    heading: words.headingGood,
    body:
      shown.length === 0
        ? el('p', {}, words.noneGood)
        : join([
            shown.length === classifications.length
              ? null
              : el('p', {}, words.more(shown.length, classifications.length, restOf(classifications, texts))),
            table(shown, classifications.length, trade.complete, texts),
            el('p', { class: 'note' }, theirs(coverageOf(listings, lang, texts))),
          ]),
  };
}

function table(
  shown: GoodProfile['classifications'],
  all: number,
  isWhole: boolean,
  texts: Texts,
): ReturnType<typeof dataTable> {
  const { codes: words, listings } = texts.profile;
  const { evidence } = texts.screening;
  const idOf = rowIds('hts');
  return dataTable({
    id: 'all-codes',
    caption: words.captionGood(all),
    columns: [
      { label: words.hts, kind: 'code' },
      { label: words.holds, filter: true, kind: 'code' },
      { label: words.by, filter: true, kind: 'code' },
      { label: words.why, wide: true },
      { label: words.listedLow, kind: 'number' },
      { label: words.listedHigh, kind: 'number' },
      { label: words.allLow, kind: 'number' },
      { label: words.allHigh, kind: 'number' },
      { label: listings.codes, kind: 'number' },
      { label: words.text, wide: true },
      { label: listings.source, wide: true },
    ],
    rows: shown.map((row) => {
      // A query that did not ask for the codes says nothing of them.
      const isKnown = row.codes > 0 || isWhole;
      return {
        id: idOf(row.hts),
        cells: [
          formatHts(row.hts),
          evidence.scope[row.scope],
          evidence.basis[row.basis],
          [quoted(row.reason), row.repair === '' ? null : el('div', {}, theirs(words.repair(row.repair)))],
          ...amountCells(isKnown ? row.fromListed : null, texts),
          ...amountCells(isKnown ? row.fromAll : null, texts),
          { shown: formatNumber(row.codes), value: row.codes },
          quoted(row.path.join(' > ')),
          quoted(row.source),
        ],
      };
    }),
    tools: shown.length > 8,
    ...(shown.length < all ? { total: all } : {}),
  });
}

function restOf(classifications: GoodProfile['classifications'], { profile }: Texts): string {
  const rest = classifications.slice(MOST);
  const low = rest.reduce((sum, row) => sum + row.fromAll.low, 0);
  const high = rest.reduce((sum, row) => sum + row.fromAll.high, 0);
  return profile.interval(formatUsd(low), formatUsd(high));
}

/** Which listed countries the table of codes does not see. */
function coverageOf(listings: readonly ProfileListing[], lang: Language, { profile }: Texts): string {
  const byChapter = listings.filter(({ level }) => level === 'chapter-bound');
  if (byChapter.length === 0) return profile.codes.all;
  const names = byChapter.map((row) => countryName(row.country, row.countryName, lang));
  return `${profile.codes.all} ${profile.codes.byChapter([...new Set(names)].sort(compareText).join(', '))}`;
}
