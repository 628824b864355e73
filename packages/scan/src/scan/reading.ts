import { closeSync, createReadStream, openSync } from 'node:fs';
import { isAtLeast, type LineVerdict, type Screener, type SummaryCounter } from '@better-trade/core';
import type { Header } from '../read/find-header.js';
import type { InputWarning } from '../read/input-error.js';
import { resumeText } from '../read/open-text.js';
import { meter } from '../read/pull.js';
import type { ReadItem } from '../read/read-item.js';
import { addCounts, emptyCounts, replay } from './collect-block.js';
import { NO_PAIRS, type PackedPairs } from './pair-pack.js';
import { readAhead } from './read-ahead.js';
import { createCellReader } from './read-cells.js';
import { type Block, type BlockReader, type BlockSink, createBlockReader } from './scan-block.js';
import type { ScanOptions, ScanTaker } from './scan-csv.js';
import { startWorkers } from './scan-workers.js';
import { canScan, compileScanner, createScanner } from './scanner.js';
import { type Sizes, windowOf } from './sizes.js';
import { createSlowLane } from './slow-lane.js';
import { createSlowReader } from './slow-reader.js';
import { fileSource, pulledSource, type Source } from './source.js';
import { createRecordTaker } from './take-records.js';

/** Lines that are handed on before what they came to is written: one line can have dozens of findings. */
const AT_ONCE = 256;

export interface Reading {
  /** @returns Where it ended: behind the text, or before bytes that are not UTF-8. */
  all(source: Source): Promise<Block>;
  /** The rows of a file of plain UTF-8, from a place on; of Windows-1252 where it turns out not to be. */
  file(
    path: string,
    size: number,
    from: number,
    warnings: InputWarning[],
  ): Promise<{ readonly bytes: number; readonly encoding: () => string }>;
  /** Counts what was not handed on line by line; answers the rows that were read. */
  finish(): number;
}

/** One run over an input: blocks in their order, and what they come to. */
export function createReading(
  screener: Screener,
  pairs: PackedPairs,
  header: Header,
  options: ScanOptions,
  taker: ScanTaker,
  counter: SummaryCounter,
  sizes: Sizes,
): Reading {
  const { layout, delimiter } = header;
  const grouped = layout.entry !== -1 && layout.entryLine !== -1;
  const cells = createCellReader(screener, pairs);
  const counts = emptyCounts(pairs.outcomes.length);
  const wanted = Uint8Array.from(pairs.outcomes, ({ risk }) => (taker.wants(risk) ? 1 : 0));
  const constantOrigin = layout.origin === -1 ? cells.read('origin', Buffer.from(options.country ?? '')) : 0;
  const fast = pairs !== NO_PAIRS && canScan(layout) && constantOrigin >= 0;
  const module = fast ? compileScanner() : null;
  const scanner =
    module === null
      ? null
      : createScanner({
          module,
          pairs,
          layout,
          delimiter,
          constantOrigin,
          wanted,
          readCell: cells.read,
          room: windowOf(sizes),
        });
  const takeRecords = createRecordTaker(screener, pairs, taker);
  let lines = header.line;
  let slowRows = 0;

  const item = (one: ReadItem, above: number): void => {
    if (one.kind === 'reject') {
      counter.reject();
      taker.reject({ ...one.reject, line: above + one.reject.line });
      return;
    }
    const verdict: LineVerdict = screener.screenLine({ ...one.line, line: above + one.line.line });
    counter.add(verdict);
    taker.line(verdict);
  };
  const sink: BlockSink = {
    async records(records, above) {
      takeRecords.begin(records);
      for (let from = 0; from < records.count; from += AT_ONCE) {
        takeRecords.take(from, Math.min(from + AT_ONCE, records.count), lines + above);
        await taker.flush();
      }
    },
    async items(items, above) {
      for (let from = 0; from < items.length; from += AT_ONCE) {
        for (const one of items.slice(from, from + AT_ONCE)) item(one, lines + above - 1);
        await taker.flush();
      }
    },
  };
  const settle = async (block: Block): Promise<Block> => {
    lines += block.lines;
    slowRows += block.slowRows;
    taker.reached(block.end);
    return block;
  };
  const readerOf = (source: Source): BlockReader => {
    const lane = createSlowLane(source, header, options.country);
    return scanner === null
      ? createSlowReader(lane)
      : createBlockReader(scanner, source, lane, grouped, sizes);
  };
  const readInOrder = async (reader: BlockReader, from: number, stop: number): Promise<Block> => {
    const block = await reader.read(from, stop, sink);
    scanner?.take(counts);
    return settle(block);
  };
  /** @returns Where it ended: behind the text, or before bytes that are not UTF-8. */
  const all = async (source: Source, from = 0): Promise<Block> => {
    const reader = readerOf(source);
    for (let at = from; ; ) {
      const block = await readInOrder(reader, at, at + sizes.block);
      if (block.why !== 'stop') return block;
      at = block.end;
    }
  };

  return {
    all,

    async file(path: string, size: number, from: number, warnings: InputWarning[]) {
      const file = openSync(path, 'r');
      try {
        const source = fileSource(file);
        const reached = await readFile(file, source, from, size);
        if (reached.why !== 'not-utf8') return { bytes: reached.end, encoding: () => 'utf-8' };
        const at = reached.end;
        const rest = meter(createReadStream(path, { start: at }), undefined, false);
        const text = resumeText(rest.pull, at, (warning) => warnings.push(warning));
        try {
          await all(pulledSource(Buffer.alloc(0), text.pull));
        } finally {
          await rest.close();
        }
        return { bytes: at + rest.measure().bytes, encoding: text.encoding };
      } finally {
        closeSync(file);
      }
    },

    /** Counts what was not handed on line by line; answers the rows that were read. */
    finish(): number {
      let rows = slowRows;
      pairs.outcomes.forEach(({ risk, findings }, outcome) => {
        const found = counts.rows[outcome] ?? 0;
        if (found === 0) return;
        rows += found;
        const shown = findings.filter((finding) => isAtLeast(finding.risk, screener.minRisk));
        counter.addMany({ risk, findings: shown }, found, counts.cents[outcome] ?? 0);
      });
      return rows;
    },
  };

  async function readFile(file: number, source: Source, from: number, size: number): Promise<Block> {
    if (options.threads < 2 || module === null || scanner === null) return all(source, from);
    const reader = readerOf(source);
    cells.learnOrigins();
    const setup = {
      module,
      pairs,
      layout,
      delimiter,
      country: options.country,
      constantOrigin,
      wanted,
      file,
      sizes,
    };
    const workers = startWorkers(
      options.threads - 1,
      setup,
      cells.learned,
      ({ kind, bytes }) => cells.read(kind, Buffer.from(bytes)),
      () => taker.threadStarted?.(),
    );
    try {
      return await readAhead(
        {
          from,
          size,
          blockSize: sizes.block,
          workers,
          reader,
          count: scanner.take,
          outcomes: pairs.outcomes.length,
        },
        {
          read: (at, stop) => readInOrder(reader, at, stop),
          take: async (collected) => {
            await replay(collected, sink);
            addCounts(counts, collected.counts);
            return settle(collected.block);
          },
        },
      );
    } finally {
      await workers.close();
    }
  }
}
