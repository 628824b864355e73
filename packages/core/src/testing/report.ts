import type { Reference } from '@better-trade/data';
import { coverageOf } from '../report/coverage.js';
import { describeReference, REPORT_SCHEMA_VERSION, type Report } from '../report/report.js';
import { countSummary } from '../report/summary.js';
import { createScreener } from '../screening/create-screener.js';
import type { DerivedListings } from '../screening/derived.js';
import type { Line } from '../screening/verdict.js';

/** A report as a program that embeds this package would make it. */
export function report(
  reference: Reference,
  lines: readonly Omit<Line, 'line'>[],
  derived?: DerivedListings,
): Report {
  const screener = createScreener(reference, derived === undefined ? {} : { derived });
  const counter = countSummary();
  const verdicts = lines.map((line, at) => screener.screenLine({ line: at + 1, ...line }));
  for (const verdict of verdicts) counter.add(verdict);
  counter.reject();
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: { name: 'btt', version: '0.0.0-test' },
    rules: { id: screener.rules.id },
    asOf: screener.asOf,
    options: {
      minRisk: screener.minRisk,
      map: {},
      country: null,
      trace: derived === undefined ? null : { rules: 'trace-v1', ...derived.options },
      baseline: null,
    },
    reference: describeReference(reference),
    input: {
      name: 'lines.csv',
      bytes: 100,
      sha256: 'a'.repeat(64),
      columns: { hts: 'HTS', origin: 'Country' },
      rows: lines.length,
      rejected: [{ line: 9, column: '', value: '"', code: 'BTT_ROW_QUOTE', hint: 'A quote is not closed.' }],
    },
    summary: counter.result(),
    coverage: coverageOf(reference),
    lines: verdicts,
  };
}
