import { DIMENSIONS, type Dimension, exposureReport } from '@better-trade/core/exposure';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { loadExposure } from '../run/load-exposure.js';
import { type LoadOptions, loadChecked, wholeNumber } from '../run/load-screener.js';
import { parseSelection, type SelectionFlags } from '../run/parse-selection.js';
import { type PutOptions, parsePut, putReport, rowsToShow } from '../run/put-report.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { VERSION } from '../run/version.js';
import { renderExposure } from '../write/write-exposure.js';

export interface ReportOptions extends LoadOptions, SelectionFlags, PutOptions {
  readonly by?: readonly string[] | undefined;
  readonly top?: string | undefined;
  readonly trade?: string | undefined;
  readonly csvRaw?: boolean | undefined;
}

/** Rows that a person sees without asking; the other formats give all. */
const SHOWN = 25;

/** The national picture: import value behind the lists. */
export async function reportNational(options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const by = dimensionOf(options.by ?? ['good']);
  const put = parsePut(options);
  const top = options.top === undefined ? undefined : wholeNumber(options.top, '--top');
  const reference = loadChecked(options, terminal);
  const selection = parseSelection(options, reference);
  const exposure = await loadExposure(reference, options, terminal);
  await putReport(
    put,
    (format) => {
      const shown = rowsToShow(format, top, SHOWN);
      const report = exposureReport(exposure, VERSION, {
        by,
        ...(shown === undefined ? {} : { top: shown }),
        ...selection,
      });
      return renderExposure(report, format, options.csvRaw === true);
    },
    terminal,
  );
  return EXIT.ran;
}

function dimensionOf(words: readonly string[]): Dimension {
  const [text = '', ...more] = words;
  const dimension = more.length > 0 ? undefined : DIMENSIONS.find((one) => one === text);
  if (dimension === undefined)
    throw new UsageError(
      'BTT_BY',
      `"${words.join(', ')}" is not a way to group (--by).`,
      `One of: ${DIMENSIONS.join(', ')}.`,
    );
  return dimension;
}
