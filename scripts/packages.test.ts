import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = [
  'data',
  'packages/core',
  'packages/scan',
  'packages/tracer',
  'packages/viz',
  'packages/cli',
];

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly engines: { readonly node: string };
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as Manifest;

describe.each(PACKAGES)('the package in %s', (folder) => {
  const { exports, engines } = manifest(folder);

  it('has every file that it exports', () => {
    for (const target of Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [entry.types, entry.default],
    ))
      expect(existsSync(`${root}${folder}/${target}`), target).toBe(true);
  });

  it('runs on Node 20', () => {
    expect(engines.node).toBe('>=20');
  });
});

it.each([
  ['packages/core', ['arquero 8', '@uwdata/flechette 2.6.0 (BSD-3-Clause)']],
  [
    'packages/cli',
    ['arquero 8', 'yauzl 3', 'zod 4', 'read-excel-file 9', 'commander 14', 'd3-geo 3', 'i18n-iso-countries'],
  ],
])('the bundle of %s carries the licences of what is in it', (folder, names) => {
  const notices = readFileSync(`${root}${folder}/dist/THIRD-PARTY-NOTICES.txt`, 'utf8');
  for (const name of names) expect(notices).toContain(name);
  expect(notices).toContain('Permission is hereby granted');
});

it('core loads in a program that has no file system, clock or network', () => {
  const source = readFileSync(`${root}packages/core/dist/index.js`, 'utf8');
  expect(source).not.toMatch(/from ?["'](node:|fs|path|http|net|os)/);
  expect(source).not.toMatch(/Date\.now|new Date\(\)|process\.|fetch\(/);
});

it('the example that embeds core prints what it did when it was written', () => {
  const ran = spawnSync(process.execPath, ['examples/embed.mjs'], { cwd: root, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.stdout.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    '1 LISTED',
    '2 LISTED',
    '3 NO_LIST_MATCH',
    '4 LISTED',
    '',
  ]);
  expect(readFileSync(`${root}examples/embed.mjs`, 'utf8').split('\n').length).toBeLessThan(30);
});

it('the example that embeds the tracer prints what it did when it was written', () => {
  const ran = spawnSync(process.execPath, ['examples/trace.mjs'], { cwd: root, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.stdout.split('\n')).toEqual([
    '1 listed polysilicon@CN > photovoltaic-ingots@CN',
    '2 listed polysilicon@CN > photovoltaic-ingots > photovoltaic-wafers@CN',
    '3 listed polysilicon@CN > photovoltaic-ingots > photovoltaic-wafers > solar-cells@CN',
    '4 listed polysilicon@CN > photovoltaic-ingots > photovoltaic-wafers > solar-cells > solar-modules@CN',
    'top',
    'LISTED low cotton@PK > cotton-yarn > cotton-fabric-knitted > cotton-t-shirts',
    '',
  ]);
});

it('the example that embeds exposure prints what it did when it was written', () => {
  const ran = spawnSync(process.execPath, ['examples/exposure.mjs'], { cwd: root, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.stdout.split('\n')).toEqual([
    'USD, customs value, imports for consumption (2024-consumption), lists as of 2026-10-05',
    'China 13786681306 to 17515815894 basket',
    'Vietnam 13891002748 to 15135971774 basket',
    'Bangladesh 6749652502 to 7129084137 basket',
    'without action: Garments of Vietnam { low: 13891002748, high: 15135971774 }',
    'without action: Garments of Bangladesh { low: 6749652502, high: 7129084137 }',
    'without action: Garments of Mexico { low: 2663912309, high: 2766723216 }',
    '',
  ]);
});

it('the tracer loads in a program that has no file system, clock or network', () => {
  const source = readFileSync(`${root}packages/tracer/dist/index.js`, 'utf8');
  expect(source).not.toMatch(/from ?["'](node:|fs|path|http|net|os)/);
  expect(source).not.toMatch(/Date\.now|new Date\(\)|process\.(env|argv|cwd)|fetch\(/);
});
