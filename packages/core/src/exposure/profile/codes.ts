import type { ClassificationBasis, CountryCode, GoodId, HtsCode } from '@better-trade/data';
import { groupBy } from '../../screening/group-by.js';
import { compareText } from '../../screening/hts-index.js';
import type { Grade } from '../../screening/verdict.js';
import type { Cell } from '../cells.js';
import type { Exposure } from '../exposure.js';
import type { ExposureGrade } from '../exposure-row.js';
import type { Interval } from '../interval.js';
import type { Names } from '../names.js';

/** A code of a country at which listed goods may have been imported; a chapter where no more is published. */
export interface ProfileCode {
  readonly hts: HtsCode;
  /** Texts of the schedule from the heading down; empty for a chapter, and for a code that has ended. */
  readonly path: readonly string[];
  /** The schedule no longer has it: its goods are those of its successors. */
  readonly ended: boolean;
  readonly level: Cell['level'];
  readonly usd: Interval;
  readonly grade: ExposureGrade;
  readonly goods: readonly {
    readonly good: string;
    readonly name: string;
    /** `exact`: the code holds nothing but this good. */
    readonly grade: Grade;
    readonly basis: ClassificationBasis;
  }[];
}

export interface ProfileCodes {
  /** Largest first. */
  readonly shown: readonly ProfileCode[];
  /** The codes that are not shown, counted together; null if all are. */
  readonly more: { readonly codes: number; readonly usd: Interval } | null;
}

/** @param top Codes shown one by one; all if it is not given. */
export function codesOf(
  exposure: Exposure,
  country: CountryCode,
  top: number | undefined,
  names: Names,
): ProfileCodes {
  const pairs = exposure.select({ countries: [country] });
  const rows = exposure.group(pairs, (_, cell) => (cell === null ? [] : [cell.code]));
  const cells = groupBy(
    exposure.cells.filter((cell) => cell.country === country),
    (cell) => cell.code,
  );
  const shown = rows.slice(0, top).flatMap((row): ProfileCode[] => {
    const own = cells.get(row.key) ?? [];
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        hts: first.code,
        path: exposure.reference.hts.path(first.code),
        ended: !exposure.reference.hts.has(first.code),
        level: first.level,
        usd: { low: row.low, high: row.high },
        grade: row.grade,
        goods: goodsAt(own, names),
      },
    ];
  });
  const taken = new Set<string>(shown.map((code) => code.hts));
  const [rest] = exposure.group(pairs, (_, cell) => (cell === null || taken.has(cell.code) ? [] : ['more']));
  return {
    shown,
    more: rest === undefined ? null : { codes: rest.codes, usd: { low: rest.low, high: rest.high } },
  };
}

function goodsAt(cells: readonly Cell[], names: Names): ProfileCode['goods'] {
  return cells
    .map(({ pair, grade, basis }) => {
      const good = pair.slice(0, pair.indexOf('@')) as GoodId;
      return { good, name: names.good(good), grade, basis };
    })
    .sort(
      (a, b) =>
        compareText(a.grade === 'exact' ? '' : a.grade, b.grade === 'exact' ? '' : b.grade) ||
        compareText(a.good, b.good),
    );
}
