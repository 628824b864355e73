import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PortfolioReport } from '@better-trade/core';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitNote } from '../portfolio/notes.js';
import { readFlags } from '../portfolio/read-flags.js';
import { breakingOff, csv, folder, report } from '../portfolio/test-utils.js';
import { PORTFOLIO_CSV_COLUMNS } from '../portfolio/write-csv.js';
import { refuseWithoutFiles } from '../run/declare-portfolio.js';

const GOOD = {
  'cocoa.csv': csv('1801.00.00,CI,1000.10,Exemple Cooperative', '1801.00.00,GH,50,EXEMPLE COOPERATIVE SA'),
  'cotton.csv': csv('5201.00,CN,7,Example Cotton', '0409.00,NZ,3,'),
};
const ROWS = Array.from({ length: 60_000 }, (_, at) => `1801.00.00,CI,${at},Maker ${at % 7}`);
const LONG = csv(...ROWS);
const HALF_BAD = Buffer.concat([Buffer.from(LONG), Buffer.alloc(600_000)]);

async function json(args: readonly string[]): Promise<PortfolioReport> {
  return JSON.parse((await report([...args, '-q', '--format', 'json'])).stdout);
}

/** All of a report that comes from lines. */
function counts({ summary, totals }: PortfolioReport): string {
  return JSON.stringify({ summary, totals });
}

function records(text: string): Record<string, string>[] {
  return parse(text, { columns: true });
}

describe('btt report FILES', () => {
  it('totals all files together, in a table that a stranger can read', async () => {
    const ran = await report([folder(GOOD)]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('2 files: 2 counted, 0 failed.');
    expect(ran.stdout).toContain('4 lines: 3 LISTED');
    expect(ran.stdout).toMatch(/customs value in USD as the files state it/);
    expect(ran.stdout).toMatch(/rows must not be added up/);
    expect(ran.stdout).toMatch(/1,050 +1,050 +0 +2 +2 .*EXEMPLE COOPERATIVE SA\n/);
    expect(ran.stdout).toMatch(/Coverage: \d+ of \d+ listed goods/);
    expect(ran.stdout).toMatch(/As of \d{4}-\d{2}-\d{2}, rules rules-v1, reference/);
  });

  it('gives as JSON every file with its digest, and every kind of key', async () => {
    const made = await json([folder(GOOD)]);
    expect(made).toMatchObject({
      schemaVersion: '1.0',
      kind: 'portfolio',
      fileCounts: { all: 2, counted: 2 },
    });
    expect(made.files.map(({ status, rows, sha256 }) => [status, rows, sha256?.length])).toEqual([
      ['counted', 2, 64],
      ['counted', 2, 64],
    ]);
    expect(Object.keys(made.totals)).toEqual([
      'risk',
      'file',
      'good',
      'origin',
      'supplier',
      'list',
      'action',
    ]);
    expect(made.totals.good?.rows[0]).toMatchObject({ key: 'cocoa', valueUsd: { listed: 1050.1 } });
  });

  it('gives one long table as CSV, with the unit in the names of the columns', async () => {
    const { stdout } = await report([folder(GOOD), '-q', '--format', 'csv', '--by', 'origin']);
    expect(stdout.split('\n')[0]).toBe(PORTFOLIO_CSV_COLUMNS.join());
    expect(records(stdout).map((row) => `${row.by} ${row.key} ${row.lines} ${row.value_usd_listed}`)).toEqual(
      ['all all 4 1057.1', 'origin CI 1 1000.1', 'origin GH 1 50', 'origin CN 1 7', 'origin NZ 1 0'],
    );
  });

  it('writes several formats in one run', async () => {
    const to = folder({});
    const args = ['md', 'csv', 'jsonl', 'json'].flatMap((one) => ['-o', `${one}=${join(to, one)}`]);
    await report([folder(GOOD), ...args]);
    const text = (name: string): string => readFileSync(join(to, name), 'utf8');
    expect(text('md')).toContain('## By good: listings and downstream goods');
    const rows = text('jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(records(text('csv')).length);
    expect(JSON.parse(text('json')).summary.lines).toBe(4);
  });

  it('shows as many rows as asked for and says how many there are', async () => {
    const ran = await report([folder(GOOD), '--by', 'supplier', '--top', '1']);
    expect(ran.stdout).toContain('By supplier, 1 of 2');
    expect(ran.stdout).toContain('(not named)');
  });

  it('gives the same bytes in whatever order the files are named', async () => {
    const root = folder({ ...GOOD, 'same.csv': GOOD['cotton.csv'], 'bad.csv': 'nothing\n' });
    const names = ['cocoa.csv', 'cotton.csv', 'same.csv', 'bad.csv'].map((name) => join(root, name));
    const formats = ['table', 'json', 'csv', 'md', 'jsonl'];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(names, { minLength: 4 }),
        fc.constantFrom(...formats),
        async (order, format) => {
          const ran = await report([...order, '--format', format]);
          expect(ran).toEqual(await report([...names, '--format', format]));
        },
      ),
      { numRuns: 10 },
    );
  });

  it('reads standard input among files', async () => {
    const root = folder(GOOD);
    const ran = await report(['-', root, '-q', '--format', 'csv', '--by', 'file'], csv('1801.00.00,GH,5,'));
    expect(records(ran.stdout).map((row) => row.key)).toContain(`'-`);
  });

  it('counts traced findings beside the lists', async () => {
    const root = folder({ 'a.csv': csv('8541.43.00,MY,10,') });
    const { stdout } = await report([root, '-q', '--trace', '--format', 'csv', '--by', 'risk']);
    expect(Number(records(stdout)[0]?.traced)).toBe(1);
    expect((await report([root, '--trace'])).stdout).toContain('Traced: 1 lines');
  });

  it('shows on a terminal how many of the files are done', async () => {
    const ran = await report([folder(GOOD)], '', true);
    expect(ran.stderr).toMatch(/\r1 of 2 files, 4 lines/);
  });
});

