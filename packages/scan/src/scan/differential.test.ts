import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countSummary, createScreener, type LineVerdict, RISKS, type Risk } from '@better-trade/core';
import { loadReference } from '@better-trade/data';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openInput } from '../read/open-input.js';
import { readLines } from '../read/read-lines.js';
import { cut } from '../read/test-utils.js';
import { hostileCsv, inOtherEncodings } from '../testing/hostile-csv.js';
import { loadPairs, makePairs } from './load-pairs.js';
import { type ScanOptions, type ScanTaker, scanCsv } from './scan-csv.js';
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

/** What a printer makes of a line, in the order of the printed row. */
function printedLine(verdict: LineVerdict): string {
  return verdict.findings
    .map(
      ({ id }) =>
        `${verdict.line};${verdict.origin};${verdict.valueUsd ?? ''};${verdict.hts} é ${id};${inQuotes(verdict.ref)}\n`,
    )
    .join('');
}

function inQuotes(ref: string): string {
  return /^[0-9A-Za-z][^",\u0080-\uffff]*$/.test(ref) || ref === '' ? ref : `<${ref}>`;
}

/** The printed rows of a scan. */
async function printed(
  input: string | AsyncIterable<Buffer>,
  options: Partial<ScanOptions> = {},
  sizes?: Sizes,
): Promise<Told> {
  return failing(async () => {
    const settings = { map: {}, country: null, threads: 1, digested: false, ...options };
    const opened = await scanCsv(input, screener, pairs, settings, sizes);
    const pieces: Buffer[] = [];
    const taker: ScanTaker = {
      wants: all,
      printer: {
        rows: ({ findings, origin, hts }) =>
          findings.map(({ id }) => ({ before: `;${origin};`, after: `;${hts} é ${id};` })),
        ref: inQuotes,
        text: (bytes) => pieces.push(Buffer.from(bytes)),
      },
      pair: () => () => expect.unreachable('a printer takes all lines of pairs'),
      line: (verdict) => pieces.push(Buffer.from(printedLine(verdict))),
      reject: () => undefined,
      flush: async () => undefined,
      reached: () => undefined,
    };
    await opened.run(taker, countSummary());
    return { text: Buffer.concat(pieces).toString() };
  });
}

function printedByParser(input: () => AsyncIterable<Buffer>): Promise<Told> {
  return failing(async () => {
    const opened = await readLines(input(), { map: {}, country: null });
    let text = '';
    for await (const batch of opened.batches)
      for (const item of batch) if (item.kind === 'line') text += printedLine(screener.screenLine(item.line));
    return { text };
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

  it('prints of any bytes the rows that csv-parse gives, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(hostileCsv, fc.integer({ min: 1, max: 400 }), async (bytes, size) => {
        const expected = await printedByParser(() => cut(bytes, size));
        expect(await printed(cut(bytes, size), {}, NARROW)).toEqual(expected);
        const path = file(bytes);
        expect(await printed(path, {}, TINY)).toEqual(expected);
        rmSync(path);
      }),
      { numRuns: 100 },
    );
  });

  it('prints more rows of one line than it has room for at a time', async () => {
    const ref = 'R'.repeat(1000);
    const wide = (part: string): string => `${part},6109.10.0012,CN,12.5\n`;
    const rows = wide(ref).repeat(100) + wide('x'.repeat(5000)) + wide('"a,""b"""') + wide('Ü');
    const bytes = Buffer.from(`part number,hts,origin,value\n${rows}`);
    expect(await printed(cut(bytes, 1 << 16))).toEqual(await printedByParser(() => cut(bytes, 1 << 16)));
  });

  it('tells it wherever in a long text rows end and odd ones stand', async () => {
    const plain = fc
      .tuple(
        fc.constantFrom('6109.10.0012', '5201000500'),
        fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 300 })),
        fc.boolean(),
      )
      .map(([hts, length, quoted]) => {
        const part = 'p'.repeat(length);
        return `${hts},CN,${length}.25,${quoted ? `"${part},"` : part}\n`;
      });
    const odd = fc.constantFrom(
      '6109.10.0012,CN,1,"a\n',
      'b"\n',
      '"",CN,\r,\n',
      '5201000500,XX,1,\r\n',
      ',\n',
    );
    const row = fc.oneof({ weight: 40, arbitrary: plain }, { weight: 1, arbitrary: odd });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 60, maxLength: 250 }), async (rows) => {
        const text = Buffer.from(`hts,origin,value,part number\n${rows.join('')}`);
        expect(await scanned(cut(text, 1 << 16), all, {}, NARROW)).toEqual(
          await parsed(() => cut(text, 1 << 16), all),
        );
      }),
      { numRuns: 40 },
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

  it('tells it of every way to write an origin, in quotes and without', async () => {
    const { aliases, countries } = screener.reference;
    const names = [
      ...countries.flatMap(({ code, iso3, name }) => [code, iso3, name]),
      ...aliases.map((one) => one.alias),
    ];
    const cells = names.flatMap((name) => [name.includes(',') ? [] : [name], `"${name}"`].flat());
    const rows = cells.map((cell) => `6109.10.0012,${cell}\n5201.00.0500,${cell}\n`).join('');
    const bytes = Buffer.from(`hts,origin\n${rows.repeat(2)}`);
    expect(await scanned(cut(bytes, 1 << 16), all)).toEqual(await parsed(() => cut(bytes, 1 << 16), all));
  });

  it('tells it of rows that are longer than all references that it has room for', async () => {
    const row = (length: number, line: number): string =>
      `E${line >> 1},1,6109.10.0012,CN,5,"${'x,'.repeat(length)}"\n`;
    const head = 'Entry Number,Line Number,HTS Number,Country of Origin,Line Value,Description\n';
    const lengths = [1, 350_000, 2, 100_000, 450_000, 300_000, 3];
    const bytes = Buffer.from(head + lengths.map(row).join(''));
    const expected = await parsed(() => cut(bytes, 1 << 16), all);
    expect(await scanned(cut(bytes, 1 << 16), all, {}, NARROW)).toEqual(expected);
    const alone = Buffer.from(bytes.toString().replace('Line Number', 'Number of Lines'));
    expect(await scanned(cut(alone, 1 << 16), all, {}, NARROW)).toEqual(
      await parsed(() => cut(alone, 1 << 16), all),
    );
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
