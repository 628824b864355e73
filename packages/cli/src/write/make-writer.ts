import { UsageError } from '../run/usage-error.js';
import { onlyNews } from './only-news.js';
import { FORMATS, type Format, type WriterFactory } from './report-writer.js';

/**
 * Loads only the writer that is asked for. All but the JSON report show only what is new against a baseline; the page
 * chooses for itself, because it carries the whole JSON report.
 */
export async function loadWriter(format: Format): Promise<WriterFactory> {
  const writer = await load(format);
  return format === 'json' || format === 'html' ? writer : onlyNews(writer);
}

async function load(format: Format): Promise<WriterFactory> {
  switch (format) {
    case 'table':
      return (await import('./write-table.js')).writeTable;
    case 'json':
      return (await import('./write-json.js')).writeJson;
    case 'jsonl':
      return (await import('./write-json.js')).writeJsonl;
    case 'csv':
      return (await import('./write-csv.js')).writeCsv;
    case 'md':
      return (await import('./write-markdown.js')).writeMarkdown;
    case 'html':
      return (await import('./write-html.js')).writeHtml;
  }
}

export function parseFormat(text: string): Format {
  const format = FORMATS.find((one) => one === text);
  if (format === undefined)
    throw new UsageError('BTT_FORMAT', `"${text}" is not a format.`, `Formats: ${FORMATS.join(', ')}.`);
  return format;
}

/** A file to write besides standard output. */
export interface Output<F extends string> {
  readonly format: F;
  readonly path: string;
}

/** `csv=findings.csv` -> format and path; which formats there are, the command knows. */
export function parseOutput<F extends string>(text: string, formatOf: (text: string) => F): Output<F> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new UsageError(
      'BTT_OUTPUT',
      `"${text}" is not an output.`,
      'Write format=path, as in csv=findings.csv.',
    );
  return { format: formatOf(text.slice(0, at)), path: text.slice(at + 1) };
}
