import type {
  ExposureHead,
  ExposureReport,
  GapSelection,
  GapsReport,
  NationalReport,
} from '@better-trade/core/exposure';
import { barsFigure } from '../../figures/bars/bars-figure.js';
import { chainsFigure } from '../../figures/chains/chains-figure.js';
import type { BarsData, MapData, MatrixData } from '../../figures/figure-data.js';
import { mapFigure } from '../../figures/map/map-figure.js';
import { matrixFigure } from '../../figures/matrix/matrix-figure.js';
import { type Child, el, join } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { type Texts, textsOf } from '../../text/texts.js';
import { barsOfExposure, mapOfExposure } from '../../views/exposure-view.js';
import { gapsOfGaps, matrixOfGaps } from '../../views/gaps-view.js';
import { choiceOf } from '../../views/measure.js';
import {
  barsOfNational,
  chainsOfNational,
  gapsOfNational,
  mapOfNational,
  matrixOfNational,
} from '../../views/national-view.js';
import { type EmbeddedReport, embedReport } from '../embedded-report.js';
import { theirs } from '../facts.js';
import { figureBlock } from '../figure-block.js';
import { fileNamePart } from '../row-ids.js';
import { dataSection } from '../sections/data-section.js';
import { methodSection } from '../sections/method-section.js';
import { pageShell, type Section } from '../shell.js';
import { gapsSection, pairsSection } from './gaps-sections.js';
import { exposureLead, gapsLead } from './lead.js';
import { leftSection } from './left-section.js';
import { notCountedSection } from './not-counted-section.js';
import { rowsTable } from './rows-table.js';
import { tradeFacts } from './trade-facts.js';

/** The national picture: `btt report`. */
export function nationalPage(report: NationalReport, lang: Language): string {
  const texts = textsOf(lang);
  const { exposure } = texts;
  const { gaps } = report;
  const chains = chainsOfNational(report);
  return framed(report, report.options, lang, {
    name: `national-${report.trade.period}`,
    kicker: exposure.kicker,
    title: exposure.titleNational(report.trade.period),
    lead: exposureLead(report.total, report, gaps.total, texts),
    options: [],
    sections: [
      notCountedSection(report, report.total.levels, texts),
      {
        id: 'top',
        heading: exposure.top,
        body: join([
          figureBlock(
            'fig-bars',
            barsFigure(toRows('goods', barsOfNational(report, lang)), { lang, id: 'bars' }),
            texts,
          ),
          rowsTable('goods', texts.common.good, report.goods, new Map(), texts),
        ]),
      },
      whereSection(mapOfNational(report, lang), lang, texts),
      whatSection(toPairs(matrixOfNational(report, lang)), lang, texts),
      gapsSection(gaps.totals, gapsOfNational(report, lang), lang, texts),
      {
        id: 'chains',
        heading: exposure.chains,
        body: join([
          el('p', {}, chains.edges.length === 0 ? exposure.chainsNone : exposure.chainsIntro),
          chains.edges.length === 0
            ? null
            : figureBlock('fig-chains', chainsFigure(chains, { lang, id: 'chains' }), texts),
        ]),
      },
      pairsSection(gaps.rows, lang, texts),
      leftSection(report.options, 0, lang, texts),
    ],
  });
}

/** One view of the import values: `btt report --by country`. */
export function exposurePage(report: ExposureReport, lang: Language): string {
  const texts = textsOf(lang);
  const { exposure } = texts;
  const by = exposure.by[report.options.by];
  const bars = barsOfExposure(report, lang);
  const map = mapOfExposure(report, lang);
  const labels = new Map(bars.rows.map((row) => [row.key, row.label]));
  return framed(report, report.options, lang, {
    name: `exposure-by-${report.options.by}-${report.trade.period}`,
    kicker: exposure.kicker,
    title: exposure.titleBy(by, report.trade.period),
    lead: exposureLead(report.total, report, null, texts),
    options: report.left === 0 ? [] : [[exposure.options, exposure.first(report.rows.length, report.left)]],
    sections: [
      notCountedSection(report, report.total.levels, texts),
      {
        id: 'top',
        heading: exposure.topBy(by),
        body: join([
          bars.rows.length === 0
            ? el('p', {}, exposure.lead.nothing)
            : figureBlock('fig-bars', barsFigure(toRows('rows', bars), { lang, id: 'bars' }), texts),
          rowsTable('rows', texts.bars.of[report.options.by].head, report.rows, labels, texts),
        ]),
      },
      ...(map === null ? [] : [whereSection(map, lang, texts)]),
      leftSection(report.options, report.left, lang, texts),
    ],
  });
}

/** Enforcement gaps: `btt report gaps`. */
export function gapsPage(report: GapsReport, lang: Language): string {
  const texts = textsOf(lang);
  const { exposure } = texts;
  return framed(report, report.options, lang, {
    name: `gaps-${report.trade.period}`,
    kicker: exposure.kickerGaps,
    title: exposure.titleGaps(report.trade.period),
    lead: gapsLead(report.total, report, report.options, texts),
    options: report.left === 0 ? [] : [[exposure.options, exposure.first(report.rows.length, report.left)]],
    sections: [
      notCountedSection(report, null, texts),
      gapsSection(report.totals, gapsOfGaps(report, lang), lang, texts),
      whatSection(toPairs(matrixOfGaps(report, lang)), lang, texts),
      pairsSection(report.rows, lang, texts),
      leftSection(report.options, report.left, lang, texts),
    ],
  });
}

interface Frame {
  readonly name: string;
  readonly kicker: string;
  readonly title: string;
  readonly lead: Child;
  readonly options: readonly (readonly [string, Child])[];
  readonly sections: readonly Section[];
}

function framed(
  report: ExposureHead & object,
  selection: GapSelection,
  lang: Language,
  { name, kicker, title, lead, options, sections }: Frame,
): string {
  const texts = textsOf(lang);
  const { exposure } = texts;
  const embedded: EmbeddedReport = embedReport(
    `${fileNamePart(name)}.json`,
    `${JSON.stringify(report, null, 2)}\n`,
  );
  const choice = choiceOf(selection, lang);
  return pageShell({
    lang,
    kicker,
    title,
    lead,
    warnings: [],
    sections: [
      dataSection(
        { ...report, version: report.tool.version, rules: null },
        [
          ...tradeFacts(report, texts),
          [exposure.choice, choice === '' ? exposure.choiceAll : theirs(choice)],
          ...options,
        ],
        embedded,
        texts,
      ),
      ...sections,
      methodSection([], texts),
    ],
    report: embedded,
    footer: [texts.page.notProof, ' ', texts.page.madeBy(report.tool.version)],
  });
}

/** Enter on a cell goes to the row of its pair. */
function toPairs(matrix: MatrixData): MatrixData {
  return {
    ...matrix,
    cells: matrix.cells.map((cell) => ({ ...cell, href: `${cell.good}@${cell.country}` })),
  };
}

function toRows(table: string, bars: BarsData): BarsData {
  return { ...bars, rows: bars.rows.map((row) => ({ ...row, href: `${table}-${row.key}` })) };
}

function whereSection(map: MapData, lang: Language, texts: Texts): Section {
  return {
    id: 'where',
    heading: texts.exposure.where,
    body: figureBlock('fig-map', mapFigure(map, { lang, id: 'map' }), texts),
  };
}

function whatSection(matrix: MatrixData, lang: Language, texts: Texts): Section {
  return {
    id: 'what',
    heading: texts.exposure.what,
    body: figureBlock('fig-matrix', matrixFigure(matrix, { lang, id: 'matrix' }), texts),
  };
}
