import { createExposure, exposureReport, gapsReport, nationalReport } from '@better-trade/core/exposure';
import { describe, expect, it } from 'vitest';
import { VALUES } from '../../../core/src/testing/profiles.js';
import { world } from '../../../core/src/testing/reference.js';
import { report } from '../../../core/src/testing/report.js';
import { trade } from '../../../core/src/testing/trade.js';
import { FIGURES } from '../figures/figure.js';
import { type FigureSource, figureDataOf } from './figure-of.js';
import { viewOfLines } from './screening-view.js';

const exposure = createExposure(world(), trade(VALUES));
const screening = report(world(), [
  { hts: '5201.00.1400', origin: 'CN', value: '10' },
  { hts: '1801.00.0000', origin: 'CI' },
]);
const fitting = (source: FigureSource): readonly string[] =>
  FIGURES.filter((name) => figureDataOf(name, source, 'en').kind === 'data');

describe('the figures of a document', () => {
  it.each<[string, FigureSource, readonly string[]]>([
    ['a screening report', screening, ['map', 'matrix', 'bars', 'chains']],
    ['the national report', nationalReport(exposure, '1'), ['map', 'matrix', 'bars', 'chains', 'gaps']],
    ['a report by country', exposureReport(exposure, '1', { by: 'country' }), ['map', 'bars']],
    ['a report by chapter', exposureReport(exposure, '1', { by: 'chapter' }), ['bars']],
    ['the gaps', gapsReport(exposure, '1', {}), ['matrix', 'gaps']],
  ])('%s: those that its data are enough for', (_, source, names) => {
    expect(fitting(source)).toEqual(names);
  });

  it('say which there are where one is asked for that there is none of', () => {
    expect(figureDataOf('timeline', gapsReport(exposure, '1', {}), 'en')).toEqual({
      kind: 'unfit',
      message: 'a report on enforcement gaps holds no data of the figure timeline',
      remedy: 'Figures of it: matrix, gaps.',
    });
  });

  it('are the same of a screening report and of its lines, collected and let go', () => {
    const collected = { kind: 'screening' as const, screening: viewOfLines(screening.lines) };
    for (const name of FIGURES)
      expect(figureDataOf(name, collected, 'es')).toEqual(figureDataOf(name, screening, 'es'));
  });

  it('of the national report are bars by good, or by country where that is asked for', () => {
    const national = nationalReport(exposure, '1');
    const keysBy = (by?: 'good' | 'country'): readonly string[] => {
      const found = figureDataOf('bars', national, 'en', by === undefined ? {} : { by });
      return found.kind === 'data' ? found.data.rows.map(({ key }) => key) : [];
    };
    expect(keysBy()).toEqual(national.goods.map((row) => row.key));
    expect(keysBy('country')).toEqual(national.countries.map((row) => row.key));
  });
});
