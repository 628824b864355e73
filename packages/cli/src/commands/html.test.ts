import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { btt, file } from '../testing/run-btt.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'btt-test-'));
const HEAD = 'HTS,Origin,Value\n';
const LINES = `${HEAD}1801.00.0090,CI,412500\n6109.10.0012,CN,10\n9999.99,CN,5\n0101.21.0010,GB,7\n`;

/** The JSON report that a page carries. */
function carried(html: string): string {
  const block = /<script type="application\/json" id="btt-report">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
  return gunzipSync(Buffer.from((JSON.parse(block) as { gzip: string }).gzip, 'base64')).toString('utf8');
}

describe('a page of a screen', () => {
  let report = '';
  let page = '';
  beforeAll(async () => {
    const out = folder();
    [report, page] = [join(out, 'r.json'), join(out, 'r.html')];
    const ran = await btt([
      'screen',
      file('lines.csv', LINES),
      '-q',
      '-o',
      `json=${report}`,
      '-o',
      `html=${page}`,
    ]);
    expect(ran.code).toBe(3);
  });

  it('is one whole HTML file with every finding of the report', () => {
    const html = readFileSync(page, 'utf8');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">[\s\S]*<\/html>\n$/);
    const { lines } = JSON.parse(readFileSync(report, 'utf8'));
    for (const { findings } of lines) for (const { id } of findings) expect(html).toContain(id);
  });

  it('carries the JSON report byte for byte', () => {
    expect(carried(readFileSync(page, 'utf8'))).toBe(readFileSync(report, 'utf8'));
  });

  it('is the same when it is made again from the JSON report, or by another program that read and wrote it', async () => {
    const again = await btt(['convert', report, '--format', 'html']);
    expect(again).toMatchObject({ code: 0, stderr: '', stdout: readFileSync(page, 'utf8') });
    const laidOut = file('laid-out.json', JSON.stringify(JSON.parse(readFileSync(report, 'utf8')), null, 2));
    expect((await btt(['convert', laidOut, '--format', 'html'])).stdout).toBe(again.stdout);
  });

  it.each([['--min-risk', 'high'], ['--all']])('is of the whole report: %s is refused', async (...flags) => {
    const ran = await btt(['convert', report, '--format', 'html', ...flags]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`BTT_USAGE: ${flags[0]} chooses what is shown of a report`);
  });

  it('speaks Spanish where it is asked to, about the same findings', async () => {
    const ran = await btt(['convert', report, '--format', 'html', '--lang', 'es']);
    expect(ran.stdout).toContain('<html lang="es">');
    expect(carried(ran.stdout)).toBe(readFileSync(report, 'utf8'));
  });

  it('has no CSV file beside it where it shows all findings', () => {
    expect(existsSync(page.replace('.html', '.findings.csv'))).toBe(false);
  });
});

