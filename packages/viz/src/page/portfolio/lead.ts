import type { PortfolioReport } from '@better-trade/core';
import { type Child, el } from '../../markup/element.js';
import { anchorLink } from '../../markup/links.js';
import type { Language } from '../../text/language.js';
import { formatShortUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';

/** One sentence: what was met in how many files, what it is worth, and what could not be judged or read. */
export function portfolioLead(report: PortfolioReport, lang: Language, texts: Texts): Child {
  const { lead } = texts.portfolio;
  const { summary, fileCounts } = report;
  return [
    summary.lines === 0
      ? lead.noLines
      : `${lead.found(summary.listed, summary.lines, fileCounts.counted)}${moneyOf(report, lang, texts)}`,
    '; ',
    el('strong', {}, `${blindOf(report, texts)}.`),
  ];
}

function moneyOf(report: PortfolioReport, lang: Language, { portfolio }: Texts): string {
  const { summary } = report;
  const missing = withoutValueOf(report);
  if (missing === summary.lines) return portfolio.lead.noMoney;
  if (summary.listed === 0) return '';
  const money = portfolio.lead.money(formatShortUsd(summary.valueUsd.listed, lang));
  return missing === 0 ? money : `${money}${portfolio.lead.partly(missing)}`;
}

function blindOf({ summary, fileCounts }: PortfolioReport, { portfolio, screening, common }: Texts): string {
  const { lead } = screening;
  const parts = [
    fileCounts.failed === 0 ? '' : portfolio.lead.failed(fileCounts.failed),
    summary.notScreenable === 0 ? '' : lead.unscreened(summary.notScreenable),
    summary.rejected === 0 ? '' : lead.rejected(summary.rejected),
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(` ${common.and} `);
  return summary.lines === 0 ? common.notKnown : portfolio.lead.noneUnscreened;
}

/** Lines of counted files that no sum holds. */
export function withoutValueOf({ files }: PortfolioReport): number {
  return files
    .filter(({ status }) => status === 'counted')
    .reduce((sum, { read }) => sum + read.withoutValue, 0);
}

/** Failed files that the warning names one by one; the table below it has them all. */
const NAMED = 25;

/** Files of which nothing is in any total: before everything else. */
export function failedWarnings({ files }: PortfolioReport, texts: Texts): readonly Child[] {
  const { portfolio } = texts;
  const failed = files.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return [];
  const more = failed.length - NAMED;
  return [
    [
      el('strong', {}, portfolio.failedAll(failed.length)),
      failed
        .slice(0, NAMED)
        .map(({ name, error }) => [
          el('br'),
          el('bdi', {}, portfolio.failedOne(name, error?.message ?? texts.common.notKnown)),
        ]),
      more > 0 ? [el('br'), anchorLink('failed', texts.common.moreRows(more))] : null,
    ],
  ];
}
