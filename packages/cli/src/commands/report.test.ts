import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { btt, file } from '../testing/run-btt.js';

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

describe('btt report', () => {
  it('says the money behind the lists with unit, basis and year in its first line, and what it cannot see', async () => {
    const { code, stdout } = await btt(['report', '--top', '3']);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe(
      'Value behind the lists as of 2026-10-05 by good, USD, customs value, U.S. imports for consumption 2024',
    );
    expect(stdout).toContain('Electronics');
    expect(stdout).toContain('more rows by good: --top 194 shows all');
    expect(stdout).toContain('All U.S. imports 2024: 3,251,151,779,682 USD.');
    expect(stdout).toContain('low-value shipments');
    expect(stdout).toContain('Lists as of 2026-10-05');
  });

  it.each(['good', 'country', 'sector', 'list', 'edition', 'chapter', 'listing'])(
    'groups by %s, and no row is above the total or below nothing',
    async (by) => {
      const { stdout } = await btt(['report', '--by', by, '--format', 'csv']);
      const rows = rowsOf(stdout);
      const total = rows.at(-1);
      expect(total?.key).toBe('total');
      expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) {
        const [low, high] = [Number(row.at_least_usd_2024), Number(row.at_most_usd_2024)];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(Number(total?.at_most_usd_2024));
        expect(row.basis).toBe('USD, customs value, U.S. imports for consumption 2024');
      }
    },
  );

  it('counts cocoa of Ghana by its chapter, and says so', async () => {
    const { stdout } = await btt(['report', '--by', 'listing', '--country', 'Ghana', '--good', 'cocoa']);
    expect(stdout).toMatch(/ 0 +213,839,424 .* bound +Cocoa of Ghana \[TVPRA\]: CL/);
    expect(stdout).toContain('(1 by chapter)');
  });

  it('takes countries, goods, lists and kinds by any of their names, several at once', async () => {
    const one = await btt([
      'report',
      '--country',
      'CN,Viet Nam',
      '--list',
      'tvpra',
      '--exploitation',
      'fl',
      '--format',
      'json',
    ]);
    expect(JSON.parse(one.stdout).options).toEqual({
      by: 'good',
      top: null,
      lists: ['TVPRA'],
      exploitation: ['FL'],
      countries: ['CN', 'VN'],
    });
  });

  it('lays the lists of another day over the values, and says which', async () => {
    const [then, now] = await Promise.all(
      [['--as-of', '2015-06-30'], []].map((more) =>
        btt(['report', '--good', 'cotton', '--by', 'listing', '--format', 'json', ...more]),
      ),
    );
    const uzbek = (text: string | undefined): boolean => /"key": "TVPRA:cotton@UZ"/.test(text ?? '');
    expect(uzbek(then?.stdout)).toBe(true);
    expect(uzbek(now?.stdout)).toBe(false);
    expect(JSON.parse(then?.stdout ?? '').asOf).toBe('2015-06-30');
  });

  it.each([
    [['--by', 'colour'], 'BTT_BY'],
    [['--list', 'OFAC'], 'BTT_LIST'],
    [['--exploitation', 'XX'], 'BTT_EXPLOITATION'],
    [['--country', 'Atlantis'], 'BTT_ORIGIN_UNKNOWN'],
    [['--good', 'coton'], 'Did you mean cotton'],
    [['--top', 'ten'], 'BTT_NUMBER'],
    [['--as-of', 'yesterday'], 'BTT_AS_OF_DATE'],
    [['-o', 'pdf=x.pdf'], 'BTT_FORMAT'],
  ])('refuses %j with a code', async (args, said) => {
    const { code, stdout, stderr } = await btt(['report', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('writes the same report in several formats at once, and the same bytes each time', async () => {
    const folder = dirname(file('x', ''));
    const paths = ['json', 'csv', 'md', 'jsonl', 'table'].map((format) => [
      format,
      join(folder, `r.${format}`),
    ]);
    const args = [
      'report',
      '--by',
      'list',
      ...paths.flatMap(([format, path]) => ['-o', `${format}=${path}`]),
    ];
    const first = await btt(args);
    const before = paths.map(([, path = '']) => readFileSync(path, 'utf8'));
    const second = await btt(args);
    expect(second.stdout).toBe(first.stdout);
    expect(paths.map(([, path = '']) => readFileSync(path, 'utf8'))).toEqual(before);
    expect(before.every((text) => text.includes('EO13126'))).toBe(true);
    expect(existsSync(join(folder, 'r.md'))).toBe(true);
  });

  it('uses no word of comfort', async () => {
    for (const args of [['report'], ['report', 'gaps'], ['report', 'gaps', '--format', 'md']])
      expect((await btt(args)).stdout).not.toMatch(/\b(clear|compliant|approved|safe)\b/i);
  });
});

describe('btt report gaps', () => {
  it('ranks by dollars without action, and says how they are meant', async () => {
    const { stdout } = await btt(['report', 'gaps', '--format', 'csv']);
    const rows = rowsOf(stdout);
    const values = rows.map((row) => Number(row.without_action_at_most_usd_2024));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const table = (await btt(['report', 'gaps', '--top', '2'])).stdout;
    expect(table.replace(/\s+/g, ' ')).toContain(
      'An order on one maker or region, or one that CBP has lifted for some makers,',
    );
  });

  it('keeps to the chosen status, with flags before or after the word', async () => {
    const after = await btt(['report', 'gaps', '--action', 'eo-only', '--country', 'IN', '--format', 'json']);
    const before = await btt([
      'report',
      '--country',
      'IN',
      '--format',
      'json',
      'gaps',
      '--action',
      'eo-only',
    ]);
    expect(before.stdout).toBe(after.stdout);
    const { rows } = JSON.parse(after.stdout);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect([row.status, row.country]).toEqual(['eo-only', 'IN']);
  });

  it('drafts an annex in Markdown that cites a source for every statement it numbers', async () => {
    const { stdout } = await btt(['report', 'gaps', '--format', 'md', '--top', '12']);
    expect(stdout).toContain('# Draft annex: listed goods and enforcement actions');
    expect(stdout).toContain('19 U.S.C. 4683');
    const [body = '', sources = ''] = stdout.split('## Sources');
    const cited = new Set([...body.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
    const listed = [...sources.matchAll(/^(\d+)\. \S/gm)].map(([, n]) => Number(n));
    expect(listed.length).toBeGreaterThan(3);
    expect([...cited].sort((a, b) => a - b)).toEqual(listed);
    expect(body.match(/^### \d+\. /gm)).toHaveLength(12);
  });

  it.each([['--fail-on', 'high'], ['--trace'], ['--map', 'hts=A'], ['--by', 'country'], ['--rejects', 'x']])(
    'refuses %s, which would be left aside in silence',
    async (...flag) => {
      const { code, stdout, stderr } = await btt(['report', 'gaps', ...flag]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`BTT_USAGE: ${flag[0]} `);
    },
  );

  it.each([
    [['country', 'GH'], '--fail-on'],
    [['good', 'cocoa', '--trace'], '--min-risk'],
  ])('and a profile (%j) refuses %s', async (words, flag) => {
    const { code, stderr } = await btt(['report', ...words, flag, 'high']);
    expect(code).toBe(2);
    expect(stderr).toContain(`BTT_USAGE: ${flag} says how files are screened.`);
  });

  it('refuses a status that is none', async () => {
    const { code, stderr } = await btt(['report', 'gaps', '--action', 'sanction']);
    expect(code).toBe(2);
    expect(stderr).toContain('BTT_ACTION');
  });
});
