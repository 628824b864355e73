import { once } from 'node:events';
import { readFileSync } from 'node:fs';
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
  ])('%s works without a network and tries none', (...args) => {
    const ran = builtBtt(args, {}, PRELOAD);
    expect(ran.stderr).not.toContain('BTT_TEST_NETWORK');
    expect([0, 3]).toContain(ran.code);
    expect(ran.stdout).not.toBe('');
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

function builtPackage(): string {
  return readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8');
}
