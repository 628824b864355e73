import { createHash } from 'node:crypto';
import { compareText } from '@better-trade/core';
import {
  type CountryCode,
  periodOf,
  type TradeBasis,
  type TradeRecord,
  type TradeSet,
  toCells,
  tradeId,
} from '@better-trade/data';
import { harmless } from '../write/harmless.js';
import { formatDollars } from './dollars.js';
import { missingMonths } from './months.js';
import { refuse } from './trade-error.js';
import type { TradeReading } from './trade-reading.js';

/** A set, and what was left out or chosen on the way to it. */
export interface MergedReadings {
  readonly set: TradeSet;
  readonly level: number;
  readonly notes: readonly string[];
}

/**
 * Makes one set of the parts of one basis: files that divide a query, or the months of one year. Their order does
 * not matter.
 * @param eu Members of the partner `EU`.
 * @throws UsageError `BTT_TRADE_MIXED` for different bases, levels, or the European Union beside its members;
 * `BTT_TRADE_DOUBLE` for a cell of two files; `BTT_TRADE_MONTHS` for a gap
 */
export function mergeReadings(given: readonly TradeReading[], eu: readonly CountryCode[]): MergedReadings {
  const readings = [...given].sort(
    (a, b) => compareText(a.file.name, b.file.name) || compareText(a.file.digest, b.file.digest),
  );
  const [first] = readings;
  if (first === undefined) throw new RangeError('no reading');
  const basis = commonBasis(readings, first);
  for (const other of readings)
    if (other.level !== first.level)
      throw mixed(`${first.file.name} is by HS${first.level}, ${other.file.name} by HS${other.level}`);
  const records = addUp(readings);
  refuseUnionBesideMembers(readings, eu);
  const notes = [
    ...readings.flatMap(({ file, notes }) =>
      notes.map((note) => (readings.length === 1 ? note : `${file.name}: ${note}`)),
    ),
    ...unevenMonths(readings),
  ];
  const set: TradeSet = {
    id: tradeId(basis),
    basis,
    source: sourceOf(readings, basis, first.level, notes),
    digest: digestOf(readings),
    complete: readings.every(({ complete }) => complete),
    eu,
    detail: toCells(records),
    chapters: null,
  };
  return { set, level: first.level, notes };
}

function commonBasis(readings: readonly TradeReading[], first: TradeReading): TradeBasis {
  const other = readings.find(({ basis }) => tradeId(basis) !== tradeId(first.basis));
  if (other === undefined) return first.basis;
  const months = [...new Set(readings.map(({ basis }) => basis.from))].sort(compareText);
  const [from = '', to = from] = [months[0], months.at(-1)];
  const areMonths = readings.every(
    ({ basis }) =>
      basis.from === basis.to && basis.flow === first.basis.flow && basis.from.startsWith(from.slice(0, 4)),
  );
  if (!areMonths)
    throw mixed(
      `${first.file.name} is of ${tradeId(first.basis)}, ${other.file.name} of ${tradeId(other.basis)}`,
    );
  const missing = missingMonths(months);
  if (missing.length > 0)
    throw refuse(
      'BTT_TRADE_MONTHS',
      `no file is of ${missing.join(', ')}, between ${from} and ${to}: the sum would be of no period.`,
      'Give every month.',
    );
  return { ...first.basis, from, to };
}

function mixed(sentence: string): Error {
  return refuse('BTT_TRADE_MIXED', `${sentence}, and these are never added.`, 'Import them one by one.');
}

/** No set is read back with a value from here on; all U.S. imports of a year are some 3e12. */
const TOO_MUCH = 1e15;

function tooMuch({ hts, partner }: TradeRecord, usd: number, name: string): Error {
  return refuse(
    'BTT_TRADE_VALUE',
    `${name}: ${hts} of ${partner} comes to ${formatDollars(usd)}, many times all U.S. imports.`,
    'Download it again, unedited.',
  );
}

function addUp(readings: readonly TradeReading[]): readonly TradeRecord[] {
  const sums = new Map<string, TradeRecord>();
  const seen = new Map<string, string>();
  for (const { records, basis, file } of readings)
    for (const record of records) {
      const cell = `${record.hts}|${record.partner}`;
      const inMonth = `${cell}|${basis.from}`;
      const other = seen.get(inMonth);
      if (other !== undefined)
        throw refuse(
          'BTT_TRADE_DOUBLE',
          `${record.hts} of ${record.partner} in ${periodOf(basis)} stands in ${other} and in ${file.name}.`,
          'Give files that do not overlap.',
        );
      seen.set(inMonth, file.name);
      const usd = record.usd + (sums.get(cell)?.usd ?? 0);
      if (usd >= TOO_MUCH) throw tooMuch(record, usd, file.name);
      sums.set(cell, { ...record, usd });
    }
  return [...sums.values()];
}

function refuseUnionBesideMembers(readings: readonly TradeReading[], eu: readonly CountryCode[]): void {
  const members = new Set<string>(eu);
  const union = readings.find(({ records }) => records.some(({ partner }) => partner === 'EU'));
  const member = readings.find(({ records }) => records.some(({ partner }) => members.has(partner)));
  if (union !== undefined && member !== undefined)
    throw mixed(
      `${union.file.name} has the European Union as one partner, ${member.file.name} has its members`,
    );
}

const NAMED_UNEVEN = 12;

/** A chapter or partner of some months only may be no trade, or a file that was forgotten. */
function unevenMonths(readings: readonly TradeReading[]): readonly string[] {
  const months = new Set(readings.map(({ basis }) => basis.from)).size;
  const unevenBy = (keyOf: (record: TradeRecord) => string): readonly string[] => {
    const monthsOf = new Map<string, Set<string>>();
    for (const { records, basis } of readings)
      for (const record of records) {
        const key = keyOf(record);
        monthsOf.set(key, (monthsOf.get(key) ?? new Set()).add(basis.from));
      }
    return [...monthsOf].flatMap(([key, present]) => (present.size < months ? [key] : [])).sort(compareText);
  };
  const note = (what: string, keys: readonly string[]): readonly string[] => {
    if (keys.length === 0) return [];
    const more = keys.length > NAMED_UNEVEN ? ` and ${keys.length - NAMED_UNEVEN} more` : '';
    return [
      `${what} that have no value in some of the ${months} months: ${keys.slice(0, NAMED_UNEVEN).join(', ')}${more}; check that no file is missing`,
    ];
  };
  return [
    ...note(
      'chapters',
      unevenBy(({ hts }) => hts.slice(0, 2)),
    ),
    ...note(
      'partners',
      unevenBy(({ partner }) => partner),
    ),
  ];
}

function digestOf(readings: readonly TradeReading[]): string {
  const digests = readings.map(({ file }) => file.digest).sort(compareText);
  const [only = ''] = digests;
  return digests.length === 1 ? only : createHash('sha256').update(digests.join('\n')).digest('hex');
}

const NAMED_FILES = 3;

function sourceOf(
  readings: readonly TradeReading[],
  basis: TradeBasis,
  level: number,
  notes: readonly string[],
): string {
  const layouts = [...new Set(readings.map(({ layout }) => layout))].join(' and ');
  const names = readings.slice(0, NAMED_FILES).map(({ file }) => file.name);
  const more = readings.length - names.length;
  const files = `${names.join(', ')}${more > 0 ? ` and ${more} more files` : ''}`;
  const flow = basis.flow === 'general' ? 'general imports' : 'imports for consumption';
  const what = `${layouts} (${files}): U.S. ${flow} of ${periodOf(basis)}, customs value, HS${level} by partner`;
  return harmless([what, ...notes].join('; '));
}
