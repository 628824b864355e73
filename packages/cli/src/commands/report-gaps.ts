import {
  type Exposure,
  GAP_STATUSES,
  type GapStatus,
  type GapsReport,
  gapsReport,
  type Selection,
} from '@better-trade/core/exposure';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { putExposure } from '../run/put-exposure.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { VERSION } from '../run/version.js';
import { renderGaps } from '../write/write-gaps.js';
import type { ReportOptions } from './report.js';

export interface GapsOptions extends ReportOptions {
  readonly action?: readonly string[] | undefined;
}

/** Enforcement gaps: listed goods by the dollars that no action covers; as Markdown a draft annex. */
export async function reportGaps(options: GapsOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.by !== undefined)
    throw new UsageError('BTT_USAGE', '--by groups the national report.', 'Leave it out: gaps are by pair.');
  const statuses = [...new Set((options.action ?? []).map(statusOf))];
  const report = (exposure: Exposure, rows: Selection & { readonly top?: number }): GapsReport =>
    gapsReport(exposure, VERSION, { ...rows, ...(statuses.length === 0 ? {} : { statuses }) });
  await putExposure(
    options,
    {
      text: (exposure, rows, format) => renderGaps(report(exposure, rows), format, options.csvRaw === true),
      artefact: report,
    },
    terminal,
  );
  return EXIT.ran;
}

function statusOf(word: string): GapStatus {
  const status = GAP_STATUSES.find((one) => one === word.toLowerCase());
  if (status !== undefined) return status;
  throw new UsageError(
    'BTT_ACTION',
    `"${word}" is not a status (--action).`,
    `Statuses: ${GAP_STATUSES.join(', ')}.`,
  );
}
