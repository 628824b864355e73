import { type ApiTable, parseApiTable } from './api-table.js';
import { collectRows } from './collect-rows.js';
import { readDollars } from './dollars.js';
import { isMonth, monthOf } from './months.js';
import { refuse } from './trade-error.js';
import type { Flow, TradeContext, TradeReadOptions, TradeTable } from './trade-reading.js';
import type { TradeRow } from './trade-row.js';

/** Columns that divide the value of a code and a partner. */
const PARTS = ['DISTRICT', 'DIST_NAME', 'RP', 'PORT', 'PORT_NAME', 'STATE'];

/**
 * Reads an answer of the Census International Trade API. It is as complete as its query, which the file does not
 * tell: even where the partners of every code sum to the world, codes may not have been asked for.
 * @throws UsageError `BTT_TRADE_API` for an error page, `BTT_TRADE_EMPTY`, `BTT_TRADE_LAYOUT`, `BTT_TRADE_MEASURE`,
 * `BTT_TRADE_FLOW`, `BTT_TRADE_CLASSIFICATION`, `BTT_TRADE_PERIOD`, `BTT_TRADE_CODE`, `BTT_TRADE_VALUE`, and what
 * {@link collectRows} refuses
 */
export function readApi(text: string, name: string, context: TradeContext): TradeTable {
  const table = parseApiTable(text, name);
  const { column, flow, monthly, notes } = chooseColumn(table, name, context.options);
  const parts = PARTS.filter((part) => table.has(part));
  refusePartsWithTotals(table, parts, name);
  const rows: TradeRow[] = [];
  const padded: string[] = [];
  let totals = 0;
  for (let i = 0; i < table.size; i++) {
    const cell = (key: string): string => table.cell(i, key);
    const place = `row ${i + 2}`;
    if (cell('I_COMMODITY') === '-' || cell('COMM_LVL') === '-') {
      totals++;
      continue;
    }
    const usd = readDollars(cell(column));
    if (usd === null) continue;
    if (usd === undefined) throw badValue(name, place, column, cell(column));
    const hts = codeOf(cell('I_COMMODITY'), cell('COMM_LVL'), name, place);
    if (hts !== cell('I_COMMODITY')) padded.push(hts);
    const to = monthOfRow(cell, name, place);
    const code = cell('CTY_CODE');
    const byCode = /^TOTAL\b/i.test(cell('CTY_NAME'))
      ? context.partners.byCode('-')
      : context.partners.byCode(code);
    const isGroup = cell('SUMMARY_LVL') === 'CGP' && (byCode.kind === 'country' || byCode.kind === 'unknown');
    rows.push({
      hts,
      partner: isGroup ? { kind: 'group' } : byCode,
      printed: code,
      from: monthly ? to : monthOf(to.slice(0, 4), 1),
      to,
      part: parts.map(cell).join('|'),
      usd,
      place,
    });
  }
  const { records, from, to, level, notes: collected } = collectRows(rows, monthly, name, context);
  const all = [...notes, ...collected];
  if (totals > 0) all.push(`left out ${totals} rows of all goods together`);
  if (padded.length > 0) all.push(`restored the leading zero of ${padded.length} codes, as in ${padded[0]}`);
  const basis = { from, to, flow, measure: 'customs-value' } as const;
  return { layout: 'Census API JSON', records, basis, level, complete: false, notes: all };
}

interface ChosenColumn {
  readonly column: string;
  readonly flow: Flow;
  readonly monthly: boolean;
  readonly notes: readonly string[];
}

function chooseColumn(table: ApiTable, name: string, options: TradeReadOptions): ChosenColumn {
  const columns = (flow: Flow): string[] =>
    ['YR', 'MO'].map((span) => `${flow === 'general' ? 'GEN' : 'CON'}_VAL_${span}`).filter(table.has);
  const [consumption, general] = [columns('consumption'), columns('general')];
  if (consumption.length + general.length === 0)
    throw refuse(
      'BTT_TRADE_MEASURE',
      `${name} has no customs value (CON_VAL_YR, GEN_VAL_YR, CON_VAL_MO or GEN_VAL_MO); it has ${table.header.join(', ')}.`,
      'Add CON_VAL_YR to the query.',
    );
  const flow = options.flow ?? (consumption.length > 0 ? 'consumption' : 'general');
  const found = flow === 'general' ? general : consumption;
  if (found.length === 0)
    throw refuse(
      'BTT_TRADE_FLOW',
      `${name} has no values of ${flow === 'general' ? 'general imports' : 'imports for consumption'}.`,
      'Leave --flow out to read what it has.',
    );
  const column = options.month ? found.find((one) => one.endsWith('_MO')) : found[0];
  if (column === undefined)
    throw refuse(
      'BTT_TRADE_MEASURE',
      `${name} has no values of single months (${flow === 'general' ? 'GEN' : 'CON'}_VAL_MO).`,
      'Leave --month out to read the year to date.',
    );
  const both = consumption.length > 0 && general.length > 0;
  const chosen = options.flow === undefined ? 'by default' : 'as --flow says';
  return {
    column,
    flow,
    monthly: column.endsWith('_MO'),
    notes: [
      ...(both ? [`the file has both flows; ${column} was read ${chosen}`] : []),
      ...(found.length > 1
        ? [`the file has values of the month and of the year to date; ${column} was read`]
        : []),
    ],
  };
}

/** A total of all districts beside the districts, and a query for both, would count each dollar twice. */
function refusePartsWithTotals(table: ApiTable, parts: readonly string[], name: string): void {
  for (const part of parts) {
    let [totals, single] = [0, 0];
    for (let i = 0; i < table.size; i++) {
      const cell = table.cell(i, part);
      if (cell === '' || cell === '-' || /^TOTAL\b/i.test(cell)) totals++;
      else single++;
    }
    if (totals > 0 && single > 0)
      throw refuse(
        'BTT_TRADE_DOUBLE',
        `${name} holds rows of single values of ${part} and ${totals} rows of their totals, which repeat them.`,
        `Query it without ${part}.`,
      );
  }
}

function codeOf(printed: string, level: string, name: string, place: string): string {
  const digits = /^HS(2|4|6|8|10)$/.exec(level)?.[1];
  const wanted = digits === undefined ? undefined : Number(digits);
  const lostZero = wanted !== undefined && printed.length === wanted - 1;
  const code = lostZero ? `0${printed}` : printed;
  const fits = /^(?:\d{2}){1,5}$/.test(code) && (wanted === undefined || code.length === wanted);
  if (fits) return code;
  throw refuse(
    'BTT_TRADE_CODE',
    `${name}, ${place}: I_COMMODITY "${printed}" is not a code of ${level === '' ? '2, 4, 6, 8 or 10 digits' : level}.`,
    'Keep the codes as text.',
  );
}

function monthOfRow(cell: (key: string) => string, name: string, place: string): string {
  const month = cell('time') === '' ? `${cell('YEAR')}-${cell('MONTH').padStart(2, '0')}` : cell('time');
  if (isMonth(month)) return month;
  throw refuse(
    'BTT_TRADE_PERIOD',
    `${name}, ${place}: "${cell('time')}" is not a month, as in 2024-12.`,
    'Ask for time=YYYY-MM; YYYY-12 with a *_YR value is the whole year.',
  );
}

function badValue(name: string, place: string, column: string, printed: string): Error {
  return refuse(
    'BTT_TRADE_VALUE',
    `${name}, ${place}, column ${column}: "${printed}" is not a whole number of US dollars from 0 on.`,
    'Download it again, unedited.',
  );
}
