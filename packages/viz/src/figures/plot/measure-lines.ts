import { wrapText } from '../label.js';

// Heavier letters are wider, and widths are estimated for the regular ones.
const STRONG = 0.83;
// The measure says what the dollars are and what they leave out: it may be long, and is not cut before this.
const MOST = 5;
const LOOKED_AT = 1000;

/** The measure above a figure, in strong text of 12 px, in as many lines as it needs. */
export function measureLines(measure: string, width: number): readonly string[] {
  return wrapText(measure.slice(0, LOOKED_AT), 12, width * STRONG, MOST);
}
