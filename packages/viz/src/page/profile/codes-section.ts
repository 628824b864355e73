import { formatHts } from '@better-trade/core';
import type { CountryProfile, Interval, ProfileCode } from '@better-trade/core/exposure';
import { el, join } from '../../markup/element.js';
import { formatUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { amountCells, amountColumns, levelWords } from '../exposure/amount-cells.js';
import { quoted } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';

/** Codes that a page of two megabytes has room for; China has five thousand. */
const MOST = 2000;
const BASES = ['dol', 'cbp', 'curated'] as const;

/** The codes of a country's listed goods by value. */
export function countryCodesSection({ shown, more }: CountryProfile['codes'], texts: Texts): Section {
  const { codes: words } = texts.profile;
  const drawn = shown.slice(0, MOST);
  const all = shown.length + (more?.codes ?? 0);
  const idOf = rowIds('code');
  return {
    id: 'codes',
    heading: words.headingCountry,
    body:
      all === 0
        ? el('p', {}, words.none)
        : join([
            drawn.length === all
              ? null
              : el('p', {}, words.more(drawn.length, all, restOf(shown.slice(MOST), more, texts))),
            dataTable({
              id: 'all-codes',
              caption: words.captionCountry(all),
              columns: [
                { label: words.hts, kind: 'code' },
                ...amountColumns(texts),
                { label: words.goods, wide: true },
                { label: words.text, wide: true },
                { label: words.holds, filter: true, kind: 'code' },
                { label: words.by, filter: true, kind: 'code' },
                { label: texts.profile.listings.known, filter: true, wide: true },
              ],
              rows: drawn.map((code) => ({
                id: idOf(code.hts),
                cells: [
                  code.level === 'chapter-bound' ? words.chapter(code.hts) : formatHts(code.hts),
                  ...amountCells(code.usd, texts),
                  quoted(code.goods.map(({ name }) => name).join(', ')),
                  code.ended ? words.ended : quoted(code.path.join(' > ')),
                  words.holdsWhat[holdsOf(code)],
                  chosenBy(code, texts),
                  levelWords(code.level, texts),
                ],
              })),
              tools: drawn.length > 8,
              ...(drawn.length < all ? { total: all } : {}),
            }),
          ]),
  };
}

/** A code of one country counts once in each row, so that what the others hold is their sum. */
function restOf(
  left: readonly ProfileCode[],
  more: CountryProfile['codes']['more'],
  { profile }: Texts,
): string {
  const usd = [...left.map((code) => code.usd), ...(more === null ? [] : [more.usd])].reduce<Interval>(
    (sum, one) => ({ low: sum.low + one.low, high: sum.high + one.high }),
    { low: 0, high: 0 },
  );
  return profile.interval(formatUsd(usd.low), formatUsd(usd.high));
}

function holdsOf({ grade, level }: ProfileCode): 'exclusive' | 'basket' | 'bound' {
  if (grade === 'exact') return 'exclusive';
  return level === 'code' ? 'basket' : 'bound';
}

function chosenBy({ goods }: ProfileCode, { screening }: Texts): string {
  return BASES.filter((basis) => goods.some((good) => good.basis === basis))
    .map((basis) => screening.evidence.basis[basis])
    .join(', ');
}
