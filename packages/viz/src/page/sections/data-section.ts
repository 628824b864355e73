import type { Coverage, ReportReference } from '@better-trade/core';
import { type Child, el, join, type Markup } from '../../markup/element.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import type { EmbeddedReport } from '../embedded-report.js';
import { day, facts, quoted, theirs } from '../facts.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';

/** What every artefact says of itself. */
export interface Provenance {
  readonly asOf: string;
  readonly version: string | null;
  readonly rules: string | null;
  readonly reference: Pick<ReportReference, 'date' | 'digest'> & Partial<ReportReference>;
  readonly coverage: Coverage | null;
}

/** With what data, day, rules and options the report was made, and what these data are known to lack. */
export function dataSection(
  provenance: Provenance,
  own: readonly (readonly [string, Child] | null)[],
  report: EmbeddedReport | null,
  texts: Texts,
): Section {
  const { page } = texts;
  const { asOf, version, rules, reference, coverage } = provenance;
  const isCarried = report !== null && report.gzip !== null;
  return {
    id: 'data',
    heading: page.data,
    body: join([
      facts([
        ...own,
        [page.asOf, day(asOf)],
        rules === null ? null : [page.rules, el('code', {}, rules)],
        [page.reference, el('span', { class: 'mono' }, page.referenceOf(reference.date, reference.digest))],
        version === null ? null : [page.tool, `btt ${version}`],
        report === null
          ? null
          : [
              page.report,
              el('span', { class: 'mono' }, page.reportOf(report.name, report.bytes, report.sha256)),
            ],
      ]),
      el('p', { class: 'note' }, isCarried ? page.reportCarried : page.reportLeft),
      isCarried ? el('div', { class: 't-tools', 'data-json-tools': true, hidden: true }) : null,
      coverage === null ? null : coverageBlock(coverage, texts),
      reference.sources === undefined ? null : sourcesBlock(reference.sources, texts),
    ]),
  };
}

function coverageBlock(coverage: Coverage, { page }: Texts): Markup {
  const { holes, goodsWithoutCountry, ordersByNameOnly, ordersUnclassified, knownGaps } = coverage;
  const sentences = [
    page.coverageOf(coverage.goodsClassified, coverage.goodsListed),
    holes.length === 0 ? '' : page.holes(holes.map((hole) => hole.name).join(', ')),
    goodsWithoutCountry.length === 0 ? '' : page.withoutCountry(goodsWithoutCountry.join(', ')),
    ordersByNameOnly.length === 0 ? '' : page.ordersByNameOnly(ordersByNameOnly.length),
    ordersUnclassified.length === 0 ? '' : page.ordersUnclassified(ordersUnclassified.length),
  ].filter(Boolean);
  return join([
    el('h3', {}, page.coverage),
    el(
      'ul',
      {},
      sentences.map((sentence) => el('li', {}, sentence)),
    ),
    knownGaps.length === 0
      ? null
      : el(
          'details',
          { class: 'x' },
          el('summary', {}, page.gaps(knownGaps.length)),
          dataTable({
            id: 'known-gaps',
            caption: page.gaps(knownGaps.length),
            columns: [{ label: page.source }, { label: page.gap }],
            rows: knownGaps.map((row) => ({ cells: [theirs(row.source), quoted(row.gap)] })),
          }),
        ),
  ]);
}

function sourcesBlock(sources: ReportReference['sources'], { page }: Texts): Markup {
  return el(
    'details',
    { class: 'x' },
    el('summary', {}, page.sources(sources.length)),
    dataTable({
      id: 'sources',
      caption: page.sources(sources.length),
      columns: [
        { label: page.source },
        { label: page.edition },
        { label: page.published },
        { label: page.retrieved },
      ],
      rows: sources.map((source) => ({
        cells: [theirs(source.id), quoted(source.edition), day(source.published), day(source.retrieved)],
      })),
    }),
  );
}

/** `1,234.50` as the file states it; the word for it where there is none. */
export function dollars(
  value: number | null,
  texts: Texts,
): { readonly shown: Child; readonly value: number | string } {
  return value === null
    ? { shown: el('span', { class: 'ku' }, texts.common.notKnown), value: '' }
    : { shown: Number.isInteger(value) ? formatNumber(value) : cents(value), value };
}

function cents(value: number): string {
  const whole = Math.trunc(value);
  return `${formatNumber(whole)}.${String(Math.round(Math.abs(value - whole) * 100)).padStart(2, '0')}`;
}
