import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { btt, file, lines } from '../testing/run-btt.js';
import { main } from './main.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'btt-test-'));
/** 4 MB of which the first lines are reported at once, so that the run has begun to write while most is still to read. */
const MANY = `hts,origin,note\n${'5201.00,CN,\n'.repeat(200)}${`0101.21,GB,${'x'.repeat(4000)}\n`.repeat(1000)}`;

/** Runs a command line; `meanwhile` is called when the first of standard output comes. */
async function during(
  args: readonly string[],
  meanwhile: () => void,
): Promise<{ readonly code: number; readonly stderr: string }> {
  let begun = false;
  let stderr = '';
  const stdout = new Writable({
    write(_piece, _encoding, done) {
      if (!begun) meanwhile();
      begun = true;
      done();
    },
  });
  const messages = new Writable({
    write(piece, _, done) {
      stderr += piece;
      done();
    },
  });
  const code = await main(args, {
    stdin: new PassThrough(),
    stdout,
    stderr: messages,
    env: {},
    now: () => Date.parse('2026-11-22T12:00:00Z'),
  });
  return { code, stderr };
}

describe('an input that changes while it is read', () => {
  it.each([
    ['grows', (path: string) => appendFileSync(path, '1801.00,GH\n')],
    ['is cut off', (path: string) => truncateSync(path, 2_000_000)],
  ])('is refused if it %s, and no output gets its name', async (_, change) => {
    const input = file('many.csv', MANY);
    const out = folder();
    const args = [
      'screen',
      input,
      '-q',
      '-f',
      'jsonl',
      '-o',
      `csv=${out}/a.csv`,
      '--rejects',
      `${out}/r.jsonl`,
    ];
    const { code, stderr } = await during(args, () => change(input));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^btt: BTT_INPUT_CHANGED: .* changed while it was read: it had \d+ bytes/);
    expect(readdirSync(out)).toEqual([]);
  });

  it('is refused by a replay too', async () => {
    const input = file('many.csv', MANY);
    const report = join(folder(), 'r.json');
    expect((await btt(['screen', input, '-q', '-f', 'jsonl', '-o', `json=${report}`])).code).toBe(0);
    const replaying = btt(['replay', report]);
    const growing = setInterval(() => appendFileSync(input, '1801.00,GH\n'), 1);
    const ran = await replaying;
    clearInterval(growing);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('BTT_INPUT_CHANGED');
  });
});

describe('an output', () => {
  it('stays what it was when the run that would replace it fails', async () => {
    const out = folder();
    const report = join(out, 'r.json');
    await btt(['screen', lines('5201.00,CN', '6109.10,CN'), '-o', `json=${report}`]);
    writeFileSync(
      report,
      readFileSync(report, 'utf8').replace('"rows":2', '"rows":3').replace('"lines":2', '"lines":3'),
    );
    const csv = join(out, 'findings.csv');
    writeFileSync(csv, 'of last week');
    const ran = await btt(['convert', report, '-f', 'csv', '--to', csv]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('BTT_REPORT_COUNTS');
    expect(readFileSync(csv, 'utf8')).toBe('of last week');
    expect(readdirSync(out).sort()).toEqual(['findings.csv', 'r.json']);
  });

  it.each([
    [['screen', '5201.00', '--country', 'CN', '-o', 'csv=/dev/full']],
    [['screen', '5201.00', '--country', 'CN', '-o', 'json=/dev/full']],
    [['trace', 'cotton', '-o', 'json=/dev/full']],
    [['report', 'good', 'cocoa', '-o', 'csv=/dev/full']],
  ])('on a full disk ends %j with 6 and one sentence', async (args) => {
    const ran = await btt(args);
    expect(ran.stderr).toMatch(/^btt: BTT_OUTPUT_FAILED: cannot write \/dev\/full: ENOSPC.*\n$/);
    expect(ran.code).toBe(6);
  });

  it('keeps rejected rows, flushed as they come, under their name at the end', async () => {
    const out = folder();
    const bad = `hts,origin\n${'5201.00,CN,x,y\n'.repeat(3000)}5201.00,CN\n`;
    const rejects = join(out, 'bad.jsonl');
    expect((await btt(['screen', file('l.csv', bad), '--rejects', rejects])).code).toBe(3);
    expect(readFileSync(rejects, 'utf8').trimEnd().split('\n')).toHaveLength(3000);
    expect(readdirSync(out)).toEqual(['bad.jsonl']);
  });

  it('is never written over an input that has the name of its unfinished self', async () => {
    const input = file('a.csv.partial', 'hts,origin\n5201.00,CN\n');
    const ran = await btt(['screen', input, '-o', `csv=${input.replace('.partial', '')}`]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('BTT_OUTPUT_TAKEN');
    expect(existsSync(input)).toBe(true);
  });
});
