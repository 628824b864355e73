import type { Report } from './report.js';

const KEYS = [
  'schemaVersion',
  'tool',
  'rules',
  'asOf',
  'options',
  'reference',
  'input',
  'summary',
  'coverage',
] as const;

/** Everything of a report but its lines. */
export type ReportHead = Omit<Report, 'lines'>;

/** What stands before the lines: keys in the order of the report, each on a line of its own; `lines` is opened last. */
export function reportHeadText(head: ReportHead): string {
  return `{${KEYS.map((key) => `"${key}":${JSON.stringify(head[key])}`).join(',\n')},\n"lines":[`;
}

/** What stands after the lines. */
export const REPORT_END = '\n]}\n';

/** The report as a file: one line of text a line of input, so that it can also be read as a stream. */
export function reportText(report: Report): string {
  const lines = report.lines.map((line) => JSON.stringify(line)).join(',\n');
  return `${reportHeadText(report)}${lines === '' ? '' : `\n${lines}`}${REPORT_END}`;
}
