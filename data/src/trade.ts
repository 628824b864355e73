/** U.S. import values by code and partner: what a set of them states, and its form as text. */
import type { CountryCode, HtsCode } from './vocabulary.js';

/** What the values of a set are. Values of another period or flow are never added to these. */
export interface TradeBasis {
  /** First and last month, both inside: `2024-01` to `2024-12` is the year 2024. */
  readonly from: string;
  readonly to: string;
  /** Imports for consumption, or general imports. */
  readonly flow: 'consumption' | 'general';
  /** The only measure: US dollars, customs value. CIF and landed values are refused by the readers. */
  readonly measure: 'customs-value';
}

/** ISO alpha-2 of a country, or `EU`: the European Union as the one partner that Census prints as 0003. */
export type TradePartner = CountryCode | 'EU';

/** One value: whole US dollars, customs value. */
export interface TradeRecord {
  /** 2, 4, 6, 8 or 10 digits. */
  readonly hts: HtsCode;
  readonly partner: TradePartner;
  readonly usd: number;
}

/** Values in columns: those of `codes[i]` stand at `starts[i]` up to `starts[i + 1]`. */
export interface TradeCells {
  /** Ascending and distinct. */
  readonly codes: readonly HtsCode[];
  /** Every partner with at least one value, ascending. */
  readonly partners: readonly TradePartner[];
  readonly starts: Uint32Array;
  /** Index into {@link partners}. */
  readonly partner: Uint16Array;
  /** Whole US dollars. */
  readonly usd: Float64Array;
}

/** Import values of one basis from one source. */
export interface TradeSet {
  /** `2024-consumption`, `2025-01..2025-06-general`: what the values are, as a name. */
  readonly id: string;
  readonly basis: TradeBasis;
  readonly source: string;
  /** SHA-256 of the file or files the values were read from. */
  readonly digest: string;
  /** True if every partner and code of the basis is in it, so that what is absent was not imported. */
  readonly complete: boolean;
  /** Members of the partner `EU`. */
  readonly eu: readonly CountryCode[];
  readonly detail: TradeCells;
  /** Two-digit chapters of every partner; null where the detail has every partner itself. */
  readonly chapters: TradeCells | null;
}

export function tradeId(basis: Pick<TradeBasis, 'from' | 'to' | 'flow'>): string {
  return `${periodOf(basis)}-${basis.flow}`;
}

/** `2024`, `2025-03`, or `2025-01..2025-06`. */
export function periodOf({ from, to }: Pick<TradeBasis, 'from' | 'to'>): string {
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01') && to.endsWith('-12'))
    return from.slice(0, 4);
  return from === to ? from : `${from}..${to}`;
}

/**
 * Puts records into columns; two records of one code and partner are an error of the caller, not a sum.
 * @throws RangeError if a code and partner stand twice or a value is not a whole number of dollars from 0 on.
 */
export function toCells(records: Iterable<TradeRecord>): TradeCells {
  const rows = [...records].sort((a, b) => compare(a.hts, b.hts) || compare(a.partner, b.partner));
  const codes: HtsCode[] = [];
  const starts: number[] = [];
  const partners = [...new Set(rows.map((row) => row.partner))].sort();
  const indexOf = new Map(partners.map((partner, i) => [partner, i]));
  const partner = new Uint16Array(rows.length);
  const usd = new Float64Array(rows.length);
  rows.forEach((row, i) => {
    const last = rows[i - 1];
    if (last?.hts === row.hts && last.partner === row.partner)
      throw new RangeError(`${row.hts} of ${row.partner} stands twice`);
    if (!Number.isSafeInteger(row.usd) || row.usd < 0)
      throw new RangeError(`${row.usd} of ${row.hts} of ${row.partner} is not a whole number of US dollars`);
    if (last?.hts !== row.hts) {
      codes.push(row.hts);
      starts.push(i);
    }
    partner[i] = indexOf.get(row.partner) ?? 0;
    usd[i] = row.usd;
  });
  return { codes, partners, starts: Uint32Array.from([...starts, rows.length]), partner, usd };
}

/** Every value with its code and partner, in the order of the columns. */
export function* recordsOf(cells: TradeCells): IterableIterator<TradeRecord> {
  for (let c = 0; c < cells.codes.length; c++)
    for (let i = cells.starts[c] ?? 0; i < (cells.starts[c + 1] ?? 0); i++)
      yield {
        hts: cells.codes[c] as HtsCode,
        partner: cells.partners[cells.partner[i] ?? 0] as TradePartner,
        usd: cells.usd[i] ?? 0,
      };
}

export const CELLS_HEADER = 'hts,customs_value_usd_by_partner';

/**
 * One row of text a code: `1801000010,EC:65812 GH:71`. Half the size of one row a value, also compressed, and a
 * reader still sees what a code's values are.
 */
export function formatCells(cells: TradeCells): string {
  const rows = cells.codes.map((hts, c) => {
    const values: string[] = [];
    for (let i = cells.starts[c] ?? 0; i < (cells.starts[c + 1] ?? 0); i++)
      values.push(`${cells.partners[cells.partner[i] ?? 0]}:${cells.usd[i]}`);
    return `${hts},${values.join(' ')}\n`;
  });
  return `${CELLS_HEADER}\n${rows.join('')}`;
}

const NEWLINE = 10;
const SPACE = 32;
const COMMA = 44;
const COLON = 58;
const LETTERS = 26;
/** Above any import value; keeps the number whole while its digits are read. */
const MOST_USD = 1e15;

