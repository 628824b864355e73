import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { file } from '../testing/run-btt.js';
import { builtBtt, startBtt } from './built-btt.js';

const PRELOAD = ['--require', fileURLToPath(new URL('./refuse-network.cjs', import.meta.url))];

describe('the built program', () => {
  it.each([
    ['screen', 'examples/broker-sheet.csv'],
    ['explain', '1801.00.00', '--country', 'CI'],
    ['lookup', 'cotton'],
    ['trace', '8541.43.00'],
    ['screen', 'examples/two-columns.csv', '--trace'],
    ['db', 'verify'],
    ['report'],
    ['report', 'gaps'],
    ['report', 'good', 'cocoa'],
    ['report', 'examples'],
    ['db', 'diff', '2022-01-01'],
  ])('%s works without a network and tries none', (...args) => {
    const ran = builtBtt(args, {}, PRELOAD);
    expect(ran.stderr).not.toContain('BTT_TEST_NETWORK');
    expect([0, 3]).toContain(ran.code);
    expect(ran.stdout).not.toBe('');
  });

  it('answers one question without loading tables, archives or spreadsheets', () => {
    const files = loadedBy('explain-');
    expect(files.length).toBeGreaterThan(3);
    const heavy = files.filter((path) =>
      /flechette|arquero|yauzl|worksheet/i.test(readFileSync(path, 'utf8')),
    );
    expect(heavy).toEqual([]);
  });

  it('ends quietly when its reader has had enough', async () => {
    const rows = Array.from({ length: 60_000 }, () => '5201.00,CN').join('\n');
    const child = startBtt(['screen', file('many.csv', `hts,origin\n${rows}\n`), '-q', '--format', 'csv']);
    let errors = '';
    child.stderr?.on('data', (piece) => {
      errors += piece;
    });
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.stdout?.destroy();
    const [code] = await once(child, 'exit');
    expect(errors).toBe('');
    expect(code).toBe(0);
  });

  it('says its version, which is that of its package', () => {
    expect(builtBtt(['--version']).stdout.trim()).toBe(JSON.parse(builtPackage()).version);
  });
});

/** Files that are loaded with the program and one of its commands: what they import when they are evaluated. */
function loadedBy(command: string): readonly string[] {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  const first = readdirSync(dist).filter((name) => name.startsWith(command) || name === 'btt.js');
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(dist, name), 'utf8');
    for (const [, next = ''] of text.matchAll(/(?:from|import) ?"\.\/([^"]+)"/g)) visit(next);
  };
  first.forEach(visit);
  return [...seen].map((name) => join(dist, name));
}

function builtPackage(): string {
  return readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8');
}
