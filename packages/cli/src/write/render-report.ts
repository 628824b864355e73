import type { ExposureHead } from '@better-trade/core/exposure';
import type { TextFormat } from '../run/put-report.js';
import { unitOf } from './exposure-frame.js';

/** A report of rows in any format. As JSON Lines every row says for itself what its figures are. */
export function renderReport(
  report: ExposureHead & { readonly rows: readonly object[] },
  format: TextFormat,
  of: Readonly<Record<'csv' | 'md' | 'table', () => string>>,
): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format !== 'jsonl') return of[format]();
  const said = { basis: unitOf(report), asOf: report.asOf };
  return report.rows.map((row) => `${JSON.stringify({ ...row, ...said })}\n`).join('');
}
