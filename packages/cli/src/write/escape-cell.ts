import { harmless } from './harmless.js';

/** Text as it stands in a Markdown table: what a file says must not become a link, a heading or another column. */
export function escapeCell(text: string): string {
  return harmless(text).replace(/([\\|<>*_`[\]])/g, '\\$1');
}
