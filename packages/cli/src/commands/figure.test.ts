import { readFileSync } from 'node:fs';
import { FIGURES } from '@better-trade/viz';
import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { FIGURE_NAMES } from '../figure/figure-name.js';
import { btt, file, lines } from '../testing/run-btt.js';

const { DOMParser } = new JSDOM().window;

/** The root of an SVG text; fails where it is not well formed. */
function rootOf(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(documentElement.querySelector('parsererror')).toBeNull();
  expect(documentElement.tagName).toBe('svg');
  return documentElement;
}

async function jsonOf(...args: readonly string[]): Promise<string> {
  const { stdout } = await btt([...args, '--format', 'json']);
  return file('document.json', stdout);
}

describe('btt figure', () => {
  it('knows the figures of viz', () => {
    expect(Object.keys(FIGURE_NAMES)).toEqual([...FIGURES]);
  });

  it.each([
    ['map'],
    ['matrix'],
    ['bars'],
    ['bars', '--by', 'sector', '--exploitation', 'FL'],
    ['gaps', '--country', 'CN,VN'],
    ['chains'],
    ['chains', 'cotton@CN'],
    ['chains', '8541.43.00'],
    ['chains', 'cobalt-ore@CD', '--to', '8507.60.00'],
    ['timeline', 'cocoa'],
    ['timeline', 'Ghana', '--lang', 'es'],
    ['assessments', 'GH'],
  ])('draws %s %s %s %s from the reference, with a title and a takeaway', async (...args) => {
    const { code, stdout, stderr } = await btt(['figure', ...args]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const root = rootOf(stdout);
    expect(root.querySelector('title')?.textContent).not.toBe('');
    expect(root.querySelector('desc')?.textContent).not.toBe('');
  });

  it('draws the same of the JSON of the national report as of the reference', async () => {
    const from = await jsonOf('report', '--by', 'all');
    for (const name of ['map', 'matrix', 'gaps', 'chains']) {
      const [here, there] = await Promise.all([btt(['figure', name]), btt(['figure', name, '--from', from])]);
      expect(there.stdout).toBe(here.stdout);
    }
    const [here, there] = await Promise.all([
      btt(['figure', 'bars', '--by', 'country', '--table']),
      btt(['figure', 'bars', '--by', 'country', '--table', '--from', from]),
    ]);
    expect(there.stdout).toBe(here.stdout);
  });

  it('prints all numbers of a figure as a table, what is not known as nothing', async () => {
    const { stdout } = await btt(['figure', 'gaps', '--table']);
    const rows: readonly Record<string, string>[] = parse(stdout, { columns: true });
    const report = JSON.parse((await btt(['report', 'gaps', '--format', 'json'])).stdout);
    expect(rows).toHaveLength(report.rows.length);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells).toContain(String(report.rows[0].exposure.high));
  });

  it('writes to a file, and nothing to standard output', async () => {
    const path = file('map.svg', '');
    const { stdout, code } = await btt(['figure', 'map', '-o', path]);
    expect([code, stdout]).toEqual([0, '']);
    rootOf(readFileSync(path, 'utf8'));
  });

  it.each(['map', 'matrix', 'bars', 'chains'])(
    'draws %s of a screening report, as it was written and as another program lays it out',
    async (name) => {
      const { stdout } = await btt([
        'screen',
        lines('5201.00.14,CN', '1801.00.00,GH', '6109.10.00,CN', 'x,y'),
        '-q',
        '--format',
        'json',
      ]);
      const [written, laid] = [stdout, JSON.stringify(JSON.parse(stdout), null, 2)].map((text) =>
        file('report.json', text),
      );
      const first = await btt(['figure', name, '--from', written ?? '']);
      expect(first.code).toBe(0);
      rootOf(first.stdout);
      expect((await btt(['figure', name, '--from', laid ?? ''])).stdout).toBe(first.stdout);
    },
  );

  it('draws a choice that no list meets, and says so rather than nothing', async () => {
    for (const name of ['map', 'matrix', 'bars', 'gaps', 'chains']) {
      const { code, stdout } = await btt(['figure', name, '--country', 'LI']);
      expect([name, code]).toEqual([name, 0]);
      expect(rootOf(stdout).querySelector('desc')?.textContent).not.toBe('');
    }
  });

  it.each([
    ['report', ['report', '--by', 'sector'], 'map', 'Figures of it: bars.'],
    ['gaps', ['report', 'gaps'], 'map', 'Figures of it: matrix, gaps.'],
    ['country', ['report', 'country', 'GH'], 'matrix', 'Figures of it: chains, timeline, assessments.'],
    ['good', ['report', 'good', 'cocoa'], 'assessments', 'Figures of it: chains, timeline.'],
    ['trace', ['trace', 'cotton@CN'], 'bars', 'Figures of it: chains.'],
  ])('says of a %s which figures it has', async (_, args, name, remedy) => {
    const { code, stderr } = await btt(['figure', name, '--from', await jsonOf(...args)]);
    expect(code).toBe(2);
    expect(stderr).toContain('BTT_FIGURE_UNFIT');
    expect(stderr).toContain(remedy);
  });
});

