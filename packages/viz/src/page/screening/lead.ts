import type { ReportHead } from '@better-trade/core';
import { type Child, el } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { formatShortUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import type { Screening } from '../../views/screening/collect-screening.js';

/** One sentence: what was found, how much money is behind it, and how many lines could not be judged. */
export function leadOf(head: ReportHead, screening: Screening, lang: Language, texts: Texts): Child {
  const { summary } = head;
  const { lead } = texts.screening;
  if (summary.lines + summary.rejected === 0) return `${lead.noLines}.`;
  const blind =
    summary.notScreenable === 0 && summary.rejected === 0
      ? lead.noneUnscreened
      : [
          summary.notScreenable === 0 ? '' : lead.unscreened(summary.notScreenable),
          summary.rejected === 0 ? '' : lead.rejected(summary.rejected),
        ]
          .filter(Boolean)
          .join(` ${texts.common.and} `);
  const news = summary.baseline === null ? '' : `; ${lead.news(summary.baseline.findings)}`;
  return [
    `${lead.found(summary.listed, summary.lines)}${money(head, screening, lang, texts)}${otherwise(head, screening, texts)}${news}; `,
    el('strong', {}, `${blind}.`),
  ];
}

function money({ options }: ReportHead, { byVerdict }: Screening, lang: Language, texts: Texts): string {
  const { lead } = texts.screening;
  const { lines, negative, withoutValue, low, high } = byVerdict.LISTED;
  if (lines === 0) return '';
  if (lines === withoutValue) return lead.noMoney;
  // Of findings that were left out nobody can tell here whether their code holds nothing else: the lower end is not known.
  const interval =
    options.minRisk === 'low' ? texts.common.interval(low, high) : lead.atMost(formatShortUsd(high, lang));
  return [
    lead.money(interval),
    withoutValue === 0 ? '' : lead.moneyPart(withoutValue),
    negative === 0 ? '' : lead.negative(negative),
  ].join('');
}

/** A line can be LISTED by an order or as a good at risk alone: that is not what the sentence begins with. */
function otherwise({ options }: ReportHead, screening: Screening, texts: Texts): string {
  return screening.otherwise === 0 || options.minRisk !== 'low'
    ? ''
    : texts.screening.lead.otherwise(screening.otherwise);
}
