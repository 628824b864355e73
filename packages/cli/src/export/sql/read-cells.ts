import type { Dialect } from './dialect.js';

/**
 * How cells are read in SQL: what `parseHts`, `createOriginParser` and `parseUsd` of core read in ASCII, and never more. What
 * only they can read (several codes in a cell, other scripts) comes to NOT_SCREENABLE, never to another code.
 *
 * Patterns use what all engines share: no groups that are referred to, no look-ahead, no brackets inside a class.
 */
export interface CellReader {
  /** A cell of codes without the blanks and quotes around it. */
  readonly bareCode: (cell: string) => string;
  readonly bareName: (cell: string) => string;
  /** Without `HTS:` in front. */
  readonly withoutLabel: (bare: string) => string;
  /** Without the decimal tail of a spreadsheet, unless it can be the dotted subheading (1801.00), and without separators around. */
  readonly withoutTail: (text: string) => string;
  readonly digits: (parts: string) => string;
  /** 2, 4, 6, 8 or 10 digits with a lost leading zero restored; NULL where it is no code. */
  readonly code: (parts: string, digits: string) => string;
  /** `spellingKey` of core. */
  readonly nameKey: (bare: string) => string;
  /** Whether a value is empty or a number of US dollars. */
  readonly isValue: (cell: string) => string;
}

const LABEL = '^(htsus|hts|hs|tariff)\\s*(code|no|number|#)?[.]?\\s*[:#]?\\s*[0-9].*$';
const AMOUNT =
  '([0-9]{1,3}(,[0-9]{3}){1,4}|[0-9]{1,15})([.][0-9]+)?|[.][0-9]+|[0-9]([.][0-9]+)?e[+]?(0?[0-9]|1[0-4])';
const VALUE = `^(-?|((usd|us[$]|[$])\\s*)?["']*[$]?([-+]?(${AMOUNT})|[(][$]?[-+]?(${AMOUNT})[)])["']*(\\s*(usd|[$]))?)$`;

export function cellReader({ matches, replaced }: Dialect): CellReader {
  const bareName = (cell: string): string => replaced(cell, `^[\\s'"]+|[\\s'"]+$`, '');
  return {
    bareCode: (cell) => replaced(cell, `^[\\s'"\`=]+|[\\s'"\`]+$`, ''),
    bareName,
    withoutLabel: (bare) =>
      `CASE WHEN ${matches(`LOWER(${bare})`, LABEL)} THEN ${replaced(bare, '^[^0-9]+', '')} ELSE ${bare} END`,
    withoutTail: (text) =>
      replaced(
        `CASE WHEN ${matches(text, '^[0-9]{3,10}[.]0+$')} AND NOT ${matches(text, '^[0-9]{4}[.]00+$')} THEN ${replaced(text, '[.]0+$', '')} ELSE ${text} END`,
        '^[. _-]+|[. _-]+$',
        '',
      ),
    digits: (parts) => replaced(parts, '[. _-]+', ''),
    code: (parts, digits) => `CASE
      WHEN NOT ${matches(parts, '^[0-9]+([. _-]+[0-9]+)*$')} THEN NULL
      WHEN LENGTH(${digits}) > 10 THEN NULL
      WHEN MOD(LENGTH(${digits}), 2) = 0 THEN ${digits}
      WHEN ${parts} = ${digits} AND LENGTH(${digits}) >= 3 THEN '0' || ${digits}
      WHEN ${parts} <> ${digits} AND MOD(LENGTH(${replaced(parts, '[. _-].*$', '')}), 2) = 1 THEN '0' || ${digits}
      ELSE NULL
    END`,
    nameKey: (bare) => {
      const spoken = `REPLACE(${replaced(`LOWER(${bare})`, "['`.]", '')}, '&', ' and ')`;
      const words = `' ' || ${replaced(spoken, '[\\s!-/:-@_{-~]+', ' ')} || ' '`;
      // Twice, because two articles share the blank between them.
      return `TRIM(REPLACE(REPLACE(REPLACE(${words}, '  ', ' '), ' the ', ' '), ' the ', ' '))`;
    },
    isValue: (cell) => `(${matches(replaced(`LOWER(${cell})`, '^\\s+|\\s+$', ''), VALUE)})`,
  };
}
