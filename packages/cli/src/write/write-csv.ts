import {
  type Finding,
  formatProblem,
  type LineVerdict,
  type Problem,
  type Statement,
} from '@better-trade/core';
import type { RowPrinter } from '@better-trade/scan';
import { csvCells } from './csv-cells.js';
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

/** Cells of a list's statement, ready to print: what it states, and where. */
interface StatedCells {
  readonly what: string;
  readonly by: string;
}

/** One row a finding; with `--all` one for every other line. Text that a spreadsheet would run is made harmless. */
export const writeCsv: WriterFactory = (sink, options) => {
  const cells = (row: readonly string[]): string => csvCells(row, options.csvRaw);
  // What a list states is shared by all findings that rest on it; its statements are the key.
  const stated = new WeakMap<readonly Statement[], StatedCells>();
  const statedBy = (finding: Finding): StatedCells => {
    let known = stated.get(finding.statements);
    if (known === undefined) {
      known = {
        what: cells([finding.list, finding.good, finding.exploitation.join(' ')]),
        by: cells([finding.edition, finding.source, finding.name]),
      };
      stated.set(finding.statements, known);
    }
    return known;
  };
  const ofFinding = (f: Finding): string => {
    const { what, by } = statedBy(f);
    const via = f.via === '' ? '' : cells([f.via]);
    return `${f.id},${f.kind},${what},${f.grade},${f.risk},${via},${by},${f.rule},${f.classification?.hts ?? ''}`;
  };
  const placeOf = (verdict: LineVerdict, finding: Finding | null): string =>
    cells([verdict.verdict, verdict.cause ?? '', finding?.hts || verdict.hts, verdict.origin]);
  const put = (verdict: LineVerdict, finding: Finding | null): void => {
    const notes = noteCells(verdict, cells);
    sink.text(
      `${verdict.line},${placeOf(verdict, finding)},${verdict.valueUsd ?? ''},${finding === null ? NO_FINDING : ofFinding(finding)},${notes}\n`,
    );
  };

  const printerTo = (text: RowPrinter['text']): RowPrinter => ({
    rows(verdict) {
      const findings: readonly (Finding | null)[] =
        verdict.findings.length === 0 && options.all ? [null] : verdict.findings;
      const notes = noteCells(verdict, cells);
      return findings.map((finding) => ({
        before: `,${placeOf(verdict, finding)},`,
        after: `,${finding === null ? NO_FINDING : ofFinding(finding)},${notes}`,
      }));
    },
    ref: (ref) => cells([ref]),
    text,
  });

  sink.text(`${CSV_COLUMNS.join(',')}\n`);
  return {
    ...(options.all ? {} : { shows: 'findings' }),
    line(verdict) {
      for (const finding of verdict.findings) put(verdict, finding);
      if (verdict.findings.length === 0 && options.all) put(verdict, null);
    },
    ...(sink.bytes === undefined ? {} : { printer: printerTo(sink.bytes) }),
    flush: () => sink.flush(),
    end: () => sink.close(),
  };
};

/** As many empty cells as a finding fills. */
const NO_FINDING = ','.repeat(CSV_COLUMNS.indexOf('mended') - CSV_COLUMNS.indexOf('finding_id') - 1);

function noteCells(
  { mended, problems, ref }: LineVerdict,
  cells: (row: readonly string[]) => string,
): string {
  if (mended.length === 0 && problems.length === 0) return ref === '' ? ',,' : `,,${cells([ref])}`;
  const inWords = (list: readonly Problem[]): string =>
    list.map((problem) => formatProblem(problem)).join(' ');
  return cells([inWords(mended), inWords(problems), ref]);
}
