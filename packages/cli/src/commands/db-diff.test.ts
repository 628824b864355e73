import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  dataDirectory,
  loadReference,
  openPackFile,
  PACK_FORMAT,
  sha256,
  writePack,
} from '@better-trade/data';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { btt, file, lines } from '../testing/run-btt.js';

const TODAY = loadReference().date;

/** Another release: the packed reference with some of its text replaced, sealed anew. */
function release(...replaced: readonly (readonly [string | RegExp, string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'btt-release-'));
  const pack = openPackFile(join(dataDirectory(), 'dist', 'reference.pack'), PACK_FORMAT);
  const texts = new Map(pack.names.map((name) => [name, Buffer.from(pack.section(name)).toString('latin1')]));
  for (const [from, to] of replaced) {
    const [name, text] = [...texts].find(([, some]) => some.search(from) >= 0) ?? [];
    if (name === undefined || text === undefined) throw new Error(`no section holds ${from}`);
    texts.set(name, text.replace(from, to));
  }
  const sections = [...texts].map(([name, text]) => [name, Buffer.from(text, 'latin1')] as const);
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'reference.pack'), writePack(PACK_FORMAT, pack.facts, sections, sha256));
  return folder;
}

const COCOA_OF_GHANA = /\{"list":"TVPRA","good":"cocoa","country":"GH","exploitation":"CL"[^}]*\},/;
const MINE = file(
  'mine.csv',
  'hts,origin,value\n5201.00.1800,UZ,"1,000.50"\n2605.00.0000,CD,2000\n8507.60.0020,CN,90000\n0409.00,NZ,10\n4402.1,BR,7\n3904.10.00,CN,\n',
);

const json = async (...args: readonly string[]) =>
  JSON.parse((await btt(['db', 'diff', ...args, '-f', 'json', '-q'])).stdout);

