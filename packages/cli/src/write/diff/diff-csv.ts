import type { LineComparison, ReferenceDiff } from '@better-trade/core';
import { csvCells } from '../csv-cells.js';
import { CAUSE_NAMES, findingStateText, SHIFT_NAMES, sectionsOf } from './diff-text.js';
import type { DiffWriterFactory } from './diff-writer.js';

const ROW_COLUMNS = ['section', 'change', 'key', 'field', 'before', 'after'];
const LINE_COLUMNS = [
  'line',
  'ref',
  'hts',
  'origin',
  'value_usd',
  'before_verdict',
  'before_risk',
  'after_verdict',
  'after_risk',
  'what',
  'change',
  'cause',
  'finding_id',
  'kind',
  'list',
  'good',
  'before',
  'after',
];

/** One table: with `--against` a row a change of a line or a finding, without it a row a field that differs. */
export const diffCsv: DiffWriterFactory = (sink, { csvRaw, against }) => {
  const put = (cells: readonly string[]): void => sink.text(`${csvCells(cells, csvRaw)}\n`);
  put(against ? LINE_COLUMNS : ROW_COLUMNS);
  return {
    line(comparison) {
      for (const row of rowsOfLine(comparison)) put(row);
    },
    flush: () => sink.flush(),
    async end({ diff }) {
      if (!against)
        for (const { name, changes } of sectionsOf(diff))
          for (const { kind, key, before, after, fields } of changes) {
            const section = name === 'exposure' ? `exposure ${setsOf(diff)}` : name;
            const names = kind === 'changed' ? fields : Object.keys(after ?? before ?? {});
            for (const field of names)
              put([section, kind, key, field, before?.[field] ?? '', after?.[field] ?? '']);
          }
      await sink.close();
    },
  };
};

/** `2024-consumption`: a figure never stands without its year and basis. */
function setsOf({ a, b }: ReferenceDiff): string {
  return [...new Set([a.trade, b.trade])].filter((set) => set !== null).join(', then ');
}

function* rowsOfLine(comparison: LineComparison): Generator<readonly string[]> {
  const { line, ref, hts, origin, valueUsd, before, after, shifts, findings } = comparison;
  const place = [
    String(line),
    ref,
    hts,
    origin,
    valueUsd === null ? '' : String(valueUsd),
    before.verdict,
    before.risk ?? before.cause ?? '',
    after.verdict,
    after.risk ?? after.cause ?? '',
  ];
  for (const { kind, cause } of shifts)
    yield [...place, 'line', SHIFT_NAMES[kind], CAUSE_NAMES[cause], '', '', '', '', '', ''];
  for (const finding of findings)
    yield [
      ...place,
      'finding',
      finding.change,
      CAUSE_NAMES[finding.cause],
      finding.id,
      finding.kind,
      finding.list,
      finding.good,
      findingStateText(finding.before),
      findingStateText(finding.after),
    ];
}
