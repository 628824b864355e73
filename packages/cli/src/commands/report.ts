import {
  DIMENSIONS,
  type Dimension,
  type Exposure,
  exposureReport,
  type NationalReport,
  nationalReport,
  type Selection,
} from '@better-trade/core/exposure';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { type ExposureFlags, putExposure } from '../run/put-exposure.js';
import { parsePut, type ReportFormat } from '../run/put-report.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { VERSION } from '../run/version.js';
import { renderExposure } from '../write/write-exposure.js';

export interface ReportOptions extends ExposureFlags {
  readonly by?: readonly string[] | undefined;
  readonly csvRaw?: boolean | undefined;
}

/** The national picture: import value behind the lists. A page without `--by`, and `--by all`, are of the whole of it. */
export async function reportNational(options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const by = options.by === undefined ? undefined : groupingOf(options.by);
  refuseInParts(by, options);
  await putExposure(
    options,
    {
      text: (exposure, rows, format) =>
        by === 'all'
          ? `${JSON.stringify(wholeOf(exposure, rows), null, 2)}\n`
          : renderExposure(
              exposureReport(exposure, VERSION, { by: by ?? 'good', ...rows }),
              format,
              options.csvRaw === true,
            ),
      artefact: (exposure, rows) =>
        by === undefined || by === 'all'
          ? wholeOf(exposure, rows)
          : exposureReport(exposure, VERSION, { by, ...rows }),
    },
    terminal,
  );
  return EXIT.ran;
}

type Grouping = Dimension | 'all';

function wholeOf(exposure: Exposure, rows: Selection & { readonly top?: number }): NationalReport {
  const { top: _, ...selection } = rows;
  return nationalReport(exposure, VERSION, selection);
}

/** All of it at once is a document of many tables: what would show one of them, or a part, is refused. */
function refuseInParts(by: Grouping | undefined, options: ReportOptions): void {
  const put = parsePut(options);
  const formats = [put.format, ...put.outputs.map(({ format }) => format)];
  const isWhole = (format: ReportFormat): boolean => by === 'all' || (by === undefined && format === 'html');
  const inRows = formats.find((format) => format !== 'json' && format !== 'html');
  if (by === 'all' && inRows !== undefined)
    throw new UsageError(
      'BTT_BY',
      `--by all is many tables at once, and ${inRows} holds one.`,
      'Add --format json or html, or group by one thing.',
    );
  if (options.top !== undefined && formats.every(isWhole))
    throw new UsageError(
      'BTT_USAGE',
      '--top chooses rows of one table, and the whole national report has all.',
      'Leave it out, or group by one thing (--by).',
    );
}

function groupingOf(words: readonly string[]): Grouping {
  const [text = '', ...more] = words;
  const groupings: readonly Grouping[] = [...DIMENSIONS, 'all'];
  const grouping = more.length > 0 ? undefined : groupings.find((one) => one === text);
  if (grouping === undefined)
    throw new UsageError(
      'BTT_BY',
      `"${words.join(', ')}" is not a way to group (--by).`,
      `One of: ${groupings.join(', ')}.`,
    );
  return grouping;
}
