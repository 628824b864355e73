import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from './find-inputs.js';
import { folder } from './test-utils.js';

const TREE = {
  'b.csv': 'b',
  'a.CSV': 'a',
  'deep/er/c.tsv': 'c',
  'deep/d.txt': 'd',
  'deep/sheet.xlsx': 'x',
  '.hidden/e.csv': 'e',
  'deep/.f.csv': 'f',
  'node_modules/g/g.csv': 'g',
};

async function found(root: string, ...names: string[]): Promise<string[]> {
  return (await findInputs(names)).files.map((path) => relative(root, path));
}

describe('the inputs of a portfolio', () => {
  it('are the csv, tsv and txt files below a folder, without hidden ones and node_modules, in one order', async () => {
    const root = folder(TREE);
    expect(await found(root, root)).toEqual(['a.CSV', 'b.csv', 'deep/d.txt', 'deep/er/c.tsv']);
    expect(await found(root, `${root}/`)).toEqual(await found(root, root));
  });

  it('leave no file of another kind behind in silence', async () => {
    const { warnings } = await findInputs([folder(TREE)]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^BTT_PORTFOLIO_OTHER_FILES: 2 files .*\.f\.csv.*sheet\.xlsx/);
  });

  it('leave no pipe behind in silence, and wait for none', async () => {
    const root = folder({ 'a.csv': 'a' });
    execFileSync('mkfifo', [join(root, 'pipe.csv')]);
    const { files, warnings } = await findInputs([root]);
    expect(files).toEqual([join(root, 'a.csv')]);
    expect(warnings[0]).toMatch(/^BTT_PORTFOLIO_OTHER_FILES: 1 files .*pipe\.csv/);
  });

  it('are what a glob matches, for shells that do not expand it', async () => {
    const root = folder(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`in/${at}.csv`, 'x'])));
    expect(await found(root, join(root, '*/*.csv'))).toHaveLength(30);
    expect(await found(root, join(root, 'in/{1,2}?.csv'))).toHaveLength(20);
  });

  it('are a file of that very name rather than a glob', async () => {
    const root = folder({ 'a[1].csv': 'a', 'a1.csv': 'b' });
    expect(await found(root, join(root, 'a[1].csv'))).toEqual(['a[1].csv']);
  });

  it('do not depend on the order in which they are named', async () => {
    const root = folder(TREE);
    const names = [join(root, 'b.csv'), join(root, 'deep'), '-', join(root, '*.CSV')];
    expect(await findInputs([...names].reverse())).toEqual(await findInputs(names));
  });

  it('are read once, with a warning, however often they are named', async () => {
    const root = folder(TREE);
    symlinkSync(join(root, 'b.csv'), join(root, 'z-link.csv'));
    const { files, warnings } = await findInputs([root, join(root, 'b.csv'), join(root, 'deep')]);
    expect(files).toHaveLength(4);
    expect(warnings[0]).toMatch(/^BTT_PORTFOLIO_TWICE: .*z-link\.csv/);
    expect((await findInputs(['-', '-'])).warnings[0]).toMatch(/^BTT_PORTFOLIO_TWICE/);
  });

  it('end where links lead round in a circle', async () => {
    const root = folder(TREE);
    symlinkSync(root, join(root, 'deep', 'round'));
    symlinkSync(join(root, 'deep'), join(root, 'deep', 'er', 'again'));
    expect(await found(root, root)).toHaveLength(4);
    expect(await found(root, join(root, '**/*.csv'))).toEqual(['b.csv']);
  });

  it('keep a link that leads nowhere, and a file that is not there, to be named as such', async () => {
    const root = folder({ 'a.csv': 'a' });
    symlinkSync(join(root, 'gone'), join(root, 'link.csv'));
    expect(await found(root, root, join(root, 'missing.csv'))).toEqual(['a.csv', 'link.csv', 'missing.csv']);
  });

  it.each([
    ['a folder without such files', { 'a.xlsx': 'x' }, ''],
    ['a glob that matches nothing', { 'a.csv': 'x' }, '/*.tsv'],
  ])('cannot be %s', async (_, files, pattern) => {
    await expect(findInputs([`${folder(files)}${pattern}`])).rejects.toThrow('BTT_PORTFOLIO_EMPTY');
  });
});
