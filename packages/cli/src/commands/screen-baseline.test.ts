import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reportSchema } from '@better-trade/core/schema';
import { describe, expect, it } from 'vitest';
import { btt, cellsOf, file, lines } from '../testing/run-btt.js';

async function report(input: string, ...flags: readonly string[]): Promise<string> {
  const path = file('old.json', '');
  writeFileSync(path, (await btt(['screen', input, '--format', 'json', '-q', ...flags])).stdout);
  return path;
}

const summaryOf = async (input: string, baseline: string, ...flags: readonly string[]) =>
  JSON.parse((await btt(['screen', input, '--baseline', baseline, '-q', '-f', 'json', ...flags])).stdout)
    .summary.baseline;

const OLD = ['5201.00,CN', '1801.00.00,GH', '4402.1,BR'];

describe('btt screen --baseline', () => {
  it.each(['table', 'csv', 'jsonl', 'md'])(
    'shows as %s nothing of a file against its own report',
    async (format) => {
      const input = lines(...OLD);
      const { stdout } = await btt(['screen', input, '--baseline', await report(input), '-f', format, '-q']);
      expect(stdout).not.toMatch(/BTT-[0-9a-f]{12}|4402\.1|5201/);
    },
  );

  it('shows everything against a report of other lines', async () => {
    const input = lines(...OLD);
    const plain = (await btt(['screen', input, '-f', 'csv', '--all'])).stdout;
    const old = await report(lines('0409.00,NZ'));
    expect((await btt(['screen', input, '--baseline', old, '-f', 'csv', '--all'])).stdout).toBe(plain);
  });

  it('shows only the lines and findings that are new, and counts all of them', async () => {
    const old = await report(lines(...OLD));
    const ran = await btt(['screen', lines(...OLD, '1801.00.00,CI', '4402.1,CN'), '--baseline', old]);
    expect(ran.stdout).toMatch(/^ +5 {2}1801\.00\.00/m);
    expect(ran.stdout).toMatch(/^ +6 {2}4402\.1/m);
    expect(ran.stdout).not.toMatch(/^ +[234] {2}/m);
    expect(ran.stdout).toContain('5 lines: 3 LISTED');
    expect(ran.stdout).toMatch(/New: \d+ findings shown; 1 lines with new findings \(1 high/);
    expect(ran.stdout).toContain('1 lines newly NOT_SCREENABLE');
    expect(ran.stdout).toContain('Gone since the baseline: nothing.');
  });

  it('names what the baseline had and is gone, and why', async () => {
    const ran = await btt(['screen', lines('4402.1,BR'), '--baseline', await report(lines(...OLD))]);
    expect(ran.stdout).toContain('gone: 1801.00.00 GH TVPRA cocoa, listing, medium, ');
    expect(ran.stdout).toContain('no line of this code and origin was read');
  });

  it('names Uzbek cotton as gone from the list between 2022-01-01 and the reference', async () => {
    const input = lines('5201.00.1800,UZ');
    const old = await report(input, '--as-of', '2022-01-01');
    const ran = await btt(['screen', input, '--baseline', old]);
    expect(ran.stdout).toContain(', as of 2022-01-01, rules rules-v1');
    expect(ran.stdout).toMatch(
      /gone: 5201\.00\.1800 UZ TVPRA cotton, listing, \w+, BTT-[0-9a-f]{12}: no longer found on the lines/,
    );
  });

  it('says in messages what is new where the format has no footer', async () => {
    const input = lines(...OLD);
    const { stderr } = await btt(['screen', input, '--baseline', await report(input), '-f', 'csv']);
    expect(stderr).toContain('New: 0 findings shown');
    expect(stderr).toContain('Gone since the baseline: nothing.');
  });

  it('shows with --all what is not new too', async () => {
    const input = lines('5201.00,CN');
    const old = await report(input);
    const { stdout } = await btt(['screen', input, '--baseline', old, '--all']);
    expect(stdout).toContain('LISTED, no new finding to show');
  });

  it('fails on new findings only', async () => {
    const old = await report(lines('5201.00,CN'));
    const code = async (input: string, ...flags: readonly string[]) =>
      (await btt(['screen', input, '--baseline', old, '--fail-on', 'medium', ...flags])).code;
    expect(await code(lines('5201.00,CN'))).toBe(0);
    expect(await code(lines('5201.00,CN', '1801.00.00,GH'))).toBe(1);
    expect(await code(lines('5201.00,CN', '1801.00.00,GH'), '--min-risk', 'high')).toBe(1);
    expect(await code(lines('5201.00,CN', '4402.1,GH'))).toBe(3);
  });

  it('keeps every finding in the JSON report, marks what is new, and takes it as the next baseline', async () => {
    const first = await report(lines('5201.00,CN'));
    const input = lines('5201.00,CN', '1801.00.00,GH');
    const second = await report(input, '--baseline', first);
    const read = JSON.parse(readFileSync(second, 'utf8'));
    expect(reportSchema.safeParse(read).error).toBeUndefined();
    expect(read.lines[0]).toMatchObject({ news: { findings: [], notScreenable: false } });
    expect(read.lines[0].findings.length).toBeGreaterThan(0);
    expect(read.lines[1].news.findings).toHaveLength(1);
    expect(await summaryOf(input, second)).toMatchObject({ findings: 0, gone: { findings: 0 } });
  });

  it('makes the same other formats from the JSON report as screening does', async () => {
    const old = await report(lines('5201.00,CN'));
    const input = lines('5201.00,CN', '1801.00.00,GH', '4402.1,BR');
    const now = await report(input, '--baseline', old);
    for (const format of ['table', 'csv', 'jsonl', 'md', 'json'])
      expect((await btt(['convert', now, '-f', format])).stdout).toBe(
        (await btt(['screen', input, '--baseline', old, '-q', '-f', format])).stdout,
      );
  });

  it('says that a baseline with hidden or untraced findings cannot tell what of them is new', async () => {
    const input = lines('8507.60,CN');
    const hidden = await report(input, '--min-risk', 'high');
    expect((await btt(['screen', input, '--baseline', hidden])).stdout).toContain(
      'The baseline holds no findings below high risk: all below it count as new.',
    );
    const plain = await report(input);
    const traced = await btt(['screen', input, '--baseline', plain, '--trace']);
    expect(traced.stdout).toContain('The baseline was not traced: all traced findings count as new.');
    expect(await summaryOf(input, await report(input, '--trace'))).toMatchObject({
      findings: 0,
      gone: { byCause: { line: 0, list: 0 } },
    });
  });

  it('hides neither the news nor what is gone behind --min-risk', async () => {
    const old = await report(lines('5201.00,CN', '1801.00.00,GH'));
    const now = await summaryOf(lines('5201.00,CN', '1801.00.00,GH'), old, '--min-risk', 'high');
    expect(now).toMatchObject({ findings: 0, gone: { findings: 0 } });
    const rows = cellsOf(
      (
        await btt([
          'screen',
          lines('1801.00.00,GH'),
          '--baseline',
          await report(lines('0409.00,NZ')),
          '--min-risk',
          'high',
          '-f',
          'csv',
        ])
      ).stdout,
    );
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['is not there', () => '/nowhere/old.json', 'BTT_REPORT_MISSING'],
    ['is not JSON', () => lines('5201.00,CN'), 'BTT_REPORT_JSON'],
    ['is no report', () => file('r.json', '{"lines":[]}'), 'BTT_REPORT_SCHEMA'],
  ])('refuses a baseline that %s, with a code and before it writes', async (_, baseline, code) => {
    const out = join(dirname(lines('x,y')), 'out.csv');
    const ran = await btt(['screen', lines('5201.00,CN'), '--baseline', baseline(), '-o', `csv=${out}`]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(code);
    expect(existsSync(out)).toBe(false);
  });

  it('never writes over its baseline', async () => {
    const old = await report(lines('5201.00,CN'));
    const before = readFileSync(old, 'utf8');
    const ran = await btt(['screen', lines('5201.00,CN'), '--baseline', old, '-o', `json=${old}`]);
    expect(ran.stderr).toContain('BTT_OUTPUT_TAKEN');
    expect(readFileSync(old, 'utf8')).toBe(before);
  });
});

describe('btt replay of a report with a baseline', () => {
  it('reproduces it byte for byte, with what was hidden', async () => {
    const old = await report(lines(...OLD), '--as-of', '2022-01-01');
    const now = await report(lines(...OLD, '6109.10,VN'), '--baseline', old, '--min-risk', 'medium');
    expect(await btt(['replay', now])).toMatchObject({ code: 0, stderr: '' });
  });

  it('finds a baseline that moved beside the report or by --baseline, and names one that is gone', async () => {
    const old = await report(lines(...OLD));
    const now = await report(lines(...OLD), '--baseline', old);
    const away = join(dirname(old), 'elsewhere');
    mkdirSync(away);
    renameSync(old, join(away, 'moved.json'));
    expect((await btt(['replay', now])).stderr).toContain('BTT_REPLAY_BASELINE');
    expect((await btt(['replay', now, '--baseline', join(away, 'moved.json')])).code).toBe(0);
    // A report of its own folder beside which the baseline stands under its old name.
    renameSync(join(away, 'moved.json'), join(away, basename(old)));
    renameSync(now, join(away, 'now.json'));
    expect((await btt(['replay', join(away, 'now.json')])).code).toBe(0);
  });

  it('names a baseline that was changed', async () => {
    const old = await report(lines(...OLD));
    const now = await report(lines(...OLD), '--baseline', old);
    writeFileSync(old, readFileSync(await report(lines('5201.00,CN')), 'utf8'));
    const ran = await btt(['replay', now]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('baseline sha256: was ');
  });
});
