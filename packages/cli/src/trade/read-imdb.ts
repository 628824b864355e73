import type { HtsCode, TradeRecord } from '@better-trade/data';
import { formatDollars } from './dollars.js';
import { checkControl } from './imdb-controls.js';
import { type Detail, readDetail } from './imdb-detail.js';
import { CONTROLS, VALUES } from './imdb-layout.js';
import { isMonth, monthOf } from './months.js';
import type { Archive } from './open-archive.js';
import { refuse } from './trade-error.js';
import type { TradeContext, TradeTable } from './trade-reading.js';

export const IMDB_DETAIL = 'IMP_DETL.TXT';

/** No control file of Census has more than 20,000 records of 700 characters. */
const MOST_CONTROL_BYTES = 64 * 1024 * 1024;

/** The entry of that name in any case and any folder. */
export function entryNamed(names: readonly string[], file: string): string | undefined {
  return entriesNamed(names, file)[0];
}

function entriesNamed(names: readonly string[], file: string): readonly string[] {
  return names.filter((name) => (name.split('/').at(-1) ?? '').toUpperCase() === file);
}

/** Months that were unpacked and packed together stand in folders: reading one of them would lose the others. */
function refuseSeveral(names: readonly string[], archive: string): void {
  for (const file of [IMDB_DETAIL, ...CONTROLS.map((control) => control.file)]) {
    const found = entriesNamed(names, file);
    if (found.length > 1)
      throw refuse(
        'BTT_TRADE_MIXED',
        `${archive} holds ${found.length} files ${file}: ${found.slice(0, 5).join(', ')}; an archive of Census is of one month.`,
        'Give each month its own archive.',
      );
  }
}

/**
 * Reads a monthly archive of Census: the year to date, or with `month` the month alone. With its control totals
 * held against the detail to the dollar it is complete: what it does not have was not imported.
 * @throws UsageError `BTT_TRADE_CONTROL_MISSING`, unless `controls` is false; `BTT_TRADE_CONTROL`; `BTT_TRADE_ZIP`;
 * what {@link readDetail} refuses
 */
export async function readImdb(archive: Archive, name: string, context: TradeContext): Promise<TradeTable> {
  const { options } = context;
  refuseSeveral(archive.names, name);
  const notes: string[] = [];
  const controls = CONTROLS.flatMap((layout) => {
    const entry = entryNamed(archive.names, layout.file);
    return entry === undefined ? [] : [{ layout, entry }];
  });
  const missing = CONTROLS.filter((one) => !controls.some(({ layout }) => layout === one)).map(
    ({ file }) => file,
  );
  if (missing.length > 0 && options.controls)
    throw refuse(
      'BTT_TRADE_CONTROL_MISSING',
      `${name} has no ${missing.join(', ')}: nothing shows that its detail is whole.`,
      'Download the whole archive, or read it with --without-control-totals, not marked as complete.',
    );
  const detail = await readDetail(
    archive.read(entryNamed(archive.names, IMDB_DETAIL) ?? IMDB_DETAIL),
    `${name}: ${IMDB_DETAIL}`,
    missing.length > 0,
  );
  for (const { layout, entry } of controls)
    notes.push(...checkControl(await whole(archive.read(entry), `${name}: ${entry}`), layout, detail, name));
  if (missing.length > 0)
    notes.push(`WITHOUT CONTROL TOTALS: ${missing.join(', ')} missing, so records may be missing too`);
  const basis = basisOf(detail, name, context);
  notes.push(
    `the file has both flows; ${basis.flow === 'general' ? 'general imports' : 'imports for consumption'} were read ${options.flow === undefined ? 'by default' : 'as --flow says'}`,
  );
  if (detail.padded > 0) notes.push(`restored the leading zero of the codes of ${detail.padded} records`);
  const { records, unknown } = recordsOfDetail(detail, basis.flow, context);
  notes.push(...unknown);
  if (records.length === 0)
    throw refuse('BTT_TRADE_EMPTY', `${name} has no value of any partner.`, 'Download it again.');
  const complete = missing.length === 0 && unknown.length === 0;
  return { layout: 'Census IMDB ZIP', records, basis, level: 10, complete, notes };
}

function basisOf(detail: Detail, name: string, { options }: TradeContext): TradeTable['basis'] {
  const year = detail.month.slice(0, 4);
  if (!isMonth(detail.month))
    throw refuse('BTT_TRADE_PERIOD', `${name}: "${detail.month}" is not a month.`, 'Download it again.');
  if (options.year !== undefined && options.year !== year)
    throw refuse(
      'BTT_TRADE_PERIOD',
      `${name} is of ${detail.month}; --year says ${options.year}.`,
      'Give the archive of December of that year.',
    );
  return {
    from: options.month ? detail.month : monthOf(year, 1),
    to: detail.month,
    flow: options.flow ?? 'consumption',
    measure: 'customs-value',
  };
}

function recordsOfDetail(
  detail: Detail,
  flow: 'consumption' | 'general',
  { options, partners }: TradeContext,
): { readonly records: readonly TradeRecord[]; readonly unknown: readonly string[] } {
  const column = VALUES.indexOf(`${flow === 'general' ? 'gen' : 'con'}_val_${options.month ? 'mo' : 'yr'}`);
  const records = new Map<string, TradeRecord>();
  const left = new Map<string, number>();
  for (const [key, sums] of detail.cells) {
    const usd = sums[column] ?? 0;
    if (usd === 0) continue;
    const [code, number] = [key.slice(0, 10), key.slice(10)];
    const reading = partners.byCode(number);
    if (reading.kind !== 'country') {
      left.set(number, (left.get(number) ?? 0) + usd);
      continue;
    }
    const cell = `${code}${reading.code}`;
    records.set(cell, {
      // Ten digits: readDetail takes no other.
      hts: code as HtsCode,
      partner: reading.code,
      usd: usd + (records.get(cell)?.usd ?? 0),
    });
  }
  const unknown = [...left].map(
    ([number, usd]) => `left out partner ${number}, ${formatDollars(usd)}: it is not known here`,
  );
  return { records: [...records.values()], unknown };
}

async function whole(chunks: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    bytes += chunk.length;
    if (bytes > MOST_CONTROL_BYTES)
      throw refuse(
        'BTT_TRADE_LARGE',
        `${name} is larger than ${MOST_CONTROL_BYTES} bytes, which no control file of Census is.`,
        'Download it again.',
      );
  }
  return Buffer.concat(pieces);
}
