import type { ReportHead } from '@better-trade/core';
import { el, join, type Markup } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import { quoted, theirs } from '../facts.js';
import { riskCell } from '../sections/risk-cell.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';

/** What the page does not show, and by whose wish. */
export function leftSection({ options, summary }: ReportHead, texts: Texts): Section {
  const { left } = texts.screening;
  const { baseline } = summary;
  const sentences = [
    options.minRisk === 'low' && baseline === null ? left.nothing : '',
    options.minRisk === 'low' ? '' : left.minRisk(texts.common.risk[options.minRisk]),
    baseline === null ? '' : left.news,
    baseline === null ? '' : left.made(baseline.made.asOf, baseline.made.rules, baseline.made.reference.date),
    baseline === null ? '' : left.gone(baseline.gone.findings, baseline.gone.notScreenable),
    summary.noListMatch === 0 ? '' : left.noMatch(summary.noListMatch),
    left.noWaivers,
  ].filter(Boolean);
  return {
    id: 'left-out',
    heading: left.heading,
    body: join([
      el(
        'ul',
        {},
        sentences.map((sentence) => el('li', {}, sentence)),
      ),
      baseline === null || baseline.gone.named.length === 0 ? null : goneTable(baseline.gone.named, texts),
    ]),
  };
}

function goneTable(
  gone: NonNullable<ReportHead['summary']['baseline']>['gone']['named'],
  texts: Texts,
): Markup {
  const { left, findings, kinds } = texts.screening;
  return dataTable({
    id: 'gone',
    caption: left.goneCaption,
    columns: [
      { label: findings.hts },
      { label: findings.origin },
      { label: findings.risk, kind: 'risk' },
      { label: findings.what },
      { label: findings.list },
      { label: findings.kind },
      { label: left.why },
      { label: findings.id },
    ],
    rows: gone.map((one) => ({
      cells: [
        theirs(one.hts),
        theirs(one.origin),
        riskCell(one.risk, texts),
        quoted(one.good),
        one.list,
        kinds[one.kind],
        left.goneWhy[one.cause],
        one.id,
      ],
    })),
    tools: gone.length > 8,
  });
}