describe('btt db diff', () => {
  it('says what came into force and what left it between two days', async () => {
    const ran = await btt(['db', 'diff', '2022-01-01', TODAY]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(`A: as of 2022-01-01, reference of ${TODAY}`);
    expect(ran.stdout).toMatch(/^ {2}- TVPRA cotton UZ FL: from 2009, to 2022-09, edition 2020$/m);
    expect(ran.stdout).toMatch(/^ {2}\+ TVPRA lithium ZW CL: from 2024-09-05/m);
    expect(ran.stdout).toContain('The same on both sides: Classifications, HTS codes');
  });

  it('takes the reference at hand on its own day for a side that is left out', async () => {
    expect(await json('2022-01-01')).toEqual(await json('2022-01-01', TODAY));
  });

  it('finds nothing between a day and itself', async () => {
    const { stdout } = await btt(['db', 'diff', TODAY]);
    expect(stdout).not.toMatch(/^ {2}[+~-] /m);
  });

  it('compares a release in another folder, row by row and field by field', async () => {
    const other = release(
      [COCOA_OF_GHANA, ''],
      [/("country":"CI","exploitation":"CL","from":"[^"]*","to":null,"edition":)"[^"]*"/, '$1"next"'],
    );
    const there = await json(other);
    expect(there.listings).toMatchObject([
      { kind: 'changed', fields: ['edition'], before: { edition: 'next' } },
      { kind: 'added', key: 'TVPRA cocoa GH CL' },
    ]);
    expect(there.classifications).toEqual([]);
    expect(there.hts).toEqual([]);
  });

  it('takes a folder at a day', async () => {
    const other = release([COCOA_OF_GHANA, '']);
    const keys = (await json(`${other}@2022-01-01`, '2022-01-01')).listings.map(
      (row: { key: string }) => row.key,
    );
    expect(keys).toEqual(['TVPRA cocoa GH CL']);
  });

  it('does not take two references for one because they carry the same digest', async () => {
    const other = release([COCOA_OF_GHANA, '']);
    const { a, b, listings } = await json(other);
    expect(a.digest).toBe(b.digest);
    expect(listings).toHaveLength(1);
  });

  it.each(['table', 'json', 'csv', 'md'])('gives the same %s again, on any day', async (format) => {
    const args = ['db', 'diff', '2022-01-01', '--against', MINE, '-f', format];
    const first = await btt(args, { today: '2026-11-22' });
    expect((await btt(args, { today: '2031-02-03' })).stdout).toBe(first.stdout);
    expect(first.stdout).not.toMatch(/\b(clear|compliant|approved|safe)\b/i);
  });

  it('ends with 1 if anything differs only when it is asked to', async () => {
    expect((await btt(['db', 'diff', '2022-01-01'])).code).toBe(0);
    expect((await btt(['db', 'diff', '2022-01-01', '--exit-code'])).code).toBe(1);
    expect((await btt(['db', 'diff', TODAY, '--exit-code'])).code).toBe(0);
  });

  it('writes a row a field as CSV, and tables as Markdown', async () => {
    const rows = parse((await btt(['db', 'diff', '2022-01-01', '-f', 'csv'])).stdout, {
      columns: true,
    }) as Record<string, string>[];
    expect(rows).toContainEqual({
      section: 'listings',
      change: 'removed',
      key: 'TVPRA cotton UZ FL',
      field: 'to',
      before: '2022-09',
      after: '2022-09',
    });
    const { stdout } = await btt(['db', 'diff', '2022-01-01', '-f', 'md', '--top', '3']);
    expect(stdout).toContain('## Listings\n');
    expect(stdout).toContain('| added | TVPRA aluminum CN FL | from 2024-09-05');
  });

  it('shows so many rows of a section and counts the rest', async () => {
    const { stdout } = await btt(['db', 'diff', '2022-01-01', '--top', '2']);
    expect(stdout.match(/^ {2}[+~-] (TVPRA|EO13126) /gm)).toHaveLength(2);
    expect(stdout).toMatch(/and \d+ more \(a larger --top shows them\)/);
  });

  it.each([
    ['a word that is no day and no folder', ['yesterday'], 2, 'BTT_DIFF_SIDE'],
    ['a day that does not exist', ['2022-02-30'], 2, 'BTT_AS_OF_DATE'],
    ['a folder at a day that does not exist', [`${tmpdir()}@2022-02-30`], 2, 'BTT_AS_OF_DATE'],
    ['a folder without a reference', [tmpdir()], 4, 'BTT_REFERENCE_MISSING'],
    ['a mapping without lines', ['2022-01-01', '--map', 'hts=X'], 2, 'BTT_USAGE'],
    ['a number that is none', ['2022-01-01', '--top', 'many'], 2, 'BTT_NUMBER'],
    ['lines that are not there', ['2022-01-01', '--against', '/nowhere.csv'], 2, 'BTT_INPUT_MISSING'],
    ['an output on the lines', ['2022-01-01', '--against', MINE, '-o', `csv=${MINE}`], 2, 'BTT_OUTPUT_TAKEN'],
    ['an output in a format it has not', ['2022-01-01', '-o', 'html=x.html'], 2, 'BTT_FORMAT'],
  ])('refuses %s, with a code', async (_, args, code, error) => {
    const ran = await btt(['db', 'diff', ...args]);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toContain(error);
    expect(ran.stderr).not.toContain('    at ');
  });
});

describe('btt db diff --against', () => {
  it('says which findings and dollars of the lines change, and by which cause', async () => {
    const { against } = await json('2022-01-01', '--against', MINE);
    expect(against.impact).toMatchObject({
      all: { lines: 6, valueUsd: 93017.5 },
      withoutValue: 1,
      whole: {
        lines: {
          newlyListed: { lines: 1, valueUsd: 0 },
          noLongerListed: { lines: 1, valueUsd: 1000.5 },
          riskRose: { lines: 1, valueUsd: 2000 },
        },
      },
    });
    expect(against.impact.byCause.list).toEqual(against.impact.whole);
    expect(against.lines.map((line: { line: number }) => line.line)).toEqual([2, 3, 4, 7]);
    expect(against.lines[0]).toMatchObject({
      before: { verdict: 'LISTED', risk: 'high' },
      after: { verdict: 'NO_LIST_MATCH', risk: null },
      shifts: [{ kind: 'noLongerListed', cause: 'list' }],
      findings: [{ change: 'removed', list: 'TVPRA', good: 'cotton', cause: 'list' }],
    });
    expect(against.method.order).toEqual(['list', 'classification', 'hts', 'origin']);
  });

  it('tells a change of a list from a change of a classification', async () => {
    const other = release(
      [COCOA_OF_GHANA, ''],
      [
        /(\{"subjectKind":"good","subject":"cobalt-ore","hts":"2605000000","scope":)"exclusive"/,
        '$1"basket"',
      ],
    );
    const input = lines('1801.00.00,GH', '2605.00.0000,CD');
    const { impact } = (await json(other, '--against', input)).against;
    expect(impact.byCause.list.lines.newlyListed.lines).toBe(1);
    expect(impact.byCause.classification.findings).toMatchObject({ risen: 1 });
    expect(impact.whole).toMatchObject({
      findings: { added: 1, risen: 1 },
      lines: { newlyListed: { lines: 1 }, riskRose: { lines: 1 } },
    });
  });

  it('shows the lines that need a look first at the top, and counts the rest', async () => {
    const { stdout } = await btt(['db', 'diff', '2022-01-01', '--against', MINE, '--top', '2']);
    const shown = [...stdout.matchAll(/^ +(\d+) {2}\S.*->.*$/gm)].map((match) => match[1]);
    expect(shown).toEqual(['7', '3']);
    expect(stdout).toContain('and 2 more lines');
    expect(stdout).toContain('Import values (trade) are no cause');
  });

  it('writes a row a change of a line as CSV, harmless in a spreadsheet', async () => {
    const input = file('l.csv', 'hts,origin,part number\n5201.00.1800,UZ,=1+1\n');
    const { stdout } = await btt(['db', 'diff', '2022-01-01', '--against', input, '-f', 'csv']);
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ ref, what, change, cause }) => [ref, what, change, cause].join(' '))).toEqual([
      "'=1+1 line no longer LISTED list",
      "'=1+1 finding removed list",
    ]);
  });

  it('reads standard input, writes several formats, and says what it could not compare', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'btt-test-')), 'diff.json');
    const ran = await btt(['db', 'diff', '2022-01-01', '--against', '-', '-o', `json=${out}`], {
      stdin: 'hts,origin,value\n5201.00.1800,UZ,1\n5201.00.1800,UZ\n4402.1,BR,1\n',
    });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('1 rows could not be read as lines and were not compared');
    expect(ran.stderr).toContain('1 lines are NOT_SCREENABLE on side B');
    expect(JSON.parse(readFileSync(out, 'utf8')).against).toMatchObject({ shown: 1, input: { rejected: 1 } });
  });

  it('lets no escape sequence of a cell through to the terminal', async () => {
    const input = file('l.csv', 'hts,origin,maker\n5201.00.1800,UZ,"\u001b[2J"\n"\u001b[2J",UZ,\n');
    const { stdout, stderr } = await btt(['db', 'diff', '2022-01-01', '--against', input, '--top', '9']);
    expect(`${stdout}${stderr}`).not.toMatch(/\u001b/);
  });

  it('agrees with screening on both days', async () => {
    const { before, after } = (await json('2022-01-01', '--against', MINE)).against.impact;
    for (const [side, day] of [
      [before, '2022-01-01'],
      [after, TODAY],
    ]) {
      const { summary } = JSON.parse(
        (await btt(['screen', MINE, '--as-of', day, '-f', 'json', '-q'])).stdout,
      );
      expect(side.listed.lines).toBe(summary.listed);
      expect(side.findings).toBe(summary.findings);
      expect(side.listed.valueUsd).toBe(summary.valueUsd.listed);
      expect(side.notScreenable.lines).toBe(summary.notScreenable);
    }
  });
});

describe('exposure between two days', () => {
  it('names the set, its unit and whole dollars, and what came without a figure before it', async () => {
    const { stdout } = await btt(['db', 'diff', '2022-01-01', '2025-01-01', '--top', '1000']);
    expect(stdout).toContain('Exposure, USD, customs value, U.S. imports for consumption 2024: ');
    expect(stdout).toMatch(/- EO13126:garments@VN: \d{1,3}(,\d{3})+ to \d{1,3}(,\d{3})+\n/);
  });

  it('is empty between a day and itself', async () => {
    const { stdout } = await btt(['db', 'diff', '2025-01-01', '2025-01-01', '--format', 'json']);
    expect(JSON.parse(stdout).diff?.exposure ?? JSON.parse(stdout).exposure).toEqual([]);
  });
});
