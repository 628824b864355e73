import type { GapRow, GapsReport } from '@better-trade/core/exposure';
import type { Measure } from '../figures/figure.js';
import type { GapsData, MatrixData } from '../figures/figure-data.js';
import type { Language } from '../text/language.js';
import { countryName } from '../world/country-name.js';
import { amountAt, measureOf } from './measure.js';

/** Listed goods by what is imported of them and what is done about it. */
export function gapsOfGaps(report: GapsReport, lang: Language): GapsData {
  return gapsOfRows(report.rows, measureOfGaps(report, lang), lang);
}

/** Listed goods by country, coloured by import value. */
export function matrixOfGaps(report: GapsReport, lang: Language): MatrixData {
  return matrixOfRows(report.rows, measureOfGaps(report, lang), lang);
}

export function gapsOfRows(rows: readonly GapRow[], measure: Measure, lang: Language): GapsData {
  return {
    measure,
    rows: rows.map((row) => ({
      pair: row.pair,
      goodName: row.name,
      countryName: countryName(row.country, row.countryName, lang),
      status: row.status,
      exposure: amountAt(row.level, row.exposure),
      withoutAction: amountAt(row.level, row.withoutAction),
    })),
  };
}

export function matrixOfRows(rows: readonly GapRow[], measure: Measure, lang: Language): MatrixData {
  return {
    measure,
    colour: 'amount',
    cells: rows.map((row) => ({
      good: row.good,
      goodName: row.name,
      country: row.country,
      countryName: countryName(row.country, row.countryName, lang),
      exploitation: row.exploitation,
      risk: null,
      amount: amountAt(row.level, row.exposure),
      lines: null,
    })),
  };
}

function measureOfGaps({ options, rows, left, ...head }: GapsReport, lang: Language): Measure {
  return measureOf(head, lang, { selection: options, rows: { shown: rows.length, left } });
}
