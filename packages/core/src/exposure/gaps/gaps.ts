import type { CountryCode, Exploitation, GoodId } from '@better-trade/data';
import { groupBy } from '../../screening/group-by.js';
import { compareText } from '../../screening/hts-index.js';
import { distinctExploitation } from '../../screening/statements.js';
import { type Cell, type Level, pairOf } from '../cells.js';
import type { Exposure } from '../exposure.js';
import type { ExposureRow } from '../exposure-row.js';
import { type Interval, NOTHING } from '../interval.js';
import type { ExposedList } from '../listed-pairs.js';
import { namesOf } from '../names.js';
import type { Selection } from '../selection.js';
import { type Action, actionsByPair, GAP_STATUSES, type GapStatus, statusOf } from './actions.js';
import { createTouch } from './touch.js';

/** A listed good of a country, once whatever lists name it, with the actions on it and the dollars without any. */
export interface GapRow {
  /** `cocoa@CI`. */
  readonly pair: string;
  readonly good: GoodId;
  readonly name: string;
  readonly country: CountryCode;
  readonly countryName: string;
  readonly lists: readonly ExposedList[];
  readonly exploitation: readonly Exploitation[];
  readonly editions: readonly string[];
  readonly since: string;
  readonly via: readonly string[];
  readonly sources: readonly string[];
  readonly status: GapStatus;
  readonly actions: readonly Action[];
  /** Import value behind the pair, US dollars. */
  readonly exposure: Interval;
  /**
   * At least the exclusive codes that no action touches; at most every code that no order on the whole country
   * closes: an order on one maker or region leaves the rest of the country's goods open.
   */
  readonly withoutAction: Interval;
  readonly grade: ExposureRow['grade'];
  readonly bases: ExposureRow['bases'];
  readonly codes: number;
  readonly level: Level;
  readonly ofCountry: Interval | null;
  readonly ofNation: Interval | null;
}

export interface GapTotal {
  readonly status: GapStatus;
  readonly pairs: number;
  /** Of these, pairs without a figure: the set does not say, or the good has no HTS code. They are in no dollars here. */
  readonly notKnown: number;
  readonly exposure: Interval;
  readonly withoutAction: Interval;
}

export interface Gaps {
  /** By dollars without action: the upper bound, then the lower, then the pair. */
  readonly rows: readonly GapRow[];
  /** By status, in its order; a code of a country counts once in each. */
  readonly totals: readonly GapTotal[];
  readonly total: Omit<GapTotal, 'status'>;
}

export interface GapSelection extends Selection {
  readonly statuses?: readonly GapStatus[];
}

/** Where listed goods are imported and what is done about it: the matrix behind an enforcement plan (19 U.S.C. 4683). */
export function findGaps(exposure: Exposure, selection: GapSelection = {}): Gaps {
  const actions = actionsByPair(exposure);
  const on = (key: string): readonly Action[] => actions.get(key) ?? [];
  const names = namesOf(exposure.reference);
  // A pair keeps all lists that name it, also those that were not selected: one of them may be the only action.
  const named = groupBy(exposure.pairs, pairOf);
  const kept = [...groupBy(exposure.select(selection), pairOf).keys()]
    .map((key) => {
      const listed = named.get(key) ?? [];
      return {
        key,
        listed,
        status: statusOf(
          on(key),
          listed.map((pair) => pair.list),
        ),
      };
    })
    .filter(({ status }) => isOf(selection.statuses, status));

  const touch = createTouch(exposure);
  /**
   * Kept cells under their pair, their status and the whole at once: all totals in one pass.
   * @param own Whether a key needs totals of its own.
   */
  const rollUp = (
    own: (key: string) => boolean,
    keep: (key: string, cell: Cell) => boolean,
  ): ReadonlyMap<string, Interval> => {
    const groups = new Map<string, Cell[]>();
    for (const { key, listed, status } of kept) {
      const [first] = listed;
      const cells = first === undefined ? [] : exposure.cellsOf(first).filter((cell) => keep(key, cell));
      for (const group of [key, `=${status}`, ALL]) {
        if (!own(group)) continue;
        const known = groups.get(group) ?? [];
        for (const cell of cells) known.push(cell);
        groups.set(group, known);
      }
    }
    return exposure.rollUp(groups);
  };
  const acted = new Set(
    kept.flatMap(({ key, status }) => (on(key).length > 0 ? [key, `=${status}`] : [])),
  ).add(ALL);
  const all = rollUp(
    () => true,
    () => true,
  );
  /** What actions leave; where there is none, all that there is. */
  const leaves = (does: (action: Action, cell: Cell) => boolean): ((key: string) => Interval) => {
    const rolled = rollUp(
      (key) => acted.has(key),
      (key, cell) => !on(key).some((action) => does(action, cell)),
    );
    return (key) => (acted.has(key) ? rolled : all).get(key) ?? NOTHING;
  };
  const open = leaves(touch.closes);
  const untouched = leaves(touch.touches);
  const intervals = (key: string): Pick<GapTotal, 'exposure' | 'withoutAction'> => ({
    exposure: { low: all.get(key)?.low ?? 0, high: all.get(key)?.high ?? 0 },
    withoutAction: { low: untouched(key).low, high: open(key).high },
  });

  const shape = new Map(
    exposure
      .group(
        kept.flatMap(({ listed }) => listed),
        (pair) => [pairOf(pair)],
      )
      .map((row) => [row.key, row]),
  );
  const rows = kept
    .flatMap(({ key, listed, status }): readonly GapRow[] => {
      const [first] = listed;
      const row = shape.get(key);
      if (first === undefined || row === undefined) return [];
      return [
        {
          pair: key,
          good: first.good,
          name: first.name,
          country: first.country,
          countryName: names.country(first.country),
          lists: listed.map((pair) => pair.list),
          exploitation: distinctExploitation(listed.flatMap((pair) => pair.exploitation)),
          editions: distinct(listed.flatMap((pair) => pair.editions)),
          since: listed.map((pair) => pair.since).sort()[0] ?? '',
          via: distinct(listed.flatMap((pair) => pair.via)),
          sources: distinct(listed.map((pair) => pair.source)),
          status,
          actions: on(key),
          ...intervals(key),
          grade: row.grade,
          bases: row.bases,
          codes: row.codes,
          level: exposure.levelOf(first),
          ofCountry: row.ofCountry,
          ofNation: row.ofNation,
        },
      ];
    })
    .sort(compareGaps);
  const totalOf = (key: string, some: readonly GapRow[]): Omit<GapTotal, 'status'> => ({
    pairs: some.length,
    notKnown: some.filter(({ level }) => level === 'not-in-set' || level === 'no-code').length,
    ...intervals(key),
  });
  return {
    rows,
    totals: GAP_STATUSES.flatMap((status) => {
      const some = rows.filter((row) => row.status === status);
      return some.length === 0 ? [] : [{ status, ...totalOf(`=${status}`, some) }];
    }),
    total: totalOf(ALL, rows),
  };
}

/** No pair is called so: a pair holds an @. */
const ALL = '=all';

/** Dollars without action: the upper bound, then the lower, then what stands behind the pair, then its name. */
function compareGaps(a: GapRow, b: GapRow): number {
  return (
    b.withoutAction.high - a.withoutAction.high ||
    b.withoutAction.low - a.withoutAction.low ||
    b.exposure.high - a.exposure.high ||
    compareText(a.pair, b.pair)
  );
}

function isOf(statuses: readonly GapStatus[] | undefined, status: GapStatus): boolean {
  return statuses === undefined || statuses.length === 0 || statuses.includes(status);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
