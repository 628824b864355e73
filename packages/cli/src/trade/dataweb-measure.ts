import type { DataWebClaims } from './dataweb-claims.js';
import type { DataWebHeader, ValueColumn } from './dataweb-header.js';
import { isTotalWord, type Measure, measureOf, refuseScale } from './dataweb-words.js';
import { refuse } from './trade-error.js';
import type { Flow, TradeReadOptions } from './trade-reading.js';

export interface BodyRow {
  readonly cells: readonly string[];
  readonly place: string;
}

export interface ChosenMeasure {
  readonly flow: Flow;
  readonly columns: readonly ValueColumn[];
  /** Rows of other measures are not among them. */
  readonly rows: readonly BodyRow[];
  readonly notes: readonly string[];
}

/** A table of DataWeb below and above its header. */
export interface DataWebParts {
  readonly header: DataWebHeader;
  readonly body: readonly BodyRow[];
  readonly claims: DataWebClaims;
  readonly sheet: string;
}

/**
 * Finds where the customs value stands: in a column of its name, in the rows that a column Data Type marks, or in all
 * of a table that says it above.
 * @throws UsageError `BTT_TRADE_MEASURE` where it stands nowhere or it is not said; `BTT_TRADE_FLOW`
 */
export function chooseMeasure(parts: DataWebParts, name: string, options: TradeReadOptions): ChosenMeasure {
  const { header, body, claims, sheet } = parts;
  const pivoted = header.values.some(({ measure }) => measure === null);
  const marked = pivoted ? marks(header, body, name) : new Map<string, Measure>();
  const above = marked.size > 0 ? [...marked.values()] : saidAbove(claims, sheet);
  const said = pivoted ? above : header.values.flatMap(({ measure }) => measure ?? []);
  const { measure, flow, both } = chooseFlow(said, claims, name, options);
  const columns = pivoted ? header.values : header.values.filter((column) => column.measure === measure);
  const rows = body.filter(({ cells }) => {
    const mark = cells[header.dataType ?? -1] ?? '';
    return marked.size === 0 || mark === '' || isTotalWord(mark) || marked.get(mark) === measure;
  });
  const others = pivoted ? [] : header.values.filter((column) => column.measure !== measure);
  const notes: string[] = [];
  if (both)
    notes.push(
      `the file has both flows; ${wordsFor(flow)} were read ${options.flow === undefined ? 'by default' : 'as --flow says'}`,
    );
  if (others.length > 0)
    notes.push(`other measures were not read: ${others.map(({ title }) => title).join(', ')}`);
  if (rows.length < body.length) notes.push(`left out ${body.length - rows.length} rows of other measures`);
  return { flow, columns, rows, notes };
}

/** What the column Data Type says, by what it prints; empty where there is none or it names no measure. */
function marks(header: DataWebHeader, body: readonly BodyRow[], name: string): Map<string, Measure> {
  const marked = new Map<string, Measure>();
  if (header.dataType === null) return marked;
  const all = new Set(body.map(({ cells }) => cells[header.dataType ?? -1] ?? ''));
  const printed = [...all].filter((mark) => mark !== '' && !isTotalWord(mark));
  refuseScale(
    printed.map((mark) => [mark]),
    name,
  );
  for (const mark of printed) {
    const measure = measureOf(mark);
    if (measure !== null) marked.set(mark, measure);
  }
  if (marked.size === 0 && printed.length > 1) throw unsaid(name);
  return marked;
}

function saidAbove(claims: DataWebClaims, sheet: string): readonly Measure[] {
  const ofSheet = measureOf(sheet);
  if (ofSheet !== null) return [ofSheet];
  // Several measures in one table that does not mark its rows: nothing says which value is of which.
  return claims.measures.length === 1 ? claims.measures : [];
}

interface ChosenFlow {
  readonly measure: Measure;
  readonly flow: Flow;
  readonly both: boolean;
}

function chooseFlow(
  said: readonly Measure[],
  claims: DataWebClaims,
  name: string,
  options: TradeReadOptions,
): ChosenFlow {
  const flows = new Map<Flow, Measure>();
  // "Customs Value" is that of the flow of the query; only general imports have a measure of their own name.
  if (said.includes('customs')) flows.set(claims.flow ?? 'consumption', 'customs');
  if (said.includes('general-customs')) flows.set('general', 'general-customs');
  if (said.length === 0) throw unsaid(name);
  if (flows.size === 0)
    throw refuse(
      'BTT_TRADE_MEASURE',
      `${name} has no customs value: CIF, landed and dutiable values, duties, charges and quantities are no such.`,
      'Export "Customs Value", or "General Customs Value", alone.',
    );
  const flow = options.flow ?? (flows.has('consumption') ? 'consumption' : 'general');
  const measure = flows.get(flow);
  if (measure === undefined)
    throw refuse(
      'BTT_TRADE_FLOW',
      `${name} has no values of ${wordsFor(flow)}.`,
      'Leave --flow out to read what it has.',
    );
  if (claims.flow !== null && claims.flow !== flow)
    throw refuse(
      'BTT_TRADE_FLOW',
      `${name} says that it is of ${wordsFor(claims.flow)}, and its values are of ${wordsFor(flow)}.`,
      'Export it again.',
    );
  return { measure, flow, both: flows.size > 1 };
}

function unsaid(name: string): Error {
  return refuse(
    'BTT_TRADE_MEASURE',
    `${name} does not say what its values are.`,
    'Export "Customs Value", or "General Customs Value", alone, with the column Data Type.',
  );
}

function wordsFor(flow: Flow): string {
  return flow === 'general' ? 'general imports' : 'imports for consumption';
}