describe('a bad file', () => {
  it.each([
    ['empty', '', 'BTT_INPUT_EMPTY'],
    ['without a header', 'just,words\n1,2\n', 'BTT_COLUMN_MISSING'],
    ['a workbook', 'PK\x03\x04 and more', 'BTT_INPUT_BINARY'],
    ['binary', Buffer.alloc(5000), 'BTT_INPUT_BINARY'],
    ['no text to its end', HALF_BAD, 'BTT_INPUT_BINARY'],
  ])('that is %s is named and leaves the totals as if it were not there', async (_, content, code) => {
    const root = folder({ ...GOOD, 'bad.csv': content });
    const path = join(root, 'bad.csv');
    const ran = await report([root]);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain(`FAILED ${path}: ${code}`);
    const withBad = await json([root]);
    rmSync(path);
    expect(counts(withBad)).toBe(counts(await json([root])));
    expect(withBad.fileCounts).toMatchObject({ all: 3, counted: 2, failed: 1 });
  });

  it('that fails half-way is told with the lines that were read, which are in no total', async () => {
    const made = await json([folder({ ...GOOD, 'half.csv': HALF_BAD })]);
    const half = made.files.find(({ name }) => name.endsWith('half.csv'));
    expect(half).toMatchObject({ status: 'failed', sha256: null, error: { code: 'BTT_INPUT_BINARY' } });
    expect(half?.read.lines).toBeGreaterThan(10_000);
    expect(made.fileCounts.linesBeforeFailure).toBe(half?.read.lines);
    expect(made.summary.lines).toBe(4);
  });

  it('may be a disk that breaks off in the middle', async () => {
    const ran = await report(['-', folder(GOOD), '--format', 'csv', '--by', 'file'], breakingOff(LONG));
    expect(ran.code).toBe(3);
    const failed = records(ran.stdout).find((row) => row.status === 'failed');
    expect(failed).toMatchObject({ key: `'-`, lines: '' });
    expect(Number(failed?.lines_before_failure)).toBeGreaterThan(10_000);
    expect(ran.stderr).toContain('FAILED -: BTT_INPUT_UNREADABLE');
  });

  it('is named in CSV whatever is totalled, and has no counts there', async () => {
    const root = folder({ ...GOOD, 'bad.csv': '' });
    const { stdout } = await report([root, '--format', 'csv', '--by', 'risk', '--top', '1']);
    const rows = records(stdout).filter((row) => row.by === 'file');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ status: 'failed', lines: '', value_usd_all: '' });
    expect(rows[0]?.note).toContain('BTT_INPUT_EMPTY');
  });

  it('that is missing, or a link to nowhere, does not stop the others', async () => {
    const root = folder(GOOD);
    symlinkSync(join(root, 'nowhere'), join(root, 'link.csv'));
    const ran = await report([root, join(root, 'missing.csv')]);
    expect(ran.code).toBe(3);
    expect(ran.stdout.match(/FAILED .*BTT_INPUT_MISSING/g)).toHaveLength(2);
    expect(ran.stdout).toContain('4 lines: 3 LISTED');
  });

  it('ends in exit code 2 when there are no others, and in 3 also with --allow-unscreened', async () => {
    expect((await report([folder({ 'a.csv': '', 'b.csv': 'x\n' })])).code).toBe(2);
    const root = folder({ ...GOOD, 'bad.csv': '' });
    expect((await report([root, '--allow-unscreened'])).code).toBe(3);
  });
});