describe('btt figure refuses', () => {
  it.each([
    [['figure', 'maps'], 'BTT_FIGURE: "maps" is not a figure. Did you mean map?'],
    [['figure', 'pie'], 'BTT_FIGURE: "pie" is not a figure. Figures: map, matrix,'],
    [['figure', 'timeline'], 'BTT_FIGURE_SUBJECT: the figure timeline is of one good or country.'],
    [['figure', 'assessments', 'cocoa'], 'BTT_COUNTRY_UNKNOWN'],
    [['figure', 'timeline', 'unobtainium'], 'BTT_GOOD_UNKNOWN'],
    [['figure', 'map', 'cocoa'], 'BTT_FIGURE_SUBJECT: the figure map is of all listed goods'],
    [['figure', 'map', '--by', 'good'], 'BTT_USAGE: --by has no meaning with the figure map.'],
    [['figure', 'bars', '--by', 'colour'], 'BTT_BY: "colour" is not a way to group'],
    [['figure', 'timeline', 'cocoa', '--list', 'TVPRA'], 'BTT_USAGE: --list has no meaning'],
    [['figure', 'chains', 'cotton', '--country', 'CN'], 'a country is written cotton@CN'],
    [['figure', 'chains', '--to', 'cotton'], 'BTT_USAGE: --to has no meaning'],
    [['figure', 'map', '--csv-raw'], 'BTT_USAGE: --csv-raw has no meaning with a picture.'],
    [
      ['figure', 'map', '--from', 'x.json', '--as-of', '2020-01-01'],
      'BTT_USAGE: --as-of has no meaning with --from',
    ],
    [['figure', 'map', '--from', '/no/such.json'], 'BTT_DOCUMENT_MISSING: there is no file /no/such.json'],
  ])('%j', async (args, message) => {
    const { code, stderr, stdout } = await btt(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it.each([
    ['{', 'is not JSON'],
    ['{}', 'is no document of btt'],
    ['{"kind":"national"}', 'does not fit one at schemaVersion'],
    ['{"kind":"gaps","schemaVersion":"1.0","tool":{}}', 'does not fit one at tool.name'],
    ['{"direction":"across","ends":[]}', 'is a trace document, but does not fit one at direction'],
    ['{"kind":"portfolio","schemaVersion":7}', 'does not fit one at schemaVersion'],
  ])('a file that holds %s', async (content, message) => {
    const { code, stderr } = await btt(['figure', 'map', '--from', file('x.json', content)]);
    expect(code).toBe(2);
    expect(stderr).toContain('BTT_DOCUMENT_JSON');
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('a file whose text would move the cursor, and says so without moving it', async () => {
    const { stderr } = await btt(['figure', 'map', '--from', file('x.json', '{"a":\u001b[2J')]);
    expect(stderr).toContain('is not JSON');
    expect(stderr.trimEnd()).not.toMatch(/[\u0000-\u001f]/);
  });

  it('to write over the file that it draws of', async () => {
    const from = file('x.json', '{}');
    const { stderr } = await btt(['figure', 'map', '--from', from, '-o', from]);
    expect(stderr).toContain('BTT_OUTPUT_TAKEN');
    expect(readFileSync(from, 'utf8')).toBe('{}');
  });

  it('to group the bars of a file that is grouped already', async () => {
    const from = await jsonOf('report', '--by', 'sector');
    const { stderr } = await btt(['figure', 'bars', '--by', 'good', '--from', from]);
    expect(stderr).toContain('BTT_BY: "good" is no grouping of this file');
  });
});