/**
 * Reads the text of {@link formatCells}. By characters: 200,000 values are read at the start of a command, and
 * splitting the text costs several times as much.
 * @throws RangeError with the line that does not fit.
 */
export function parseCells(text: string): TradeCells {
  if (!text.startsWith(`${CELLS_HEADER}\n`) || !text.endsWith('\n'))
    throw new RangeError('line 1: not a table of values, or a table that is cut');
  const codes: HtsCode[] = [];
  const starts: number[] = [];
  const letters: number[] = [];
  const usd: number[] = [];
  let at = CELLS_HEADER.length + 1;
  const fail = (): never => {
    const end = text.indexOf('\n', at);
    throw new RangeError(
      `line ${codes.length + 2}: "${text.slice(at, Math.min(end, at + 40))}" is not a code with its values, in order`,
    );
  };
  while (at < text.length) {
    const comma = text.indexOf(',', at);
    const hts = text.slice(at, comma) as HtsCode;
    const last = codes.at(-1);
    if (comma < 0 || !/^(\d\d){1,5}$/.test(hts)) fail();
    // Codes of two lengths would count the longer twice.
    if (last !== undefined && (last >= hts || last.length !== hts.length)) fail();
    starts.push(usd.length);
    let i = comma;
    for (let sign = COMMA; sign !== NEWLINE; sign = text.charCodeAt(i)) {
      if (sign !== SPACE && i !== comma) fail();
      const [one, other] = [text.charCodeAt(i + 1) - 65, text.charCodeAt(i + 2) - 65];
      if (!isLetter(one) || !isLetter(other) || text.charCodeAt(i + 3) !== COLON) fail();
      let value = 0;
      i += 4;
      let digit = text.charCodeAt(i) - 48;
      if (!isDigit(digit)) fail();
      for (; isDigit(digit); digit = text.charCodeAt(i) - 48) {
        value = value * 10 + digit;
        i++;
      }
      if (value >= MOST_USD) fail();
      const pair = one * LETTERS + other;
      if (usd.length > (starts.at(-1) ?? 0) && (letters.at(-1) ?? 0) >= pair) fail();
      letters.push(pair);
      usd.push(value);
    }
    codes.push(hts);
    at = i + 1;
  }
  starts.push(usd.length);
  return { codes, ...indexPartners(letters), starts: Uint32Array.from(starts), usd: Float64Array.from(usd) };
}

function isLetter(n: number): boolean {
  return n >= 0 && n < LETTERS;
}

function isDigit(n: number): boolean {
  return n >= 0 && n <= 9;
}

/** Two letters as one number -> names in order, and the index of each. */
function indexPartners(letters: readonly number[]): Pick<TradeCells, 'partners' | 'partner'> {
  const seen = [...new Set(letters)].sort((a, b) => a - b);
  const indexOf = new Uint16Array(LETTERS * LETTERS);
  seen.forEach((pair, i) => {
    indexOf[pair] = i;
  });
  const partner = new Uint16Array(letters.length);
  for (let i = 0; i < letters.length; i++) partner[i] = indexOf[letters[i] ?? 0] ?? 0;
  return {
    partners: seen.map(
      (pair) => String.fromCharCode(65 + Math.floor(pair / LETTERS), 65 + (pair % LETTERS)) as TradePartner,
    ),
    partner,
  };
}

/** First line of a set that stands in a file of its own. */
const FORMAT = 'btt-trade/1';

/** A set as text: a line of JSON that says what it is, then its values. */
export function formatTradeSet(set: TradeSet): string {
  const { detail, chapters, ...head } = set;
  const parts = [detail, ...(chapters === null ? [] : [chapters])].map(formatCells);
  return `${JSON.stringify({ format: FORMAT, ...head, chapters: chapters !== null })}\n${parts.join('\n')}`;
}

/**
 * Reads the text of {@link formatTradeSet}.
 * @throws RangeError if it is not a set of this format.
 */
export function parseTradeSet(text: string): TradeSet {
  const at = text.indexOf('\n');
  const head: unknown = at < 0 ? null : parseJson(text.slice(0, at));
  if (!isHead(head)) throw new RangeError(`line 1: not a set of trade values (${FORMAT})`);
  const { format: _, chapters, ...rest } = head;
  const [detail = '', more] = text.slice(at + 1).split(/\n(?=hts,)/);
  if (chapters !== (more !== undefined)) throw new RangeError('the set is cut: its chapters are missing');
  return {
    ...rest,
    detail: parseCells(detail),
    chapters: more === undefined ? null : parseCells(more),
  };
}

type Head = Omit<TradeSet, 'detail' | 'chapters'> & { readonly format: string; readonly chapters: boolean };

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const head = value as Partial<Record<keyof Head, unknown>>;
  return (
    head.format === FORMAT &&
    typeof head.id === 'string' &&
    isBasis(head.basis) &&
    typeof head.source === 'string' &&
    typeof head.digest === 'string' &&
    typeof head.complete === 'boolean' &&
    typeof head.chapters === 'boolean' &&
    Array.isArray(head.eu)
  );
}

function isBasis(value: unknown): value is TradeBasis {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, flow, measure }: Partial<Record<keyof TradeBasis, unknown>> = value;
  return (
    isMonth(from) &&
    isMonth(to) &&
    from <= to &&
    (flow === 'consumption' || flow === 'general') &&
    measure === 'customs-value'
  );
}

function isMonth(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