describe('the laws of a batch', () => {
  const line = fc.constantFrom(
    '1801.00.00,CI,1.10,A Co.',
    '5201.00,CN,2.20,a co',
    '8507.60,CN,,B',
    '4402.1,BR,3,',
    '0409.00,NZ,4,B',
    '1801.00.00,Nowhere,n/a,C',
  );

  it('two files give what one file with the lines of both gives, but for the totals by file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.array(line, { minLength: 1, maxLength: 8 }),
        async (a, b) => {
          const by = ['good', 'origin', 'supplier', 'risk', 'list', 'action'].flatMap((key) => ['--by', key]);
          const two = await json([folder({ 'a.csv': csv(...a), 'b.csv': csv(...b) }), ...by]);
          const one = await json([folder({ 'a.csv': csv(...a, ...b) }), ...by]);
          expect(counts(two)).toBe(counts(one));
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the same bytes under two names', () => {
  const twice = { 'a.csv': GOOD['cocoa.csv'], 'b.csv': GOOD['cocoa.csv'] };

  it('are counted twice, with a warning', async () => {
    const ran = await report([folder(twice)]);
    expect(ran.stdout).toMatch(/BTT_PORTFOLIO_SAME: .*b\.csv has the same bytes as .*a\.csv/);
    expect(ran.stdout).toContain('4 lines: 4 LISTED');
  });

  it('are counted once with --skip-duplicates, and the report says which file was left out', async () => {
    const root = folder(twice);
    const made = await json([root, '--skip-duplicates']);
    expect(made.files.map(({ status, sameAs }) => [status, sameAs])).toEqual([
      ['counted', null],
      ['skipped', join(root, 'a.csv')],
    ]);
    expect(made.summary.lines).toBe(2);
    expect((await report([root, '--skip-duplicates'])).code).toBe(0);
  });
});

describe('what files hold', () => {
  it('moves no cursor and runs no formula', async () => {
    const root = folder({
      'a.csv': csv('1801.00.00,CI,1,\u001b[2J=cmd|calc', '1801.00.00,CI,2,"=HYPERLINK(""http://x"")"'),
      'bad.csv': 'evil\u001b[31m,header\n1,2\n',
    });
    const table = await report([root]);
    expect(table.stdout + table.stderr).not.toContain('\u001b');
    const { stdout } = await report([root, '-q', '--format', 'csv', '--by', 'supplier']);
    expect(stdout).toContain(`"'=HYPERLINK(""http`);
    const raw = await report([root, '-q', '--format', 'csv', '--by', 'supplier', '--csv-raw']);
    expect(raw.stdout).toContain(`"=HYPERLINK(""http`);
    expect((await report([root, '-q', '--format', 'md'])).stdout).not.toContain('\u001b');
  });

  it('breaks no table of a ticket', async () => {
    const root = folder({ 'a.csv': csv('1801.00.00,CI,1,a | b <script>') });
    const { stdout } = await report([root, '--format', 'md', '--by', 'supplier']);
    expect(stdout).toContain('| a \\| b \\<script\\> |');
  });

  it('may be thousands of suppliers, of which people see the first and CSV all', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `1801.00.00,CI,${at},Maker ${at}`);
    const root = folder({ 'a.csv': csv(...rows) });
    expect((await report([root])).stdout).toContain('By supplier, 10 of 5,000');
    const { stdout } = await report([root, '-q', '--format', 'csv', '--by', 'supplier']);
    expect(records(stdout)).toHaveLength(5001);
  });

  it('may be more suppliers than are told apart, which is said', async () => {
    const made = await json([folder(GOOD), '--by', 'supplier']);
    const [row] = made.totals.supplier?.rows ?? [];
    if (row === undefined) throw new Error('no supplier');
    const rows = [row, { ...row, key: '(other names)' }];
    expect(unitNote(made)).not.toContain('More than');
    expect(unitNote({ ...made, totals: { supplier: { keys: 1, rows } } })).toContain(
      'More than 500000 names',
    );
  });

  it('is rejected row by row, with the file named', async () => {
    const root = folder({ 'a.csv': csv('1801.00.00,CI,1,"x'), 'b.csv': GOOD['cocoa.csv'] });
    const rejects = join(folder({}), 'rejects.jsonl');
    const ran = await report([root, '--rejects', rejects]);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toMatch(/a\.csv: 1 rows could not be read as lines/);
    expect(JSON.parse(readFileSync(rejects, 'utf8'))).toMatchObject({ file: join(root, 'a.csv'), line: 2 });
  });

  it('states no value: then no sum of nought is shown', async () => {
    const root = folder({ 'a.csv': 'hts,origin\n1801.00.00,CI\n' });
    const { stdout } = await report([root, '--by', 'origin']);
    expect(stdout).toMatch(/ {2}- +- +- +1 +1 /);
    expect(stdout).toContain('1 of 1 lines state no value');
  });
});

