import type { HtsCode, HtsTable, Successor } from '@better-trade/data';
import { compareText } from '../screening/hts-index.js';
import { formatHts, isPlainHts, parseHts, splitHtsCell } from './parse-hts.js';
import type { Problem } from './problem.js';
import { isProgramme } from './programme.js';

/** What a cell of codes comes to once it has been held against the schedule. */
export interface HtsResolution {
  /** Codes to screen. A retired code is here as its successors; more than one group for several codes in a cell. */
  readonly groups: readonly HtsGroup[];
  /** Chapter 98 and 99 codes: provisions and duties that go beside a goods code, never goods. */
  readonly programme: readonly string[];
  readonly problems: readonly Problem[];
  readonly mended: readonly Problem[];
}

/** One code of the user, as one or (when it was retired and split) several codes of the schedule. */
export interface HtsGroup {
  readonly printed: string;
  readonly codes: readonly HtsCode[];
}

const RELATIVES = 6;
const NOTHING: readonly never[] = [];

/** Reads a cell of one or several codes and finds each in the schedule; never throws, never guesses. */
export function resolveHts(cell: string, hts: HtsTable): HtsResolution {
  const plain = cell.trim();
  if (isPlainHts(plain) && !isProgramme(plain) && hts.has(plain))
    return {
      groups: [{ printed: plain, codes: [plain] }],
      programme: NOTHING,
      problems: NOTHING,
      mended: NOTHING,
    };
  const groups: HtsGroup[] = [];
  const programme: string[] = [];
  const problems: Problem[] = [];
  const mended: Problem[] = [];
  const pieces = splitHtsCell(cell);
  for (const piece of pieces) {
    const reading = parseHts(piece);
    if (reading.kind === 'fault') {
      problems.push(reading.problem);
      continue;
    }
    const { code, printed } = reading;
    mended.push(...reading.mended);
    if (isProgramme(code)) {
      programme.push(formatHts(code));
      continue;
    }
    if (hts.has(code)) {
      groups.push({ printed, codes: [code] });
      continue;
    }
    const successors = successorsOf(code, hts);
    if (successors.length === 0) {
      problems.push(unknown(printed, code, hts));
      // The legal line stands and only its statistical suffix is unknown: what the line meets is shown, and the
      // problem stays, so that finding nothing is not taken for an answer.
      const line = code.slice(0, 8) as HtsCode;
      if (code.length === 10 && hts.has(line)) groups.push({ printed, codes: [line] });
      continue;
    }
    const codes = [...new Set(successors.map((row) => row.successor))].sort();
    groups.push({ printed, codes });
    mended.push({
      code: 'BTT_HTS_RETIRED',
      value: printed,
      message: `${formatHts(code)} is no longer in the schedule: screened as ${codes.map(formatHts).join(', ')} (${successors[0]?.basis}: ${successors[0]?.note || successors[0]?.kind})`,
      remedy: '',
    });
  }
  if (pieces.length > 1 && groups.length > 1)
    mended.push({
      code: 'BTT_HTS_SEVERAL',
      value: cell.trim(),
      message: `${groups.length} codes in one cell, each screened`,
      remedy: '',
    });
  return { groups, programme, problems, mended };
}

/** A ten-digit code may have ended because its six-digit subheading did. */
function successorsOf(code: HtsCode, hts: HtsTable): readonly Successor[] {
  for (let length = code.length; length >= 4; length -= 2) {
    const found = hts.successors(code.slice(0, length));
    if (found.length > 0) return [...found].sort(compareSuccessors);
  }
  return [];
}

function unknown(printed: string, code: HtsCode, hts: HtsTable): Problem {
  let prefix: string = code;
  while (prefix.length > 0 && !hts.has(prefix)) prefix = prefix.slice(0, -2);
  const relatives = childrenOf(prefix, hts);
  const named = relatives.slice(0, RELATIVES).map(formatHts).join(', ');
  return {
    code: 'BTT_HTS_UNKNOWN',
    value: printed,
    message: `${formatHts(code)} is not in the 2026 schedule`,
    remedy:
      prefix === ''
        ? `There is no chapter ${code.slice(0, 2)}.`
        : `The nearest that exists is ${formatHts(prefix)}${named === '' ? '' : `, with ${named}`}${relatives.length > RELATIVES ? ', ...' : ''}.`,
  };
}

/** Codes one step longer than the prefix that exist below it. */
function childrenOf(prefix: string, hts: HtsTable): readonly string[] {
  if (prefix === '') return [];
  const below = hts
    .under(prefix, Number.POSITIVE_INFINITY)
    .filter((code) => code.length >= prefix.length + 2);
  return [...new Set(below.map((code) => code.slice(0, prefix.length + 2)))];
}

/** The row whose basis is quoted must not depend on the order of the table. */
function compareSuccessors(a: Successor, b: Successor): number {
  const [one, other] = [a, b].map((row) => [row.successor, row.basis, row.note, row.kind].join('|'));
  return compareText(one ?? '', other ?? '');
}
