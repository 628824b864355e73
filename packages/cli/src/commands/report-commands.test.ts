import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { reportSchema } from '@better-trade/core/schema';
import { describe, expect, it } from 'vitest';
import { btt, file, lines } from '../testing/run-btt.js';

const MIXED = ['5201.00,CN', '1801.00.00,GH', '4402.1,BR', '2605.00.0000,CN', '8507.60,CN', '6109.10,VN'];

async function report(input: string, ...flags: readonly string[]): Promise<string> {
  const path = file('report.json', '');
  writeFileSync(path, (await btt(['screen', input, '--format', 'json', '-q', ...flags])).stdout);
  return path;
}

describe('the JSON report', () => {
  it('fits its published schema', async () => {
    const path = await report(lines(...MIXED));
    expect(reportSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).error).toBeUndefined();
  });

  it('has an empty list, not nothing, where there is nothing', async () => {
    const path = await report(lines('2605.00.0000,CN'));
    expect(JSON.parse(readFileSync(path, 'utf8')).lines[0].findings).toEqual([]);
  });

  it('holds no clock: the same input gives the same bytes on another day', async () => {
    const input = lines(...MIXED);
    const on = async (today: string): Promise<string> =>
      (await btt(['screen', input, '--format', 'json'], { today })).stdout;
    expect(await on('2026-11-22')).toBe(await on('2031-02-03'));
  });
});

describe('btt convert', () => {
  it.each(['table', 'csv', 'jsonl', 'md', 'json'])('makes the same %s as screening does', async (format) => {
    const input = lines(...MIXED);
    const screened = (await btt(['screen', input, '--format', format, '-q', '--all'])).stdout;
    expect((await btt(['convert', await report(input), '--format', format, '--all'])).stdout).toBe(screened);
  });

  it('reads a report that another program has laid out anew', async () => {
    const path = await report(lines(...MIXED));
    const anew = file('anew.json', JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), null, 4));
    expect((await btt(['convert', anew, '--format', 'csv'])).stdout).toBe(
      (await btt(['convert', path, '--format', 'csv'])).stdout,
    );
  });

  it('hides findings below a risk', async () => {
    const path = await report(lines('5201.00,CN'));
    expect((await btt(['convert', path, '--format', 'csv', '--min-risk', 'high'])).stdout).not.toContain(
      ',low,',
    );
  });

  it.each([
    ['what is not JSON', 'hello', 'BTT_REPORT_JSON'],
    ['what is not a report', '{"lines":[]}', 'BTT_REPORT_SCHEMA'],
  ])('refuses %s with exit 2', async (_, content, code) => {
    const ran = await btt(['convert', file('r.json', content)]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(code);
  });

  it('never writes over the report, and says what it cannot write', async () => {
    const path = await report(lines('5201.00,CN'));
    expect((await btt(['convert', path, '--to', path])).stderr).toContain('BTT_OUTPUT_TAKEN');
    const ran = await btt(['convert', path, '--to', '/nowhere/at/all.csv']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('BTT_OUTPUT_UNWRITABLE');
  });

  it('names the place where a report does not fit', async () => {
    const path = await report(lines('5201.00,CN'));
    const broken = file(
      'broken.json',
      readFileSync(path, 'utf8').replace('"verdict":"LISTED"', '"verdict":"FINE"'),
    );
    expect((await btt(['convert', broken])).stderr).toMatch(/BTT_REPORT_SCHEMA: .*verdict, text line \d+/);
  });
});

describe('btt replay', () => {
  it('reproduces a report byte for byte', async () => {
    const ran = await btt([
      'replay',
      await report(lines(...MIXED), '--as-of', '2023-05-01', '--min-risk', 'medium'),
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('reproduced byte for byte');
  });

  it('reproduces the report of a single code', async () => {
    expect((await btt(['replay', await report('5201.00', '--country', 'CN')])).code).toBe(0);
  });

  it('names the input when it was changed', async () => {
    const input = lines(...MIXED);
    const path = await report(input);
    appendFileSync(input, '0901.11,CO\n');
    const ran = await btt(['replay', path]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('input sha256: was ');
  });

  it('says that the report itself was changed when nothing else was', async () => {
    const path = await report(lines(...MIXED));
    writeFileSync(path, readFileSync(path, 'utf8').replace('"risk":"high"', '"risk":"low"'));
    expect((await btt(['replay', path])).stdout).toContain(
      'the report itself was changed: first difference at byte',
    );
  });

  it('takes the input from another place', async () => {
    const text = `hts,origin\n${MIXED.join('\n')}\n`;
    const path = file('report.json', '');
    writeFileSync(path, (await btt(['screen', '-', '--format', 'json', '-q'], { stdin: text })).stdout);
    expect((await btt(['replay', path])).stderr).toContain('BTT_REPLAY_INPUT');
    expect((await btt(['replay', path, '--input', file('again.csv', text)])).code).toBe(0);
  });
});