describe('the exit code', () => {
  it('is 1 when a line reaches --fail-on, and 3 when lines could not be judged', async () => {
    const root = folder(GOOD);
    expect((await report([root, '--fail-on', 'high'])).code).toBe(1);
    const unjudged = folder({ 'a.csv': csv('4402.1,BR,1,') });
    expect((await report([unjudged])).code).toBe(3);
    expect((await report([unjudged, '--allow-unscreened'])).code).toBe(0);
  });

  it.each([
    ['BTT_BY', ['--by', 'colour']],
    ['BTT_NUMBER', ['--top', 'many']],
    ['BTT_MAP_ROLE', ['--map', 'colour=Red']],
    ['BTT_OUTPUT', ['-o', 'csv']],
  ])('is 2 for %s, before any file is read', async (code, flags) => {
    const ran = await report([folder(GOOD), ...flags]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(code);
  });

  it('is 2 for a flag that would be left aside in silence, with files or without', async () => {
    const flags = { format: 'table', output: [], color: 'auto', list: ['TVPRA'] };
    expect(() => readFlags(flags)).toThrow('BTT_USAGE: --list has no meaning with files.');
    expect(() => readFlags({ ...flags, list: undefined, country: ['CN', 'VN'] })).toThrow(
      '2 countries given',
    );
    expect(() => refuseWithoutFiles({ minRisk: 'high' })).toThrow('BTT_USAGE: --min-risk');
    refuseWithoutFiles({ by: ['good'], top: '3', color: 'auto' });
  });

  it('is 2 for an output that would destroy an input', async () => {
    const root = folder(GOOD);
    const ran = await report([root, '-o', `csv=${join(root, 'cotton.csv')}`]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('BTT_OUTPUT_TAKEN');
    expect(readFileSync(join(root, 'cotton.csv'), 'utf8')).toBe(GOOD['cotton.csv']);
  });

  it('is 2 for a folder without files', async () => {
    const root = folder({});
    mkdirSync(join(root, 'empty'));
    writeFileSync(join(root, '.hidden.csv'), 'x');
    expect(await report([root])).toMatchObject({ code: 2, stdout: '' });
  });
});
