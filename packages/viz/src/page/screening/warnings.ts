import type { ReportHead } from '@better-trade/core';
import type { Child } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import type { Screening } from '../../views/screening/collect-screening.js';

/** What was left out, by wish or for want of room: to be known before anything is read as "nothing found". */
export function warningsOf(
  head: ReportHead,
  screening: Screening,
  besideName: string | undefined,
  texts: Texts,
): readonly Child[] {
  return [...filtered(head, texts), ...truncation(screening, besideName, texts)];
}

/** Whether the page shows less than all findings, so that an empty part of it does not mean that there is none. */
export function isFiltered({ options, summary }: ReportHead): boolean {
  return summary.baseline !== null || options.minRisk !== 'low';
}

function filtered({ options, summary }: ReportHead, { screening, common }: Texts): readonly Child[] {
  return [
    ...(summary.baseline === null ? [] : [screening.onlyNew]),
    ...(options.minRisk === 'low' ? [] : [screening.onlyRisk(common.risk[options.minRisk])]),
  ];
}

function truncation(
  { findings, shown }: Screening,
  besideName: string | undefined,
  { screening }: Texts,
): readonly Child[] {
  if (findings <= shown.length) return [];
  return [
    [
      screening.truncated(shown.length, findings),
      besideName === undefined ? screening.truncatedNoFile : screening.truncatedBeside(besideName),
    ],
  ];
}
