import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { btt, cellsOf, file, lines } from '../testing/run-btt.js';
import { CSV_COLUMNS } from '../write/write-csv.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'btt-test-'));

describe('btt screen', () => {
  it('screens one code given with its country', async () => {
    const ran = await btt(['screen', '5201.00', '--country', 'China', '--format', 'csv']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(',listing,TVPRA,cotton,CL FL,exact,high,');
  });

  it('asks for the country of a code that comes without one', async () => {
    const ran = await btt(['screen', '5201.00']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('BTT_COUNTRY_MISSING');
  });

  it('screens standard input', async () => {
    const ran = await btt(['screen', '-', '--format', 'csv'], { stdin: 'hts,origin\n1801.00.00,CI\n' });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('2,LISTED,,1801.00.00,CI,');
  });

  it('does not wait for input from a terminal', async () => {
    expect((await btt(['screen'])).code).toBe(2);
  });

  it('prints the sixteen columns of the contract first and in order', async () => {
    const ran = await btt(['screen', lines('5201.00,CN'), '--format', 'csv']);
    expect(cellsOf(ran.stdout)[0]?.slice(0, 16).join()).toBe(
      'line,verdict,cause,hts,origin,value_usd,finding_id,kind,list,good,exploitation,grade,risk,via,edition,source',
    );
  });

  it('prints as many cells in every row as there are columns', async () => {
    const ran = await btt([
      'screen',
      lines('5201.00,CN', '4402.1,BR', '0409.00,NZ', '8507.60,CN'),
      '--format',
      'csv',
      '--all',
    ]);
    const rows = parse(ran.stdout) as string[][];
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toHaveLength(CSV_COLUMNS.length);
  });

  it('prints one row a finding, and with --all one for every other line', async () => {
    const input = lines('1801.00.00,GH', '2605.00.0000,CN', '4402.1,BR');
    const plain = parse((await btt(['screen', input, '--format', 'csv'])).stdout, {
      columns: true,
    }) as Record<string, string>[];
    const all = parse((await btt(['screen', input, '--format', 'csv', '--all'])).stdout, {
      columns: true,
    }) as Record<string, string>[];
    expect(plain.every((row) => row.verdict === 'LISTED')).toBe(true);
    expect(all.slice(plain.length).map((row) => `${row.line} ${row.verdict} ${row.cause}`)).toEqual([
      '3 NO_LIST_MATCH ',
      '4 NOT_SCREENABLE hts-unreadable',
    ]);
  });

  it('writes the HTS dotted, so that a spreadsheet cannot eat its zero', async () => {
    const ran = await btt(['screen', lines('902300050,IN'), '--format', 'csv']);
    expect(ran.stdout).toContain(',0902.30.0050,IN,');
  });

  it('makes cells harmless that a spreadsheet would run, unless it is told not to', async () => {
    const input = file(
      'lines.csv',
      'hts,origin,part number\n1801.00,CI,"=HYPERLINK(""http://example.com"")"\n',
    );
    expect((await btt(['screen', input, '--format', 'csv'])).stdout).toContain(`"'=HYPERLINK(""http`);
    expect((await btt(['screen', input, '--format', 'csv', '--csv-raw'])).stdout).toContain(
      `"=HYPERLINK(""http`,
    );
  });

  it('lets no escape sequence of a cell through to the terminal', async () => {
    const input = file('lines.csv', 'hts,origin\n"\u001b[2J99",\u001b]0;owned\u0007\n');
    const ran = await btt(['screen', input, '--all']);
    expect(ran.stdout).not.toMatch(/[\u001b\u0007]/);
    expect(ran.stdout).toContain('NOT_SCREENABLE');
  });

  it('writes several formats in one run', async () => {
    const out = folder();
    const ran = await btt([
      'screen',
      lines('5201.00,CN'),
      '-q',
      '-o',
      `json=${out}/r.json`,
      '-o',
      `md=${out}/r.md`,
      '--format',
      'jsonl',
    ]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(readFileSync(`${out}/r.json`, 'utf8')).lines).toHaveLength(1);
    expect(readFileSync(`${out}/r.md`, 'utf8')).toContain('| 2 | 5201.00 | CN |');
    expect(JSON.parse(ran.stdout).verdict).toBe('LISTED');
  });

  it('keeps data on standard output and messages on standard error', async () => {
    const ran = await btt(['screen', lines('5201.00,CN'), '--format', 'jsonl']);
    for (const line of ran.stdout.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    expect(ran.stderr).toContain('1 lines: 1 LISTED');
  });

  it('puts the keys of the JSON report in the order of the contract', async () => {
    const ran = await btt(['screen', lines('5201.00,CN'), '--format', 'json', '-q']);
    expect(Object.keys(JSON.parse(ran.stdout))).toEqual([
      'schemaVersion',
      'tool',
      'rules',
      'asOf',
      'options',
      'reference',
      'input',
      'summary',
      'coverage',
      'lines',
    ]);
  });

  it('sets the exit code by --fail-on and not by what is shown', async () => {
    const cocoa = lines('1801.00.00,GH');
    expect((await btt(['screen', cocoa])).code).toBe(0);
    expect((await btt(['screen', cocoa, '--fail-on', 'medium'])).code).toBe(1);
    expect((await btt(['screen', cocoa, '--fail-on', 'high'])).code).toBe(0);
    expect((await btt(['screen', cocoa, '--fail-on', 'medium', '--min-risk', 'high'])).code).toBe(1);
  });

  it('says with 3 that lines were not screenable, unless that is allowed; findings weigh more', async () => {
    const input = lines('4402.1,BR', '5201.00,CN');
    expect((await btt(['screen', input])).code).toBe(3);
    expect((await btt(['screen', input, '--allow-unscreened'])).code).toBe(0);
    expect((await btt(['screen', input, '--fail-on', 'high'])).code).toBe(1);
  });

  it('never calls a line unlisted because its findings are below --min-risk', async () => {
    const ran = await btt([
      'screen',
      lines('1801.00.00,GH'),
      '--format',
      'csv',
      '--min-risk',
      'high',
      '--all',
    ]);
    expect(ran.stdout).toContain('2,LISTED,,1801.00.00,GH,');
  });

  it('screens the past', async () => {
    const uzbek = lines('5201.00.1800,UZ');
    expect((await btt(['screen', uzbek, '--format', 'csv', '--all'])).stdout).toContain('NO_LIST_MATCH');
    expect((await btt(['screen', uzbek, '--format', 'csv', '--as-of', '2012-01-01'])).stdout).toContain(
      ',listing,TVPRA,cotton,CL FL,',
    );
    expect((await btt(['screen', uzbek, '--as-of', '2012-02-30'])).stderr).toContain('BTT_AS_OF_DATE');
  });

  it('writes rows that are no lines to the rejects file and counts them', async () => {
    const rejects = join(folder(), 'rejects.jsonl');
    const ran = await btt([
      'screen',
      file('l.csv', 'hts,origin,value\n1801.00,CI,5\n1801.00,CI\n5201.00,CN,1\n'),
      '--rejects',
      rejects,
    ]);
    expect(JSON.parse(readFileSync(rejects, 'utf8'))).toMatchObject({ line: 3, code: 'BTT_CSV_RAGGED' });
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain('2 lines: 2 LISTED');
    expect(ran.stderr).toContain('1 rows could not be read');
  });

  it('attaches a chapter 99 code to the goods of its entry line, and cannot screen it alone', async () => {
    const ace = (rows: string): string =>
      file('ace.csv', `Entry Number,Line Number,HTS Number - Full,Country of Origin Code\n${rows}`);
    const beside = await btt([
      'screen',
      ace('E1,1,99038803,CN\nE1,1,6109100012,CN\n'),
      '--format',
      'json',
      '-q',
    ]);
    expect(JSON.parse(beside.stdout).lines).toMatchObject([
      { line: 3, verdict: 'LISTED', programme: ['9903.88.03'] },
    ]);
    const alone = await btt(['screen', ace('E1,1,99038803,CN\n'), '--format', 'json', '-q']);
    expect(JSON.parse(alone.stdout).lines).toMatchObject([
      { verdict: 'NOT_SCREENABLE', cause: 'programme-code' },
    ]);
  });

  it.each([
    ['an empty file', '', 'BTT_INPUT_EMPTY'],
    ['a header without rows', 'hts,origin\n', 'BTT_INPUT_NO_ROWS'],
    ['a file without a column of origin', 'hts,port\n5201.00,LA\n', 'BTT_COLUMN_MISSING'],
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'BTT_INPUT_BINARY'],
  ])('refuses %s with a code, no output and exit 2', async (_, content, code) => {
    const ran = await btt(['screen', file('x.csv', content)]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(code);
    expect(ran.stderr).not.toContain('    at ');
  });

  it('refuses a missing file and a directory', async () => {
    expect((await btt(['screen', '/nowhere/lines.csv'])).stderr).toContain('BTT_INPUT_MISSING');
    expect((await btt(['screen', folder()])).stderr).toContain('BTT_INPUT_DIRECTORY');
  });

  it('leaves no output file behind when the input cannot be read', async () => {
    const out = join(folder(), 'r.csv');
    expect((await btt(['screen', file('x.csv', ''), '-o', `csv=${out}`])).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  it('never writes over its input or over another output', async () => {
    const input = lines('5201.00,CN');
    const before = readFileSync(input, 'utf8');
    for (const flags of [
      ['-o', `csv=${input}`],
      ['--rejects', input],
      ['-o', 'csv=x.csv', '-o', 'md=x.csv'],
    ])
      expect((await btt(['screen', input, ...flags])).stderr).toContain('BTT_OUTPUT_TAKEN');
    expect(readFileSync(input, 'utf8')).toBe(before);
  });

  it('shows what could not be judged of a line whose findings are hidden', async () => {
    const ran = await btt([
      'screen',
      file('l.csv', 'hts,origin,value\n1801.00,GH,n/a\n'),
      '--min-risk',
      'high',
    ]);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain('BTT_VALUE_NOT_A_NUMBER');
  });

  it('says which output it cannot write', async () => {
    const out = folder();
    mkdirSync(join(out, 'taken'));
    expect((await btt(['screen', lines('5201.00,CN'), '-o', `csv=${out}/taken`])).stderr).toContain(
      'BTT_OUTPUT_UNWRITABLE',
    );
  });

  it('refuses a reference that is older than allowed with exit 4', async () => {
    const ran = await btt(['screen', lines('5201.00,CN'), '--max-data-age', '30'], { today: '2027-01-01' });
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(ran.stderr).toContain('BTT_REFERENCE_AGE');
  });

  it('warns when the reference is old', async () => {
    expect((await btt(['screen', lines('5201.00,CN')], { today: '2029-01-01' })).stderr).toContain(
      'look for a newer release',
    );
  });

  it('colours only a terminal, and not when NO_COLOR has any value', async () => {
    const input = lines('5201.00,CN');
    const coloured = (ran: { readonly stdout: string }): boolean => ran.stdout.includes('\u001b[');
    expect(coloured(await btt(['screen', input]))).toBe(false);
    expect(coloured(await btt(['screen', input], { tty: true }))).toBe(true);
    expect(coloured(await btt(['screen', input], { tty: true, env: { NO_COLOR: '0' } }))).toBe(false);
    expect(coloured(await btt(['screen', input], { tty: true, env: { NO_COLOR: '' } }))).toBe(true);
    expect(coloured(await btt(['screen', input, '--color', 'always'], { env: { NO_COLOR: '1' } }))).toBe(
      true,
    );
  });

  it('answers the wrong flag with exit 2 and the help with exit 0', async () => {
    expect((await btt(['screen', '--no-such-flag'])).code).toBe(2);
    expect((await btt(['screen', '--help'])).code).toBe(0);
    expect((await btt(['scren'])).stderr).toContain('Did you mean screen?');
  });
});
