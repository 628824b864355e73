import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countSummary, createScreener, RISKS, type Risk } from '@better-trade/core';
import { loadReference } from '@better-trade/data';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openInput } from '../read/open-input.js';
import { readLines } from '../read/read-lines.js';
import { cut } from '../read/test-utils.js';
import { hostileCsv, inOtherEncodings } from '../testing/hostile-csv.js';
import { loadPairs, makePairs } from './load-pairs.js';
import { type ScanOptions, scanCsv } from './scan-csv.js';
import { SIZES, type Sizes } from './sizes.js';

const screener = createScreener(loadReference());
const pairs = loadPairs(screener) ?? makePairs(screener);
const folder = mkdtempSync(join(tmpdir(), 'btt-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Blocks of a few rows: every row stands at a boundary sooner or later. */
const TINY: Sizes = { large: 0, block: 128, lookAhead: 256, near: 0 };
/** Only what is no plain row goes through the slow lane. */
const NARROW: Sizes = { ...SIZES, near: 0 };

/** Everything that a run tells, or why it does not. */
type Told = { readonly error: string } | { readonly told: Record<string, unknown> };

async function failing(run: () => Promise<Record<string, unknown>>): Promise<Told> {
  try {
    return { told: await run() };
  } catch (error) {
    return { error: String(error) };
  }
}

function parsed(input: () => AsyncIterable<Buffer>, wants: (risk: Risk | null) => boolean): Promise<Told> {
  return failing(async () => {
    const opened = await readLines(input(), { map: {}, country: null });
    const counter = countSummary();
    const [lines, rejects]: [unknown[], unknown[]] = [[], []];
    for await (const batch of opened.batches)
      for (const item of batch)
        if (item.kind === 'reject') {
          counter.reject();
          rejects.push(item.reject);
        } else {
          const verdict = screener.screenLine(item.line);
          counter.add(verdict);
          if (wants(verdict.risk)) lines.push(verdict);
        }
    const { columns, delimiter, encoding, warnings } = opened;
    const { bytes, rows } = opened.measure();
    return { lines, rejects, summary: counter.result(), columns, delimiter, encoding, warnings, bytes, rows };
  });
}

function scanned(
  input: string | AsyncIterable<Buffer>,
  wants: (risk: Risk | null) => boolean,
  options: Partial<ScanOptions> = {},
  sizes?: Sizes,
): Promise<Told> {
  return failing(async () => {
    const settings = { map: {}, country: null, threads: 1, digested: false, ...options };
    const opened = await scanCsv(input, screener, pairs, settings, sizes);
    const counter = countSummary();
    const [lines, rejects]: [unknown[], unknown[]] = [[], []];
    await opened.run(
      {
        wants,
        pair: (verdict) => (line, cents, ref) => {
          lines.push({ ...verdict, line, ref, valueUsd: Number.isNaN(cents) ? null : cents / 100 });
        },
        line: (verdict) => {
          if (wants(verdict.risk)) lines.push(verdict);
        },
        reject: (row) => rejects.push(row),
        flush: async () => undefined,
        reached: () => undefined,
      },
      counter,
    );
    const { columns, delimiter, encoding, warnings } = opened;
    const { bytes, rows } = opened.measure();
    return { lines, rejects, summary: counter.result(), columns, delimiter, encoding, warnings, bytes, rows };
  });
}

const all = (): boolean => true;
const high = (risk: Risk | null): boolean => risk === RISKS[0];

let files = 0;
function file(bytes: Buffer): string {
  const path = join(folder, `${files++}.csv`);
  writeFileSync(path, bytes);
  return path;
}

describe('the scanner', () => {
  it('tells of any bytes what csv-parse tells, however they come', async () => {
    await fc.assert(
      fc.asyncProperty(hostileCsv, fc.integer({ min: 1, max: 400 }), async (bytes, size) => {
        expect(await scanned(cut(bytes, size), all, {}, NARROW)).toEqual(
          await parsed(() => cut(bytes, size), all),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('tells it of a file that is read in blocks of a few rows', async () => {
    await fc.assert(
      fc.asyncProperty(hostileCsv, async (bytes) => {
        const path = file(bytes);
        const expected = await parsed(() => openInput(path), high);
        expect(await scanned(path, high, {}, TINY)).toEqual(expected);
        rmSync(path);
      }),
      { numRuns: 150 },
    );
  });

  it('tells it of bytes that are no UTF-8 from some place on, and of UTF-16', async () => {
    await fc.assert(
      fc.asyncProperty(hostileCsv, fc.nat({ max: 2000 }), async (bytes, place) => {
        for (const other of inOtherEncodings(bytes, place)) {
          const path = file(other);
          expect(await scanned(path, all, {}, TINY)).toEqual(await parsed(() => openInput(path), all));
          rmSync(path);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells it of entry lines whose programme code stands behind several goods, also at the end of the file', async () => {
    const goods = 'E1,1,6109.10.0012,CN,5\n';
    const programme = 'E1,1,9903.88.15,CN,\n';
    const head = 'Entry Number,Line Number,HTS Number,Country of Origin,Line Value\n';
    for (const rows of [
      `${goods}${goods}${programme}`,
      `${goods.repeat(70)}${programme}${goods.replace('E1', 'E2')}`,
      `${goods}broken "row",1\n${goods}\n${programme}${goods.replace('E1', '')}`,
    ]) {
      const bytes = Buffer.from(head + rows.repeat(2));
      const expected = await parsed(() => cut(bytes, 64), all);
      expect(await scanned(cut(bytes, 64), all, {}, NARROW)).toEqual(expected);
      expect(await scanned(file(bytes), all, {}, TINY)).toEqual(expected);
    }
  });

  it('tells it of more rows in a block than it has room to record', async () => {
    const bytes = Buffer.from(`hts,origin\n${'6109.10.0012,CN\n'.repeat(40_000)}`);
    expect(await scanned(cut(bytes, 1 << 20), all)).toEqual(await parsed(() => cut(bytes, 1 << 20), all));
  });

  it('tells it of a file that several threads read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileCsv, { minLength: 4, maxLength: 12 }), async (parts) => {
        const bytes = Buffer.concat(
          parts.map((part, i) => (i === 0 ? part : part.subarray(part.indexOf('\n') + 1))),
        );
        const path = file(bytes);
        expect(await scanned(path, all, { threads: 3 }, TINY)).toEqual(
          await parsed(() => openInput(path), all),
        );
        rmSync(path);
      }),
      { numRuns: 8 },
    );
  });
});
