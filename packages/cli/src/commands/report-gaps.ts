import { GAP_STATUSES, type GapStatus, gapsReport } from '@better-trade/core/exposure';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { loadExposure } from '../run/load-exposure.js';
import { loadChecked, wholeNumber } from '../run/load-screener.js';
import { parseSelection } from '../run/parse-selection.js';
import { parsePut, putReport, rowsToShow } from '../run/put-report.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { VERSION } from '../run/version.js';
import { renderGaps } from '../write/write-gaps.js';
import type { ReportOptions } from './report.js';

export interface GapsOptions extends ReportOptions {
  readonly action?: readonly string[] | undefined;
}

/** Rows that a person sees without asking; the other formats give all. */
const SHOWN = 25;

/** Enforcement gaps: listed goods by the dollars that no action covers; as Markdown a draft annex. */
export async function reportGaps(options: GapsOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.by !== undefined)
    throw new UsageError('BTT_USAGE', '--by groups the national report.', 'Leave it out: gaps are by pair.');
  const put = parsePut(options);
  const top = options.top === undefined ? undefined : wholeNumber(options.top, '--top');
  const statuses = [...new Set((options.action ?? []).map(statusOf))];
  const reference = loadChecked(options, terminal);
  const selection = parseSelection(options, reference);
  const exposure = await loadExposure(reference, options, terminal);
  await putReport(
    put,
    (format) => {
      const shown = rowsToShow(format, top, SHOWN);
      const report = gapsReport(exposure, VERSION, {
        ...(shown === undefined ? {} : { top: shown }),
        ...selection,
        ...(statuses.length === 0 ? {} : { statuses }),
      });
      return renderGaps(report, format, options.csvRaw === true);
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
