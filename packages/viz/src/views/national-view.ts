import type { NationalReport } from '@better-trade/core/exposure';
import type { Measure } from '../figures/figure.js';
import type { BarsData, ChainsData, GapsData, MapData, MatrixData } from '../figures/figure-data.js';
import type { Language } from '../text/language.js';
import { barsOfRows, mapOfRows } from './exposure-view.js';
import { gapsOfRows, matrixOfRows } from './gaps-view.js';
import { measureOf, unknownOf } from './measure.js';
import { chainsOfRelations } from './relations-view.js';

export function mapOfNational(report: NationalReport, lang: Language): MapData {
  return mapOfRows(report.countries, measureOfNational(report, lang), lang);
}

export function matrixOfNational(report: NationalReport, lang: Language): MatrixData {
  return matrixOfRows(report.gaps.rows, measureOfNational(report, lang), lang);
}

export function barsOfNational(
  report: NationalReport,
  lang: Language,
  of: 'good' | 'country' = 'good',
): BarsData {
  const rows = of === 'good' ? report.goods : report.countries;
  return barsOfRows(of, rows, measureOfNational(report, lang), lang);
}

export function gapsOfNational(report: NationalReport, lang: Language): GapsData {
  return gapsOfRows(report.gaps.rows, measureOfNational(report, lang), lang);
}

export function chainsOfNational({ relations }: Pick<NationalReport, 'relations'>): ChainsData {
  return chainsOfRelations(relations);
}

function measureOfNational({ options, total, ...head }: NationalReport, lang: Language): Measure {
  return measureOf(head, lang, { selection: options, notKnown: unknownOf(total.levels) });
}
