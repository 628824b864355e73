import { checkMap, findHeader, type Layout } from '@better-trade/scan';
import type { FileContext } from './file-context.js';

/**
 * Finds the columns among names as among the headers of a CSV file.
 *
 * @throws InputError as for a CSV file of these headers.
 */
export function layoutOfNames(names: readonly string[], { options }: Pick<FileContext, 'options'>): Layout {
  checkMap(options.map);
  // Each name in quotes: then a comma is the only delimiter that it can have.
  const header = names.map((name) => `"${name.replaceAll('"', '""')}"`).join(',');
  return findHeader(Buffer.from(`${header}\n`), options).layout;
}
