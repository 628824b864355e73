import { describe, expect, it } from 'vitest';
import { builtBtt } from './built-btt.js';

const FILE = 'examples/ace-entry-lines.csv';

describe('the same input gives the same bytes', () => {
  const first = builtBtt(['screen', FILE, '-q', '--format', 'json']).stdout;

  it.each([
    ['run again', {}],
    ['in another time zone', { TZ: 'Pacific/Kiritimati' }],
    ['in another language', { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
  ])('when %s', (_, env) => {
    expect(first.length).toBeGreaterThan(10_000);
    expect(builtBtt(['screen', FILE, '-q', '--format', 'json'], env).stdout).toBe(first);
  });

  it.each([
    ['screen', FILE, '--trace', '-q', '--format', 'json'],
    ['trace', 'cotton', '--country', 'CN'],
    ['trace', '8541.43.00', '--format', 'json'],
    ['trace', 'polysilicon@CN', '--format', 'dot'],
    ['trace', '8507.60.00', '--dossier'],
    ['report', '--by', 'listing', '--format', 'json'],
    ['report', 'gaps', '--format', 'md'],
    ['report', 'country', 'CN'],
    ['report', 'good', 'cotton', '--format', 'json'],
    ['report', 'examples', '-q', '--format', 'json'],
    ['report', '--format', 'html', '--lang', 'es'],
    ['figure', 'map'],
    ['figure', 'chains', 'cotton@CN'],
    ['figure', 'gaps', '--table'],
    ['db', 'diff', '2022-01-01', '--against', FILE, '-q', '--format', 'json'],
  ])('from %s %s, in any time zone and language', (...args) => {
    const here = builtBtt(args, { TZ: 'UTC' }).stdout;
    expect(here.length).toBeGreaterThan(1_000);
    expect(builtBtt(args, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }).stdout).toBe(here);
  });

  it.each(['table', 'csv', 'jsonl', 'md'])('as %s, in any time zone', (format) => {
    const here = builtBtt(['screen', FILE, '-q', '--all', '--format', format], { TZ: 'UTC' }).stdout;
    expect(
      builtBtt(['screen', FILE, '-q', '--all', '--format', format], { TZ: 'America/Los_Angeles' }).stdout,
    ).toBe(here);
  });
});
