import type { Dimension, ExposureReport, ExposureRow } from '@better-trade/core/exposure';
import type { Measure } from '../figures/figure.js';
import type { BarsData, MapData } from '../figures/figure-data.js';
import type { Language } from '../text/language.js';
import { textsOf } from '../text/texts.js';
import { countryName } from '../world/country-name.js';
import { amountOf, measureOf, unknownOf } from './measure.js';

/** The rows of a report on import values, whatever it is grouped by. */
export function barsOfExposure(report: ExposureReport, lang: Language): BarsData {
  return barsOfRows(report.options.by, report.rows, measureOfExposure(report, lang), lang);
}

/** A report by country as a map; null for any other grouping, whose rows have no place. */
export function mapOfExposure(report: ExposureReport, lang: Language): MapData | null {
  return report.options.by === 'country'
    ? mapOfRows(report.rows, measureOfExposure(report, lang), lang)
    : null;
}

export function barsOfRows(
  of: Dimension,
  rows: readonly ExposureRow[],
  measure: Measure,
  lang: Language,
): BarsData {
  return {
    measure,
    of,
    rows: rows.map((row) => ({
      key: row.key,
      label: labelOf(of, row, lang),
      amount: amountOf(row),
      risk: null,
      note: noteOf(row, lang),
    })),
  };
}

export function mapOfRows(rows: readonly ExposureRow[], measure: Measure, lang: Language): MapData {
  return {
    measure,
    places: rows.map((row) => ({
      country: row.key,
      name: countryName(row.key, row.name, lang),
      amount: amountOf(row),
      count: row.listings,
      counted: 'listings',
    })),
  };
}

function measureOfExposure({ options, rows, left, total, ...head }: ExposureReport, lang: Language): Measure {
  return measureOf(head, lang, {
    selection: options,
    rows: { shown: rows.length, left },
    notKnown: unknownOf(total.levels),
  });
}

function labelOf(of: Dimension, row: ExposureRow, lang: Language): string {
  const { common, national } = textsOf(lang);
  switch (of) {
    case 'country':
      return countryName(row.key, row.name, lang);
    case 'chapter':
      return national.chapter(row.name);
    case 'sector':
      return row.key === '' ? national.noSector : row.name;
    case 'list':
      return Object.entries(common.list).find(([list]) => list === row.key)?.[1] ?? row.name;
    case 'listing':
      // Two lists may name one good of one country.
      return `${row.name} [${row.key.slice(0, Math.max(0, row.key.indexOf(':')))}]`;
    case 'good':
    case 'edition':
      return row.name;
  }
}

/** How precisely the value is known; a row that is known in part says of how many listings it is silent. */
function noteOf(row: ExposureRow, lang: Language): string {
  const { common, national } = textsOf(lang);
  const unknown = unknownOf(row.levels);
  if (amountOf(row) === null) return '';
  return [common.grade[row.grade], ...(unknown === 0 ? [] : [national.partNotKnown(unknown)])].join(', ');
}
