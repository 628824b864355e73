import type { Finding } from '@better-trade/core';
import { barsFigure } from '../../figures/bars/bars-figure.js';
import { el, join } from '../../markup/element.js';
import { anchorLink } from '../../markup/links.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import type { Screening } from '../../views/screening/collect-screening.js';
import type { RankedFinding } from '../../views/screening/rank-findings.js';
import { barsOfScreening } from '../../views/screening-view.js';
import { theirs } from '../facts.js';
import { figureBlock } from '../figure-block.js';
import { dollars } from '../sections/data-section.js';
import { riskCell } from '../sections/risk-cell.js';
import type { Section } from '../shell.js';
import { dataTable, type Row } from '../table.js';
import type { Evidence } from './evidence.js';
import { findingSentence } from './finding-sentence.js';

/** Every finding on a row of its own, the most urgent first, with an anchor by which it can be cited. */
export function findingsSection(
  screening: Screening,
  evidence: Evidence,
  isFiltered: boolean,
  lang: Language,
  texts: Texts,
): Section {
  const { findings } = texts.screening;
  const { shown } = screening;
  const bars = barsOfScreening(screening, lang);
  if (shown.length === 0)
    return {
      id: 'findings',
      heading: findings.heading,
      body: el('p', {}, isFiltered ? texts.screening.notShown : findings.none),
    };
  const hasRef = shown.some(({ verdict }) => verdict.ref !== '');
  return {
    id: 'findings',
    heading: findings.heading,
    body: join([
      bars.rows.length === 0 ? null : figureBlock('fig-bars', barsFigure(bars, { lang, id: 'bars' }), texts),
      el('p', {}, findings.intro),
      dataTable({
        id: 'all-findings',
        caption: findings.caption(shown.length, screening.findings),
        columns: [
          { label: findings.line, kind: 'number' },
          ...(hasRef ? [{ label: findings.ref }] : []),
          { label: findings.hts, kind: 'code' },
          { label: findings.origin, filter: true },
          { label: findings.value, kind: 'number' },
          { label: findings.risk, kind: 'risk', filter: true },
          { label: findings.grade, kind: 'code', filter: true },
          { label: findings.what, wide: true },
          { label: findings.list, kind: 'code', filter: true },
          { label: findings.id, kind: 'code' },
        ],
        rows: rowsOf(shown, hasRef, evidence, lang, texts),
        tools: true,
        ...(screening.findings > shown.length ? { total: screening.findings } : {}),
      }),
    ]),
  };
}

function rowsOf(
  shown: readonly RankedFinding[],
  hasRef: boolean,
  evidence: Evidence,
  lang: Language,
  texts: Texts,
): readonly Row[] {
  const taken = new Set<string>();
  return shown.map(({ verdict, finding }): Row => {
    // The id alone is the anchor of the first line with the finding; other lines add theirs.
    const own = taken.has(finding.id) ? `${finding.id}-${verdict.line}` : finding.id;
    const id = taken.has(own) ? undefined : own;
    taken.add(own);
    return {
      ...(id === undefined ? {} : { id }),
      cells: [
        { shown: String(verdict.line), value: verdict.line },
        ...(hasRef ? [theirs(verdict.ref)] : []),
        finding.hts === '' ? theirs(verdict.hts) : finding.hts,
        theirs(verdict.origin),
        dollars(verdict.valueUsd, texts),
        riskCell(finding.risk, texts),
        texts.common.grade[finding.grade],
        anchorLink(evidence.anchorOf(finding), findingSentence(finding, lang, texts)),
        listWords(finding, texts),
        finding.id,
      ],
    };
  });
}

/** The list, and in what way it meets the line where that is not by naming good and country. */
function listWords({ list, kind }: Finding, { screening }: Texts): string {
  return kind === 'listing' ? list : `${list}, ${screening.kinds[kind]}`;
}
