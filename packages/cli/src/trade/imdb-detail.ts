import { eachRecord, numberOf, textOf } from './fixed-width.js';
import { DETAIL, VALUES } from './imdb-layout.js';
import { refuse } from './trade-error.js';

/** Dollars in the order of {@link VALUES}. */
export type Sums = Float64Array;

/** `IMP_DETL.TXT`, summed while it is read. */
export interface Detail {
  /** By the ten digits of the commodity and the four of the country. */
  readonly cells: ReadonlyMap<string, Sums>;
  readonly commodity: ReadonlyMap<string, Sums>;
  readonly country: ReadonlyMap<string, Sums>;
  readonly district: ReadonlyMap<string, Sums>;
  /** `2026-06`. */
  readonly month: string;
  readonly rows: number;
  /** Codes that lacked their leading zero. */
  readonly padded: number;
}

/**
 * Reads and sums the detail record by record; of the hundreds of megabytes only the sums are held. District, rate
 * provision and subcode divide a cell, so its records are added.
 * @param unique True if each record must differ from all others in its key: where no control total finds a double.
 * @throws UsageError `BTT_TRADE_LAYOUT` or `BTT_TRADE_CUT` for a record of another length, `BTT_TRADE_VALUE`,
 * `BTT_TRADE_CODE`, `BTT_TRADE_MIXED` for two months, `BTT_TRADE_DOUBLE`, `BTT_TRADE_EMPTY`
 */
export async function readDetail(
  chunks: AsyncIterable<Buffer>,
  name: string,
  unique: boolean,
): Promise<Detail> {
  const [cells, commodity, country, district] = [sums(), sums(), sums(), sums()];
  const keys = new Set<string>();
  let month = '';
  let rows = 0;
  let padded = 0;
  const usd = new Float64Array(VALUES.length);
  await eachRecord(chunks, { length: DETAIL.length, name }, (bytes, at, line) => {
    rows++;
    const printed = textOf(bytes, at, DETAIL.commodity).trim();
    const code = printed.padStart(10, '0');
    if (!/^\d{9,10}$/.test(printed)) throw badCode(name, line, printed);
    if (code !== printed) padded++;
    const period = `${textOf(bytes, at, DETAIL.year)}-${textOf(bytes, at, DETAIL.month)}`;
    if (month === '') month = period;
    if (period !== month) throw twoMonths(name, line, month, period);
    if (unique) refuseSecond(keys, textOf(bytes, at, DETAIL.key), name, line);
    DETAIL.values.forEach((columns, i) => {
      usd[i] = numberOf(bytes, at, columns, `${name}, line ${line}, ${VALUES[i]}`);
    });
    const partner = textOf(bytes, at, DETAIL.country);
    add(cells, code + partner, usd);
    add(commodity, code, usd);
    add(country, partner, usd);
    add(district, textOf(bytes, at, DETAIL.district), usd);
  });
  if (rows === 0) throw refuse('BTT_TRADE_EMPTY', `${name} has no record.`, 'Download it again.');
  return { cells, commodity, country, district, month, rows, padded };
}

function sums(): Map<string, Sums> {
  return new Map();
}

function add(to: Map<string, Sums>, key: string, usd: Sums): void {
  const sum = to.get(key);
  if (sum === undefined) to.set(key, usd.slice());
  else for (let i = 0; i < usd.length; i++) sum[i] = (sum[i] ?? 0) + (usd[i] ?? 0);
}

function refuseSecond(keys: Set<string>, key: string, name: string, line: number): void {
  if (keys.has(key))
    throw refuse(
      'BTT_TRADE_DOUBLE',
      `${name}, line ${line}: "${key}" stands twice.`,
      'Download it again, with its control totals.',
    );
  keys.add(key);
}

function badCode(name: string, line: number, printed: string): Error {
  return refuse(
    'BTT_TRADE_CODE',
    `${name}, line ${line}: "${printed}" is not a commodity of ten digits.`,
    'Download it again.',
  );
}

function twoMonths(name: string, line: number, first: string, other: string): Error {
  return refuse(
    'BTT_TRADE_MIXED',
    `${name} holds records of ${first} and, in line ${line}, of ${other}; an archive of Census is of one month.`,
    'Give each month its own archive.',
  );
}
