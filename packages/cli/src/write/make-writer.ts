import { UsageError } from '../run/usage-error.js';
import { FORMATS, type Format, type WriterFactory } from './report-writer.js';

/** Loads only the writer that is asked for. */
export async function loadWriter(format: Format): Promise<WriterFactory> {
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
  }
}

export function parseFormat(text: string): Format {
  const format = FORMATS.find((one) => one === text);
  if (format === undefined)
    throw new UsageError('BTT_FORMAT', `"${text}" is not a format.`, `Formats: ${FORMATS.join(', ')}.`);
  return format;
}

/** `csv=findings.csv` -> format and path. */
export function parseOutput(text: string): { readonly format: Format; readonly path: string } {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new UsageError(
      'BTT_OUTPUT',
      `"${text}" is not an output.`,
      'Write FORMAT=PATH, as in csv=findings.csv.',
    );
  return { format: parseFormat(text.slice(0, at)), path: text.slice(at + 1) };
}