describe('a report with more findings than a page shows', () => {
  it('has all of them in a CSV file beside the page, the same as --format csv', async () => {
    const out = folder();
    const input = file('many.csv', `${HEAD}${'8517.13.0000,CN,10\n'.repeat(1300)}`);
    const ran = await btt(['screen', input, '-q', '-f', 'csv', '-o', `html=${join(out, 'big.html')}`]);
    const html = readFileSync(join(out, 'big.html'), 'utf8');
    expect(html).toContain('All of them stand in big.findings.csv');
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    expect(readFileSync(join(out, 'big.findings.csv'), 'utf8')).toBe(ran.stdout);
  });

  it('says on standard output where else all of them are', async () => {
    const input = file('many.csv', `${HEAD}${'8517.13.0000,CN,10\n'.repeat(1300)}`);
    const ran = await btt(['screen', input, '-q', '-f', 'html']);
    expect(ran.stdout).toContain('btt convert report.json --format csv');
  });

  it('refuses to write over a file beside it that btt did not write, before there is a page', async () => {
    const out = folder();
    const [page, beside] = [join(out, 'big.html'), join(out, 'big.findings.csv')];
    const input = file('many.csv', `${HEAD}${'8517.13.0000,CN,10\n'.repeat(1300)}`);
    const screen = () => btt(['screen', input, '-q', '-f', 'jsonl', '-o', `html=${page}`]);
    writeFileSync(beside, 'my notes\n');
    const taken = await screen();
    expect(taken.code).toBe(2);
    expect(taken.stderr).toContain(`BTT_OUTPUT_TAKEN: ${beside}`);
    expect(readFileSync(beside, 'utf8')).toBe('my notes\n');
    expect(existsSync(page)).toBe(false);
    rmSync(beside);
    mkdirSync(beside);
    const unwritable = await screen();
    expect(unwritable.code).toBe(2);
    expect(unwritable.stderr).toContain(`BTT_OUTPUT_UNWRITABLE: cannot write ${beside}`);
    expect(existsSync(page)).toBe(false);
    rmSync(beside, { recursive: true });
    expect((await screen()).code).toBe(0);
    const first = readFileSync(beside, 'utf8');
    expect((await screen()).code).toBe(0);
    expect(readFileSync(beside, 'utf8')).toBe(first);
  });

  it('never writes the file beside it over the input or another output', async () => {
    const out = folder();
    const input = join(out, 'x.findings.csv');
    writeFileSync(input, LINES);
    const ran = await btt(['screen', input, '-o', `html=${join(out, 'x.html')}`]);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.stderr).toContain('BTT_OUTPUT_TAKEN');
    expect(readFileSync(input, 'utf8')).toBe(LINES);
  });
});

describe('a page with a baseline', () => {
  it('shows only what is new, and carries the whole report', async () => {
    const out = folder();
    const [old, now] = [join(out, 'old.json'), join(out, 'now.json')];
    await btt([
      'screen',
      file('a.csv', `${HEAD}1801.00.0090,CI,1\n`),
      '-q',
      '-f',
      'json',
      '-o',
      `json=${old}`,
    ]);
    const input = file('b.csv', `${HEAD}1801.00.0090,CI,1\n5201.00.1800,UZ,2\n5201.00.1800,TM,2\n`);
    await btt([
      'screen',
      input,
      '-q',
      '--baseline',
      old,
      '-o',
      `json=${now}`,
      '-o',
      `html=${join(out, 'n.html')}`,
    ]);
    const html = readFileSync(join(out, 'n.html'), 'utf8');
    const rows = html.slice(html.indexOf('id="all-findings"'));
    expect(rows.slice(0, rows.indexOf('</table>'))).not.toContain('1801.00.0090');
    expect(html).toContain('new against the baseline');
    expect(carried(html)).toBe(readFileSync(now, 'utf8'));
  });
});

describe('a page of a trace', () => {
  it('is the same from the command and from its JSON', async () => {
    const ask = ['trace', 'polysilicon', '--country', 'CN'];
    const json = file('trace.json', (await btt([...ask, '--format', 'json'])).stdout);
    const html = (await btt([...ask, '--format', 'html'])).stdout;
    expect(html).toMatch(/^<!DOCTYPE html>/);
    expect((await btt(['convert', json, '--format', 'html'])).stdout).toBe(html);
    expect(carried(html)).toBe(readFileSync(json, 'utf8'));
  });
});

describe('what cannot be', () => {
  it.each([
    [['screen', '5201.00', '--country', 'CN', '--lang', 'es'], 'BTT_USAGE'],
    [['screen', '5201.00', '--country', 'CN', '-f', 'html', '--lang', 'fr'], 'en, es'],
    [['trace', '6109.10.00', '--dossier', '-f', 'html'], 'BTT_FORMAT'],
    [['convert', 'no-such.json', '-f', 'html'], 'BTT_REPORT_MISSING'],
  ])('%j ends with a reason', async (args, code) => {
    const ran = await btt(args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(code);
  });

  it('a flag on lines with a document that has none is refused, not left aside', async () => {
    const json = file('gaps.json', (await btt(['report', 'gaps', '--format', 'json'])).stdout);
    const ran = await btt(['convert', json, '-f', 'html', '--min-risk', 'high']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('--min-risk');
  });
});
