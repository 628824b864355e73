import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { btt, file, lines } from '../testing/run-btt.js';

interface Tampered {
  summary: Record<string, unknown> & { byCause: Record<string, number> };
  lines: { findings: unknown[] }[];
}

const FORMATS = ['table', 'json', 'jsonl', 'csv', 'md', 'html'];
let whole = '';

/** The report with a part of it changed: as btt writes it, or laid out anew. */
function changed(change: (report: Tampered) => void, laidOut = false): string {
  const report = JSON.parse(whole);
  change(report);
  if (laidOut) return file('r.json', JSON.stringify(report, null, 2));
  const { lines: rows, ...head } = report;
  const keys = Object.entries(head).map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  const text = rows.map((row: unknown) => JSON.stringify(row)).join(',\n');
  return file('r.json', `{${keys.join(',\n')},\n"lines":[\n${text}\n]}\n`);
}

beforeAll(async () => {
  const input = lines('5201.00.14,CN', '1801.00.00,GH', '0101.21.00,GB', '9999.99,CN', '5201.00.14,ZZ');
  whole = (await btt(['screen', input, '-q', '-f', 'json'])).stdout;
});

describe('a report whose summary is not of its lines', () => {
  it.each(FORMATS)('is refused as %s, and nothing is written', async (format) => {
    for (const laidOut of [false, true]) {
      const path = changed(({ summary }) => {
        summary.listed = 0;
      }, laidOut);
      const ran = await btt(['convert', path, '-f', format]);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('BTT_REPORT_COUNTS');
      expect(ran.stderr).toContain('listed is 0 in the summary, 2 in the lines. Make the report again');
      const out = join(dirname(path), 'out');
      expect((await btt(['convert', path, '-f', format, '--to', out])).code).toBe(2);
      expect(existsSync(out) ? readFileSync(out, 'utf8') : '').toBe('');
    }
  });

  it.each<[string, (report: Tampered) => void]>([
    ['a line is cut', (report) => report.lines.pop()],
    ['a finding is cut', (report) => report.lines[0]?.findings.pop()],
    ['a cause is made up', ({ summary }) => Object.assign(summary.byCause, { 'origin-missing': 7 })],
    ['a cause is left out', ({ summary }) => Object.assign(summary, { byCause: {} })],
  ])('is refused where %s, by every reader', async (_, change) => {
    const path = changed(change);
    for (const args of [
      ['convert', path],
      ['convert', path, '--min-risk', 'high'],
      ['figure', 'map', '--from', path],
      ['screen', '5201.00', '--country', 'CN', '--baseline', path],
    ])
      expect((await btt(args)).stderr).toContain('BTT_REPORT_COUNTS');
  });
});

describe('a report whose summary is of its lines', () => {
  it.each([[['--min-risk', 'high']], [['--trace']], [['--min-risk', 'medium', '--trace']]])(
    'is read when it was made with %j',
    async (flags) => {
      const input = lines('5201.00.14,CN', '6109.10.00,VN', '1801.00.00,GH', '0101.21.00,GB', 'x,CN');
      const { stdout } = await btt(['screen', input, '-q', '-f', 'json', ...flags]);
      for (const args of [[], ['--min-risk', 'high']])
        expect((await btt(['convert', file('r.json', stdout), ...args])).code).toBe(0);
    },
  );

  it('is read when it was made with a baseline, and when causes stand in another order', async () => {
    const old = file('old.json', whole);
    const input = lines('5201.00.14,CN', '1801.00.00,CI', '9999.99,CN');
    const { stdout } = await btt(['screen', input, '-q', '-f', 'json', '--baseline', old]);
    expect((await btt(['convert', file('r.json', stdout)])).code).toBe(0);
    const path = changed(({ summary }) => {
      summary.byCause = Object.fromEntries(Object.entries(summary.byCause).reverse());
    });
    expect((await btt(['convert', path])).code).toBe(0);
  });
});

describe('a file that is no report', () => {
  it.each(['{}', '[]', '7', 'null'])('%s is refused with what to give', async (content) => {
    const ran = await btt(['convert', file('x.json', content)]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('is no screening report. Give a JSON report of btt screen');
  });

  it.each(['utf16le', 'UTF-16 with mark'])('as %s is refused with the cause', async (how) => {
    const path = file('x.json', Buffer.from(`${how === 'utf16le' ? '' : '\uFEFF'}${whole}`, 'utf16le'));
    for (const args of [
      ['convert', path],
      ['convert', path, '-f', 'html'],
      ['figure', 'map', '--from', path],
    ])
      expect((await btt(args)).stderr).toContain('is UTF-16, not UTF-8. Save it as UTF-8.');
  });

  it('but a report with a UTF-8 mark and CRLF is one', async () => {
    const path = file('x.json', `\uFEFF${whole.replaceAll('\n', '\r\n')}`);
    const [marked, plain] = await Promise.all([
      btt(['convert', path, '-f', 'csv']),
      btt(['convert', file('x.json', whole), '-f', 'csv']),
    ]);
    expect(marked.stdout).toBe(plain.stdout);
  });

  it.each(['csv', 'jsonl', 'md', 'table', 'json'])(
    'but a national one: as %s it says html only',
    async (format) => {
      const { stdout } = await btt(['report', '--by', 'all', '-f', 'json']);
      const ran = await btt(['convert', file('n.json', stdout), '-f', format]);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('BTT_FORMAT');
      expect(ran.stderr).toContain('is a national document, which converts to html only. Run btt report');
    },
  );
});
