import type { ExposureHead, ExposureRow, GapSelection, Interval, Level } from '@better-trade/core/exposure';
import type { Amount, Measure } from '../figures/figure.js';
import type { Language } from '../text/language.js';
import { textsOf } from '../text/texts.js';

/** What a report on import values leaves out of its rows, or cannot know of them. */
export interface MeasureParts {
  readonly selection?: GapSelection;
  /** Rows that the report shows, and that it leaves out. */
  readonly rows?: { readonly shown: number; readonly left: number };
  /** Listings without a figure: they are in no amount. */
  readonly notKnown?: number;
}

/**
 * What the dollars of a report are: flow, period, basis and unit, the day of the lists, and whatever makes the figure less
 * than the whole. A figure may stand alone, so that nothing else says it.
 */
export function measureOf(
  { trade, asOf }: Pick<ExposureHead, 'trade' | 'asOf'>,
  lang: Language,
  { selection = {}, rows, notKnown = 0 }: MeasureParts = {},
): Measure {
  const texts = textsOf(lang).national;
  const choice = choiceOf(selection, lang);
  return {
    what: [
      `${texts.imports(trade.flow, trade.period)}, ${texts.customsValue}`,
      texts.asOf(asOf),
      ...(trade.complete ? [] : [texts.notWhole]),
      ...(rows === undefined || rows.left === 0 ? [] : [texts.firstRows(rows.shown, rows.shown + rows.left)]),
      ...(notKnown === 0 ? [] : [texts.listingsNotKnown(notKnown)]),
      // Last, because it may be long, and a figure cuts what it has no room for.
      ...(choice === '' ? [] : [texts.onlyOf(choice)]),
    ].join('; '),
  };
}

/** Null where no listing of the row has a figure: a 0 in its place would be a word of comfort. */
export function amountOf({ levels, low, high, listings }: ExposureRow): Amount {
  return listings > 0 && unknownOf(levels) === listings ? null : { low, high };
}

/** Null where the level says that there is no figure. */
export function amountAt(level: Level | null, interval: Interval): Amount {
  return isUnknown(level) ? null : { low: interval.low, high: interval.high };
}

/** Listings of a row of which nothing is known: the set does not say, or the good has no HTS code. */
export function unknownOf(levels: ExposureRow['levels']): number {
  return (levels['not-in-set'] ?? 0) + (levels['no-code'] ?? 0);
}

export function isUnknown(level: Level | null): boolean {
  return level === null || level === 'not-in-set' || level === 'no-code';
}

export function choiceOf(selection: GapSelection, lang: Language): string {
  const { national, common } = textsOf(lang);
  const parts = [
    ['', selection.lists?.map((list) => common.list[list])],
    ['', selection.exploitation?.map((kind) => common.exploitation[kind])],
    [national.chosen.countries, selection.countries],
    [national.chosen.goods, selection.goods],
    [national.chosen.statuses, selection.statuses?.map((status) => common.status[status])],
  ] as const;
  return parts
    .flatMap(([name, values]) =>
      values === undefined || values.length === 0 ? [] : [`${name} ${values.join(', ')}`.trim()],
    )
    .join('; ');
}
