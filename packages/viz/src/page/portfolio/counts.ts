import { KINDS, type PortfolioReport, type Verdict } from '@better-trade/core';
import { el, join } from '../../markup/element.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { countsSection, type StatedValue } from '../screening/counts-section.js';
import type { Section } from '../shell.js';
import { type Cell, dataTable } from '../table.js';
import { withoutValueOf } from './lead.js';

/** Lines by verdict and findings by kind, of all counted files together. */
export function portfolioCounts(report: PortfolioReport, texts: Texts): Section {
  const { summary } = report;
  const { counts } = texts.portfolio;
  const section = countsSection({ ...summary, baseline: null }, statedBy(report), texts);
  const besides = [
    [counts.partly, summary.partlyJudged],
    [counts.mended, summary.mended],
    [counts.rejected, summary.rejected],
  ] as const;
  return {
    ...section,
    body: join([
      section.body,
      el(
        'ul',
        {},
        besides
          .filter(([, number]) => number > 0)
          .map(([label, number]) => el('li', {}, `${label}: ${formatNumber(number)}`)),
      ),
      dataTable({
        id: 'kinds',
        caption: counts.kindsCaption,
        columns: [{ label: counts.kind }, { label: counts.findings, kind: 'number' }],
        rows: KINDS.map((kind) => ({ cells: [texts.screening.kinds[kind], number(summary.byKind[kind])] })),
      }),
    ]),
  };
}

/** A portfolio counts lines without a value over all verdicts together. */
function statedBy(report: PortfolioReport): Readonly<Record<Verdict, StatedValue>> {
  const { all, listed, notScreenable } = report.summary.valueUsd;
  const missing = withoutValueOf(report);
  const of = (sum: number): StatedValue => ({
    sum: sum === 0 && missing > 0 ? null : sum,
    withoutValue: missing === 0 ? 0 : null,
  });
  return {
    LISTED: of(listed),
    NOT_SCREENABLE: of(notScreenable),
    NO_LIST_MATCH: of(Math.round((all - listed - notScreenable) * 100) / 100),
  };
}

function number(value: number): Cell {
  return { shown: formatNumber(value), value };
}
