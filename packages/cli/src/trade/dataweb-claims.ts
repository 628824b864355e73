import {
  flowOf,
  type Measure,
  measureOf,
  otherClassification,
  refuseScale,
  wordsOf,
  wrongClassification,
} from './dataweb-words.js';
import { refuse } from './trade-error.js';
import type { Flow } from './trade-reading.js';

/** What an export says of itself outside its values. */
export interface DataWebClaims {
  /** Null where it is not said. */
  readonly flow: Flow | null;
  /** What it says to report, each once. */
  readonly measures: readonly Measure[];
  /** The rows that it says to have; null where it does not. */
  readonly rowCount: number | null;
  /** Day of the export, `2026-08-07`; null where it is not said. */
  readonly day: string | null;
}

type Rows = readonly (readonly string[])[];

/** Rows of parameters whose values are lists of goods, places and names, in which any word can stand. */
const LISTS = /commodit|countr|hts|description|district|provision|program|name|e-?mail/;

/**
 * Reads the rows above the header, and the sheet of parameters.
 * @param sheet Name of the sheet, empty for a CSV.
 * @throws UsageError `BTT_TRADE_UNITS`, `BTT_TRADE_CLASSIFICATION`, `BTT_TRADE_FLOW`
 */
export function readClaims(titles: Rows, parameters: Rows, sheet: string, name: string): DataWebClaims {
  const stated = parameters.filter(([label = '']) => !LISTS.test(wordsOf(label)));
  const cells = [sheet, ...titles.flat(), ...stated.flat()].filter((cell) => cell !== '');
  refuseScale([[sheet], ...titles, ...stated], name);
  const classification = parameters
    .filter(([label = '']) => /classification/.test(wordsOf(label)))
    .flatMap(([, ...values]) => values)
    .find((value) => otherClassification(value) !== null);
  if (classification !== undefined) throw wrongClassification(name, classification);
  const flow = flowClaimed([...titles.flat(), ...flowParameters(parameters)], name);
  const words = cells.flatMap((cell) => cell.split(/[|;,]/));
  return {
    flow,
    measures: [...new Set(words.map(measureOf).filter((one) => one !== null))],
    rowCount: rowCountOf([...titles]),
    day: dayOf(parameters),
  };
}

function flowParameters(parameters: Rows): readonly string[] {
  return parameters
    .filter(([label = '']) => /trade (?:flow|type)/.test(wordsOf(label)))
    .flatMap(([, ...values]) => values);
}

function flowClaimed(cells: readonly string[], name: string): Flow | null {
  const flows = [...new Set(cells.flatMap((cell) => cell.split('|')).map(flowOf))].filter(
    (one) => one !== null,
  );
  if (flows.includes('exports'))
    throw refuse('BTT_TRADE_FLOW', `${name} is of exports.`, 'Export imports for consumption.');
  if (flows.length > 1)
    throw refuse(
      'BTT_TRADE_FLOW',
      `${name} says both general imports and imports for consumption.`,
      'Export them into two files.',
    );
  return flows.find((one) => one === 'general' || one === 'consumption') ?? null;
}

function rowCountOf(titles: Rows): number | null {
  for (const row of titles) {
    const match = /data row count\W*([\d,]+)/i.exec(row.join(' '));
    if (match?.[1] !== undefined) return Number(match[1].replaceAll(',', ''));
  }
  return null;
}

function dayOf(parameters: Rows): string | null {
  const row = parameters.find(([label = '']) =>
    /(?:download|export|report|query|run) date/.test(wordsOf(label)),
  );
  const text = row?.slice(1).join(' ') ?? '';
  const iso = /\b(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) return iso[0];
  const us = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  if (us === null) return null;
  return [us[3], us[1]?.padStart(2, '0'), us[2]?.padStart(2, '0')].join('-');
}
