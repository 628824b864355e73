import { appendFileSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countSummary, createScreener } from '@better-trade/core';
import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { loadPairs, makePairs } from './load-pairs.js';
import { type OpenedScan, type ScanTaker, scanCsv } from './scan-csv.js';
import type { Sizes } from './sizes.js';

const screener = createScreener(loadReference());
const pairs = loadPairs(screener) ?? makePairs(screener);
const SMALL: Sizes = { large: 0, block: 4096, lookAhead: 512, near: 0 };
const HEAD = 'hts,origin,value\n';

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'btt-scan-')), 'lines.csv');
  writeFileSync(path, text);
  return path;
}

function open(path: string, threads = 1): Promise<OpenedScan> {
  return scanCsv(path, screener, pairs, { map: {}, country: null, threads, digested: false }, SMALL);
}

function taker(more: Partial<ScanTaker> = {}): ScanTaker {
  return {
    wants: () => false,
    pair: () => () => undefined,
    line: () => undefined,
    reject: () => undefined,
    flush: async () => undefined,
    reached: () => undefined,
    ...more,
  };
}

describe('a scan', () => {
  it('meets each pair once and hands on its lines with their own value and reference', async () => {
    const path = file(
      'hts,origin,value,Part Number\n5201.00.1800,CN,10,A\n0101210010,FR,1,B\n5201001800,China,2.50,C\n',
    );
    const opened = await open(path);
    const lines: unknown[] = [];
    let met = 0;
    const counter = countSummary();
    await opened.run(
      taker({
        wants: (risk) => risk === 'high',
        pair: ({ hts, origin, verdict }) => {
          met++;
          return (line, cents, ref) => lines.push([line, hts, origin, verdict, cents, ref]);
        },
      }),
      counter,
    );
    expect(met).toBe(1);
    expect(lines).toEqual([
      [2, '5201.00.1800', 'CN', 'LISTED', 1000, 'A'],
      [4, '5201.00.1800', 'CN', 'LISTED', 250, 'C'],
    ]);
    expect(counter.result()).toMatchObject({ lines: 3, valueUsd: { all: 13.5, listed: 12.5 } });
    expect(opened.measure()).toMatchObject({ rows: 3 });
  });

  it.each([1, 2])('refuses a file that is cut or added to while %i threads read it', async (threads) => {
    const text = `${HEAD}${'5201.00.1800,CN,10\n'.repeat(4000)}`;
    for (const change of [
      (path: string) => truncateSync(path, 9000),
      (path: string) => appendFileSync(path, '5201.00.1800,CN,10\n'),
    ]) {
      const path = file(text);
      const opened = await open(path, threads);
      let changed = false;
      const reached = (): void => {
        if (!changed) change(path);
        changed = true;
      };
      await expect(opened.run(taker({ reached }), countSummary())).rejects.toThrow('BTT_INPUT_CHANGED');
    }
  });

  it('gives up only the row of a line longer than a megabyte, in a file of small blocks', async () => {
    const path = file(`${HEAD}5201.00.1800,CN,1\n${'x'.repeat(3_000_000)}\n5201.00.1800,CN,2\n`);
    const rejected: string[] = [];
    const counter = countSummary();
    await (await open(path, 2)).run(
      taker({ reject: ({ code, line }) => rejected.push(`${line} ${code}`) }),
      counter,
    );
    expect(rejected).toEqual(['3 BTT_CSV_RECORD_TOO_LONG']);
    expect(counter.result()).toMatchObject({ lines: 2, rejected: 1, valueUsd: { all: 3 } });
  });

  it('reads every row by csv-parse without an index, to the same counts', async () => {
    const path = file(`${HEAD}5201.00.1800,CN,1\n0101210010,FR,2\nx,CN,3\n`);
    const options = { map: {}, country: null, threads: 1, digested: true };
    const [one, other] = [countSummary(), countSummary()];
    await (await scanCsv(path, screener, null, options)).run(taker(), one);
    await (await scanCsv(path, screener, pairs, options)).run(taker(), other);
    expect(one.result()).toEqual(other.result());
    expect(one.result()).toMatchObject({ lines: 3, notScreenable: 1 });
  });

  it('refuses an input without rows before anything is taken', async () => {
    await expect(open(file(`${HEAD}\n\n`))).rejects.toThrow('BTT_INPUT_NO_ROWS');
  });
});
