import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { btt, file, lines } from '../testing/run-btt.js';

const jsonOf = async (...args: readonly string[]) =>
  JSON.parse((await btt(['report', ...args, '--format', 'json'])).stdout);

describe('btt report --by all', () => {
  it('holds what the single reports on the same choice hold', async () => {
    const choice = ['--country', 'CN,VN', '--exploitation', 'FL'];
    const [all, goods, countries, gaps] = await Promise.all([
      jsonOf('--by', 'all', ...choice),
      jsonOf('--by', 'good', ...choice),
      jsonOf('--by', 'country', ...choice),
      jsonOf('gaps', ...choice),
    ]);
    expect(all.kind).toBe('national');
    expect(all.options).toEqual({ exploitation: ['FL'], countries: ['CN', 'VN'] });
    expect(all.goods).toEqual(goods.rows);
    expect(all.countries).toEqual(countries.rows);
    expect(all.total).toEqual(goods.total);
    expect(all.gaps).toEqual({ rows: gaps.rows, totals: gaps.totals, total: gaps.total });
    expect(all.relations.length).toBeGreaterThan(0);
  });

  it('holds every relation in force where nothing is chosen', async () => {
    const { relations, asOf } = await jsonOf('--by', 'all');
    const table = readFileSync(new URL('../../../../data/ilab/relations.csv', import.meta.url), 'utf8');
    expect(asOf).toBe('2026-10-05');
    expect(relations).toHaveLength(table.trimEnd().split('\n').length - 1);
  });

  it.each([
    [['--by', 'all'], 'BTT_BY: --by all is many tables at once, and table holds one.'],
    [['--by', 'all', '--format', 'csv'], 'and csv holds one.'],
    [['--by', 'all', '--format', 'json', '-o', 'md=x.md'], 'and md holds one.'],
    [['--by', 'all', '--format', 'json', '--top', '3'], 'BTT_USAGE: --top chooses rows of one table'],
    [['--format', 'html', '--top', '3'], 'BTT_USAGE: --top chooses rows of one table'],
    [['--by', 'all', '--by', 'good'], 'BTT_BY: "all, good" is not a way to group'],
    [['--lang', 'es'], 'BTT_USAGE: --lang is the language of a page, and none is written.'],
    [['gaps', '--lang', 'es'], 'BTT_USAGE: --lang is the language of a page'],
    [['good', 'cocoa', '--lang', 'es'], 'BTT_USAGE: --lang is the language of a page'],
  ])('is refused as %j', async (args, message) => {
    const { code, stderr, stdout } = await btt(['report', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('btt report as a page', () => {
  const input = lines('5201.00.14,CN', '1801.00.00,GH', 'x,y');

  it.each([
    ['the national picture', []],
    ['everything', ['--by', 'all']],
    ['one grouping', ['--by', 'sector']],
    ['the gaps', ['gaps', '--country', 'CN']],
    ['a country', ['country', 'GH']],
    ['a good', ['good', 'cocoa']],
    ['a portfolio', [input, '-q', '--allow-unscreened']],
  ])('is one HTML file of %s, in either language', async (_, args) => {
    for (const lang of ['en', 'es']) {
      const { code, stdout } = await btt(['report', ...args, '--format', 'html', '--lang', lang]);
      expect(code).toBe(0);
      expect(/^<!doctype html>/i.test(stdout)).toBe(true);
      expect(stdout).toContain(`<html lang="${lang}"`);
    }
  });

  it('stands beside a table on standard output, which shows as many rows as without it', async () => {
    const page = file('report.html', '');
    const { stdout } = await btt(['report', '-o', `html=${page}`]);
    expect(stdout).toBe((await btt(['report'])).stdout);
    expect(readFileSync(page, 'utf8')).toBe((await btt(['report', '--format', 'html'])).stdout);
  });
});
