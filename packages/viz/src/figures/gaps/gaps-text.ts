import type { Language } from '../../text/language.js';
import { formatShortUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import type { FigureTable } from '../figure.js';
import type { GapsRow } from '../figure-data.js';
import { rankByAmount } from '../plot/rank.js';
import { nameInSentence } from '../plot/short-text.js';
import { isReached, type Known } from './bands.js';

export function takeawayOf(ranked: readonly GapsRow[], t: Texts): string {
  if (ranked.length === 0) return t.gaps.nothing;
  const none = ranked.filter(({ status }) => status === 'none');
  const [first] = rankByAmount(
    none,
    (row) => row.exposure,
    (row) => row.pair,
  );
  const unknown = ranked.filter(({ exposure }) => exposure === null).length;
  const exposure = first?.exposure ?? null;
  return [
    t.gaps.takeaway(none.length, t.common.count(ranked.length, t.gaps.pair.one, t.gaps.pair.many)),
    first === undefined || exposure === null || exposure.high <= 0
      ? ''
      : t.gaps.largest(nameOf(first, nameInSentence), t.common.interval(exposure.low, exposure.high)),
    unknown > 0 ? t.gaps.unknown(unknown) : '',
    '.',
  ].join('');
}

export function nameOf(row: GapsRow, cut: (name: string) => string = (name) => name): string {
  return `${cut(row.goodName)}, ${cut(row.countryName)}`;
}

/** All that a mark means. */
export function pairText(row: Known, t: Texts): string {
  const { low, high } = row.exposure;
  return [
    `${nameOf(row)}: ${t.common.interval(low, high)}`,
    t.gaps.status[row.status],
    ...(isReached(row) ? [t.gaps.without(withoutText(row, t))] : []),
  ].join('; ');
}

function withoutText({ withoutAction }: GapsRow, t: Texts): string {
  return withoutAction === null
    ? t.common.notKnown
    : t.common.interval(withoutAction.low, withoutAction.high);
}

/** For a column of a picture: both ends, or that it is all of the exposure. */
export function shortWithout(row: Known, t: Texts, lang: Language): string {
  if (row.withoutAction === null) return t.common.notKnown;
  if (!isReached(row)) return t.gaps.all;
  const { low, high } = row.withoutAction;
  const ends = [low, high].map((end) => formatShortUsd(end, lang));
  return low === high ? (ends[0] ?? '') : ends.join(' \u2013 ');
}

/** All pairs, by status and gap. */
export function gapsTable(ranked: readonly GapsRow[], t: Texts): FigureTable {
  return {
    caption: t.common.numbers,
    columns: [
      { label: t.common.good, kind: 'text' },
      { label: t.common.country, kind: 'text' },
      { label: t.gaps.action, kind: 'text' },
      { label: t.common.atLeast, kind: 'usd' },
      { label: t.common.atMost, kind: 'usd' },
      { label: t.gaps.withoutAtLeast, kind: 'usd' },
      { label: t.gaps.withoutAtMost, kind: 'usd' },
    ],
    rows: ranked.map(({ goodName, countryName, status, exposure, withoutAction }) => [
      goodName,
      countryName,
      t.gaps.status[status],
      exposure?.low ?? null,
      exposure?.high ?? null,
      // What is without action of an unknown value is unknown, whatever stands there.
      (exposure && withoutAction)?.low ?? null,
      (exposure && withoutAction)?.high ?? null,
    ]),
  };
}
