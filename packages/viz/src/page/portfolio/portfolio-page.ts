import type { PortfolioReport } from '@better-trade/core';
import { PORTFOLIO_BY } from '@better-trade/core';
import { type Child, el } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { formatNumber } from '../../text/numbers.js';
import { type Texts, textsOf } from '../../text/texts.js';
import { embedReport } from '../embedded-report.js';
import { theirs } from '../facts.js';
import { dataSection } from '../sections/data-section.js';
import { methodSection } from '../sections/method-section.js';
import { pageShell, type Section } from '../shell.js';
import { portfolioCounts } from './counts.js';
import { filesSection } from './files-section.js';
import { failedWarnings, portfolioLead } from './lead.js';
import { isRest } from './total-label.js';
import { totalsSections } from './totals-sections.js';
import { unscreenedSection } from './unscreened-section.js';

/** Many files of import lines together: `btt report FOLDER` as a page. */
export function portfolioPage(report: PortfolioReport, lang: Language): string {
  const texts = textsOf(lang);
  const { portfolio } = texts;
  const embedded = embedReport('portfolio.json', `${JSON.stringify(report, null, 2)}\n`);
  return pageShell({
    lang,
    kicker: portfolio.kicker,
    title: portfolio.title(report.fileCounts.all),
    lead: portfolioLead(report, lang, texts),
    warnings: [...failedWarnings(report, texts), ...sameBytes(report, texts)],
    sections: [
      portfolioCounts(report, texts),
      dataSection(
        { ...report, version: report.tool.version, rules: report.rules.id },
        factsOf(report, texts),
        embedded,
        texts,
      ),
      unscreenedSection(report, texts),
      ...totalsSections(report, lang, texts),
      filesSection(report, texts),
      leftSection(report, texts),
      methodSection([], texts),
    ],
    report: embedded,
    footer: [texts.page.notProof, ' ', texts.page.madeBy(report.tool.version)],
  });
}

function factsOf(
  { fileCounts, options }: PortfolioReport,
  texts: Texts,
): readonly (readonly [string, Child])[] {
  const { portfolio, screening, common } = texts;
  const { all, counted, failed, skipped, linesBeforeFailure } = fileCounts;
  const map = Object.entries(options.map).map(([role, column]) => `${role}=${column}`);
  const said = [
    screening.optionMinRisk(common.risk[options.minRisk]),
    map.length === 0 ? '' : screening.optionMap(map.join(', ')),
    options.country === null ? '' : screening.optionCountry(options.country),
    traceWords(options.trace, texts),
    options.skipDuplicates ? portfolio.facts.duplicates : portfolio.facts.everyFile,
  ].filter(Boolean);
  return [
    [
      portfolio.facts.files,
      `${portfolio.facts.filesOf(all, counted, failed, skipped)}${linesBeforeFailure === 0 ? '' : portfolio.facts.before(linesBeforeFailure)}`,
    ],
    [portfolio.facts.value, portfolio.facts.valueOf],
    [screening.options, theirs(said.join('; '))],
  ];
}

function traceWords(trace: PortfolioReport['options']['trace'], { screening, common }: Texts): string {
  return trace === null
    ? screening.optionNoTrace
    : `${screening.optionTrace(trace.maxHops, common.tier[trace.minTier], trace.conditions.join(', '))} (${trace.rules})`;
}

function leftSection({ options, summary, totals }: PortfolioReport, texts: Texts): Section {
  const { portfolio, screening, common } = texts;
  const sentences = [
    portfolio.left.lines,
    options.minRisk === 'low' ? '' : screening.left.minRisk(common.risk[options.minRisk]),
    options.trace?.complete === false ? screening.chains.cut : '',
    ...PORTFOLIO_BY.flatMap((by) => {
      const table = totals[by];
      const shown = table?.rows.filter((row) => !isRest(by, row)).length ?? 0;
      return table === undefined || shown >= table.keys
        ? []
        : [portfolio.left.top(portfolio.totals.heading[by], shown, table.keys)];
    }),
    summary.noListMatch === 0
      ? ''
      : `${portfolio.totals.rest['(no list match)']}: ${formatNumber(summary.noListMatch)}.`,
    screening.left.noWaivers,
  ].filter(Boolean);
  return {
    id: 'left-out',
    heading: portfolio.left.heading,
    body: el(
      'ul',
      {},
      sentences.map((sentence) => el('li', {}, sentence)),
    ),
  };
}

/** Every line of such a file is in the totals twice, and nobody would see it in them. */
function sameBytes({ files }: PortfolioReport, { portfolio }: Texts): readonly string[] {
  const twice = files.filter(({ status, sameAs }) => status === 'counted' && sameAs !== null).length;
  return twice === 0 ? [] : [portfolio.countedTwice(twice)];
}
