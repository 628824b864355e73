import type { Exposure, Selection } from '@better-trade/core/exposure';
import type { Artefact } from '@better-trade/viz';
import { loadExposure } from './load-exposure.js';
import { type LoadOptions, loadChecked, wholeNumber } from './load-screener.js';
import { parseSelection, type SelectionFlags } from './parse-selection.js';
import {
  type PutOptions,
  parsePut,
  putReport,
  type ReportFormat,
  rowsToShow,
  type TextFormat,
} from './put-report.js';
import type { Terminal } from './terminal.js';

/** Flags of a report of rows on import values. */
export interface ExposureFlags extends LoadOptions, SelectionFlags, PutOptions {
  readonly top?: string | undefined;
  readonly trade?: string | undefined;
}

/** Rows that a person sees without asking; the other formats give all. */
const SHOWN = 25;

/** What a report of rows is made into: text of as many rows as are read at once, or the document of a page. */
export interface ExposureViews {
  text(exposure: Exposure, options: Selection & { readonly top?: number }, format: TextFormat): string;
  artefact(exposure: Exposure, options: Selection & { readonly top?: number }): Artefact;
}

/** Lays the lists over the import values as the flags say, and writes what is made of that in every format asked for. */
export async function putExposure(
  flags: ExposureFlags,
  views: ExposureViews,
  terminal: Terminal,
): Promise<void> {
  const put = parsePut(flags);
  const asked = flags.top === undefined ? undefined : wholeNumber(flags.top, '--top');
  const reference = loadChecked(flags, terminal);
  const selection = parseSelection(flags, reference);
  const exposure = await loadExposure(reference, flags, terminal);
  const options = (format: ReportFormat): Selection & { readonly top?: number } => {
    const top = rowsToShow(format, asked, SHOWN);
    return { ...(top === undefined ? {} : { top }), ...selection };
  };
  await putReport(
    put,
    {
      text: (format) => views.text(exposure, options(format), format),
      artefact: () => views.artefact(exposure, options('html')),
    },
    terminal,
  );
}
