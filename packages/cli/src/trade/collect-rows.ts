import type { CountryCode, HtsCode, TradePartner, TradeRecord } from '@better-trade/data';
import { checkWorld } from './check-world.js';
import { choosePeriod } from './choose-period.js';
import { formatDollars } from './dollars.js';
import { keepLevel } from './keep-level.js';
import { refuse } from './trade-error.js';
import type { TradeContext } from './trade-reading.js';
import { sumOf, type TradeRow } from './trade-row.js';

export interface CollectedRows {
  readonly records: readonly TradeRecord[];
  readonly from: string;
  readonly to: string;
  readonly level: number;
  readonly notes: readonly string[];
}

/**
 * Makes one table of the values of a file: one period, one level, each partner once, no aggregate beside its parts.
 * A value of 0 is no import and makes no record.
 * @param monthly See {@link choosePeriod}.
 * @throws UsageError `BTT_TRADE_DOUBLE` for a cell that stands twice and is not divided by any column;
 * `BTT_TRADE_CONTROL` where partners exceed the world; what {@link choosePeriod} refuses; `BTT_TRADE_EMPTY`
 */
export function collectRows(
  all: readonly TradeRow[],
  monthly: boolean,
  name: string,
  context: TradeContext,
): CollectedRows {
  if (all.length === 0) throw empty(name);
  const period = choosePeriod(all, monthly, name, context);
  const { rows, level, notes } = keepLevel(period.rows);
  refuseDoubles(rows, name);
  const { kept, unknown, notes: leftOut } = withoutAggregates(rows, context.eu);
  const world = checkWorld(
    rows.filter((row) => row.partner.kind === 'world'),
    [...kept, ...unknown],
    name,
  );
  const records = sumCells(kept, name);
  if (records.length === 0) throw empty(name);
  return {
    records,
    from: period.from,
    to: period.to,
    level,
    notes: [...period.notes, ...notes, ...leftOut, ...world],
  };
}

function empty(name: string): Error {
  return refuse(
    'BTT_TRADE_EMPTY',
    `${name} has no value of any partner.`,
    'Check the query: a file of zeros or of world totals only says nothing about origins.',
  );
}

function refuseDoubles(rows: readonly TradeRow[], name: string): void {
  const seen = new Map<string, TradeRow>();
  for (const row of rows) {
    const key = [row.hts, row.printed, row.from, row.part].join('|');
    const first = seen.get(key);
    if (first !== undefined)
      throw refuse(
        'BTT_TRADE_DOUBLE',
        `${name}: ${row.hts} of ${row.printed} stands twice, in ${first.place} and ${row.place}, and no column says what divides it.`,
        'Export it once, or with the column (district, rate provision) that divides it.',
      );
    seen.set(key, row);
  }
}

interface Parted {
  readonly kept: readonly TradeRow[];
  readonly unknown: readonly TradeRow[];
  readonly notes: readonly string[];
}

/** Leaves out what repeats others: regions, the world, and the European Union if a member stands there itself. */
function withoutAggregates(rows: readonly TradeRow[], eu: readonly CountryCode[]): Parted {
  const kinds = (kind: TradeRow['partner']['kind']): readonly TradeRow[] =>
    rows.filter((row) => row.partner.kind === kind);
  const members = new Set<CountryCode>(eu);
  const apart = rows.some(({ partner }) => partner.kind === 'country' && members.has(partner.code));
  const [union, groups, unknown] = [kinds('eu'), kinds('group'), kinds('unknown')];
  const notes: string[] = [];
  if (groups.length > 0)
    notes.push(`left out ${groups.length} rows of regions, which repeat their countries: ${printed(groups)}`);
  if (apart && union.length > 0)
    notes.push(
      `left out ${union.length} rows of the European Union, ${formatDollars(sumOf(union))}: its members stand there themselves`,
    );
  if (unknown.length > 0)
    notes.push(
      `left out ${unknown.length} rows of partners that are not known here, ${formatDollars(sumOf(unknown))}: ${printed(unknown)}`,
    );
  return { kept: [...kinds('country'), ...(apart ? [] : union)], unknown, notes };
}

const NAMED = 12;

function printed(rows: readonly TradeRow[]): string {
  const dollars = new Map<string, number>();
  for (const row of rows) dollars.set(row.printed, (dollars.get(row.printed) ?? 0) + row.usd);
  const named = [...dollars].slice(0, NAMED).map(([name, usd]) => `${name} ${formatDollars(usd)}`);
  const more = dollars.size > NAMED ? `, and ${dollars.size - NAMED} more` : '';
  return `${named.join(', ')}${more}`;
}

function sumCells(rows: readonly TradeRow[], name: string): TradeRecord[] {
  const cells = new Map<string, TradeRecord>();
  const firsts = new Map<string, TradeRow>();
  for (const row of rows) {
    const partner = partnerOf(row);
    const key = `${row.hts}|${partner}`;
    const first = firsts.get(key) ?? row;
    if (first.printed !== row.printed && !(row.partner.kind === 'country' && row.partner.divided))
      throw refuse(
        'BTT_TRADE_DOUBLE',
        `${name}: ${row.hts} of ${partner} stands twice, as ${first.printed} in ${first.place} and as ${row.printed} in ${row.place}.`,
        'Write one of them.',
      );
    firsts.set(key, first);
    const usd = (cells.get(key)?.usd ?? 0) + row.usd;
    // The digits were checked by the reader of the layout.
    if (usd > 0) cells.set(key, { hts: row.hts as HtsCode, partner, usd });
  }
  return [...cells.values()];
}

function partnerOf(row: TradeRow): TradePartner {
  return row.partner.kind === 'country' ? row.partner.code : 'EU';
}
