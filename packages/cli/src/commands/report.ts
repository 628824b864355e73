import { DIMENSIONS, type Dimension, exposureReport } from '@better-trade/core/exposure';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { type ExposureFlags, putExposure } from '../run/put-exposure.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { VERSION } from '../run/version.js';
import { renderExposure } from '../write/write-exposure.js';

export interface ReportOptions extends ExposureFlags {
  readonly by?: readonly string[] | undefined;
  readonly csvRaw?: boolean | undefined;
}

/** The national picture: import value behind the lists. */
export async function reportNational(options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const by = dimensionOf(options.by ?? ['good']);
  await putExposure(
    options,
    (exposure, rows, format) =>
      renderExposure(exposureReport(exposure, VERSION, { by, ...rows }), format, options.csvRaw === true),
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
