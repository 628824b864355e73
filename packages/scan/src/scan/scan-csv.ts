import type { RejectedRow, Risk, Screener, SummaryCounter } from '@better-trade/core';
import { lookAtInput, refuseChanged } from '../read/changed-input.js';
import type { Header } from '../read/find-header.js';
import type { InputWarning } from '../read/input-error.js';
import { openInput } from '../read/open-input.js';
import { meter } from '../read/pull.js';
import { noRows, openHeader } from '../read/read-lines.js';
import { NO_PAIRS, type PackedPairs } from './pair-pack.js';
import { createReading } from './reading.js';
import { SIZES, type Sizes } from './sizes.js';
import { createSlowLane } from './slow-lane.js';
import { pulledSource, type Source } from './source.js';
import type { LineTaker } from './take-records.js';

/** Takes what a scan finds, in the order of the input. */
export interface ScanTaker extends LineTaker {
  /** Whether lines whose highest risk is this are wanted one by one; the others are only counted. */
  wants(risk: Risk | null): boolean;
  reject(row: RejectedRow): void;
  /** Now and then: time to write what was gathered. */
  flush(): Promise<void>;
  /** After each block: how many bytes so far. */
  reached(bytes: number): void;
  /** When a further thread has started: V8 has set its own flags anew by then. */
  threadStarted?(): void;
}

export interface ScanOptions {
  /** Header by role, for columns that are not recognised. */
  readonly map: Readonly<Record<string, string>>;
  /** Origin of all lines if the file has no origin column. */
  readonly country: string | null;
  /** Threads that read; more than one for large files of plain UTF-8 only. */
  readonly threads: number;
  /** Whether the SHA-256 of the input is asked for: then its bytes are read one after the other by one thread. */
  readonly digested: boolean;
}

export interface OpenedScan {
  /** Header found for each role. */
  readonly columns: Readonly<Record<string, string>>;
  readonly delimiter: string;
  readonly encoding: string;
  /** May grow until the scan has run. */
  readonly warnings: readonly InputWarning[];
  /** Once. Adds every line and every rejected row to the counter. */
  run(taker: ScanTaker, counter: SummaryCounter): Promise<void>;
  /** Complete only after the run. `sha256` is empty unless it was asked for. */
  readonly measure: () => { readonly bytes: number; readonly sha256: string; readonly rows: number };
}

/**
 * Opens a CSV file, or bytes, to be screened by the scanner of bytes. It gives the same verdicts, rejected rows and
 * warnings as reading every row with {@link readLines}: what is not a plain row goes through that reader.
 *
 * @param input A path, or the bytes.
 * @param pairs Of this very screener, from `loadPairs` or `makePairs`; with null every row goes through that reader.
 * @throws InputError as {@link readLines}
 */
export async function scanCsv(
  input: string | AsyncIterable<Buffer>,
  screener: Screener,
  pairs: PackedPairs | null,
  options: ScanOptions,
  sizes: Sizes = SIZES,
): Promise<OpenedScan> {
  const path = typeof input === 'string' ? input : null;
  const before = path === null ? null : await lookAtInput(path);
  const metered = meter(typeof input === 'string' ? openInput(input) : input, undefined, options.digested);
  try {
    const opened = await openHeader(metered, options);
    const { header, text } = opened;
    const start = opened.head.subarray(header.offset);
    const pulled = pulledSource(start, text.pull);
    await refuseNoRows(pulled, header, options.country);
    const large =
      path !== null &&
      before !== null &&
      before.size >= sizes.large &&
      !options.digested &&
      text.encoding() === 'utf-8';
    const state = { rows: 0, bytes: 0, encoding: text.encoding };
    const warnings: InputWarning[] = [];
    const run: OpenedScan['run'] = async (taker, counter) => {
      const reading = createReading(screener, pairs ?? NO_PAIRS, header, options, taker, counter, sizes);
      try {
        if (!large || path === null || before === null) {
          await reading.all(pulled);
          state.bytes = metered.measure().bytes;
        } else {
          await metered.close();
          const rest = await reading.file(path, before.size, text.mark + header.offset, warnings);
          state.bytes = rest.bytes;
          state.encoding = rest.encoding;
          refuseChanged(path, before, await lookAtInput(path), state.bytes);
        }
      } finally {
        await metered.close();
      }
      state.rows = reading.finish();
    };
    return {
      columns: header.layout.columns,
      delimiter: header.delimiter,
      get encoding() {
        return state.encoding();
      },
      get warnings() {
        return [...opened.warnings, ...warnings];
      },
      run,
      measure: () => ({ bytes: state.bytes, sha256: metered.measure().sha256, rows: state.rows }),
    };
  } catch (error) {
    await metered.close();
    throw error;
  }
}

/** An input without rows is refused before anything is written. */
async function refuseNoRows(source: Source, header: Header, country: string | null): Promise<void> {
  const lane = createSlowLane(source, header, country);
  for (let at = 0; ; ) {
    const stretch = await lane.read(at, 0);
    if (stretch === null || stretch.rows > 0) return;
    if (stretch.ended) throw noRows();
    at = stretch.end;
  }
}
