import { type Finding, formatProblem, type LineVerdict } from '@better-trade/core';
import { stringify } from 'csv-stringify/sync';
import type { WriterFactory } from './report-writer.js';

/** The first sixteen are a contract and never change their order; what comes after may grow. */
export const CSV_COLUMNS = [
  'line',
  'verdict',
  'cause',
  'hts',
  'origin',
  'value_usd',
  'finding_id',
  'kind',
  'list',
  'good',
  'exploitation',
  'grade',
  'risk',
  'via',
  'edition',
  'source',
  'name',
  'rule',
  'matched_hts',
  'mended',
  'problem',
  'ref',
] as const;

/** The cells of a row on both sides of the value, which alone differs between lines of one pair. */
interface Halves {
  readonly left: string;
  readonly right: string;
}

/** One row a finding; with `--all` one for every other line. Text that a spreadsheet would run is made harmless. */
export const writeCsv: WriterFactory = (sink, options) => {
  const cells = (row: readonly string[]): string =>
    stringify([[...row]], { escape_formulas: !options.csvRaw, record_delimiter: '' });
  const halves = (verdict: LineVerdict, finding: Finding | null): Halves => ({
    left: cells([verdict.verdict, verdict.cause ?? '', finding?.hts || verdict.hts, verdict.origin]),
    right: cells([...(finding === null ? new Array<string>(13).fill('') : findingCells(finding)), ...noteCells(verdict)]),
  });
  const made = new WeakMap<readonly Finding[], readonly Halves[]>();
  const halvesOf = (verdict: LineVerdict): readonly Halves[] => {
    // What could not be read may differ between lines that share their findings.
    if (verdict.problems.length > 0) return verdict.findings.map((finding) => halves(verdict, finding));
    let known = made.get(verdict.findings);
    if (known === undefined) {
      known = verdict.findings.map((finding) => halves(verdict, finding));
      made.set(verdict.findings, known);
    }
    return known;
  };
  const put = (verdict: LineVerdict, { left, right }: Halves): void =>
    sink.text(`${verdict.line},${left},${verdict.valueUsd ?? ''},${right},${verdict.ref === '' ? '' : cells([verdict.ref])}\n`);

  sink.text(`${CSV_COLUMNS.join(',')}\n`);
  return {
    line(verdict) {
      if (verdict.findings.length > 0) for (const row of halvesOf(verdict)) put(verdict, row);
      else if (options.all) put(verdict, halves(verdict, null));
    },
    flush: () => sink.flush(),
    end: () => sink.close(),
  };
};

function findingCells(finding: Finding): string[] {
  return [
    finding.id,
    finding.kind,
    finding.list,
    finding.good,
    finding.exploitation.join(' '),
    finding.grade,
    finding.risk,
    finding.via,
    finding.edition,
    finding.source,
    finding.name,
    finding.rule,
    finding.classification?.hts ?? '',
  ];
}

function noteCells(verdict: LineVerdict): string[] {
  return [
    verdict.mended.map((problem) => formatProblem(problem)).join(' '),
    verdict.problems.map((problem) => formatProblem(problem)).join(' '),
  ];
}
