import type { HtsCode } from '@better-trade/data';
import type { Problem } from './problem.js';

/** A code that can be looked up, with what was mended in it; or the reason why it cannot. */
export type HtsReading =
  | {
      readonly kind: 'code';
      readonly printed: string;
      readonly code: HtsCode;
      readonly mended: readonly Problem[];
    }
  | { readonly kind: 'fault'; readonly printed: string; readonly problem: Problem };

const PLAIN = /^(?:\d\d){1,5}$/;
const LENGTHS = 'An HTS code has 2, 4, 6, 8 or 10.';
const QUOTES = /^['"`’‘“”=\s]+|['"`’‘“”\s]+$/g;
const LABEL = /^(?:htsus|hts|hs|tariff)\s*(?:code|no|number|#)?\.?\s*[:#]?\s*(?=\d)/i;

/** Whether a text is a code as it stands, digits alone: most cells of most files, where nothing need be looked for. */
export function isPlainHts(text: string): text is HtsCode {
  return PLAIN.test(text);
}

/**
 * Reads one tariff code as people and spreadsheets write it: dotted or not, with spaces, hyphens or quotes, with
 * the leading zero lost, or turned into a decimal number. It never guesses a digit in the middle or at the end.
 *
 * @param text One cell, or one piece of it (see {@link splitHtsCell}).
 * @example parseHts('901.11.0010') // code 0901110010, mended BTT_HTS_LEADING_ZERO
 */
export function parseHts(text: string): HtsReading {
  const printed = text.trim();
  if (isPlainHts(printed)) return { kind: 'code', printed, code: printed, mended: [] };
  let bare = printed.normalize('NFKC').replace(QUOTES, '').replace(LABEL, '');
  const mended: Problem[] = [];
  const fault = (code: Problem['code'], message: string, remedy: string): HtsReading => ({
    kind: 'fault',
    printed,
    problem: { code, value: printed, message, remedy },
  });

  if (bare === '')
    return fault('BTT_HTS_MISSING', 'no HTS code', 'Give the code of the goods, 4 to 10 digits.');
  if (/^\d(\.\d+)?e\+?\d+$/i.test(bare))
    return fault(
      'BTT_HTS_SCIENTIFIC',
      `"${printed}" is a number in scientific notation: digits are lost`,
      'Export the column as text.',
    );
  if (/^\d{1,3}(,\d{3}){2,}(\.0+)?$/.test(bare)) {
    bare = bare.replaceAll(',', '');
    mended.push(mend('BTT_HTS_THOUSANDS', printed, 'thousands separators removed'));
  }
  // A decimal tail is a spreadsheet's, unless it can be the dotted subheading itself (1801.00).
  const decimal = /^(\d{3,10})\.(0+)$/.exec(bare);
  if (decimal?.[1] !== undefined && (decimal[1].length !== 4 || decimal[2] === '0')) {
    bare = decimal[1];
    mended.push(mend('BTT_HTS_DECIMAL', printed, 'a decimal tail removed'));
  }
  const segments = bare.split(/[.\s\u00a0\-–_]+/).filter(Boolean);
  const digits = segments.join('');
  if (!/^\d+$/.test(digits))
    return fault(
      'BTT_HTS_CHARACTERS',
      `"${printed}" holds more than digits, dots and spaces`,
      'Give digits only, as in 0901.11.0010.',
    );
  const lostZero =
    digits.length % 2 === 1 &&
    (segments.length === 1 ? digits.length >= 3 : (segments[0]?.length ?? 0) % 2 === 1);
  const full = lostZero ? `0${digits}` : digits;
  if (full.length % 2 === 1 || full.length > 10)
    return fault('BTT_HTS_DIGITS', `"${printed}" has ${digits.length} digits`, LENGTHS);
  if (lostZero)
    mended.push(mend('BTT_HTS_LEADING_ZERO', printed, `leading zero restored: read as ${formatHts(full)}`));
  return { kind: 'code', printed, code: full as HtsCode, mended };
}

/**
 * Splits a cell that holds several codes (`8541.43;8541.49`, `9903.88.15 8541.43.0010`).
 * A cell whose digits fit into one code is one code, however it is spaced.
 */
export function splitHtsCell(text: string): readonly string[] {
  const cell = text.trim();
  if (/^\d+$/.test(cell) || cell === '') return [cell];
  const digits = cell.replace(/\D/g, '').length;
  const pieces = cell
    .split(/[;|/\n\r]+|,(?!\d{3}(?:,|$|\.0))/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (pieces.length > 1 || (pieces.length === 1 && pieces[0] !== cell)) return pieces.flatMap(splitHtsCell);
  if (digits > 10 && /^\S*\d\S*(\s+\S*\d\S*)+$/.test(cell)) return cell.split(/\s+/);
  return [cell];
}

/** Dotted, as the schedule prints it: `0901.11.0010`. Spreadsheets cannot eat the zero of a dotted code. */
export function formatHts(code: string): string {
  if (code.length <= 4) return code;
  if (code.length === 6) return `${code.slice(0, 4)}.${code.slice(4)}`;
  return `${code.slice(0, 4)}.${code.slice(4, 6)}.${code.slice(6)}`;
}

function mend(code: Problem['code'], value: string, message: string): Problem {
  return { code, value, message: `"${value}": ${message}`, remedy: '' };
}
